'use client'

import { type KeyboardEvent, type MouseEvent, useCallback, useRef, useState } from 'react'
import { useSlow } from '@/components/charts/slow'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { createRaster } from '@/components/ui/raster'
import { Segmented } from '@/components/ui/segmented'
import { Toggle } from '@/components/ui/toggle'
import { LOOKS } from '@/lib/experiments/neuron.params'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import type { NeuronRun } from './neuron'
import { drawNeuron } from './neuron-drawing'
import { anchorOf, tipOf } from './neuron-geometry'
import { NeuronHandles } from './neuron-handles'
import type { NeuronModel } from './neuron-model'
import { LOOK_NAMES, measured } from './neuron-names'

type Place = readonly [x: number, y: number]

/** A place of the plane the reader asks about; with its number where an example lies there. */
export interface Spot {
  place: Place
  index?: number
}

const EMPTY_EDGE = [-3, 3] as const
/** How near an example a click has to be, and how far an arrow key moves the cursor, as shares of the picture. */
const [NEAR, KEY] = [0.04, 1 / 40]

interface NeuronPlaneProps {
  run: NeuronRun
  model: NeuronModel
  spot?: Spot
  /** The place under the cursor; undefined when it leaves. */
  onHover: (spot?: Spot) => void
  /** The place that stays chosen. */
  onPick: (spot: Spot) => void
}

/** The plane of the two inputs: what the neuron says of every place, the examples, and the reader's line to drag. */
export function NeuronPlane({ run, model, spot, onHover, onPick }: NeuronPlaneProps) {
  const { params, change, locked, step, snapshot } = run
  const { data, neurons, judged, looked, setMine } = model
  const { look, output, showTest } = params
  const edge = data?.edge ?? EMPTY_EDGE
  const [lo, hi] = edge
  const box = useRef<HTMLDivElement>(null)
  const [pivot, setPivot] = useState<Place>()
  const [cursor, setCursor] = useState<Place>()
  const [paint] = useState(createRaster)

  const mine = neurons.mine!
  const anchor = anchorOf(mine, edge, pivot)
  const tip = tipOf(mine, anchor, edge)
  const slope = judged.mine?.slope
  const movable = !locked('w1') && !locked('w2') && !locked('b')
  const last = look === 'perceptron' && step > 0 ? snapshot?.perceptron.last : undefined
  const chosen = spot?.index === undefined ? undefined : spot.place

  const draw = useCallback(
    (surface: Surface) => {
      const downhill = slope && downhillFrom(tip, slope, edge)
      drawNeuron(surface, {
        data,
        edge,
        looked,
        output,
        showTest,
        lines: LOOKS.flatMap((one) => {
          const neuron = neurons[one]
          // Both learners begin at the same place.
          if (!neuron || (step === 0 && one === 'perceptron')) return []
          const name = one === 'mine' ? undefined : step === 0 ? 'start' : one
          return [{ look: one, neuron, name, strong: one === look }]
        }).reverse(),
        before:
          last && data
            ? {
                neuron: last.before,
                place: [data.train.x[2 * last.index]!, data.train.x[2 * last.index + 1]!],
              }
            : undefined,
        arrow: movable ? { from: anchor, tip, downhill } : undefined,
        selected: chosen,
        paint,
      })
    },
    [
      data,
      edge,
      looked,
      output,
      showTest,
      neurons,
      look,
      step,
      last,
      movable,
      anchor,
      tip,
      slope,
      chosen,
      paint,
    ],
  )

  const placeOf = (event: MouseEvent): Place => {
    const { left, top, width, height } = box.current!.getBoundingClientRect()
    return [
      lo + ((event.clientX - left) / width) * (hi - lo),
      hi - ((event.clientY - top) / height) * (hi - lo),
    ]
  }
  const spotAt = (place: Place): Spot => (data && nearestExample(data, place)) ?? { place }
  function onKeyDown(event: KeyboardEvent) {
    const [x, y] = cursor ?? spot?.place ?? [(lo + hi) / 2, (lo + hi) / 2]
    if (event.key === 'Escape') {
      setCursor(undefined)
      return onHover(undefined)
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return onPick(spotAt([x, y]))
    }
    const by = ARROWS[event.key]
    if (!by) return
    event.preventDefault()
    const stride = (hi - lo) * KEY * (event.shiftKey ? 5 : 1)
    const clamp = (value: number) => Math.max(lo, Math.min(hi, value))
    const to = [clamp(x + by[0] * stride), clamp(y + by[1] * stride)] as const
    setCursor(to)
    onHover({ place: to })
  }
  const wrong = judged[look]?.mistakes
  const score = judged.mine ? `${judged.mine.mistakes} of ${data!.train.labels.length} wrong` : ''
  const summary = useSlow(
    data
      ? `${data.train.labels.length} ${data.noun}s by ${data.axes[0].name} and ${data.axes[1].name}; the ${LOOK_NAMES[look]} line has ${wrong} of them on its wrong side.`
      : 'The plane of the two inputs: nothing loaded yet.',
  )
  const ends = (axis: 0 | 1) => (data ? [measured(data, axis, lo), measured(data, axis, hi)] : ['', ''])
  return (
    <figure
      dir="ltr"
      aria-label="The plane of the two inputs"
      className="m-0 grid w-full max-w-88 grid-cols-[auto_minmax(0,1fr)] gap-x-1.5 gap-y-1"
    >
      <div
        aria-hidden="true"
        className="flex rotate-180 justify-between whitespace-nowrap font-mono text-quiet text-xs tabular-nums [writing-mode:vertical-rl]"
      >
        <span>{ends(1)[0]}</span>
        <span className="font-sans">{data?.axes[1].name}</span>
        <span>{ends(1)[1]}</span>
      </div>
      <div ref={box} className="relative aspect-square">
        <div
          role="application"
          aria-label="The plane: arrow keys move a cursor, Enter chooses the example there"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
          tabIndex={0}
          className="absolute inset-0 touch-manipulation rounded-md outline-link focus-visible:outline-3"
          onKeyDown={onKeyDown}
          onPointerMove={(event) => {
            setCursor(undefined)
            onHover({ place: placeOf(event) })
          }}
          onPointerLeave={() => onHover(undefined)}
          onBlur={() => {
            setCursor(undefined)
            onHover(undefined)
          }}
          onClick={(event) => onPick(spotAt(placeOf(event)))}
        >
          <Canvas draw={draw} label={summary} className="size-full rounded-md bg-sunken" />
          {cursor && (
            <span
              className="pointer-events-none absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-panel outline-2 outline-ink"
              style={{
                left: `${((cursor[0] - lo) / (hi - lo)) * 100}%`,
                top: `${((hi - cursor[1]) / (hi - lo)) * 100}%`,
              }}
            />
          )}
        </div>
        {movable && data && (
          <NeuronHandles
            mine={mine}
            anchor={anchor}
            tip={tip}
            edge={edge}
            score={score}
            placeOf={placeOf}
            onMove={(neuron, from) => {
              setPivot(from)
              setMine(neuron)
            }}
          />
        )}
      </div>
      <div
        aria-hidden="true"
        className="col-start-2 flex justify-between font-mono text-quiet text-xs tabular-nums"
      >
        <span>{ends(0)[0]}</span>
        <span className="font-sans">{data?.axes[0].name}</span>
        <span>{ends(0)[1]}</span>
      </div>
      <div className="col-start-2 grid gap-1.5 pt-1">
        <Legend data={data} />
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
          <Segmented
            label="Line whose answer is coloured"
            hideLabel
            locked={locked('look')}
            value={look}
            options={LOOKS.map((value) => ({ value, label: LOOK_NAMES[value] }))}
            onChange={(look) => change({ look })}
          />
          {data && data.test.labels.length > 0 && (
            <Toggle
              label="Held-back points"
              locked={locked('showTest')}
              checked={showTest}
              onChange={(showTest) => change({ showTest })}
            />
          )}
        </div>
      </div>
    </figure>
  )
}

/** What marks and rings mean. Colour says what the neuron should answer, the shape what it is. */
function Legend({ data }: { data?: NeuronData }) {
  if (!data) return null
  const present = data.kinds.map((kind, i) => {
    const at = data.train.kind.indexOf(i)
    return { kind, mark: i, label: at < 0 ? undefined : data.train.labels[at]! }
  })
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-3 gap-y-0.5 p-0 font-sans text-quiet text-xs">
      {present.map(
        ({ kind, mark, label }) =>
          label !== undefined && (
            <li key={kind} className="flex items-center gap-1">
              <Mark mark={mark} label={label} />
              {kind}: {label}
            </li>
          ),
      )}
      <li className="flex items-center gap-1">
        <span className="inline-block size-3 rounded-full border-2 border-bad" />
        wrong side
      </li>
    </ul>
  )
}

const SHAPES = [
  <circle key="0" r="1" />,
  <path key="1" d="M-.9-.9h1.8v1.8h-1.8z" />,
  <path key="2" d="M0-1.3 1.13.65h-2.26z" />,
]

function Mark({ mark, label }: { mark: number; label: number }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="-1.5 -1.5 3 3"
      aria-hidden="true"
      style={{ fill: label === 1 ? 'var(--pos)' : 'var(--neg)' }}
    >
      {SHAPES[mark % SHAPES.length]}
    </svg>
  )
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The tip of the arrow that shows where the weights would go: against their slope, never out of proportion. */
function downhillFrom(
  [x, y]: Place,
  [s1, s2]: readonly number[],
  [lo, hi]: readonly [number, number],
): Place {
  const size = Math.hypot(s1!, s2!)
  if (size === 0) return [x, y]
  const length = (hi - lo) * 0.2 * Math.tanh(4 * size)
  return [x - (length * s1!) / size, y - (length * s2!) / size]
}

function nearestExample(
  { train: { x, labels }, edge: [lo, hi] }: NeuronData,
  [px, py]: Place,
): Spot | undefined {
  let best = (hi - lo) * NEAR
  let found: Spot | undefined
  for (let index = 0; index < labels.length; index++) {
    const place = [x[2 * index]!, x[2 * index + 1]!] as const
    const away = Math.hypot(place[0] - px, place[1] - py)
    if (away > best) continue
    best = away
    found = { place, index }
  }
  return found
}
