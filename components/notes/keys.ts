/** Preference: set when the reader does not want the keys n and b. */
export const KEYS_OFF = 'epoch-note-keys-off'
