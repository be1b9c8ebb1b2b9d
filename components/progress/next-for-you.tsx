'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { wordsAt } from '@/lib/address/address'
import { plural, say } from '@/lib/locale/say'
import type { LessonPlan } from '@/lib/progress/mastery'
import type { Suggestion, TestPlan } from '@/lib/progress/next'
import { useProgress } from '@/lib/progress/use-progress'
import { useMastery } from './use-mastery'

const DEED = {
  continue: say('Read on'),
  review: say('Review'),
  exercise: say('Solve'),
  test: say('Take the test'),
  begin: say('Begin'),
}

/** What can be suggested. */
export interface Course {
  lessons: readonly LessonPlan[]
  tests: readonly TestPlan[]
}

const NONE: readonly LessonPlan[] = []

interface NextForYouProps {
  /** All written lessons, and the tests of stages; without them they are fetched from `/course.json`. */
  course?: Course
  /** What to suggest while nothing is known of the reader. */
  first: Suggestion | undefined
  /** The lesson at whose end this stands. */
  after?: string
}

/** One thing to do now, and why. Its room is kept before it is known. */
export function NextForYou({ course, first, after }: NextForYouProps) {
  const { progress } = useProgress()
  const { lessons, tests } = useCourse(course) ?? {}
  const { known, rules, now, due } = useMastery(lessons ?? NONE)
  const next =
    lessons && known && rules && now
      ? rules.suggestNext(progress, lessons, known, { now, due, after, tests })
      : first
  return (
    <section
      aria-labelledby="next-for-you"
      data-next={next?.kind ?? 'nothing'}
      className="min-h-[7.5rem] rounded-frame border border-rule bg-panel px-5 py-4 font-sans text-[0.9375rem] leading-normal print:hidden"
    >
      <h2
        id="next-for-you"
        className="m-0 mb-1 text-[0.8125rem] font-semibold tracking-wider text-quiet uppercase"
      >
        {say('Next for you')}
      </h2>
      {next ? (
        <>
          <p className="m-0 text-lg font-semibold">
            <Link
              prefetch={false}
              href={addressOf(next)}
              className="inline-flex min-h-6 items-center text-link pointer-coarse:min-h-11"
            >
              {DEED[next.kind]}:{' '}
              {next.cards ? plural({ one: '{n} card', other: '{n} cards' }, { n: next.cards }) : next.title}
            </Link>
          </p>
          <p className="m-0 text-quiet">{next.reason}</p>
        </>
      ) : (
        <p className="m-0">
          {say(
            'Everything that is written is done. It will be suggested again when it is time to recall it.',
          )}
        </p>
      )}
    </section>
  )
}

function addressOf({ kind, slug, cards, exercise }: Suggestion): string {
  if (cards) return '/review'
  if (kind === 'test') return `/stage/${slug}/test`
  return `/learn/${slug}${exercise ? `#exercise-${exercise}` : ''}`
}

interface ListedLesson extends Omit<LessonPlan, 'objectives'> {
  objectives: readonly string[]
}

interface ListedStage {
  lessons: readonly ListedLesson[]
  test?: TestPlan
}

/** The course given, or what the site lists; undefined until it is there, and when it cannot be had. */
function useCourse(given: Course | undefined): Course | undefined {
  const [listed, setListed] = useState<Course>()
  useEffect(() => {
    if (given) return
    const gone = new AbortController()
    fetch(wordsAt('/course.json'), { signal: gone.signal })
      .then((answer) => answer.json() as Promise<{ stages: readonly ListedStage[] }>)
      .then(({ stages }) =>
        setListed({
          lessons: stages.flatMap(({ lessons }) =>
            lessons.map(({ slug, title, objectives, exercises, cards, tests, prerequisites }) => ({
              slug,
              title,
              objectives: objectives.length,
              exercises,
              cards,
              tests,
              prerequisites,
            })),
          ),
          tests: stages.flatMap(({ test }) => test ?? []),
        }),
      )
      .catch(() => undefined) // offline, or left: the suggestion for a new reader stands, and is a good one
    return () => gone.abort()
  }, [given])
  return given ?? listed
}
