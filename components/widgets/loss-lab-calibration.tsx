'use client'

import { useMemo } from 'react'
import { DataTable } from '@/components/charts/data-table'
import { FieldThumb } from '@/components/charts/field-thumb'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { RACERS } from '@/lib/experiments/loss-lab.params'
import type { CalibrationRacer, Race } from '@/lib/experiments/loss-lab-view'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { LOSS_COLOURS, LOSS_NAMES } from './loss-lab-names'

const SHARE: [number, number] = [0, 1]
const DIAGONAL: Series = {
  name: say('honest'),
  points: { x: [0, 1], y: [0, 1] },
  colour: 7,
  dash: [2, 4],
}
const EMPTY = new Float32Array(1).fill(0.5)

/** What was said against what came true, and what each network says over the plane. */
export function LossCalibration({ race }: { race?: Extract<Race, { task: 'calibration' }> }) {
  const racers = race?.racers
  const series = useMemo(() => (racers ? [DIAGONAL, ...racers.map(curveOf)] : []), [racers])
  return (
    <div className="grid w-full gap-3">
      <LineChart
        series={series}
        xLabel={say('said (mean)')}
        yLabel={say('came true (share of 4,000 new examples)')}
        yDomain={SHARE}
        format={formatPercent}
        className="h-64 w-full @3xl:h-72"
      />
      <ul className="m-0 grid list-none grid-cols-3 gap-3 p-0">
        {RACERS.calibration.map((loss, i) => (
          <li key={loss} className="m-0 grid justify-items-center gap-1 text-center text-quiet text-xs">
            <FieldThumb
              columns={race?.field.columns ?? 1}
              rows={race?.field.columns ?? 1}
              values={racers?.[i]?.field ?? EMPTY}
              domain={SHARE}
              scale="sequential"
              label={say('Probability of class 1 over the plane, by {lossName}', {
                lossName: LOSS_NAMES[loss],
              })}
              className="aspect-square w-full max-w-36"
            />
            {LOSS_NAMES[loss]}
          </li>
        ))}
      </ul>
      <p className="m-0 text-quiet text-xs">
        {say(
          'Dark: surely class 1. Light: surely class 0. The classes overlap, so an honest map is a soft slope.',
        )}
      </p>
      <DataTable
        summary={say('Bins as a table')}
        caption={say('Predictions sorted into ten bins')}
        head={[
          say('said'),
          ...RACERS.calibration.map((loss) =>
            say('{lossName}: came true (of)', { lossName: LOSS_NAMES[loss] }),
          ),
        ]}
        rows={() =>
          (racers?.[0]?.bins ?? []).map(({ from, to }, bin) => [
            say('{from} to {to}', { from: formatPercent(from, 0), to: formatPercent(to, 0) }),
            ...racers!.map(({ bins }) => {
              const { count, observed } = bins[bin]!
              return count === 0 ? '–' : `${formatPercent(observed)} (${count})`
            }),
          ])
        }
      />
    </div>
  )
}

/** The bins that hold enough to speak of, as a curve. */
function curveOf({ loss, bins }: CalibrationRacer): Series {
  const filled = bins.filter(({ count }) => count >= 10)
  return {
    name: LOSS_NAMES[loss],
    colour: LOSS_COLOURS[loss],
    points: { x: filled.map(({ predicted }) => predicted), y: filled.map(({ observed }) => observed) },
  }
}
