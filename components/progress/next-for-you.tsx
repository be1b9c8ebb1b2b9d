'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { LessonPlan } from '@/lib/progress/mastery'
import type { Suggestion } from '@/lib/progress/next'
import { useProgress } from '@/lib/progress/use-progress'
import { useMastery } from './use-mastery'

const DEED = { continue: 'Read on', review: 'Review', exercise: 'Solve', begin: 'Begin' }

interface NextForYouProps {
  /** All written lessons; without them they are fetched from `/course.json`. */
  course?: readonly LessonPlan[]
  /** What to suggest while nothing is known of the reader. */
  first: Suggestion | undefined
  /** The lesson at whose end this stands. */
  after?: string
}

/** One thing to do now, and why. Its room is kept before it is known. */
export function NextForYou({ course, first, after }: NextForYouProps) {
  const { progress } = useProgress()
  const plans = useCourse(course)
  const { known, rules, now, due } = useMastery(plans ?? [])
  const next =
    plans && known && rules && now ? rules.suggestNext(progress, plans, known, { now, due, after }) : first
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
        Next for you
      </h2>
      {next ? (
        <>
          <p className="m-0 text-lg font-semibold">
            <Link
              prefetch={false}
              href={
                next.cards
                  ? '/review'
                  : `/learn/${next.slug}${next.exercise ? `#exercise-${next.exercise}` : ''}`
              }
              className="inline-flex min-h-6 items-center text-link pointer-coarse:min-h-11"
            >
              {DEED[next.kind]}:{' '}
              {next.cards ? `${next.cards} ${next.cards === 1 ? 'card' : 'cards'}` : next.title}
            </Link>
          </p>
          <p className="m-0 text-quiet">{next.reason}</p>
        </>
      ) : (
        <p className="m-0">
          Everything that is written is done. It will be suggested again when it is time to recall it.
        </p>
      )}
    </section>
  )
}

interface ListedLesson extends Omit<LessonPlan, 'objectives'> {
  objectives: readonly string[]
}

/** The lessons given, or those that the site lists; undefined until they are there, and when they cannot be had. */
function useCourse(given: readonly LessonPlan[] | undefined) {
  const [listed, setListed] = useState<readonly LessonPlan[]>()
  useEffect(() => {
    if (given) return
    const gone = new AbortController()
    fetch('/course.json', { signal: gone.signal })
      .then((answer) => answer.json() as Promise<{ stages: { lessons: ListedLesson[] }[] }>)
      .then(({ stages }) =>
        setListed(
          stages.flatMap(({ lessons }) =>
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
        ),
      )
      .catch(() => undefined) // offline, or left: the suggestion for a new reader stands, and is a good one
    return () => gone.abort()
  }, [given])
  return given ?? listed
}
