import type { Words } from '../words'

/** What the logic of class tasks says. */
export const libClass = {
  'This is a code of another task: {other}, class {classCode}.': null,
  'A character is mistyped, or the code is of another class or task.': null,
  '“{odd}” does not occur in a code.': null,
  'A code has {length} characters; this has {characters}.': null,
  'report={report} cannot be used: a metric and a step such as testAccuracy-at-1000 is needed.': null,
  '{widget}, {metric} at step {step} over {over}': null,
  '{widget}, {metric} at step {step}': null,
} as const satisfies Words
