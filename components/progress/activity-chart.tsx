import type { Day } from '@/lib/progress/activity'

const WIDTH = 600
const HEIGHT = 90

/** What was done on each of the last days, as bars, with the days that have any as a table. */
export function ActivityChart({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ done }) => done))
  const busy = days.filter(({ done, minutes }) => done > 0 || minutes > 0)
  const step = WIDTH / days.length
  return (
    <figure className="m-0">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="w-full max-w-2xl"
        role="img"
        aria-label={`You were active on ${busy.length} of the last ${days.length} days, with at most ${most} things done on one day.`}
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
      <figcaption className="flex max-w-2xl justify-between text-quiet text-sm">
        <span>{days[0]?.date}</span>
        <span>sections read, exercises answered, cards graded per day (at most {most})</span>
        <span>today</span>
      </figcaption>
      {busy.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-quiet hover:text-ink pointer-coarse:min-h-11">
            Days as a table
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
      )}
    </figure>
  )
}
