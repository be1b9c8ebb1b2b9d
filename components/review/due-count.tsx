'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { plural, say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'

/** A link to the review with the number of cards due today; nothing when there are none. */
export function DueCount() {
  const { progress } = useProgress()
  const [due, setDue] = useState(0)
  const { cards, totals } = progress
  // A reader without cards downloads no scheduler.
  const any = cards.size > 0 || totals.finished > 0

  useEffect(() => {
    if (!any) return setDue(0)
    let stale = false
    import('./due')
      .then(({ countDue }) => countDue(progress, Date.now()))
      .then((count) => stale || setDue(count))
      .catch(() => setDue(0)) // offline before the first visit: no count is better than a wrong one
    return () => {
      stale = true
    }
  }, [any, progress])

  if (due === 0) return null
  return (
    <Link
      prefetch={false}
      data-elsewhere=""
      href="/review"
      className="flex min-h-9 items-center gap-1.5 rounded-control px-1 sm:px-2 font-medium text-[0.8125rem] text-quiet no-underline hover:bg-sunken hover:text-ink pointer-coarse:min-h-11"
    >
      <span className="max-sm:sr-only">{say('Review')}</span>
      <span className="rounded-full bg-act px-1.5 font-mono text-act-ink tabular-nums">{due}</span>
      <span className="sr-only">{plural({ one: 'card due', other: 'cards due' }, { n: due })}</span>
    </Link>
  )
}
