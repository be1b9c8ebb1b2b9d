import type { Command, Point } from '@/lib/present/deck'
import type { FromPhone, Place } from './message'

/**
 * What the deck is asked to do for what a phone said: this list is all that a phone can do. The time is the laptop’s own.
 *
 * @param pointOf a place of the slide as it is seen, as one of the slide
 */
export function commandOf(
  message: FromPhone,
  now: number,
  pointOf: (place: Place) => Point,
): Command | undefined {
  switch (message.type) {
    case 'next':
    case 'timer':
      return { type: message.type, at: now }
    case 'previous':
      return { type: 'previous' }
    case 'black':
      return { type: 'blank', as: 'black' }
    // The slide, whatever hides it: a press that comes late does no harm.
    case 'light':
      return { type: 'blank', as: 'none' }
    case 'laser':
      return { type: 'beam', at: message.at && pointOf(message.at) }
    case 'here':
      return
  }
}
