'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { MatrixView } from '@/components/charts/matrix-view'
import { Slider } from '@/components/ui/slider'
import { KINDS, LETTERS, type MemoryRaceParams, PROBE, SYMBOLS } from '@/lib/experiments/memory-race.params'
import type { Inside } from '@/lib/experiments/memory-race-look'
import type { MemoryRaceRun } from './memory-race'
import { CELL_NAMES, evenly, GATE_NAMES, OPENINGS } from './memory-race-names'

const UNIT = [0, 1] as const
const BOTH = [-1, 1] as const

/** One sequence as a network hears it, its gates at every step, and the state of one unit. */
export function MemoryRaceInside({ run }: { run: MemoryRaceRun }) {
  const { params, change, snapshot } = run
  const inside = snapshot?.inside
  return (
    <div className="grid gap-4">
      <div className="grid max-w-xl gap-x-6 gap-y-3 @min-[520px]:grid-cols-2">
        <Slider
          label="Example"
          value={params.example}
          min={1}
          max={PROBE}
          onChange={(example) => change({ example })}
        />
        <Slider
          label="Unit"
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
            ? `No ${CELL_NAMES[params.look]} races. Choose another cell under “Look into”.`
            : 'After the first step: what every gate does at every step of a sequence.'}
        </p>
      )}
    </div>
  )
}

function Pictures({ run: { params, change }, inside }: { run: MemoryRaceRun; inside: Inside }) {
  const { cell, own, gates, h, c } = inside
  const T = h.length - 1
  const openings = OPENINGS[cell]
  const values = useMemo(
    () =>
      Float32Array.from(
        { length: openings.length * T },
        (_, n) => gates[openings[Math.floor(n / T)]!]![n % T]!,
      ),
    [gates, openings, T],
  )
  const series = useMemo((): Series[] => {
    const x = Float64Array.from({ length: T }, (_, t) => t + 1)
    return [
      ...(c ? [{ name: 'cell c', points: { x, y: c.subarray(1) }, colour: 3 }] : []),
      { name: 'state h', points: { x, y: h.subarray(1) }, colour: 4 },
    ]
  }, [h, c, T])
  const at = (_: number, column: number) => change({ at: column + 1 })
  return (
    <div className="grid gap-5">
      <Heard inside={inside} task={params.task} />
      {openings.length > 0 && (
        <section className="grid gap-1">
          <h4 className="m-0 font-semibold text-sm">Gates, mean over all units: 0 shut, 1 open</h4>
          <MatrixView
            label={`Gates of the ${CELL_NAMES[cell]}, example ${inside.example}`}
            rows={openings.length}
            columns={T}
            values={values}
            scale="sequential"
            domain={UNIT}
            rowLabels={openings.map((gate) => GATE_NAMES[cell][gate]!)}
            rowTitle="gate"
            columnTitle="step in time"
            columnLabels={Array.from({ length: T }, (_, t) => String(t + 1))}
            selected={{ row: 0, column: Math.min(inside.at, T) - 1 }}
            onSelect={at}
            className="max-w-none!"
          />
        </section>
      )}
      <section className="grid gap-1">
        <h4 className="m-0 font-semibold text-sm">What unit {inside.unit} holds</h4>
        <LineChart
          series={series}
          xLabel="step in time"
          yLabel={c ? 'cell and state' : 'state'}
          yDomain={c ? undefined : BOTH}
          format={evenly}
          cursor={Math.min(params.at, T)}
          onCursor={(x) => change({ at: Math.round(x) })}
          className="h-40"
        />
        {openings.length > 0 && (
          <p className="m-0 text-quiet text-xs">
            Its own gates at step {inside.at}:{' '}
            {openings
              .map((gate) => `${GATE_NAMES[cell][gate]} ${evenly(own[gate]![inside.at - 1]!)}`)
              .join(', ')}
            .
          </p>
        )}
      </section>
    </div>
  )
}

/** The sequence in words: what was asked for, and what the network says. */
function Heard({ inside, task }: { inside: Inside; task: MemoryRaceParams['task'] }) {
  const { x, targets, answers, from, h } = inside
  const T = h.length - 1
  const D = x.length / T
  const hot = (t: number) => x.subarray(t * D, (t + 1) * D).indexOf(1)
  const best = (s: number) => {
    const K = answers.length / targets.length
    const row = answers.subarray(s * K, (s + 1) * K)
    return row.indexOf(Math.max(...row))
  }
  if (task === 'adding') {
    const marked = Array.from({ length: T }, (_, t) => t).filter((t) => x[2 * t + 1] === 1)
    return (
      <p className="m-0 text-sm">
        {T} numbers, two of them marked:{' '}
        {marked.map((t, i) => (
          <span key={t}>
            {i > 0 && ' and '}
            <b className="font-mono tabular-nums">{evenly(x[2 * t]!)}</b> at step {t + 1}
          </span>
        ))}
        . Their sum is <b className="font-mono tabular-nums">{evenly(targets[0]!)}</b>; it says{' '}
        <b className="font-mono tabular-nums">{evenly(answers[0]!)}</b>.
      </p>
    )
  }
  if (task === 'copy') {
    const written = (kinds: number[]) => kinds.map((kind) => 'ABCDEFGH'[kind]).join(' ')
    return (
      <p className="m-0 text-sm">
        It hears <b className="font-mono">{written(Array.from({ length: SYMBOLS }, (_, t) => hot(t)))}</b>,
        one of {KINDS} letters at each step, then {from - SYMBOLS} steps of silence. Called on, it says{' '}
        <b className="font-mono">{written(Array.from(targets, (_, s) => best(s)))}</b>.
      </p>
    )
  }
  const shown = (i: number) => (i === 0 ? '⏎' : LETTERS[i]!)
  return (
    <p className="m-0 text-sm">
      It reads <b className="font-mono">{Array.from({ length: T }, (_, t) => shown(hot(t))).join('')}</b>, and
      guesses after each letter:{' '}
      <b className="font-mono">{Array.from(targets, (_, t) => shown(best(t))).join('')}</b>. What stands after
      the end of the name does not count.
    </p>
  )
}
