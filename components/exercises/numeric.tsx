'use client'

import { type ReactNode, useState } from 'react'
import { judgeNumeric, type Mistake, type Tolerance } from '@/lib/exercises/numeric'
import { say } from '@/lib/locale/say'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { NumberInput } from './number-input'
import { useExercise } from './use-exercise'
import { Verdict } from './verdict'

interface NumericProps extends ExerciseProps {
  answer: number
  /** Absolute as a number, relative as `'5%'`. Absent: integers exactly, others within 1 %. */
  tolerance?: Tolerance
  unit?: string
  /** Typical wrong answers and what to say to each. */
  mistakes?: readonly Mistake<ReactNode>[]
}

/** A question whose answer is a number, written as people write numbers. */
export function Numeric({ id, answer, tolerance, unit, mistakes, solution, ...frame }: NumericProps) {
  const exercise = useExercise(id, 'numeric')
  const [problem, setProblem] = useState<string>()
  const question = { answer, tolerance, unit, mistakes }
  const { draft, state } = exercise
  const given = draft === null && typeof state.last?.answer === 'string' ? state.last.answer : undefined
  const text = given ?? draft ?? ''
  const verdict = given === undefined ? undefined : judgeNumeric(given, question)
  const correct = verdict?.readable === true && verdict.correct

  return (
    <ExerciseFrame
      {...frame}
      id={id}
      exercise={exercise}
      label={say('Work it out')}
      submit={say('Check')}
      closed={correct}
      solution={
        solution ?? (
          <p>
            {Number(answer.toPrecision(6))} {unit}
          </p>
        )
      }
      onSubmit={() => {
        const judged = judgeNumeric(text, question)
        setProblem(judged.readable ? undefined : judged.reason)
        if (judged.readable) exercise.answer(text, judged.correct)
      }}
      attempt={
        <NumberInput
          label={say('Your answer')}
          value={text}
          unit={unit}
          invalid={problem !== undefined}
          describedBy={`${id}-feedback`}
          onChange={(value) => {
            setProblem(undefined)
            exercise.setDraft(value)
          }}
        />
      }
      feedback={
        problem ? (
          <p>{problem}</p>
        ) : (
          verdict?.readable && <Verdict correct={correct} note={verdict.note} whys={[verdict.why]} />
        )
      }
    />
  )
}
