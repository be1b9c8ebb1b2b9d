'use client'

import Link from 'next/link'
import { lazy, Suspense, useMemo } from 'react'
import { ClassSection } from '@/components/class/class-section'
import { calibrate } from '@/lib/exercises/predict'
import { plural, say } from '@/lib/locale/say'
import { dailyActivity } from '@/lib/progress/activity'
import type { HandedIn } from '@/lib/progress/derive'
import { type LessonState, lessonState } from '@/lib/progress/lesson'
import type { LessonPlan } from '@/lib/progress/mastery'
import type { Suggestion, TestPlan } from '@/lib/progress/next'
import { testRecord } from '@/lib/progress/tested'
import { useProgress } from '@/lib/progress/use-progress'
import { ActivityChart } from './activity-chart'
import { CalibrationChart } from './calibration-chart'
import { Keep } from './keep'
import { LessonMark, LessonWord } from './lesson-state'
import { NextForYou } from './next-for-you'

const DAYS = 84

/** It brings the scheduler, which a reader without cards does not need. */
const ReviewOutlook = lazy(async () => ({ default: (await import('./review-outlook')).ReviewOutlook }))

interface ProgressPageProps {
  /** With their written lessons. */
  stages: readonly { title: string; lessons: readonly LessonPlan[] }[]
  tests: readonly TestPlan[]
  /** What to do next while nothing is known. */
  first: Suggestion | undefined
}

/** What the reader has done in the whole course, and what happens to it. */
export function ProgressPage({ stages, tests, first }: ProgressPageProps) {
  const { progress, events, storage } = useProgress()
  const { totals, predictions } = progress
  const lessons = useMemo(() => stages.flatMap((stage) => stage.lessons), [stages])
  const all = useMemo(() => ({ lessons, tests }), [lessons, tests])
  const states = lessons.map((plan) => lessonState(progress, outlineOf(plan)))
  const sum = (of: (state: LessonState) => number) => states.reduce((total, state) => total + of(state), 0)
  const stated = predictions.flatMap(({ confidence, correct }) =>
    confidence === undefined ? [] : [{ confidence, correct }],
  )
  const calibration = calibrate(stated)
  const curves = predictions.flatMap(({ nearness }) => nearness ?? [])
  const heading = 'm-0 mb-3 font-semibold text-lg'

  return (
    <div className="grid gap-10 font-sans text-[0.9375rem] leading-normal">
      <dl className="m-0 grid grid-cols-2 gap-2 sm:grid-cols-4">
        <Total
          name={say('lessons finished')}
          value={`${sum(({ state }) => Number(state === 'done'))} / ${lessons.length}`}
        />
        <Total
          name={say('exercises done')}
          value={`${sum(({ done }) => done)} / ${sum(({ exercises }) => exercises)}`}
        />
        <Total name={say('predictions made')} value={String(predictions.length)} />
        <Total name={say('time, active')} value={duration(totals.seconds)} />
      </dl>

      <NextForYou course={all} first={first} />

      <section aria-labelledby="lessons">
        <h2 id="lessons" className={heading}>
          {say('Lessons')}
        </h2>
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-rule border-b text-quiet text-sm">
              <th scope="col" className="py-1 text-start font-medium">
                {say('lesson')}
              </th>
              <th scope="col" className="w-[1%] py-1 ps-3 text-end font-medium sm:ps-8">
                {say('exercises')}
              </th>
              <th scope="col" className="w-[1%] py-1 ps-3 text-end font-medium sm:ps-8">
                {say('time')}
              </th>
            </tr>
          </thead>
          {stages.map((stage) => (
            <tbody key={stage.title}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={3}
                  className="pt-5 pb-1 text-start font-semibold text-quiet text-xs uppercase tracking-wider"
                >
                  {stage.title}
                </th>
              </tr>
              {stage.lessons.map((plan) => {
                const { done, exercises, seconds } = lessonState(progress, outlineOf(plan))
                return (
                  <tr key={plan.slug} data-lesson={plan.slug} className="border-rule border-b">
                    <th scope="row" className="py-2 text-start font-normal">
                      <span className="flex items-start gap-3">
                        <span className="mt-1">
                          <LessonMark plan={plan} />
                        </span>
                        <span>
                          <Link
                            prefetch={false}
                            href={`/learn/${plan.slug}`}
                            className="text-link underline underline-offset-3"
                          >
                            {plan.title}
                          </Link>
                          <span className="block text-quiet text-sm">
                            <LessonWord plan={plan} />
                          </span>
                        </span>
                      </span>
                    </th>
                    <td className="whitespace-nowrap py-2 ps-3 text-end font-mono tabular-nums sm:ps-8">
                      {/* The slashes stand under each other. */}
                      {done} / <span className="inline-block min-w-[2ch]">{exercises}</span>
                    </td>
                    <td className="whitespace-nowrap py-2 ps-3 text-end font-mono tabular-nums sm:ps-8">
                      {duration(seconds)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          ))}
        </table>
        <p className="mt-3 mb-0 text-quiet text-sm">
          <Link prefetch={false} href="/faq#mastery" className="underline underline-offset-3">
            {say('How mastery is counted')}
          </Link>
        </p>
      </section>

      {tests.length > 0 && (
        <section aria-labelledby="tests">
          <h2 id="tests" className={heading}>
            {say('Tests')}
          </h2>
          <ul className="m-0 grid list-none gap-1 p-0">
            {tests.map(({ id, title }) => (
              <li key={id}>
                <Link
                  prefetch={false}
                  href={`/stage/${id}/test`}
                  className="inline-flex min-h-6 items-center text-link underline underline-offset-3 pointer-coarse:min-h-11"
                >
                  {title}
                </Link>
                : {testWords(progress.tests.get(id))}
              </li>
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="review">
        <h2 id="review" className={heading}>
          {say('Review')}
        </h2>
        {progress.cards.size > 0 || totals.finished > 0 ? (
          <Suspense fallback={<p className="m-0 min-h-80 text-quiet">{say('Looking at your cards …')}</p>}>
            <ReviewOutlook
              cards={lessons.flatMap(({ slug, cards }) => cards.map(({ id }) => ({ id, lesson: slug })))}
            />
          </Suspense>
        ) : (
          <p className="m-0 text-quiet">
            {say(
              'Turn over a card at the end of a lesson, and it comes back here when you are about to forget it.',
            )}
          </p>
        )}
      </section>

      <section aria-labelledby="calibration">
        <h2 id="calibration" className={heading}>
          {say('Do you know what you know?')}
        </h2>
        {calibration ? (
          <CalibrationChart calibration={calibration} />
        ) : (
          <p className="m-0 text-quiet">
            {say('When you predict and say how sure you are, this shows how often you were right.')}
          </p>
        )}
        {curves.length > 0 && (
          <p className="m-0 mt-3 text-quiet">
            {plural(
              {
                one: 'One curve drawn, mean score {score} of 100. A curve is drawn without saying how sure one is: it does not count here.',
                other:
                  '{n} curves drawn, mean score {score} of 100. A curve is drawn without saying how sure one is: it does not count here.',
              },
              {
                n: curves.length,
                score: Math.round((100 * curves.reduce((sum, score) => sum + score, 0)) / curves.length),
              },
            )}
          </p>
        )}
      </section>

      {storage !== 'loading' && (
        <section aria-labelledby="activity">
          <h2 id="activity" className={heading}>
            {say('The last twelve weeks')}
          </h2>
          <ActivityChart days={dailyActivity(events, DAYS, new Date())} />
        </section>
      )}

      <ClassSection />

      <Keep />
    </div>
  )
}

/** What came of the tests of a stage. */
function testWords(handedIn: readonly HandedIn[] = []): string {
  if (handedIn.length === 0) return say('not taken yet.')
  const { right, of, taken } = testRecord(handedIn)
  return taken > 1
    ? say('{right} of {of} right, the best of {taken}.', { right, of, taken })
    : say('{right} of {of} right.', { right, of })
}

function Total({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse rounded-control bg-sunken px-3 py-2">
      <dt className="text-quiet text-xs">{name}</dt>
      <dd className="m-0 font-mono font-semibold text-xl tabular-nums">{value}</dd>
    </div>
  )
}

const outlineOf = ({ slug, exercises }: LessonPlan) => ({ slug, exercises: exercises.map(({ id }) => id) })

/** Hours and minutes. */
function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? say('{minutes} min', { minutes })
    : say('{hours} h {minutes} min', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
