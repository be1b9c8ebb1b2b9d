'use client'

import { Button } from '@/components/ui/button'
import { NumberField } from '@/components/ui/number-field'
import { Scrolling } from '@/components/ui/scrolling'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { formatLoss } from './playground-names'
import { readable } from './playground-runs'
import { type Series, type SeriesRow, spreadOf, type useSeries } from './playground-series'

const METRICS = [
  ['loss', say('train loss')],
  ['testLoss', say('test loss')],
  ['accuracy', say('train acc.')],
  ['testAccuracy', say('test acc.')],
] as const

/** Several seeds from one press, and how much their results differ. */
export function Seeds({ series: { series, share, start, stop } }: { series: ReturnType<typeof useSeries> }) {
  const [count, setCount] = useShown('playground-seeds/count', 5)
  const [steps, setSteps] = useShown('playground-seeds/steps', 5000)
  const active = series?.active
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-[0.8125rem] text-quiet">
        {say(
          'One run is one throw of the dice: other points, other initial weights, another order. Train the same settings with several seeds and see what is luck.',
        )}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-28">
          <NumberField
            label={say('Seeds, from 1 to')}
            value={count}
            min={2}
            max={20}
            step={1}
            onChange={setCount}
          />
        </div>
        <div className="w-28">
          <NumberField
            label={say('Steps each')}
            value={steps}
            min={1}
            max={1_000_000}
            step={100}
            onChange={setSteps}
          />
        </div>
        {active ? (
          <Button onClick={stop}>
            {say('Stop after seed {seeds}', { seeds: series.seeds[active.at]! })}
          </Button>
        ) : (
          <Button onClick={() => start(Math.round(count), Math.round(steps))}>{say('Run all seeds')}</Button>
        )}
        {active && <progress className="h-2 w-40 accent-act" value={share} aria-label={say('All seeds')} />}
        <p role="status" className="text-[0.8125rem] text-quiet">
          {active &&
            say('Seed {seed} of {count} is training.', {
              seed: series.seeds[active.at]!,
              count: series.seeds.length,
            })}
        </p>
      </div>
      {series && series.rows.length > 0 && <SeriesTable series={series} />}
    </div>
  )
}

function SeriesTable({ series: { rows, steps } }: { series: Series }) {
  const shown = METRICS.filter(([metric]) => rows.some(({ metrics }) => metrics[metric] !== undefined))
  return (
    <Scrolling label={say('Results of the seeds')} className="relative">
      <table className="text-[0.8125rem] [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5">
        <caption className="sr-only">
          {say('Results of {rows} seeds after {steps} steps each', { rows: rows.length, steps })}
        </caption>
        <thead className="border-b border-rule text-quiet">
          <tr>
            {[say('seed'), say('step'), ...shown.map(([, name]) => name)].map((name) => (
              <th key={name} scope="col" className="text-end font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="text-end font-mono tabular-nums">
          {rows.map(({ seed, step, metrics }) => (
            <tr key={seed} className="border-b border-rule">
              <td>{seed}</td>
              <td>{step.toLocaleString(TAG)}</td>
              {shown.map(([metric]) => (
                <td key={metric}>{readable(metric, metrics[metric])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot className="text-end font-mono font-semibold tabular-nums">
          <tr>
            <td colSpan={2} className="font-sans">
              {say('mean ± standard deviation')}
            </td>
            {shown.map(([metric]) => (
              <td key={metric} className="whitespace-nowrap">
                {spread(metric, rows)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scrolling>
  )
}

function spread(metric: string, rows: readonly SeriesRow[]) {
  const { mean, deviation } = spreadOf(rows.map(({ metrics }) => metrics[metric] ?? Number.NaN))
  const write = metric.toLowerCase().includes('accuracy') ? formatPercent : formatLoss
  return rows.length < 2 ? write(mean) : `${write(mean)} ± ${write(deviation)}`
}
