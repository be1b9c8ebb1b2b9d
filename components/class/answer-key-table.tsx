'use client'

import { memo } from 'react'
import { Button } from '@/components/ui/button'
import { download } from '@/components/ui/export-files'
import { rich } from '@/components/ui/rich'
import { Scrolling } from '@/components/ui/scrolling'
import { answerKey, answerKeyCsv, type KeyExercise } from '@/lib/exercises/answer-key'
import { plural, say } from '@/lib/locale/say'

/** A class, its students and what they are asked: all that the answers follow from. */
export interface Key {
  classCode: string
  students: readonly string[]
  /** By lesson, in the order of the course. */
  lessons: readonly { title: string; exercises: readonly KeyExercise[] }[]
  /** 0: the first numbers; 1: those after the first fresh start. */
  restarts: number
}

/** The answer key as a table to read, to print and to download. */
export function AnswerKeyTable({ answers }: { answers: Key }) {
  const { classCode, students, lessons, restarts } = answers
  const exercises = lessons.flatMap((lesson) => lesson.exercises)
  const count = plural({ one: '{n} student', other: '{n} students' }, { n: students.length })

  function save() {
    const csv = answerKeyCsv(exercises, classCode, students, restarts)
    download(`${classCode}-answers.csv`, new Blob([csv], { type: 'text/csv' }))
  }

  return (
    <section aria-labelledby="answers" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="answers" tabIndex={-1} className="m-0 font-semibold text-lg">
          {rich('Answers of the class {classCode}', { classCode: <bdi>{classCode}</bdi> })}
        </h2>
        <div className="flex gap-2 print:hidden">
          <Button onClick={save}>{say('Download CSV')}</Button>
          <Button onClick={() => window.print()}>{say('Print')}</Button>
        </div>
      </div>
      <p className="m-0 text-quiet text-sm">
        {restarts === 0
          ? say(
              '{count}, first numbers. In each cell the right answer, and under it the numbers it follows from.',
              { count },
            )
          : say(
              '{count}, numbers after fresh start {restarts}. In each cell the right answer, and under it the numbers it follows from.',
              { count, restarts },
            )}
      </p>
      {lessons.map((lesson) => (
        <LessonAnswers key={lesson.title} {...answers} lesson={lesson} />
      ))}
    </section>
  )
}

type LessonAnswersProps = Pick<Key, 'classCode' | 'students' | 'restarts'> & {
  lesson: Key['lessons'][number]
}

/** One lesson's exercises side by side: all of the course's would not fit a screen, and still less a sheet. */
function LessonAnswers({ lesson: { title, exercises }, ...whose }: LessonAnswersProps) {
  return (
    <section aria-label={title} className="grid gap-1.5">
      <h3 className="m-0 break-after-avoid font-semibold text-base">{title}</h3>
      <Scrolling label={say('Answers: {title}', { title })} className="print:overflow-visible">
        <table className="w-full table-fixed border-collapse text-sm print:text-[0.6875rem]">
          <thead>
            <tr className="border-edge border-b align-bottom">
              <th
                scope="col"
                className="sticky start-0 w-36 bg-paper py-1.5 pe-3 text-start font-semibold print:w-24 print:bg-transparent"
              >
                {say('student')}
              </th>
              {exercises.map(({ id, exercise }) => (
                <th
                  key={id}
                  scope="col"
                  className="w-52 px-3 py-1.5 text-start font-semibold print:w-auto print:px-1.5"
                >
                  {exercise.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {whose.students.map((student) => (
              <Row key={student} {...whose} student={student} exercises={exercises} />
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  )
}

/** Words to be read, such as a repair, rather than an answer to compare with. */
const isLong = (answer: string) => answer.length > 60

interface RowProps {
  student: string
  classCode: string
  exercises: readonly KeyExercise[]
  restarts: number
}

/** A component of its own: five hundred of them are rendered in slices, and the page stays alive. */
const Row = memo(function Row({ student, classCode, exercises, restarts }: RowProps) {
  return (
    <tr className="break-inside-avoid border-rule border-b align-top">
      <th
        scope="row"
        className="sticky start-0 break-words bg-paper py-1.5 pe-3 text-start font-medium print:bg-transparent"
      >
        <bdi>{student}</bdi>
      </th>
      {answerKey(exercises, classCode, student, restarts).map(({ numbers, answer }, i) => (
        <td key={exercises[i]!.id} className="break-words px-3 py-1.5 print:px-1.5 print:py-1">
          <span className={isLong(answer) ? '' : 'font-mono font-semibold tabular-nums'}>{answer}</span>
          <span className="block text-quiet text-xs print:text-[0.625rem]">{numbers}</span>
        </td>
      ))}
    </tr>
  )
})
