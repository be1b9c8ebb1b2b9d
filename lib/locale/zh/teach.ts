import type { Words } from '../words'

/** Guides and answer keys. */
export const teach = {
  'Other numbers for every student: the list of a class is made <link>from its code</link>. This is one version.':
    null,
  'Judged by:': null,
  'set up so that it passes': null,
  'Wrong:': null,
  'Every reader has other numbers here: see the answer key.': null,
  '{minutes} minutes': null,
  'A wrong answer:': null,
  'In the room': null,
  'In the heads': null,
} as const satisfies Words
