'use client'

import { useEffect, useId, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { Copyable } from '@/components/ui/copyable'
import { BOX, Field } from '@/components/ui/field'
import { LazyQrCode, loadQrCode } from '@/components/ui/lazy-qr-code'
import { drawnExercises } from '@/content/exercises'
import { pageAt } from '@/lib/address/address'
import { readClassCode, readRoster } from '@/lib/exercises/class'
import { plural, say } from '@/lib/locale/say'
import { AnswerKeyTable, type Key } from './answer-key-table'
import { ClassCodeField, Problems, RosterField } from './class-fields'

/** A lesson with the ids of its drawn exercises, of which there is at least one. */
export interface DrawnLesson {
  slug: string
  title: string
  exercises: readonly string[]
}

const MOST_RESTARTS = 5

const invitation = (code: string) => pageAt(`/progress?class=${encodeURIComponent(code)}#class`).href

/** Where a teacher makes a class code and sees every student's numbers and answers. Nothing of it is kept or sent. */
export function TeacherPage({ lessons }: { lessons: readonly DrawnLesson[] }) {
  const [code, setCode] = useState('')
  const [roster, setRoster] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(lessons.map(({ slug }) => slug))
  const [restarts, setRestarts] = useState(0)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [answers, setAnswers] = useState<Key>()
  const [making, startMaking] = useTransition()
  const id = useId()
  const readCode = readClassCode(code)
  const link = 'name' in readCode ? readCode.name : undefined

  // The answers stand below the form: whoever asked for them is led there.
  useEffect(() => {
    if (answers) document.getElementById('answers')?.focus()
  }, [answers])

  /** Once the form is in use no connection is needed. What fails now is asked for again, and reported, when it is needed. */
  function prepare() {
    void loadQrCode()
    loadLessons(lessons).catch(() => undefined)
  }

  function make() {
    const students = readRoster(roster)
    const found = [
      ...('problem' in readCode ? [readCode.problem] : []),
      ...('problems' in students ? students.problems : []),
      ...(chosen.length === 0 ? [say('Choose at least one lesson.')] : []),
    ]
    setProblems(found)
    if ('problem' in readCode || 'problems' in students || found.length > 0) return setAnswers(undefined)
    startMaking(async () => {
      try {
        const loaded = await loadLessons(lessons.filter(({ slug }) => chosen.includes(slug)))
        startMaking(() =>
          setAnswers({ classCode: readCode.name, students: students.students, lessons: loaded, restarts }),
        )
      } catch {
        setProblems([say('The exercises could not be loaded. Is there a connection? Then try again.')])
      }
    })
  }

  return (
    <div className="grid gap-10 font-sans text-[0.9375rem] leading-normal">
      <form
        noValidate
        className="grid max-w-[44rem] gap-6 print:hidden"
        onFocus={prepare}
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <ClassCodeField
          value={code}
          hint={say('Letters and digits; case and spaces do not matter.')}
          onChange={setCode}
        />
        {link && (
          <div className="grid gap-4">
            <Copyable
              label={say('Link for your students')}
              text={invitation(link)}
              button={say('Copy link')}
              rows={2}
            />
            <LazyQrCode text={invitation(link)} label={say('QR code of the link for your students')} />
          </div>
        )}
        <RosterField
          value={roster}
          hint={say(
            'One a line, by name or number, up to 500. The list stays in this page: it is neither kept nor sent.',
          )}
          rows={8}
          onChange={setRoster}
        />
        <fieldset className="m-0 grid gap-1.5 border-0 p-0">
          <legend className="mb-1 p-0 text-[0.8125rem] text-quiet">{say('Lessons')}</legend>
          {lessons.map(({ slug, title, exercises }) => (
            <label key={slug} className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                className="accent-act"
                checked={chosen.includes(slug)}
                onChange={({ target }) =>
                  setChosen(target.checked ? [...chosen, slug] : chosen.filter((one) => one !== slug))
                }
              />
              {title}
              <span className="text-quiet text-sm">
                {plural({ one: '{n} exercise', other: '{n} exercises' }, { n: exercises.length })}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="w-64 max-w-full">
          <Field
            id={`${id}-version`}
            label={say('Numbers')}
            hint={say('Every “Try again with fresh numbers” brings the next.')}
          >
            <select
              id={`${id}-version`}
              value={restarts}
              aria-describedby={`${id}-version-hint`}
              className={BOX}
              onChange={(event) => setRestarts(Number(event.target.value))}
            >
              {Array.from({ length: MOST_RESTARTS + 1 }, (_, i) => (
                <option key={i} value={i}>
                  {i === 0 ? say('the first') : say('after fresh start {i}', { i })}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <div role="alert" className="empty:hidden">
          <Problems problems={problems} />
        </div>
        <div>
          <Button type="submit" variant="primary" aria-disabled={making}>
            {making ? say('Working …') : say('Show the answers')}
          </Button>
        </div>
      </form>
      {answers && <AnswerKeyTable answers={answers} />}
    </div>
  )
}

async function loadLessons(lessons: readonly DrawnLesson[]): Promise<Key['lessons']> {
  return Promise.all(
    lessons.map(async ({ title, exercises }) => ({
      title,
      exercises: await Promise.all(
        exercises.map(async (id) => ({ id, exercise: (await drawnExercises[id]!()).exercise })),
      ),
    })),
  )
}
