import { Scrolling } from '@/components/ui/scrolling'
import { answerOnPaper } from '@/lib/exercises/test-paper'
import { say } from '@/lib/locale/say'
import type { Paper } from './paper-sheet'

interface KeySheetProps {
  papers: readonly Paper[]
  title: string
  classCode: string
  which: string
}

/** The right answers of a class: a row for each student, a column for each question. */
export function KeySheet({ papers, title, classCode, which }: KeySheetProps) {
  const size = Math.max(...papers.map(({ questions }) => questions.length))
  return (
    <div className="key-sheet">
      <p className="m-0 mb-3 hidden font-semibold print:block">
        {say('{title}, key to {which} of the class {classCode}', { title, which, classCode })}
      </p>
      <Scrolling label={say('Key')} className="print:overflow-visible">
        <table className="w-full border-collapse text-sm print:text-[0.5625rem]">
          <thead>
            <tr className="border-edge border-b">
              <th scope="col" className="py-1.5 pe-3 text-start font-semibold">
                {say('student')}
              </th>
              {Array.from({ length: size }, (_, i) => (
                <th
                  key={i}
                  scope="col"
                  className="min-w-24 px-2 py-1.5 text-start font-semibold print:min-w-0 print:px-1"
                >
                  {i + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {papers.map(({ student, questions }) => (
              <tr key={student} className="break-inside-avoid border-rule border-b align-top">
                <th scope="row" className="py-1.5 pe-3 text-start font-medium">
                  <bdi>{student}</bdi>
                </th>
                {questions.map(({ item, question }) => (
                  <td key={item.id} data-item={item.id} className="px-2 py-1.5 print:px-1">
                    <span className="block font-mono font-semibold tabular-nums">
                      {answerOnPaper(question)}
                    </span>
                    <span className="block text-quiet text-xs leading-tight print:text-[0.4375rem]">
                      {item.title}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </div>
  )
}
