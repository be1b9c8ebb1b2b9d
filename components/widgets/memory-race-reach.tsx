'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { rich } from '@/components/ui/rich'
import { PROBE, stepsIn } from '@/lib/experiments/memory-race.params'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { MemoryRaceRun } from './memory-race'
import { CELL_COLOURS, CELL_DASHES, CELL_NAMES } from './memory-race-names'

/** The dash of an LSTM's cell, beside that of its state. */
const CELL_STATE = [9, 3, 2, 3]
const formatReach = (value: number) => (value === 0 ? '0' : formatNumber(value, 2))

/** How much the loss still depends on what each network held in mind at every step: measured, on a log scale. */
export function MemoryRaceReach({ run }: { run: MemoryRaceRun }) {
  const { params, change, snapshot } = run
  const racers = snapshot?.racers
  const length = stepsIn(params)
  const series = useMemo(() => {
    const x = Float64Array.from({ length }, (_, t) => t + 1)
    return (racers ?? []).flatMap(({ cell, reach, cellReach }): Series[] => {
      if (reach.length !== length) return []
      const colour = CELL_COLOURS[cell]
      const name = CELL_NAMES[cell]
      return [
        { name: cellReach ? `${name} h` : name, points: { x, y: reach }, colour, dash: CELL_DASHES[cell] },
        ...(cellReach ? [{ name: `${name} c`, points: { x, y: cellReach }, colour, dash: CELL_STATE }] : []),
      ]
    })
  }, [racers, length])
  return (
    <fieldset
      className="m-0 grid min-w-0 content-start gap-1 border-0 p-0"
      aria-label={say('Gradient through time')}
    >
      <h3 className="m-0 font-semibold text-sm">
        {rich(
          'How far back the gradient reaches<span>: the loss by the state of each step, read from right to left</span>',
          { span: (words) => <span className="font-normal text-quiet">{words}</span> },
        )}
      </h3>
      <LineChart
        series={series}
        xLabel={say('step in time')}
        yLabel={say('gradient |∂ℓ/∂h|')}
        yScale="log"
        format={formatReach}
        cursor={Math.min(params.at, length)}
        onCursor={(x) => change({ at: Math.round(x) })}
        empty={say('Measured on {probe} sequences as soon as the run begins. Press Train or Step.', {
          probe: PROBE,
        })}
        className="h-64 [@media(max-height:800px)]:h-40"
      />
    </fieldset>
  )
}
