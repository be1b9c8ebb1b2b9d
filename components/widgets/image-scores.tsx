import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatNumber, formatPercent } from '@/lib/math/format'
import type { Run } from '@/lib/worker/use-experiment'
import type { ExamState } from './image-exam'

interface ImageScoresProps {
  run: { snapshot?: NonNullable<Run['snapshot']> & { tested: number } }
  exam: ExamState
  /** A second model: its name, and how the names of its metrics begin. */
  beside?: { name: string; metrics: string }
}

/** How good it is by the last batches, by some of the test images, and by all of them: a table that never jumps. */
export function ImageScores({ run: { snapshot }, exam: { confusion }, beside }: ImageScoresProps) {
  const { metrics, tested } = snapshot ?? {}
  const all = confusion && {
    loss: confusion.loss,
    share: formatPercent(confusion.correct / confusion.count, 2),
  }
  const besides = beside && metrics?.[`${beside.metrics}.testAccuracy`]
  const rows = [
    {
      name: say('train'),
      note: say('last batches'),
      loss: metrics?.loss,
      accuracy: metrics && formatPercent(metrics.accuracy!),
    },
    {
      name: say('test'),
      note: tested ? say('{tested} images', { tested: tested.toLocaleString(TAG) }) : say('held out'),
      loss: metrics?.testLoss,
      accuracy: metrics && formatPercent(metrics.testAccuracy!),
    },
    ...(beside
      ? [
          {
            name: beside.name,
            note: say('the same test'),
            loss: metrics?.[`${beside.metrics}.testLoss`],
            accuracy: besides === undefined ? undefined : formatPercent(besides),
          },
        ]
      : []),
    {
      name: say('whole test'),
      note: confusion
        ? say('at step {step}', { step: confusion.step.toLocaleString(TAG) })
        : say('when training rests'),
      loss: all?.loss,
      accuracy: all?.share,
    },
  ]
  return (
    <div className="grid gap-1 rounded-control bg-sunken px-2.5 py-2 text-quiet text-xs">
      <table className="w-full table-fixed border-collapse text-start">
        <thead>
          <tr>
            <td className="w-[42%]" />
            <th className="text-end font-normal">{say('loss')}</th>
            <th className="w-[32%] text-end font-normal">{say('accuracy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, loss, accuracy }) => (
            <tr key={name}>
              <th className="py-0.5 text-start font-normal leading-tight">
                <span className="text-ink">{name}</span>
                <br />
                <span className="whitespace-nowrap text-[0.6875rem]">{note}</span>
              </th>
              <td className="text-end font-mono font-semibold text-ink text-sm tabular-nums">
                {loss === undefined ? '–' : formatNumber(loss)}
              </td>
              <td className="whitespace-nowrap text-end font-mono font-semibold text-ink text-sm tabular-nums">
                {accuracy ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="m-0 min-h-[1.4em]">
        {confusion &&
          say('{correct} of {count} images right', {
            correct: confusion.correct.toLocaleString(TAG),
            count: confusion.count.toLocaleString(TAG),
          })}
      </p>
    </div>
  )
}
