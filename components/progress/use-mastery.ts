'use client'

import { useEffect, useMemo, useState } from 'react'
import type { DueTimes, LessonMastery, LessonPlan } from '@/lib/progress/mastery'
import { useProgress } from '@/lib/progress/use-progress'
import { useDueTimes } from './use-due-times'

type Rules = typeof import('@/lib/progress/next')

let rules: Rules | undefined

/** The mastery of a course, and the rules that read it. */
interface Known {
  known: ReadonlyMap<string, LessonMastery>
  rules: Rules
  now: number
  /** Absent while no card is graded, or the scheduler is not here yet. */
  due: DueTimes | undefined
}

/**
 * The mastery of these lessons, live. Without it — until the progress is read, and for a reader who has none — every
 * lesson is unseen. The rules are downloaded only when there is something to judge by them.
 */
export function useMastery(plans: readonly LessonPlan[]): Partial<Known> {
  const { progress, events } = useProgress()
  const [loaded, setLoaded] = useState(rules)
  // To have opened a lesson is nothing to judge yet, and need not cost every first visit the download.
  const begun = events.some(({ type }) => type !== 'visited')
  useEffect(() => {
    if (!begun || loaded) return
    let gone = false
    void import('@/lib/progress/next').then((module) => {
      rules = module
      if (!gone) setLoaded(module)
    })
    return () => {
      gone = true
    }
  }, [begun, loaded])
  const due = useDueTimes(progress)
  const slugs = plans.map(({ slug }) => slug).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lessons hold is fixed when the site is built, so slugs stand for plans
  return useMemo(() => {
    if (!begun || !loaded) return {}
    const now = Date.now()
    return { known: loaded.mastery(progress, plans, now, due), rules: loaded, now, due }
  }, [begun, loaded, progress, due, slugs])
}
