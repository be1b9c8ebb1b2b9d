'use client'

import { useEffect, useEffectEvent } from 'react'
import { useDraft } from '@/lib/progress/drafts'

/** One session, in seconds. */
export const BUDGET_SECONDS = 600

interface Spent {
  /** The first moment of the day it belongs to. */
  day: number
  seconds: number
  /** Sessions of `BUDGET_SECONDS` that the reader has begun today. */
  sessions: number
  paused: boolean
}

function parse(text: string | null, day: number): Spent {
  const fresh = { day, seconds: 0, sessions: 1, paused: false }
  if (text === null) return fresh
  const [on, seconds, sessions, paused] = text.split(' ').map(Number)
  return on === day ? { day, seconds: seconds || 0, sessions: sessions || 1, paused: paused === 1 } : fresh
}

const print = ({ day, seconds, sessions, paused }: Spent) => `${day} ${seconds} ${sessions} ${paused ? 1 : 0}`

/** Today's ten minutes: they run while the page is visible and `running`, and outlive a reload. */
export function useBudget(day: number, running: boolean) {
  const [text, setText] = useDraft('review.budget')
  const spent = parse(text, day)
  const save = (patch: Partial<Spent>) => setText(print({ ...spent, ...patch }))
  const tick = useEffectEvent(() => {
    if (document.visibilityState === 'visible') save({ seconds: spent.seconds + 1 })
  })
  const counting = running && !spent.paused
  useEffect(() => {
    if (!counting) return
    const clock = setInterval(tick, 1000)
    return () => clearInterval(clock)
  }, [counting])
  return {
    /** Seconds left, never below 0. */
    left: Math.max(0, spent.sessions * BUDGET_SECONDS - spent.seconds),
    paused: spent.paused,
    pause: () => save({ paused: !spent.paused }),
    /** Ten minutes more. */
    extend: () => save({ sessions: Math.ceil(spent.seconds / BUDGET_SECONDS) + 1 }),
  }
}
