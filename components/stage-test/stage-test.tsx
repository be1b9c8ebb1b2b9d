'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { OwnNumbers } from '@/components/class/own-numbers'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { type StageTest as Test, testsWithoutRepeat } from '@/lib/exercises/stage-test'
import { questionsOf } from '@/lib/exercises/test-paper'
import { writtenDate } from '@/lib/locale/dates'
import { say } from '@/lib/locale/say'
import type { HandedIn } from '@/lib/progress/derive'
import type { AskedItem } from './asked-item'
import { Result } from './result'
import { Taking } from './taking'
import { type Loading, useExercises } from './use-exercises'
import { useStageTest } from './use-stage-test'

/** The test of a stage: what it is, its questions, and what came of those handed in. */
export function StageTest({ test, children }: { test: Test<AskedItem>; children: ReactNode }) {
  const { ready, handedIn, seed, items, answers, begin, setAnswer, handIn } = useStageTest(test)
  const [shown, setShown] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const [arrived, setArrived] = useState(false)
  const [begun, setBegun] = useState(false)
  const titles = useMemo(
    () => Object.fromEntries(test.items.map(({ lesson, title }) => [lesson, title])),
    [test],
  )
  const newest = handedIn.at(-1)
  const looked = handedIn.find(({ id }) => id === shown) ?? newest

  // Whoever hands in is led to what came of it.
  useEffect(() => {
    if (!arrived || !newest) return
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
    setArrived(false)
  }, [arrived, newest])

  if (ready && answers) {
    return (
      <Loaded ids={items.map(({ id }) => id)}>
        {(exercises) => (
          <Taking
            questions={questionsOf(items, exercises, seed)}
            titles={titles}
            answers={answers}
            fresh={begun}
            onAnswer={setAnswer}
            onHandIn={async (given) => {
              await handIn(given)
              setBegun(false)
              setShown(undefined)
              setArrived(true)
            }}
          />
        )}
      </Loaded>
    )
  }
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-8"
      data-test={ready ? (looked ? 'result' : 'new') : 'loading'}
    >
      {looked ? (
        <section aria-labelledby="result" className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <div>
            <h2
              id="result"
              ref={heading}
              tabIndex={-1}
              className="m-0 scroll-mt-20 font-semibold font-serif text-[1.75rem]"
            >
              {say('{looked} right', { looked: score(looked) })}
            </h2>
            <p className="m-0 text-quiet">{say('Handed in on {time}.', { time: day(looked.time) })}</p>
          </div>
          <Loaded ids={looked.answers.map(({ exercise }) => exercise)}>
            {(exercises) => (
              <Result
                handedIn={looked}
                questions={questionsOf(
                  looked.answers.map(({ exercise }) => itemOf(test, exercise)),
                  exercises,
                  looked.seed,
                )}
              />
            )}
          </Loaded>
        </section>
      ) : (
        children
      )}
      <div className="print:hidden">
        <Button
          variant="primary"
          disabled={!ready}
          onClick={() => {
            setBegun(true)
            begin()
          }}
        >
          {newest ? say('Take another test') : say('Begin the test')}
        </Button>
        {!newest && <OwnNumbers />}
        {newest && (
          <p className="m-0 mt-2 text-quiet text-sm">
            {say(
              'Other questions, other numbers: of the pool of {items} none comes again in your first {test} tests.',
              { items: test.items.length, test: testsWithoutRepeat(test) },
            )}
          </p>
        )}
      </div>
      {handedIn.length > 1 && (
        <section aria-labelledby="earlier" className="print:hidden">
          <h2 id="earlier" className="m-0 mb-2 font-semibold text-lg">
            {say('All your tests')}
          </h2>
          <ol className="m-0 grid list-decimal gap-1 ps-6">
            {handedIn.map((one) => (
              <li key={one.id}>
                {say('{time}: {score} right', { time: day(one.time), score: score(one) })}{' '}
                {one !== looked && (
                  <button
                    type="button"
                    className="min-h-6 cursor-pointer text-link underline underline-offset-3 pointer-coarse:min-h-11"
                    onClick={() => {
                      setShown(one.id)
                      setArrived(true)
                    }}
                  >
                    {rich('Show <span>the test of {time}</span>', {
                      time: day(one.time),
                      span: (words) => <span className="sr-only">{words}</span>,
                    })}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

type Exercises = Extract<ReturnType<typeof useExercises>, { status: 'ready' }>['value']

/** Shows something when its exercises are downloaded, or why they are not. */
function Loaded({
  ids,
  children,
}: {
  ids: readonly string[]
  children: (exercises: Exercises) => ReactNode
}) {
  const loading: Loading<Exercises> = useExercises(ids)
  if (loading.status === 'ready') return children(loading.value)
  if (loading.status === 'loading') return <p role="status">{say('The questions are on their way …')}</p>
  return (
    <Notice tone="error" role="alert">
      {say('The questions could not be downloaded. Is this device offline?')}{' '}
      <button type="button" className="min-h-6 cursor-pointer underline" onClick={loading.again}>
        {say('Try again')}
      </button>
    </Notice>
  )
}

/** An item of the pool; one that has left it is known by its id alone. */
function itemOf(test: Test<AskedItem>, id: string): AskedItem {
  return test.items.find((item) => item.id === id) ?? { id, lesson: id, objective: 1, title: id }
}

const score = ({ answers }: HandedIn) =>
  say('{answers} of {answers2}', {
    answers: answers.filter(({ correct }) => correct).length,
    answers2: answers.length,
  })

const day = (time: number) => writtenDate(time)
