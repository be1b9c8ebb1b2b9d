import { say } from '@/lib/locale/say'
import type { Why } from '@/lib/remote/session'

const APART = say(
  'Many networks of schools, hotels and conferences keep their devices apart; a hotspot of a phone is a network that usually does not.',
)

/** Why there is no connection, and what helps. */
export const WORDS: Record<Why, string> = {
  unsupported: say(
    'This browser cannot connect two devices, or forbids it (WebRTC). A current Chrome, Edge, Firefox or Safari can.',
  ),
  'no-address': say(
    'This device gives no address in a network. Connect it to the network of the other one; a VPN or a setting of the browser may hide the address.',
  ),
  unreachable: say(
    'The two devices do not reach each other. Both must be in the same network, without a VPN. Try another code first: a browser that was allowed to use the camera also gives the device’s plain address, which some networks need. {apart}',
    { apart: APART },
  ),
  lost: say('The other device has not been heard for a minute. {apart}', { apart: APART }),
  left: say('The other device has closed the connection, or its page.'),
  ended: say('The connection is closed.'),
}
