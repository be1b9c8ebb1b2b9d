'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Slider } from '@/components/ui/slider'
import { PROBE } from '@/lib/experiments/memory-race.params'
import type { Inside } from '@/lib/experiments/memory-race-look'
import { say } from '@/lib/locale/say'
import type { MemoryRaceRun } from './memory-race'
import { CELL_NAMES, evenly, GATE_NAMES, OPENINGS } from './memory-race-names'

const BOTH = [-1, 1] as const

/** What one unit holds while a network reads a sequence, and its own gates. */
export function MemoryRaceInside({ run }: { run: MemoryRaceRun }) {
  const { params, change, snapshot } = run
  const inside = snapshot?.inside
  return (
    <div className="grid gap-4">
      <div className="grid max-w-xl gap-x-6 gap-y-3 @min-[520px]:grid-cols-2">
        <Slider
          label={say('Example')}
          value={params.example}
          min={1}
          max={PROBE}
          onChange={(example) => change({ example })}
        />
        <Slider
          label={say('Unit')}
          value={Math.min(params.unit, params.units)}
          min={1}
          max={params.units}
          onChange={(unit) => change({ unit })}
        />
      </div>
      {inside ? (
        <Pictures run={run} inside={inside} />
      ) : (
        <p className="m-0 text-quiet text-sm">
          {snapshot
            ? say('No {cell} races. Choose another cell under “Look into”.', {
                cell: CELL_NAMES[params.look],
              })
            : say('After the first step: what one unit holds at every step of a sequence.')}
        </p>
      )}
    </div>
  )
}

function Pictures({ run: { params, change }, inside }: { run: MemoryRaceRun; inside: Inside }) {
  const { cell, own, h, c } = inside
  const T = h.length - 1
  const openings = OPENINGS[cell]
  const series = useMemo((): Series[] => {
    const x = Float64Array.from({ length: T }, (_, t) => t + 1)
    return [
      ...(c ? [{ name: say('cell c'), points: { x, y: c.subarray(1) }, colour: 3 }] : []),
      { name: say('state h'), points: { x, y: h.subarray(1) }, colour: 4 },
    ]
  }, [h, c, T])
  return (
    <div className="grid gap-5">
      <section className="grid gap-1">
        <h4 className="m-0 font-semibold text-sm">{say('What unit {unit} holds', { unit: inside.unit })}</h4>
        <LineChart
          series={series}
          xLabel={say('step in time')}
          yLabel={c ? say('cell and state') : say('state')}
          yDomain={c ? undefined : BOTH}
          format={evenly}
          cursor={Math.min(params.at, T)}
          onCursor={(x) => change({ at: Math.round(x) })}
          className="h-40"
        />
        {openings.length > 0 && (
          <p className="m-0 text-quiet text-xs">
            {say('Its own gates at step {at}: {openings}.', {
              at: inside.at,
              openings: openings
                .map((gate) => `${GATE_NAMES[cell][gate]} ${evenly(own[gate]![inside.at - 1]!)}`)
                .join(say(', ')),
            })}
          </p>
        )}
      </section>
    </div>
  )
}
