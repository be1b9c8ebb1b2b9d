import Link from 'next/link'
import { ProgressRing } from '@/components/progress/progress-ring'
import type { Place } from '@/lib/content/lessons'

interface StageMapProps {
  places: readonly Place[]
  /** Exercises of each written lesson, by slug. */
  exercises: Readonly<Record<string, readonly string[]>>
  /** Slug of the lesson on screen. */
  here?: string
}

/** The lessons of a stage with the reader's progress; those not yet written are named, without a link. */
export function StageMap({ places, exercises, here }: StageMapProps) {
  return (
    <ol className="relative grid gap-0 font-sans text-[0.9375rem] leading-tight before:absolute before:inset-y-3 before:start-[5px] before:w-px before:bg-rule">
      {places.map(({ slug, title, written }) => (
        <li key={slug} className="relative flex items-start gap-3.5 py-[0.4375rem] text-quiet">
          <span className="relative mt-[0.1875rem] shrink-0">
            <ProgressRing lesson={{ slug, exercises: exercises[slug] ?? [] }} here={slug === here} />
          </span>
          {written ? (
            <Link
              prefetch={false}
              href={`/learn/${slug}`}
              aria-current={slug === here ? 'page' : undefined}
              className="font-medium text-ink no-underline hover:underline aria-[current]:font-semibold"
            >
              {title}
            </Link>
          ) : (
            <span>
              {title} <span className="text-[0.8125rem] italic">coming</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
