import type { Why } from '@/lib/remote/session'

const SAME_NETWORK =
  'Many networks of schools, hotels and conferences keep their devices apart: then open a hotspot on the phone, connect the laptop to it, and try again.'

/** Why there is no connection, and what helps. */
export const WORDS: Record<Why, string> = {
  unsupported:
    'This browser cannot connect two devices, or forbids it (WebRTC). A current Chrome, Edge, Firefox or Safari can.',
  'no-address': `This device gives no address in a network. Connect it to the network of the other one; a VPN or a setting of the browser may hide the address.`,
  unreachable: `The two devices do not reach each other. Are both in the same network, without a VPN? ${SAME_NETWORK}`,
  lost: `The other device has not been heard for a minute. ${SAME_NETWORK}`,
  left: 'The other device has closed the connection, or its page.',
  ended: 'The connection is closed.',
}
