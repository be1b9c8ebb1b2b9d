'use client'

import { type ReactNode, useState } from 'react'
import {
  judgeMatch,
  type MatchMistake,
  offeredPartners,
  type Pair,
  partners,
  readMatch,
  usedOnce,
} from '@/lib/exercises/match'
import { plural, say } from '@/lib/locale/say'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { Inline } from './inline'
import { useExercise } from './use-exercise'
import { Verdict } from './verdict'

interface MatchProps extends ExerciseProps {
  /** What stands on the left, and its partner; two may share one. */
  pairs: readonly Pair<ReactNode>[]
  /** Partners that belong to nothing. */
  distractors?: readonly string[]
  mistakes?: readonly MatchMistake<ReactNode>[]
}

/** A question that gives each term its meaning, chosen from lists. */
export function Match({ id, pairs, distractors = [], mistakes = [], solution, ...frame }: MatchProps) {
  const exercise = useExercise(id, 'match')
  const [open, setOpen] = useState(0)
  const options = partners(pairs, distractors)
  const offered = offeredPartners(options.length, exercise.numbers ?? exercise.state.restarts, id)
  const read = (value: unknown) => readMatch(value, pairs.length, options.length)
  const { draft, state } = exercise
  const judged = draft === null && state.last ? read(state.last.answer) : undefined
  const chosen = judged ?? read(draft ?? '')
  const given = judged?.filter((choice) => choice !== undefined)
  const verdict =
    given?.length === pairs.length ? judgeMatch(pairs, given, { distractors, mistakes }) : undefined

  return (
    <ExerciseFrame
      {...frame}
      id={id}
      exercise={exercise}
      label={say('Match them')}
      submit={say('Check')}
      closed={verdict?.correct ?? false}
      solution={
        <>
          <ul>
            {pairs.map(([left, right], i) => (
              <li key={i}>
                <Inline>{left}</Inline>: <strong>{right}</strong>
              </li>
            ))}
          </ul>
          {solution && (
            <p>
              <Inline>{solution}</Inline>
            </p>
          )}
        </>
      }
      onSubmit={() => {
        const given = chosen.filter((choice) => choice !== undefined)
        setOpen(pairs.length - given.length)
        if (given.length < pairs.length) return
        const { correct, score } = judgeMatch(pairs, given, { distractors })
        exercise.answer(given, correct, { score })
      }}
      attempt={
        <>
          <p className="m-0 mb-2 text-quiet text-sm">
            {!usedOnce(pairs)
              ? say('Some are used more than once.')
              : options.length > pairs.length
                ? say('Each is used once at most, and not all are used.')
                : say('Each is used once at most.')}
          </p>
          <ul className="m-0 grid list-none gap-x-4 gap-y-2.5 p-0">
            {pairs.map(([left], i) => (
              <li
                key={i}
                className="m-0 grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_4.5rem]"
              >
                <label htmlFor={`${id}-${i}`} className="font-medium">
                  <Inline>{left}</Inline>
                </label>
                <select
                  id={`${id}-${i}`}
                  value={chosen[i] ?? ''}
                  aria-describedby={verdict && `${id}-${i}-verdict`}
                  className="min-h-10 w-full min-w-0 cursor-pointer rounded-control border border-edge bg-panel px-3 text-base text-ink disabled:cursor-default pointer-coarse:min-h-11"
                  onChange={({ target }) => {
                    setOpen(0)
                    const next = chosen.with(i, target.value === '' ? undefined : Number(target.value))
                    exercise.setDraft(next.map((choice) => choice ?? '').join(','))
                  }}
                >
                  <option value="">{say('Choose …')}</option>
                  {offered.map((option) => (
                    <option key={option} value={option}>
                      {options[option]}
                    </option>
                  ))}
                </select>
                <span
                  id={`${id}-${i}-verdict`}
                  className={`print:hidden min-h-[1.3em] font-medium text-sm max-sm:empty:hidden ${verdict?.right[i] ? 'text-good' : 'text-bad'}`}
                >
                  {verdict && (verdict.right[i] ? say('✓ right') : say('✗ no'))}
                </span>
              </li>
            ))}
          </ul>
          <p className="paper-only m-0 mt-2">
            {say('To choose from: {offered}.', {
              offered: offered.map((option) => options[option]).join(say('; ')),
            })}
          </p>
        </>
      }
      feedback={
        open > 0 ? (
          <p>
            {plural(
              {
                one: 'Choose one for each first: one is still open.',
                other: 'Choose one for each first: {n} are still open.',
              },
              { n: open },
            )}
          </p>
        ) : (
          verdict && (
            <Verdict
              correct={verdict.correct}
              note={
                <>
                  {!verdict.correct &&
                    say('{right} of {pairs} are right.', {
                      right: verdict.right.filter(Boolean).length,
                      pairs: pairs.length,
                    })}{' '}
                  {verdict.note}
                </>
              }
              whys={verdict.whys}
            />
          )
        )
      }
    />
  )
}
