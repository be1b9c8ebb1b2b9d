'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { EventBody } from '@/lib/progress/events'
import { findSections, isRead, lastBlocks, type Section } from './reading'
import { createReadingClock } from './reading-clock'

/** Time is written down at least this often. */
const REPORT_SECONDS = 60
/** Less than this at the end of a visit is not worth an event. */
const SHORTEST_SECONDS = 5
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const

/**
 * Watches the reading of a lesson: sections read to their end, and time with the page visible and the reader
 * active.
 *
 * @param within holds the lesson's blocks: its children, or those of the element that holds the headings
 */
export function useReading(
  lesson: string,
  within: RefObject<Element | null>,
  record: (body: EventBody) => void,
) {
  const report = useEffectEvent(record)

  useEffect(() => {
    const root = within.current
    if (!root) return
    const { sections, blocks } = findSections(root)
    const ends = lastBlocks(blocks)
    const onScreen = new Set<Element>()
    const known = new Set<Section>()
    const channel =
      typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('epoch-reading')
    const reader = createReadingClock({
      now: () => performance.now(),
      visible: () => document.visibilityState !== 'hidden',
      channel,
    })
    let unreported = 0

    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
          const seen = isIntersecting || onScreen.has(target)
          // The end of a block taller than the screen is noticed only when the block leaves upwards.
          const passed = !rootBounds || boundingClientRect.bottom <= rootBounds.bottom + 1
          const section = blocks.get(target)
          if (section && ends.has(target) && seen && passed) section.ended = true
          if (isIntersecting) onScreen.add(target)
          else onScreen.delete(target)
        }
      },
      { threshold: [0, 0.25, 0.5, 0.75, 1] },
    )
    for (const block of blocks.keys()) observer.observe(block)

    function flush(least: number) {
      if (unreported < least) return
      report({ type: 'spent', lesson, seconds: unreported })
      unreported = 0
    }

    const clock = setInterval(() => {
      if (!reader.counts()) return
      unreported++
      for (const section of new Set([...onScreen].map((block) => blocks.get(block)!))) {
        section.seconds++
        if (known.has(section) || !isRead(section)) continue
        known.add(section)
        report({ type: 'read', lesson, section: section.id, of: sections.length })
      }
      flush(REPORT_SECONDS)
    }, 1000)

    const wake = () => reader.wake()
    const hide = () => {
      if (document.visibilityState === 'hidden') flush(SHORTEST_SECONDS)
      else wake() // whoever turns to a tab is there
    }
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, wake, { passive: true, capture: true })
    document.addEventListener('visibilitychange', hide)
    return () => {
      observer.disconnect()
      clearInterval(clock)
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, wake, { capture: true })
      document.removeEventListener('visibilitychange', hide)
      channel?.close()
      flush(SHORTEST_SECONDS)
    }
  }, [lesson, within])
}
