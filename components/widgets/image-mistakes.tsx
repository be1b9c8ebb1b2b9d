'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import type { Marked } from '@/lib/experiments/digits'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
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
            {answer.count > MOST
              ? say(
                  '{count} test images are wrong; these are the {most} it is surest of. Would you have read them all? Choose one.',
                  { count: answer.count.toLocaleString(TAG), most: MOST },
                )
              : say(
                  '{count} test images are wrong, the surest first. Would you have read them all? Choose one.',
                  { count: answer.count.toLocaleString(TAG) },
                )}
          </p>
          <p role="status" className="m-0 min-h-[1.5em] font-mono text-[0.875rem]">
            {chosen &&
              say('It is {truth}; the network is {confidence} sure of {predicted}.', {
                truth: chosen.truth ?? '',
                confidence: formatPercent(chosen.confidence),
                predicted: chosen.predicted ?? '',
              })}
          </p>
          <ImageGrid
            label={say('Test images the network has wrong, surest first')}
            pixels={answer.pixels}
            width={SIDE}
            height={SIDE}
            captions={captions}
            selected={selected}
            onSelect={setSelected}
            size={56}
            empty={say('Not one mistake.')}
          />
        </>
      )}
    </div>
  )
}
