import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import type { Day } from '@/lib/progress/activity'

const WIDTH = 600
const HEIGHT = 90

/** What was done on each of the last days, as bars, with the days that have any as a table. */
export function ActivityChart({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ done }) => done))
  const busy = days.filter(({ done, minutes }) => done > 0 || minutes > 0)
  const step = WIDTH / days.length
  if (busy.length === 0)
    return (
      <p className="m-0 text-quiet">
        {say('A bar for each day on which you read a section, answer an exercise or grade a card.')}
      </p>
    )
  return (
    <figure className="m-0">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="w-full max-w-2xl"
        role="img"
        aria-label={say(
          'You were active on {busy} of the last {days} days, with at most {most} things done on one day.',
          { busy: busy.length, days: days.length, most },
        )}
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className="stroke-rule" />
        {days.map(({ date, done }, i) => {
          const height = (done / most) * (HEIGHT - 6)
          return (
            <rect
              key={date}
              x={i * step + 1}
              y={HEIGHT - 1 - height}
              width={step - 2}
              height={height}
              rx={1.5}
              className="fill-good"
            />
          )
        })}
      </svg>
      <figcaption className="max-w-2xl text-quiet text-sm">
        {rich(
          '{span}Sections read, exercises answered and cards graded on each day; the highest bar is {most}.',
          {
            span: (
              <span
                dir="ltr"
                className="flex justify-between whitespace-nowrap font-mono text-xs tabular-nums"
              >
                <span>{days[0]?.date}</span>
                <span>{say('today')}</span>
              </span>
            ),
            most,
          },
        )}
      </figcaption>
      <details className="mt-2 text-sm">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-quiet hover:text-ink pointer-coarse:min-h-11">
          {say('Days as a table')}
        </summary>
        <table className="mt-1 border-collapse">
          <thead>
            <tr className="border-rule border-b text-quiet">
              {['day', 'done', 'minutes'].map((head) => (
                <th key={head} scope="col" className="px-3 py-1 text-end font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="font-mono tabular-nums">
            {busy.toReversed().map(({ date, done, minutes }) => (
              <tr key={date}>
                <td className="px-3 py-0.5">{date}</td>
                <td className="px-3 py-0.5 text-end">{done}</td>
                <td className="px-3 py-0.5 text-end">{Math.round(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
