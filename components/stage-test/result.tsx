'use client'

import Link from 'next/link'
import { Inline } from '@/components/exercises/inline'
import { answerText, judgeAnswer, readPicks } from '@/lib/exercises/test-answer'
import type { PaperQuestion, TestQuestion } from '@/lib/exercises/test-paper'
import { say } from '@/lib/locale/say'
import type { HandedIn } from '@/lib/progress/derive'
import type { AskedItem } from './asked-item'
import { Prompt } from './prompt'

interface ResultProps {
  handedIn: HandedIn
  questions: readonly PaperQuestion<AskedItem>[]
}

/** A test that was handed in: what each lesson got, then every question with its answer and the worked solution. */
export function Result({ handedIn, questions }: ResultProps) {
  const right = new Set(handedIn.answers.flatMap(({ exercise, correct }) => (correct ? exercise : [])))
  const given = new Map(handedIn.answers.map(({ exercise, answer }) => [exercise, answer]))
  const numbered = questions.map((asked, i) => ({
    ...asked,
    number: i + 1,
    correct: right.has(asked.item.id),
  }))
  const missed = numbered.filter(({ correct }) => !correct)
  const known = numbered.filter(({ correct }) => correct)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <ByLesson questions={numbered} />
      {missed.length > 0 && (
        <section aria-labelledby="missed">
          <h3 id="missed" className="m-0 mb-3 font-semibold text-lg">
            {say('To look at again')}
          </h3>
          <ol className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-4 p-0">
            {missed.map((one) => (
              <Looked key={one.item.id} {...one} text={answerText(given.get(one.item.id))} />
            ))}
          </ol>
        </section>
      )}
      {known.length > 0 && (
        <details className="print:hidden">
          <summary className="cursor-pointer font-semibold text-lg">
            {missed.length === 0
              ? say('All questions and their solutions')
              : say('What you knew: {known}', { known: known.length })}
          </summary>
          <ol className="m-0 mt-3 grid list-none grid-cols-[minmax(0,1fr)] gap-4 p-0">
            {known.map((one) => (
              <Looked key={one.item.id} {...one} text={answerText(given.get(one.item.id))} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

type Numbered = PaperQuestion<AskedItem> & { number: number; correct: boolean }

/** What was asked of each lesson, by objective. */
function ByLesson({ questions }: { questions: readonly Numbered[] }) {
  const lessons = [...new Set(questions.map(({ item }) => item.lesson))]
  return (
    <table className="w-full border-collapse text-[0.9375rem] leading-snug max-sm:block">
      <caption className="sr-only">{say('Result by lesson and objective')}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-edge border-b text-start text-quiet text-sm">
          <th scope="col" className="py-1.5 pe-3 text-start font-medium">
            {say('Lesson')}
          </th>
          <th scope="col" className="py-1.5 pe-3 text-start font-medium">
            {say('What was asked')}
          </th>
          <th scope="col" className="py-1.5 text-end font-medium">
            {say('Right')}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {lessons.map((lesson) => {
          const of = questions.filter(({ item }) => item.lesson === lesson)
          const right = of.filter(({ correct }) => correct).length
          const { title, href } = of[0]!.item
          return (
            <tr
              key={lesson}
              data-lesson={lesson}
              className="border-rule border-b align-top max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <th scope="row" className="w-[28%] py-2 pe-3 text-start font-medium max-sm:w-auto max-sm:pb-0">
                {href ? (
                  <Link
                    prefetch={false}
                    href={href.split('#')[0]!}
                    className="text-link underline underline-offset-3"
                  >
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </th>
              <td className="py-2 pe-3 max-sm:order-last max-sm:col-span-2 max-sm:pt-1">
                <ul className="m-0 list-none p-0">
                  {of.map(({ item, number, correct }) => (
                    <li key={item.id} className="flex gap-2">
                      <span className={correct ? 'text-good' : 'text-bad'}>
                        <span aria-hidden="true">{correct ? '✓' : '✗'}</span>
                        <span className="sr-only">{correct ? say('right') : say('missed')}</span>
                      </span>
                      <span className="min-w-0">{item.aim ?? say('Question {number}', { number })}</span>
                    </li>
                  ))}
                </ul>
              </td>
              <td className="whitespace-nowrap py-2 text-end font-mono tabular-nums">
                {say('{right} of {of}', { right, of: of.length })}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** One question after the test: what was answered, what is said to it, and how it is done. */
function Looked({ item, question, number, correct, text }: Numbered & { text: string }) {
  const verdict = judgeAnswer(question, text)
  return (
    <li
      data-item={item.id}
      data-correct={correct}
      className="m-0 break-inside-avoid rounded-frame border border-rule bg-panel px-5 py-4"
    >
      <p className="m-0 mb-1.5 text-quiet text-xs">
        <strong className="font-semibold text-act uppercase tracking-wider">
          {say('Question {number}', { number })}
        </strong>{' '}
        · {item.title}
      </p>
      <Prompt>{question.prompt}</Prompt>
      {question.kind === 'choice' && <Options question={question} />}
      <dl className="m-0 mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-rule border-t pt-3 max-sm:grid-cols-[minmax(0,1fr)]">
        <dt className="text-quiet text-sm">{say('Your answer')}</dt>
        <dd className="m-0">
          {given(question, text)}{' '}
          <strong className={`font-semibold ${correct ? 'text-good' : 'text-bad'}`}>
            {correct ? say('✓ right') : text === '' ? say('✗ not answered') : say('✗ not right')}
          </strong>
          {verdict.given &&
            verdict.words.map((words, i) => (
              <span key={i} className="block">
                <Inline>{words}</Inline>
              </span>
            ))}
        </dd>
        <dt className="text-quiet text-sm">{say('Solution')}</dt>
        <dd className="m-0">
          <Inline>{question.solution}</Inline>
        </dd>
      </dl>
      {item.href && (
        <p className="m-0 mt-2 print:hidden">
          <Link
            prefetch={false}
            href={item.href}
            className="inline-flex min-h-6 items-center text-link underline underline-offset-3 pointer-coarse:min-h-11"
          >
            {say('Read it again: {title}', { title: item.title })}
          </Link>
        </p>
      )}
    </li>
  )
}

function Options({ question }: { question: Extract<TestQuestion, { kind: 'choice' }> }) {
  return (
    <ul className="m-0 mt-2 list-disc ps-5 text-[0.9375rem]">
      {question.options.map(({ text }, i) => (
        <li key={i}>
          <Inline>{text}</Inline>
        </li>
      ))}
    </ul>
  )
}

function given(question: TestQuestion, text: string): string {
  if (text === '') return ''
  if (question.kind !== 'choice') return text
  return readPicks(text, question.options.length)
    .map((i) => question.options[i]!.text)
    .join(say('; '))
}
