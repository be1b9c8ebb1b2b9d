import type { Words } from '../words'

/** A lesson: its frame, its marks, its quick check. */
export const lesson = {
  Framework: null,
  'The browser does not allow copying; select the code instead.': null,
  Copy: null,
  'Download as notebook': null,
  'On this page': null,
  Sources: null,
  'Next and previous lesson': null,
  Previous: null,
  Next: null,
  'To teach it': null,
  '(coming)': null,
  ': course map and contents': null,
  "From the course Epoch: the {title} version of this lesson's program.": null,
  'A common misconception': null,
  'Try this': null,
} as const satisfies Words
