'use client'

import { type ReactNode, useState } from 'react'
import { judgeChoice, readOptions, type WrittenOption } from '@/lib/exercises/choice'
import { say } from '@/lib/locale/say'
import { Answer } from './answer'
import { Confidence } from './confidence'
import { ExerciseFrame } from './exercise-frame'
import { Inline } from './inline'
import { OptionList, readPicks } from './option-list'
import type { PredictFrameProps } from './predict'
import { useExercise } from './use-exercise'

interface PredictChoiceProps extends PredictFrameProps {
  options: readonly WrittenOption<ReactNode>[]
  answer: number | readonly number[]
}

/** A prediction among options, with how sure the reader is if they care to say. */
export function PredictChoice({ id, options: written, answer, reveal, after, ...frame }: PredictChoiceProps) {
  const exercise = useExercise(id, 'predict')
  const [empty, setEmpty] = useState(false)
  const options = readOptions(written, answer)
  const { draft, state } = exercise
  const [picks, sure] = (draft ?? '').split('@')
  const made = state.last
  const picked = made ? readPicks(made.answer, options) : readPicks(picks, options)
  const confidence = made ? made.confidence : sure ? Number(sure) : undefined
  const right = options.filter(({ correct }) => correct)

  function keep(next: number[], confidence: number | undefined) {
    setEmpty(false)
    exercise.setDraft(`${next.join(',')}@${confidence ?? ''}`)
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
      onSubmit={() => {
        setEmpty(picked.length === 0)
        if (picked.length === 0) return
        // Any one of several right options is a right prediction.
        const correct = picked.every((i) => options[i]?.correct)
        const { score } = judgeChoice(options, picked)
        exercise.answer([...picked], correct, confidence === undefined ? { score } : { score, confidence })
      }}
      attempt={
        <>
          <OptionList
            name={id}
            options={options}
            picked={picked}
            many={false}
            judged={
              made ? options.flatMap(({ correct }, i) => (correct || picked.includes(i) ? [i] : [])) : []
            }
            onPick={(next) => keep(next, confidence)}
          />
          <Confidence name={`${id}-sure`} value={confidence} onChange={(value) => keep(picked, value)} />
        </>
      }
      feedback={
        <>
          {empty && <p>{say('Pick what you expect first.')}</p>}
          {made && (
            <p>
              <strong>{made.correct ? say('As you predicted.') : say('Not as you predicted.')}</strong>
              {!made.correct && ` ${say('A surprise is where there is something to learn.')}`}
              {made.confidence !== undefined &&
                ` ${say('You were {confidence} % sure.', { confidence: Math.round(made.confidence * 100) })}`}
            </p>
          )}
        </>
      }
      after={
        <>
          <Answer exercise={exercise} made={made !== undefined}>
            <p>
              {say('Answer:')}{' '}
              {right.map(({ text }, i) => (
                <span key={i}>
                  {i > 0 && ` ${say('or')} `}“<Inline>{text}</Inline>”
                </span>
              ))}
            </p>
            <Inline>{reveal}</Inline>
          </Answer>
          {after}
        </>
      }
    />
  )
}
