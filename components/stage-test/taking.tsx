'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { judgeAnswer } from '@/lib/exercises/test-answer'
import type { PaperQuestion } from '@/lib/exercises/test-paper'
import { plural, say } from '@/lib/locale/say'
import { Question } from './question'
import type { Answers, Given } from './use-stage-test'

interface TakingProps {
  questions: readonly PaperQuestion[]
  /** Titles of lessons by slug. */
  titles: Readonly<Record<string, string>>
  answers: Answers
  /** Begun just now, not found again: the reader is led to the first question. */
  fresh: boolean
  onAnswer: (id: string, text: string) => void
  onHandIn: (given: Given[]) => void
}

/** A test on one page: any order, any change, until it is handed in. */
export function Taking({ questions, titles, answers, fresh, onAnswer, onHandIn }: TakingProps) {
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    if (fresh) toQuestion(1)
  }, [fresh])
  const given = questions.map(
    ({ item: { id }, question }): Given => ({
      id,
      kind: question.kind,
      answer: judgeAnswer(question, answers[id] ?? ''),
    }),
  )
  const missing = given.flatMap(({ answer }, i) =>
    answer.given ? [] : { number: i + 1, reason: answer.reason },
  )
  const done = given.length - missing.length

  return (
    <form
      noValidate
      data-test="taking"
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing.length > 0) setAsking(true)
        else onHandIn(given)
      }}
    >
      <ol className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-5 p-0">
        {questions.map((question, i) => (
          <Question
            key={question.item.id}
            number={i + 1}
            of={questions.length}
            question={question}
            title={titles[question.item.lesson] ?? ''}
            text={answers[question.item.id] ?? ''}
            onAnswer={(text) => onAnswer(question.item.id, text)}
          />
        ))}
      </ol>
      <div className="sticky bottom-0 z-2 -mx-2 flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-t bg-paper/95 px-2 py-3 backdrop-blur print:hidden">
        <Button type="submit" variant="primary">
          {say('Hand in')}
        </Button>
        <p role="status" className="m-0 text-quiet tabular-nums">
          {say('{done} of {given} answered', { done, given: given.length })}
        </p>
      </div>
      <Dialog
        title={plural(
          {
            one: 'Hand in with one question unanswered?',
            other: 'Hand in with {n} questions unanswered?',
          },
          { n: missing.length },
        )}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <ul className="m-0 mb-4 list-disc ps-5">
          {missing.map(({ number, reason }) => (
            <li key={number}>
              <a
                href={`#question-${number}`}
                className="text-link underline underline-offset-3"
                onClick={(event) => {
                  event.preventDefault()
                  setAsking(false)
                  toQuestion(number)
                }}
              >
                {say('Question {number}', { number })}
              </a>
              {reason && `: ${reason}`}
            </li>
          ))}
        </ul>
        <p className="m-0 mb-4 text-quiet">
          {say('What is unanswered counts as wrong. Once handed in, nothing can be changed.')}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            onClick={() => {
              setAsking(false)
              toQuestion(missing[0]!.number)
            }}
          >
            {say('Go back')}
          </Button>
          <Button onClick={() => onHandIn(given)}>{say('Hand in as it is')}</Button>
        </div>
      </Dialog>
    </form>
  )
}

/** To the first control of a question, once the dialog is closed and has given the focus back. */
function toQuestion(number: number) {
  requestAnimationFrame(() => {
    const question = document.getElementById(`question-${number}`)
    question?.scrollIntoView({ block: 'start' })
    question?.querySelector('input')?.focus({ preventScroll: true })
  })
}
