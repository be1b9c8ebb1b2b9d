import type { Words } from '../words'

/** A phone as remote. */
export const remote = {
  'Now hold this code before the laptop’s camera, a forearm’s length away.': null,
  'The phone’s code': null,
  'Waiting for the laptop. Leave this page open.': null,
  'Text of the code': null,
  'Copy the text': null,
  'Send it to the laptop, by a message to yourself for instance, and paste it there. It is of use for this one connection only.':
    null,
  'Connected.': null,
  'The laptop does not answer at the moment. The connection comes back by itself if it can.': null,
  'This browser cannot keep the screen on.': null,
  'Show the slide': null,
  'Stop the timer': null,
  'Start the timer': null,
  '← Back': null,
  'Next →': null,
  ', the screen is {blank}': null,
  ', {n} more parts': null,
  'On the laptop, open a lesson’s slides and press {kbd}, or the button “Phone as remote” in the bar. It shows a code.':
    null,
  'Scan it with this phone’s camera, or here.': null,
  'Show the laptop the code that then appears on the phone.': null,
  'Scan the laptop’s code': null,
  'The phone’s own camera app reads the code, too.': null,
  'Text of the laptop’s code': null,
  'Laser pointer: move a finger here. Arrow keys move it, Escape puts it away.': null,
  'For another connection the laptop makes another code: press {kbd} there, and scan it.': null,
  'About 130 characters; large and small letters differ.': null,
  'The browser did not take this code.': null,
  'Many networks of schools, hotels and conferences keep their devices apart; a hotspot of a phone is a network that usually does not.':
    null,
  'This browser cannot connect two devices, or forbids it (WebRTC). A current Chrome, Edge, Firefox or Safari can.':
    null,
  'This device gives no address in a network. Connect it to the network of the other one; a VPN or a setting of the browser may hide the address.':
    null,
  'The two devices do not reach each other. Both must be in the same network, without a VPN. Try another code first: a browser that was allowed to use the camera also gives the device’s plain address, which some networks need. {apart}':
    null,
  'The other device has not been heard for a minute. {apart}': null,
  'The other device has closed the connection, or its page.': null,
  'The connection is closed.': null,
} as const satisfies Words
