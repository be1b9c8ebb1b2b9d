import type { Words } from '../words'

/** The head and the foot of every page, and what search engines are told. */
export const site = {
  'Skip to the text': '跳到正文',
  'Search {kbd}': null,
  '{message} Is this device offline? The next key tries again.': null,
  Search: null,
  'Search the course': null,
  'A word, a symbol, a question': null,
  'Type to search; the arrow keys go through what is found.': null,
  'Nothing was found. Try a shorter word, or its beginning.': null,
  'The best {most} results.': null,
  Class: null,
  Slides: null,
  Verify: null,
  'Nothing you do here leaves your device.': null,
  Site: null,
  Course: null,
  Theme: null,
  'System theme': null,
  'Light theme': null,
  'Dark theme': null,
} as const satisfies Words
