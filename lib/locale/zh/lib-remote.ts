import type { Words } from '../words'

/** What joining a phone says. */
export const libRemote = {
  '{noToken} A character may be missing or wrong.': null,
  'The two devices have different versions of the course. Reload both pages.': null,
  'This is not a code of a remote.': null,
  'This is the code that a phone shows. The phone needs the one that the presentation shows.': null,
  'This is the presentation’s own code. The one that the phone shows then is needed.': null,
} as const satisfies Words
