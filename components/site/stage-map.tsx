import Link from 'next/link'
import { ProgressRing } from '@/components/progress/progress-ring'
import type { Place } from '@/lib/content/lessons'

interface StageMapProps {
  places: readonly Place[]
  /** Exercises of each written lesson, by slug. */
  exercises: Readonly<Record<string, readonly string[]>>
  /** Slug of the lesson on screen. */
  here?: string
  /** Says in a sentence what each lesson is about, by slug. */
  summaries?: Readonly<Record<string, string>>
}

/** The lessons of a stage with the reader's progress; those not yet written are named, without a link. */
export function StageMap({ places, exercises, here, summaries }: StageMapProps) {
  return (
    <ol className="relative grid gap-0 font-sans text-[0.9375rem] leading-tight before:absolute before:inset-y-3 before:start-[5px] before:w-px before:bg-rule">
      {places.map(({ slug, title, written }) => (
        <li key={slug} className="relative flex items-start gap-3.5 py-[0.4375rem] text-quiet">
          <span className="relative mt-[0.1875rem] shrink-0">
            {written ? (
              <ProgressRing lesson={{ slug, exercises: exercises[slug] ?? [] }} here={slug === here} />
            ) : (
              <span aria-hidden="true" className="m-[3px] block size-[5px] rounded-full bg-rule" />
            )}
          </span>
          <div>
            {written ? (
              <Link
                prefetch={false}
                href={`/learn/${slug}`}
                aria-current={slug === here ? 'page' : undefined}
                className="inline-block min-h-6 font-medium text-ink no-underline hover:underline pointer-coarse:-my-3.5 pointer-coarse:py-3.5 aria-[current]:font-semibold"
              >
                {title}
              </Link>
            ) : (
              <span>
                {title} <span className="text-[0.8125rem] italic">coming</span>
              </span>
            )}
            {summaries?.[slug] && (
              <p className="mt-0.5 text-[0.8125rem] leading-snug text-pretty text-quiet">{summaries[slug]}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
