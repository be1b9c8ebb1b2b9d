import Link from 'next/link'
import type { ReactNode } from 'react'
import { LessonMark, LessonWord } from '@/components/progress/lesson-state'
import type { Place, Plan } from '@/lib/content/lessons'
import { spokenIn } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'

/** The text of a stage is in English so far, in every language of the site. */
const ENGLISH = spokenIn('en')

/** A lesson as the opening page of its stage tells of it. */
export interface Stop {
  place: Place
  /** What it answers. */
  question: string
  /** What it explains of the model above. */
  part: string
  /** Absent while it is not written. */
  minutes?: number
}

interface RoadProps {
  stops: readonly Stop[]
  /** Every written lesson of the course. */
  plans: readonly Plan[]
  /** Every lesson of the course. */
  places: readonly Place[]
  /** A picture that bears the numbers of the lessons. */
  picture?: ReactNode
}

/** The lessons of a stage in order: what each answers, what it builds on, how long it takes, how far the reader is. */
export function Road({ stops, plans, places, picture }: RoadProps) {
  return (
    <div
      className={
        picture ? 'grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]' : ''
      }
    >
      {picture && <div className="mx-auto w-full max-w-[27rem] lg:sticky lg:top-20">{picture}</div>}
      <ol className="m-0 grid list-none gap-0 p-0 font-sans">
        {stops.map((stop, i) => (
          <Lesson key={stop.place.slug} number={i + 1} stop={stop} plans={plans} places={places} />
        ))}
      </ol>
    </div>
  )
}

interface LessonProps extends Pick<RoadProps, 'plans' | 'places'> {
  number: number
  stop: Stop
}

function Lesson({ number, stop, plans, places }: LessonProps) {
  const { place, question, part, minutes } = stop
  const plan = plans.find(({ slug }) => slug === place.slug)
  const needs = places.filter(({ slug }) => plan?.prerequisites.includes(slug))
  return (
    <li
      data-lesson={place.slug}
      className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 border-rule border-b py-4 first:pt-0"
    >
      <span
        aria-hidden="true"
        className="grid size-8 place-items-center rounded-full bg-act font-semibold text-act-ink text-base tabular-nums"
      >
        {number}
      </span>
      <div className="min-w-0">
        <h3 className="m-0 flex flex-wrap items-baseline justify-between gap-x-4 font-semibold text-lg leading-snug">
          {plan ? (
            <Link
              prefetch={false}
              href={`/learn/${place.slug}`}
              className="text-ink no-underline hover:underline pointer-coarse:py-2"
            >
              {place.title}
            </Link>
          ) : (
            <span>
              {place.title} <span className="font-normal text-quiet text-sm italic">{say('coming')}</span>
            </span>
          )}
          {minutes && (
            <span className="font-normal text-quiet text-sm">{say('{minutes} min', { minutes })}</span>
          )}
        </h3>
        <p {...ENGLISH} className="m-0 mt-0.5 font-serif text-[1.0625rem] text-pretty italic">
          {question}
        </p>
        <p {...ENGLISH} className="m-0 mt-1 text-[0.9375rem] text-pretty text-quiet leading-snug">
          {part}
        </p>
        {plan && (
          <p className="m-0 mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem] text-quiet">
            <span className="inline-flex items-center gap-1.5">
              <LessonMark plan={plan} />
              <LessonWord plan={plan} />
            </span>
            {needs.length > 0 && (
              <span>
                {say('builds on {needs}', {
                  needs: needs.map(({ title }) => title).join(say(', ##between the items of a list')),
                })}
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  )
}
