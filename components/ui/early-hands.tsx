'use client'

import { useEffect } from 'react'
import { endEarly, watchEarlyHand } from './early-hand'

/** Does what was done on the page before its code came, but for what parts that are still asleep keep for themselves. */
export function EarlyHands() {
  useEffect(() => {
    endEarly()
    const hand = watchEarlyHand(document.body, [])
    hand.stop()
    hand.replay()
  }, [])
  return null
}
