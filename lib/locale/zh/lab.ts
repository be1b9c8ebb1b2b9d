import type { Words } from '../words'

/** A widget on a page of its own. */
export const lab = {
  'The settings or weights of this run were changed on the way, so that its result would not be like those of the others. Press Reset, and train again.':
    null,
  'This model gives no {metric} over {over} at step {step}. Tell your teacher.': null,
  'This model gives no {metric} at step {step}. Tell your teacher.': null,
  'On the way to the step that counts': null,
  'step {step} of {last}': null,
  'Press Reset to choose another {over}.': null,
  'The browser does not allow copying: select the code instead.': null,
  'Your result as a code': null,
  'Copy code': null,
  'The code for a camera': null,
  'Show it larger': null,
  'In it: {contents}, a number that stands for you in this class, and characters by which a slip of the finger is noticed. Nothing was sent: show or tell the code to your teacher.':
    null,
  'that the run <b>diverged</b> at step {step} (its {metric} is no number any more; that is a result, too)':
    null,
  '{metric} {report} at step {step}': null,
  'with {over} {at}': null,
  'This is no class task: {problem} Ask for the link again. The widget without a task is at <a>/lab/{id}</a>.':
    null,
  'Your name in the class gives you a seed of your own, so that your run is like no other. Nothing is sent: code and name are kept in this browser.':
    null,
  'You are in the class {classCode} so far.': null,
  'Task of the class {classCode}': null,
  'Choose a {over} before you begin.': null,
  'Train this model to step {step}. Your result is its {metric} there with what you chose; it becomes a code for your teacher.':
    null,
  'Train this model to step {step}. Your result is its {metric} there; it becomes a code for your teacher.':
    null,
  'You are {student}; your seed is {seed}.': null,
  'Not you?': null,
  'The task of your class could not be downloaded. Is there a connection? Then reload the page.': null,
} as const satisfies Words
