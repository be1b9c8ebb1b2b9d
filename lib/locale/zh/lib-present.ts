import type { Words } from '../words'

/** What keys of slides do. */
export const libPresent = {
  'Next step or slide': null,
  'One step back': null,
  'Down a tall slide, then on': null,
  'Up a tall slide, then back': null,
  'First slide': null,
  'Last slide': null,
  'Overview of all slides': null,
  'Black screen, and back': null,
  'White screen, and back': null,
  'Full screen, and back': null,
  'Draw on the slide': null,
  'Speaker’s notes, on this screen': null,
  'A second window, for the room': null,
  'A phone as remote control': null,
  'Start and stop the timer': null,
  'Timer to zero': null,
  'Out of a widget, then: put away the tool, or show the overview': null,
  'This list': null,
} as const satisfies Words
