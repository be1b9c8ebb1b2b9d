import { type TouchEvent, useRef } from 'react'

/** A swipe goes at least so far, in CSS pixels, and more to the side than up or down. */
const FAR = 60
/** What fingers move by themselves. */
const OWN = '[data-widget], [data-exercise], input, textarea, [role=application], .tex-display, table, pre'

/** Turns the page by a finger: to the left for the next slide. */
export function useSwipe(turn: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number }>(undefined)
  return {
    onTouchStart({ touches, target }: TouchEvent) {
      const own = target instanceof Element && target.closest(OWN)
      const touch = touches[0]
      start.current =
        touches.length === 1 && touch && !own ? { x: touch.clientX, y: touch.clientY } : undefined
    },
    onTouchEnd({ changedTouches }: TouchEvent) {
      const touch = changedTouches[0]
      if (!start.current || !touch) return
      const dx = touch.clientX - start.current.x
      const dy = touch.clientY - start.current.y
      start.current = undefined
      if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1)
    },
  }
}
