import type { Words } from '../words'

/** What the logic of prepared demos says. */
export const libDemos = {
  'The file is larger than {mostMb} MB.': null,
  'What these demos have learned is larger than {mostMb} MB, too much for one file. Make two sets of them, or take the link along and warm up there.':
    null,
  'This is no file of demos: there is no set in it.': null,
  'This is no file of demos: it is not a zip, or it was damaged on its way.': null,
  'The demo set in this file was damaged on its way.': null,
  'What a demo had learned was damaged on its way.': null,
  'This is no demo set, or it was damaged on its way.': null,
  '“{link}” is no link to a widget, to slides or to a lesson of this course.': null,
  'This link is too long for a demo set.': null,
  'The links of these demos are too long for one set. Make two sets of them.': null,
  'This link was cut off or changed on its way.': null,
  'This link is too long to be one to a demo set.': null,
  'A set has at most {mostDemos} demos.': null,
  '“{link}” is no link.': null,
  'It is not there after ten minutes. Let it stop earlier.': null,
  'It did not begin within ten minutes.': null,
  'Training stopped at step {step}.': null,
} as const satisfies Words
