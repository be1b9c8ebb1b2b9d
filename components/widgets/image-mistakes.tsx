'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import type { Marked } from '@/lib/experiments/digits'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { useAnswer } from './image-answer'
import { classNames } from './image-classes'
import type { ExamState, ImageRun } from './image-exam'
import { TakeExam } from './image-take-exam'

const SIDE = 28
const MOST = 48

/** The test images it has wrong and is surest of: where it does not know that it does not know. */
export function ImageMistakes({ run, exam }: { run: ImageRun; exam: ExamState }) {
  const { confusion } = exam
  const [selected, setSelected] = useShown<number | null>('image-mistakes/selected', null)
  const { answer, problem } = useAnswer<Marked>(
    run,
    confusion && { type: 'mistakes', limit: MOST },
    confusion?.step ?? 0,
  )
  const classes = classNames(run.params.data)
  const captions = useMemo(
    () =>
      answer?.labels.map((label, i) =>
        run.params.data === 'mnist'
          ? `${label}→${answer.predicted[i]}`
          : formatPercent(answer.confidence[i]!, 0),
      ),
    [answer, run.params.data],
  )
  const chosen =
    answer && selected !== null && selected < answer.labels.length
      ? {
          truth: classes[answer.labels[selected]!],
          predicted: classes[answer.predicted[selected]!],
          confidence: answer.confidence[selected]!,
        }
      : undefined
  return (
    <div className="grid gap-3">
      <TakeExam run={run} exam={exam} />
      {problem && <p role="alert">{problem}</p>}
      {answer && (
        <>
          <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
            {answer.count.toLocaleString('en')} test images are wrong
            {answer.count > MOST ? `; these are the ${MOST} it is surest of` : ', the surest first'}. Would
            you have read them all? Choose one.
          </p>
          <p role="status" className="m-0 min-h-[1.5em] font-mono text-[0.875rem]">
            {chosen &&
              `It is ${chosen.truth}; the network is ${formatPercent(chosen.confidence)} sure of ${chosen.predicted}.`}
          </p>
          <ImageGrid
            label="Test images the network has wrong, surest first"
            pixels={answer.pixels}
            width={SIDE}
            height={SIDE}
            captions={captions}
            selected={selected}
            onSelect={setSelected}
            size={56}
            empty="Not one mistake."
          />
        </>
      )}
    </div>
  )
}
