import { type RefObject, useRef } from 'react'
import type { Run } from '@/lib/worker/use-experiment'

/**
 * The run whose Train brings the picture into sight. The bar with the button sticks to the foot of the window, so
 * it can be pressed while the window shows little of the frame above it; the button stays under the hand.
 *
 * @returns the run, and a ref for the picture
 */
export function useReveal<R extends Pick<Run, 'train'>>(run: R): [R, RefObject<HTMLDivElement | null>] {
  const picture = useRef<HTMLDivElement>(null)
  function train() {
    const frame = picture.current?.closest('.frame')
    if (frame && picture.current && isCovered(picture.current, frame))
      frame.scrollIntoView({ block: 'start' })
    run.train()
  }
  return [{ ...run, train }, picture]
}

/** Whether the window's foot or the bar hides more than a third of the picture. */
function isCovered(picture: HTMLElement, frame: Element): boolean {
  const { top, bottom, height } = picture.getBoundingClientRect()
  const bar = frame.querySelector('.frame-bar')?.getBoundingClientRect().top ?? innerHeight
  const end = Math.min(innerHeight, Math.max(bar, top))
  return top > 0 && bottom - end > height / 3
}
