import type { Forms } from './say'

/**
 * A part of a catalogue: what stands for an English text in another language. Of a text with a count the forms that
 * the language has; null where nobody has translated it yet, so that English stands there.
 */
export type Words = Readonly<Record<string, string | Forms | null>>
