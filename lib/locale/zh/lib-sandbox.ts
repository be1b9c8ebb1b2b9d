import type { Words } from '../words'

/** What the reader’s own code is told. */
export const libSandbox = {
  'The code runner could not be loaded. Are you offline?': null,
  'Code runner': null,
  'The code runner did not start.': null,
} as const satisfies Words
