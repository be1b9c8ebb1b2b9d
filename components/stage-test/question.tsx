'use client'

import { useId, useState } from 'react'
import { NumberInput } from '@/components/exercises/number-input'
import { OptionList } from '@/components/exercises/option-list'
import { rich } from '@/components/ui/rich'
import { judgeAnswer, readPicks, writePicks } from '@/lib/exercises/test-answer'
import type { PaperQuestion } from '@/lib/exercises/test-paper'
import { say } from '@/lib/locale/say'
import { Prompt } from './prompt'

interface QuestionProps {
  /** From 1. */
  number: number
  of: number
  question: PaperQuestion
  /** Title of its lesson. */
  title: string
  text: string
  onAnswer: (text: string) => void
}

/** One question of a test: an answer can be given and changed, and nothing is said to it but whether it can be read. */
export function Question({ number, of, question: { item, question }, title, text, onAnswer }: QuestionProps) {
  const id = useId()
  const [left, setLeft] = useState(false)
  const answer = judgeAnswer(question, text)
  const problem = left && !answer.given ? answer.reason : undefined
  return (
    <li
      id={`question-${number}`}
      data-item={item.id}
      className="m-0 scroll-mt-20 break-inside-avoid [&_input]:scroll-mb-28 rounded-frame border border-rule bg-panel px-5 py-4"
    >
      <fieldset
        aria-describedby={`${id}-prompt`}
        className="m-0 min-w-0 border-0 p-0"
        onBlur={() => setLeft(true)}
      >
        <legend className="mb-1.5 p-0 font-semibold text-act text-xs uppercase tracking-wider">
          {rich('Question {number} <span>of {of} · {title}</span>', {
            number,
            of,
            title,
            span: (words) => (
              <span className="font-normal text-quiet normal-case tracking-normal">{words}</span>
            ),
          })}
        </legend>
        <Prompt id={`${id}-prompt`}>{question.prompt}</Prompt>
        <div className="mt-3">
          {question.kind === 'choice' ? (
            <OptionList
              name={id}
              options={question.options}
              picked={readPicks(text, question.options.length)}
              many={question.options.filter(({ correct }) => correct).length > 1}
              judged={[]}
              onPick={(picks) => onAnswer(writePicks(picks))}
            />
          ) : (
            <NumberInput
              label={question.kind === 'shape' ? say('Shape') : say('Your answer')}
              value={text}
              unit={question.kind === 'shape' ? say('such as [2, 3]') : question.unit}
              invalid={problem !== undefined}
              describedBy={`${id}-problem`}
              onChange={onAnswer}
            />
          )}
        </div>
        <p id={`${id}-problem`} role="status" className="m-0 mt-2 text-bad text-sm empty:hidden">
          {problem}
        </p>
      </fieldset>
    </li>
  )
}
