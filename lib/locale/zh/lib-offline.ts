import type { Words } from '../words'

/** What keeping pages says. */
export const libOffline = {
  '{path} cannot be reached.': null,
  '{path} is of another version of the course.': null,
  'The browser has no more room for this site.': null,
  'This browser lets the page keep nothing.': null,
  'The first part of the course did not arrive.': null,
} as const satisfies Words
