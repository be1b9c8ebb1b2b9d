'use client'

import { useEffect, useState } from 'react'
import type { Progress } from '@/lib/progress/derive'
import type { DueTimes } from '@/lib/progress/mastery'

type Schedule = typeof import('@/lib/progress/review')

let schedule: Schedule | undefined

/** Every mark on a page asks for the same times; a review of all grades is worth doing once. */
let newest: { cards: Progress['cards']; due: DueTimes } | undefined

/**
 * When the reader's cards are due; undefined until it is known. A reader who has graded none downloads no scheduler.
 */
export function useDueTimes(progress: Progress): DueTimes | undefined {
  const [loaded, setLoaded] = useState(schedule)
  const any = [...progress.cards.values()].some(({ grades }) => grades.length > 0)
  useEffect(() => {
    if (!any || loaded) return
    let gone = false
    import('@/lib/progress/review').then(
      (module) => {
        schedule = module
        if (!gone) setLoaded(module)
      },
      () => undefined, // offline: without it no card counts as due, and all else holds
    )
    return () => {
      gone = true
    }
  }, [any, loaded])
  if (!any || !loaded) return undefined
  if (newest?.cards !== progress.cards) newest = { cards: progress.cards, due: loaded.dueTimes(progress) }
  return newest.due
}
