'use client'

import { useEffect, useState } from 'react'
import { say } from '@/lib/locale/say'
import { clockText } from '@/lib/present/clock'
import { elapsed, type Timer } from '@/lib/present/deck'

/** The timer in the bar: what has passed, or what is left of `minutes`. */
export function Clock({ timer, minutes }: { timer: Timer; minutes?: number }) {
  const [now, setNow] = useState(0)
  const runs = timer.since !== null
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    if (!runs) return
    const ticking = setInterval(tick, 250)
    return () => clearInterval(ticking)
  }, [runs])
  if (!timer.shown) return null
  const passed = elapsed(timer, now)
  const over = minutes !== undefined && passed > minutes * 60_000
  return (
    <span
      role="timer"
      aria-label={minutes === undefined ? say('Time passed') : say('Time left')}
      className={`px-2 font-mono tabular-nums ${over ? 'font-semibold text-bad' : ''} ${runs ? 'text-ink' : ''}`}
    >
      {clockText(passed, minutes)}
    </span>
  )
}
