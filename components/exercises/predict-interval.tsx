'use client'

import { useState } from 'react'
import { parseNumber } from '@/lib/exercises/number'
import { holds, type Interval, intervalScore } from '@/lib/exercises/predict'
import { convert } from '@/lib/exercises/units'
import { say } from '@/lib/locale/say'
import type { Json } from '@/lib/progress/events'
import { Answer } from './answer'
import { ExerciseFrame } from './exercise-frame'
import { Inline } from './inline'
import { NumberInput } from './number-input'
import type { PredictFrameProps } from './predict'
import { useExercise } from './use-exercise'

interface PredictIntervalProps extends PredictFrameProps {
  answer: number
  unit?: string
  /** How sure the reader shall be that the interval holds the answer, in (0, 1). */
  level: number
}

/** A prediction as an interval that shall hold the answer with a stated chance. */
export function PredictInterval({
  id,
  answer,
  unit = '',
  level,
  reveal,
  after,
  ...frame
}: PredictIntervalProps) {
  const exercise = useExercise(id, 'predict')
  const [problem, setProblem] = useState<string>()
  const made = readInterval(exercise.state.last?.answer)
  const [low = '', high = ''] = made ? [short(made.low), short(made.high)] : (exercise.draft ?? '').split(';')
  const percent = `${Math.round(level * 100)} %`
  const inUnit = (value: number) => `${short(value)}${unit && ` ${unit}`}`

  const score = made ? inUnit(intervalScore(made, answer, level)) : ''

  function change(low: string, high: string) {
    setProblem(undefined)
    exercise.setDraft(`${low};${high}`)
  }

  function submit() {
    const ends = [low, high].map((text) => {
      const written = parseNumber(text)
      return written && convert(written.readings[0]!, written.unit, unit)
    })
    const [a, b] = ends
    if (a === undefined || b === undefined)
      return setProblem(say('Both ends have to be numbers, for example 0.5 or 3/4.'))
    const interval = { low: Math.min(a, b), high: Math.max(a, b) }
    exercise.answer(interval, holds(interval, answer), { confidence: level })
  }

  return (
    <ExerciseFrame
      {...frame}
      id={id}
      exercise={exercise}
      label={say('Predict first')}
      submit={say('This is my prediction')}
      closed={made !== undefined}
      again={false}
      onSubmit={submit}
      attempt={
        <>
          <p className="m-0 mb-2 text-quiet text-sm">
            {say('Give an interval that you are {percent} sure holds the answer.', { percent })}
          </p>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            <NumberInput
              label={say('from')}
              value={low}
              unit={unit}
              invalid={problem !== undefined}
              describedBy={`${id}-feedback`}
              onChange={(value) => change(value, high)}
            />
            <NumberInput
              label={say('to')}
              value={high}
              unit={unit}
              invalid={problem !== undefined}
              describedBy={`${id}-feedback`}
              onChange={(value) => change(low, value)}
            />
          </div>
        </>
      }
      feedback={
        problem ? (
          <p>{problem}</p>
        ) : (
          made && (
            <p>
              <strong>
                {holds(made, answer)
                  ? say('It is {answer}. Your interval holds it.', { answer: inUnit(answer) })
                  : say('It is {answer}. Your interval misses it.', { answer: inUnit(answer) })}
              </strong>{' '}
              {holds(made, answer)
                ? say('Interval score {score}: its width. Lower is better.', { score })
                : say(
                    'Interval score {score}: its width, and {times} times the distance to the answer. Lower is better.',
                    { score, times: short(2 / (1 - level)) },
                  )}
            </p>
          )
        )
      }
      after={
        <>
          <Answer exercise={exercise} made={made !== undefined}>
            <p>{say('Answer: {answer}', { answer: inUnit(answer) })}</p>
            <Inline>{reveal}</Inline>
          </Answer>
          {after}
        </>
      }
    />
  )
}

/** Four significant digits at most. */
const short = (value: number) => String(Number(value.toPrecision(4)))

function readInterval(answer: Json | undefined): Interval | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return
  const { low, high } = answer
  return typeof low === 'number' && typeof high === 'number' ? { low, high } : undefined
}
