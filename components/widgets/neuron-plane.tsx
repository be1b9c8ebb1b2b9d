'use client'

import { useCallback, useRef, useState } from 'react'
import { useSlow } from '@/components/charts/slow'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { createRaster } from '@/components/ui/raster'
import { Segmented } from '@/components/ui/segmented'
import { Toggle } from '@/components/ui/toggle'
import { LOOKS } from '@/lib/experiments/neuron.params'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { NeuronRun } from './neuron'
import { drawNeuron } from './neuron-drawing'
import { anchorOf, downhillFrom, type Place, type Spot, tipOf } from './neuron-geometry'
import { NeuronHandles } from './neuron-handles'
import { NeuronLegend } from './neuron-legend'
import type { NeuronModel } from './neuron-model'
import { LOOK_NAMES, measured } from './neuron-names'
import { NeuronPointing } from './neuron-pointing'

const EMPTY_EDGE = [-3, 3] as const

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
  const [pivot, setPivot] = useShown<Place>('neuron-plane/pivot')
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
          const name = one === 'mine' ? undefined : step === 0 ? say('start') : LOOK_NAMES[one]
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

  const placeOf = (event: { clientX: number; clientY: number }): Place => {
    const { left, top, width, height } = box.current!.getBoundingClientRect()
    return [
      lo + ((event.clientX - left) / width) * (hi - lo),
      hi - ((event.clientY - top) / height) * (hi - lo),
    ]
  }
  const wrong = judged[look]?.mistakes
  const score = judged.mine
    ? say('{mistakes} of {labels} wrong', {
        mistakes: judged.mine.mistakes,
        labels: data!.train.labels.length,
      })
    : ''
  const summary = useSlow(
    data
      ? say('{count} {nouns} by {x} and {y}; the {kind} line has {wrong} of them on its wrong side.', {
          count: data.train.labels.length,
          nouns: data.nouns,
          x: data.axes[0].name,
          y: data.axes[1].name,
          kind: LOOK_NAMES[look],
          wrong: wrong!,
        })
      : say('The plane of the two inputs: nothing loaded yet.'),
  )
  const ends = (axis: 0 | 1) => (data ? [measured(data, axis, lo), measured(data, axis, hi)] : ['', ''])
  return (
    <figure
      dir="ltr"
      aria-label={say('The plane of the two inputs')}
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
        <NeuronPointing
          data={data}
          edge={edge}
          spot={spot}
          placeOf={placeOf}
          onHover={onHover}
          onPick={onPick}
        >
          <Canvas draw={draw} label={summary} className="size-full rounded-md bg-sunken" />
        </NeuronPointing>
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
        <NeuronLegend data={data} />
        <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
          <Segmented
            label={say('Line whose answer is coloured')}
            hideLabel
            locked={locked('look')}
            value={look}
            options={LOOKS.map((value) => ({ value, label: LOOK_NAMES[value] }))}
            onChange={(look) => change({ look })}
          />
          {data && data.test.labels.length > 0 && (
            <Toggle
              label={say('Held-back points')}
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
