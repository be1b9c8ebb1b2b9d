import { Inline } from '@/components/exercises/inline'
import { rich } from '@/components/ui/rich'
import { letterOf, type PaperQuestion } from '@/lib/exercises/test-paper'
import { say } from '@/lib/locale/say'
import type { AskedItem } from './asked-item'
import { Prompt } from './prompt'

/** The test of one student. */
export interface Paper {
  student: string
  questions: readonly PaperQuestion<AskedItem>[]
}

interface PaperSheetProps {
  paper: Paper
  title: string
  classCode: string
  /** Such as “the first”. */
  which: string
}

/** The questions of one student, with room for the answers; on paper it begins a new page. */
export function PaperSheet({ paper: { student, questions }, title, classCode, which }: PaperSheetProps) {
  return (
    <article
      data-student={student}
      className="paper-sheet rounded-frame border border-rule bg-panel p-5 print:border-0 print:p-0"
    >
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 border-edge border-b pb-2">
        <h3 className="m-0 font-semibold font-serif text-xl">{title}</h3>
        <p className="m-0">
          {rich('{student} · class {classCode} · {which}', {
            student: <bdi className="font-semibold">{student}</bdi>,
            classCode: <bdi>{classCode}</bdi>,
            which,
          })}
        </p>
      </header>
      <ol className="m-0 grid list-none grid-cols-[minmax(0,1fr)] gap-4 p-0">
        {questions.map(({ item, question }, i) => (
          <li key={item.id} data-item={item.id} className="m-0 break-inside-avoid">
            <div className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
              <strong className="font-semibold tabular-nums">{i + 1}.</strong>
              <div>
                <Prompt>{question.prompt}</Prompt>
                {question.kind === 'choice' ? (
                  <ul className="m-0 mt-2 grid list-none gap-1 p-0">
                    {question.options.map(({ text }, option) => (
                      <li key={option} className="m-0 flex gap-2">
                        <span aria-hidden="true">☐</span>
                        <strong className="font-semibold">{letterOf(option)}</strong>
                        <span>
                          <Inline>{text}</Inline>
                        </span>
                      </li>
                    ))}
                  </ul>
                ) : (
                  <p className="m-0 mt-3 flex items-end gap-2">
                    {question.kind === 'shape' ? say('Shape:') : say('Answer:')}
                    <span aria-hidden="true" className="inline-block w-48 border-edge border-b" />
                    {question.kind === 'numeric' && question.unit}
                  </p>
                )}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </article>
  )
}
