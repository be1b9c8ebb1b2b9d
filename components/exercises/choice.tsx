'use client'

import { type ReactNode, useState } from 'react'
import { judgeChoice, type Option, readOptions, type WrittenOption } from '@/lib/exercises/choice'
import { plural, say } from '@/lib/locale/say'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { Inline } from './inline'
import { OptionList, readPicks } from './option-list'
import { useExercise } from './use-exercise'
import { Verdict } from './verdict'

interface ChoiceProps extends ExerciseProps {
  options: readonly WrittenOption<ReactNode>[]
  /** Index of the right option, or several; may be left out when the options say it themselves. */
  answer?: number | readonly number[]
  /** One for each option, in their order; or a single one, said to the right answer. */
  feedback?: readonly ReactNode[] | string
  /** Offers check boxes. Absent: when more than one option is right. */
  many?: boolean
}

/** A question with options, one or several of them right, and a word to each. */
export function Choice({ id, options: written, answer, feedback, many, solution, ...frame }: ChoiceProps) {
  const exercise = useExercise(id, 'choice')
  const [empty, setEmpty] = useState(false)
  const options = readOptions(written, answer, typeof feedback === 'string' ? undefined : feedback)
  const several = many ?? options.filter(({ correct }) => correct).length > 1
  const { draft, state } = exercise
  const given = draft === null && state.last ? readPicks(state.last.answer, options) : undefined
  const picked = given ?? readPicks(draft ?? '', options)
  const verdict = given && judgeChoice(options, given)
  const toRight = typeof feedback === 'string' ? feedback : undefined

  return (
    <ExerciseFrame
      {...frame}
      id={id}
      exercise={exercise}
      label={say('Check yourself')}
      submit={say('Check')}
      closed={verdict?.correct ?? false}
      solution={solution ?? <EveryOption options={options} toRight={toRight} />}
      onSubmit={() => {
        setEmpty(picked.length === 0)
        if (picked.length === 0) return
        const { correct, score } = judgeChoice(options, picked)
        exercise.answer([...picked], correct, { score })
      }}
      attempt={
        <>
          {several && <p className="m-0 mb-2 text-quiet text-sm">{say('More than one may be right.')}</p>}
          <OptionList
            name={id}
            options={options}
            picked={picked}
            many={several}
            judged={given ?? []}
            onPick={(picks) => {
              setEmpty(false)
              exercise.setDraft(picks.join(','))
            }}
          />
        </>
      }
      feedback={
        empty ? (
          <p>{say('Pick an option first.')}</p>
        ) : (
          verdict && (
            <Verdict
              correct={verdict.correct}
              note={several && remark(verdict)}
              whys={[
                ...given.map((i) => said(options[i], several && given.length > 1)),
                verdict.correct && toRight,
              ]}
            />
          )
        )
      }
    />
  )
}

/** The solution where none is written: the right options, then the others, each with the word to it. */
function EveryOption({ options, toRight }: { options: readonly Option<ReactNode>[]; toRight?: ReactNode }) {
  return (
    <ul>
      {options
        .toSorted((a, b) => Number(b.correct) - Number(a.correct))
        .map(({ text, correct, feedback }, i) => (
          <li key={i}>
            <span className={`font-medium ${correct ? 'text-good' : 'text-bad'}`}>
              {correct ? say('✓ right:') : say('✗ no:')}
            </span>{' '}
            <Inline>{text}</Inline>
            {(feedback ?? (correct && toRight)) && (
              <p>
                <Inline>{feedback ?? toRight}</Inline>
              </p>
            )}
          </li>
        ))}
    </ul>
  )
}

/** The word to one option; among several it names the option. */
function said(option: { text: ReactNode; feedback?: ReactNode } | undefined, named: boolean): ReactNode {
  if (!option?.feedback || !named) return option?.feedback
  return (
    <>
      <span className="text-quiet">
        <Inline>{withoutStop(option.text)}</Inline>:{' '}
      </span>
      <Inline>{option.feedback}</Inline>
    </>
  )
}

/** A sentence that is going to be followed by a colon. */
const withoutStop = (text: ReactNode) => (typeof text === 'string' ? text.replace(/\.$/, '') : text)

function remark({ missing, wrong }: { missing: number; wrong: number }): string {
  const words = []
  if (wrong > 0)
    words.push(
      plural({ one: 'One of these does not belong.', other: '{n} of these do not belong.' }, { n: wrong }),
    )
  if (missing > 0)
    words.push(
      plural(
        { one: 'One right option is missing.', other: '{n} right options are missing.' },
        { n: missing },
      ),
    )
  return words.join(' ')
}
