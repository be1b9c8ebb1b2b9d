import { DataTable } from '@/components/charts/data-table'
import { Histogram } from '@/components/charts/histogram'
import { ScatterPlot } from '@/components/charts/scatter-plot'
import { Readout } from '@/components/ui/readout'
import type { Board, Entry } from '@/lib/class/board'
import { PLACE_DIGITS, VALUE_DIGITS } from '@/lib/class/code'
import { metricName } from '@/lib/engine/metric-name'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import { summarize } from '@/lib/math/histogram'

/** The class as a sample: how its results are spread, or lie over what each has chosen. */
export function ResultChart({ board }: { board: Board }) {
  const { task, entries } = board
  const label = say('{metric} at step {step}', {
    metric: metricName(task.metric),
    step: task.step.toLocaleString(TAG),
  })
  return (
    <div className="grid content-start gap-4">
      <Summary board={board} />
      {entries.length === 0 ? (
        <p className="m-0 grid min-h-60 place-items-center rounded-control bg-sunken p-6 text-center text-quiet">
          {say('The picture appears with the first code.')}
        </p>
      ) : task.over === undefined ? (
        <Histogram values={entries.map(({ value }) => value)} label={label} counted={say('students')} />
      ) : (
        <Scatter board={board} over={metricName(task.over)} label={label} />
      )}
    </div>
  )
}

/** A sample in four numbers. Where each has chosen a setting, a mean over the choices would say little. */
function Summary({ board: { task, entries } }: { board: Board }) {
  const { count, mean, deviation } = summarize(entries.map(({ value }) => value))
  const name = metricName(task.metric)
  const lost = entries.length - count
  const number = (value = Number.NaN) => (Number.isNaN(value) ? undefined : formatBrief(value, VALUE_DIGITS))
  const sorted = entries.filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.value - b.value)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const place = (entry?: Entry) =>
    entry?.at !== undefined && say('at {place}', { place: formatBrief(entry.at, PLACE_DIGITS) })
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      <Readout label={say('results')} value={String(entries.length)} />
      {task.over === undefined ? (
        <>
          <Readout label={say('mean {name}', { name })} value={number(mean)} />
          <Readout label={say('standard deviation')} value={number(deviation)} />
        </>
      ) : (
        <>
          <Readout
            label={say('lowest {name}', { name })}
            value={number(lowest?.value)}
            note={place(lowest)}
          />
          <Readout
            label={say('highest {name}', { name })}
            value={number(highest?.value)}
            note={place(highest)}
          />
        </>
      )}
      <Readout
        label={say('diverged or too large')}
        value={String(lost)}
        note={lost > 0 && task.over === undefined ? say('not in the mean') : undefined}
      />
    </div>
  )
}

function Scatter({ board: { entries }, over, label }: { board: Board; over: string; label: string }) {
  const points = entries.map(({ at = Number.NaN, value }) => ({ x: at, y: value }))
  const words = say('{label} over {over}, one point for each of {points} students.', {
    label,
    over,
    points: points.length,
  })
  return (
    <figure className="m-0 grid gap-2">
      <ScatterPlot points={points} xLabel={over} yLabel={label} lost={say('diverged')} words={words} />
      <DataTable
        summary={say('Points as a table')}
        caption={words}
        head={[over, label]}
        rows={() => points.map(({ x, y }) => [formatBrief(x), formatBrief(y)])}
      />
    </figure>
  )
}
