'use client'

import { useMemo } from 'react'
import { MatrixView } from '@/components/charts/matrix-view'
import { rich } from '@/components/ui/rich'
import { KINDS, type MemoryRaceParams, SYMBOLS } from '@/lib/experiments/memory-race.params'
import type { Inside } from '@/lib/experiments/memory-race-look'
import { say } from '@/lib/locale/say'
import type { MemoryRaceRun } from './memory-race'
import { CELL_NAMES, evenly, GATE_NAMES, OPENINGS } from './memory-race-names'

const UNIT = [0, 1] as const

/** One sequence in words, and the gates that a network sets at each of its steps. */
export function MemoryRaceRibbon({ run }: { run: MemoryRaceRun }) {
  const { params, snapshot } = run
  const inside = snapshot?.inside
  if (!inside)
    return (
      <p className="m-0 text-quiet text-sm">
        {snapshot
          ? say('No {cell} races. Choose another cell under “Look into”.', {
              cell: CELL_NAMES[params.look],
            })
          : say('Here appear the gates of the {cell}, step by step, on one of the sequences.', {
              cell: CELL_NAMES[params.look],
            })}
      </p>
    )
  return <Ribbon run={run} inside={inside} />
}

function Ribbon({ run: { params, change }, inside }: { run: MemoryRaceRun; inside: Inside }) {
  const { cell, gates, h } = inside
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
  const rowLabels = useMemo(() => openings.map((gate) => GATE_NAMES[cell][gate]!), [openings, cell])
  const columnLabels = useMemo(() => Array.from({ length: T }, (_, t) => String(t + 1)), [T])
  return (
    <section
      className="grid min-w-0 gap-1"
      aria-label={say('Example {example}', { example: inside.example })}
    >
      <Heard inside={inside} task={params.task} />
      {openings.length > 0 ? (
        <MatrixView
          label={say('Gates of the {cell}, example {example}, mean over all units', {
            cell: CELL_NAMES[cell],
            example: inside.example,
          })}
          rows={openings.length}
          columns={T}
          values={values}
          scale="sequential"
          domain={UNIT}
          rowLabels={rowLabels}
          rowTitle={say('gates of the {cell}, mean over all units: 0 shut, 1 open', {
            cell: CELL_NAMES[cell],
          })}
          columnTitle={say('step in time')}
          columnLabels={columnLabels}
          onSelect={(_, column) => change({ at: column + 1 })}
        />
      ) : (
        <p className="m-0 text-quiet text-sm">
          {say('An RNN has no gates. Choose another cell under “Look into”.')}
        </p>
      )}
    </section>
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
        {rich('{count} numbers, two of them marked: {marked}. Their sum is {sum}; it says {answer}.', {
          count: T,
          marked: marked.map((t, i) => (
            <span key={t}>
              {i > 0 && ` ${say('and')} `}
              {rich('{number} at step {step}', {
                number: <b className="font-mono tabular-nums">{evenly(x[2 * t]!)}</b>,
                step: t + 1,
              })}
            </span>
          )),
          sum: <b className="font-mono tabular-nums">{evenly(targets[0]!)}</b>,
          answer: <b className="font-mono tabular-nums">{evenly(answers[0]!)}</b>,
        })}
      </p>
    )
  }
  const written = (kinds: number[]) => kinds.map((kind) => 'ABCDEFGH'[kind]).join(' ')
  return (
    <p className="m-0 text-sm">
      {rich(
        'It hears {heard}, one of {kinds} letters at each step, then {pause} steps of silence. Called on, it says {answer}.',
        {
          heard: <b className="font-mono">{written(Array.from({ length: SYMBOLS }, (_, t) => hot(t)))}</b>,
          kinds: KINDS,
          pause: from - SYMBOLS,
          answer: <b className="font-mono">{written(Array.from(targets, (_, s) => best(s)))}</b>,
        },
      )}
    </p>
  )
}
