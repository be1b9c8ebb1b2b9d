'use client'

import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { ClassCodeField, Problems, RosterField } from '@/components/class/class-fields'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { classSeed, readClassCode, readRoster } from '@/lib/exercises/class'
import { drawTest, type StageTest, testSeed } from '@/lib/exercises/stage-test'
import { questionsOf } from '@/lib/exercises/test-paper'
import { say } from '@/lib/locale/say'
import type { AskedItem } from './asked-item'
import { KeySheet } from './key-sheet'
import { type Paper, PaperSheet } from './paper-sheet'
import { useExercises } from './use-exercises'

/** What was asked for: whose tests, and which of them. */
interface Order {
  classCode: string
  students: readonly string[]
  attempt: number
}

const MOST_ATTEMPTS = 4

/** Where a teacher gets the test of a class on paper, a sheet for each student, and apart from them the key. */
export function SheetForm({ test, title }: { test: StageTest<AskedItem>; title: string }) {
  const [code, setCode] = useState('')
  const [roster, setRoster] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [order, setOrder] = useState<Order>()
  const [part, setPart] = useState<'questions' | 'key'>('questions')
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const [wanted, setWanted] = useState(false)
  const ids = useMemo(() => (wanted ? test.items.map((item) => item.id) : []), [test, wanted])
  const exercises = useExercises(ids)
  const papers = useMemo(
    () =>
      order && wanted && exercises.status === 'ready'
        ? order.students.map((student): Paper => {
            const reader = classSeed(order.classCode, student)
            const items = drawTest(test, reader, order.attempt)
            const seed = testSeed(test.id, reader, order.attempt)
            return { student, questions: questionsOf(items, exercises.value, seed) }
          })
        : undefined,
    [order, wanted, exercises, test],
  )

  const made = order !== undefined && papers !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: of every order, also one whose questions had still to come
  useEffect(() => {
    if (made) heading.current?.focus()
  }, [order, made])

  function make() {
    const readCode = readClassCode(code)
    const students = readRoster(roster)
    const found = [
      ...('problem' in readCode ? [readCode.problem] : []),
      ...('problems' in students ? students.problems : []),
    ]
    setProblems(found)
    if ('problem' in readCode || 'problems' in students) return setOrder(undefined)
    setOrder({ classCode: readCode.name, students: students.students, attempt })
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 font-sans text-[0.9375rem] leading-normal">
      <form
        noValidate
        className="grid max-w-[40rem] gap-5 print:hidden"
        // Downloaded while the form is filled in; from then on no connection is needed.
        onFocus={() => setWanted(true)}
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <ClassCodeField value={code} hint={say('The one that your students join with.')} onChange={setCode} />
        <RosterField
          value={roster}
          hint={say(
            'One a line, by name or number. The list stays in this page: it is neither kept nor sent.',
          )}
          rows={6}
          onChange={setRoster}
        />
        <div className="w-64 max-w-full">
          <Field
            id={`${id}-attempt`}
            label={say('Test')}
            hint={say('Each has other questions and other numbers.')}
          >
            <select
              id={`${id}-attempt`}
              value={attempt}
              aria-describedby={`${id}-attempt-hint`}
              className={BOX}
              onChange={(event) => setAttempt(Number(event.target.value))}
            >
              {Array.from({ length: MOST_ATTEMPTS }, (_, i) => (
                <option key={i} value={i}>
                  {ORDINALS[i]}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <div role="alert" className="empty:hidden">
          <Problems problems={problems} />
          {exercises.status === 'failed' && (
            <Notice tone="error">
              {say('The questions could not be downloaded.')}{' '}
              <button type="button" className="min-h-6 cursor-pointer underline" onClick={exercises.again}>
                {say('Try again')}
              </button>
            </Notice>
          )}
        </div>
        <div>
          <Button type="submit" variant="primary">
            {say('Make the sheets')}
          </Button>
        </div>
      </form>
      {order && papers && (
        <section aria-labelledby="sheets" className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <div className="flex flex-wrap items-center gap-3 print:hidden">
            <h2 id="sheets" ref={heading} tabIndex={-1} className="m-0 me-auto font-semibold text-lg">
              {part === 'questions'
                ? rich('Questions of the class {classCode}', { classCode: <bdi>{order.classCode}</bdi> })
                : rich('Key of the class {classCode}', { classCode: <bdi>{order.classCode}</bdi> })}
            </h2>
            <Button onClick={() => setPart(part === 'questions' ? 'key' : 'questions')}>
              {part === 'questions' ? say('Show the key') : say('Show the questions')}
            </Button>
            <Button variant="primary" onClick={() => window.print()}>
              {part === 'questions' ? say('Print the questions') : say('Print the key')}
            </Button>
          </div>
          {part === 'questions' ? (
            papers.map((paper) => (
              <PaperSheet
                key={paper.student}
                paper={paper}
                title={title}
                classCode={order.classCode}
                which={ORDINALS[order.attempt]!}
              />
            ))
          ) : (
            <KeySheet
              papers={papers}
              title={title}
              classCode={order.classCode}
              which={ORDINALS[order.attempt]!}
            />
          )}
        </section>
      )}
    </div>
  )
}

const ORDINALS = [
  say('the first test'),
  say('the second test'),
  say('the third test'),
  say('the fourth test'),
]
