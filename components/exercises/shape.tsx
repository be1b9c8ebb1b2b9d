'use client'

import { type ReactNode, useState } from 'react'
import { judgeShape, type ShapeMistake, type Shape as Sizes, writeShape } from '@/lib/exercises/shape'
import { say } from '@/lib/locale/say'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { NumberInput } from './number-input'
import { useExercise } from './use-exercise'
import { Verdict } from './verdict'

interface ShapeProps extends ExerciseProps {
  /** Sizes in order; null where a dimension is open, as a batch is. */
  answer: Sizes
  /** Typical wrong answers and what to say to each. */
  mistakes?: readonly ShapeMistake<ReactNode>[]
}

/** A question whose answer is the shape of a tensor, written as people and libraries write it. */
export function Shape({ id, answer, mistakes, solution, ...frame }: ShapeProps) {
  const exercise = useExercise(id, 'shape')
  const [problem, setProblem] = useState<string>()
  const { draft, state } = exercise
  const given = draft === null && typeof state.last?.answer === 'string' ? state.last.answer : undefined
  const text = given ?? draft ?? ''
  const verdict = given === undefined ? undefined : judgeShape(given, answer, mistakes)
  const correct = verdict?.readable === true && verdict.correct

  return (
    <ExerciseFrame
      {...frame}
      id={id}
      exercise={exercise}
      label={say('Which shape?')}
      submit={say('Check')}
      closed={correct}
      solution={solution ?? <p className="font-mono">{writeShape(answer)}</p>}
      onSubmit={() => {
        const judged = judgeShape(text, answer, mistakes)
        setProblem(judged.readable ? undefined : judged.reason)
        if (judged.readable) exercise.answer(text, judged.correct, { score: judged.score })
      }}
      attempt={
        <NumberInput
          label={say('Shape')}
          value={text}
          unit={answer.includes(null) ? say('such as [batch, 3]') : say('such as [2, 3]')}
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
          verdict?.readable && (
            <Verdict
              correct={correct}
              note={`${correct ? writeShape(verdict.shape) : say('Read as {shape}.', { shape: writeShape(verdict.shape) })} ${verdict.note ?? ''}`}
              whys={[verdict.why]}
            />
          )
        )
      }
    />
  )
}
