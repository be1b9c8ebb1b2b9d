'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { ExamState, ImageRun } from './image-exam'

/** What the whole test says, of which step it is, and the button that takes it now. */
export function TakeExam({ run, exam }: { run: ImageRun; exam: ExamState }) {
  const { confusion, busy, problem, take } = exam
  const old = confusion !== undefined && confusion.step !== run.step
  return (
    <div className="grid gap-2">
      <p className="m-0 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.875rem]">
        {(confusion === undefined || old) && (
          <Button onClick={take} disabled={busy}>
            {busy ? say('Testing …') : say('Test on every test image now')}
          </Button>
        )}
        <span className="text-quiet">
          {confusion
            ? say('At step {step}: {correct} of {count} test images right, {wrong} wrong.', {
                step: confusion.step.toLocaleString(TAG),
                correct: formatPercent(confusion.correct / confusion.count, 2),
                count: confusion.count.toLocaleString(TAG),
                wrong: (confusion.count - confusion.correct).toLocaleString(TAG),
              })
            : say('The whole test is taken by itself when training rests.')}
        </span>
      </p>
      {problem && <Notice tone="error">{problem}</Notice>}
    </div>
  )
}
