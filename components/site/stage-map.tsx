import Link from 'next/link'
import { LessonMark, LessonWord } from '@/components/progress/lesson-state'
import type { Place, Plan } from '@/lib/content/lessons'
import { say } from '@/lib/locale/say'

interface StageMapProps {
  places: readonly Place[]
  /** Every written lesson of the course. */
  plans: readonly Plan[]
  /** Slug of the lesson on screen. */
  here?: string
  /** Says in a sentence what each lesson is about, by slug. */
  summaries?: Readonly<Record<string, string>>
}

/** The lessons of a stage with the reader's progress; those not yet written are named, without a link. */
export function StageMap({ places, plans, here, summaries }: StageMapProps) {
  return (
    <ol className="relative grid gap-0 font-sans text-[0.9375rem] leading-tight before:absolute before:inset-y-3 before:start-[6.5px] before:w-px before:bg-rule">
      {places.map(({ slug, title }) => {
        const plan = plans.find((one) => one.slug === slug)
        const needs = plans.filter((one) => plan?.prerequisites.includes(one.slug))
        return (
          <li
            key={slug}
            data-lesson={slug}
            className="relative flex items-start gap-3 py-[0.4375rem] text-quiet"
          >
            <span className="relative mt-[0.125rem] shrink-0">
              {plan ? (
                <LessonMark plan={plan} here={slug === here} />
              ) : (
                <span aria-hidden="true" className="m-[4.5px] block size-[5px] rounded-full bg-rule" />
              )}
            </span>
            <div className="min-w-0">
              {plan ? (
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
                  {title} <span className="text-[0.8125rem] italic">{say('coming')}</span>
                </span>
              )}
              {summaries?.[slug] && (
                <p className="mt-0.5 text-[0.8125rem] leading-snug text-pretty text-quiet">
                  {summaries[slug]}
                </p>
              )}
              {plan && (
                // What it would better come after may take a second line, which keeps its place.
                <p
                  className={`m-0 text-[0.8125rem] leading-snug ${needs.length > 0 ? 'min-h-[2lh]' : ''} ${summaries ? 'mt-0.5' : ''}`}
                >
                  <LessonWord plan={plan} needs={needs} />
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
