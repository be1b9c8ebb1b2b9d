import type { Words } from '../words'

/** Slides and the presenter’s view. */
export const present = {
  'This window is for the room: drag it to the projector and press {kbd} for full screen. It shows what you do in the other one.':
    null,
  Hide: null,
  'The browser has blocked the second window. Allow pop-ups for this site, then press {kbd} again.': null,
  'Go to {typed} ↵': null,
  Tools: null,
  'A window for the room': null,
  'Leave for the lesson': null,
  'Time passed': null,
  'The screen is {blank}: show the slide': null,
  'Slide {at} of {slides}: {title}': null,
  'The screen is {blank}. Any step shows the slide.': null,
  'Clickers work: they send Page ↓ and Page ↑. While something is typed into a widget, its keys are its own; Esc gives them back to the slide. Add ?minutes=20 to the address and the timer counts down.':
    null,
  'The remote could not be downloaded. With a connection, reload the page and try again.': null,
  'What comes': null,
  'The room sees this slide.': null,
  'The room sees a {blank} screen.': null,
  't starts the timer.': null,
  Answers: null,
  Answer: null,
  '{n} more parts of this slide': null,
  'The two devices look for each other …': null,
  'The phone is connected. The connection lasts as long as this page: the next lesson’s slides need another.':
    null,
  'The phone has not been heard for some seconds. It may be in a pocket, and come back.': null,
  'The text of the phone’s code can be pasted.': null,
  'Code for the phone': null,
  'Scan this code with the phone’s camera and open the page that it names.': null,
  'The phone shows a code of its own.': null,
  'Hold the phone before this computer’s camera.': null,
  'This course is served by this computer to itself ({host}): a phone cannot open that page. Open the course on the phone at an address that it has, there <code>/remote</code>, and scan this code on that page.':
    null,
  'Show this computer’s code again': null,
  'Scan the phone’s code': null,
  'Address for the phone': null,
  'Copy the address': null,
  'Text of the phone’s code': null,
  Connect: null,
  'Both devices must be in the same network. They talk to each other directly, without a server, and nothing leaves the room. This is one phone for you, not clickers for a class: those would need a server.':
    null,
  'The phone is connected.': null,
  'The phone is no longer connected.': null,
  slide: null,
  '{number} of {count}: {title}': null,
  '↓ more': null,
  'Slide {number}: {title}': null,
  'After this you can': null,
  'You can now': null,
} as const satisfies Words
