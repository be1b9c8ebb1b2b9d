'use client'

import { useMemo } from 'react'
import { FieldThumb } from '@/components/charts/field-thumb'
import { Button } from '@/components/ui/button'
import { WeightField } from '@/components/ui/weight-field'
import type { PlaygroundView } from '@/lib/experiments/playground'
import { FEATURES } from '@/lib/experiments/playground.params'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { PlaygroundRun } from './playground'
import { ChainLink } from './playground-chain'
import { ACTIVATION_NAMES, FEATURE_NAMES } from './playground-names'
import type { NeuronPlace } from './playground-network'
import type { Probe } from './playground-probe'

interface NeuronDetailProps {
  run: PlaygroundRun
  place: NeuronPlace
  probe?: Probe
  name: string
  onClose: () => void
}

/** A neuron's own map, its bias and incoming weights with their latest gradients: readable, changeable by hand where weights are not locked. */
export function NeuronDetail({ run, place, probe, name, onClose }: NeuronDetailProps) {
  const { layer, neuron } = place
  const view = run.snapshot!
  const { weights, biases, weightGradients, biasGradients } = view.weights
  const bias = biases[layer]
  if (!bias || neuron >= bias.length) return null
  const m = weights[layer]!.length / bias.length
  const sources = sourcesOf(run, layer, m)
  const hidden = layer < biases.length - 1
  const said = probe?.layers[layer]?.[neuron]

  return (
    <div className="grid w-full max-w-md gap-2 rounded-control border border-rule p-3 text-[0.8125rem]">
      <div className="flex items-center gap-3">
        <NeuronMap view={view} layer={layer} neuron={neuron} name={name} />
        <div className="grow">
          <h3 className="font-semibold first-letter:uppercase">{name}</h3>
          <p className="font-mono text-xs text-quiet tabular-nums">
            {hidden && ACTIVATION_NAMES[run.params.activation] + say(', ')}
            {say('at most {peak} in size', { peak: formatNumber(view.neurons.peaks[layer]![neuron]!) })}
            {said !== undefined && (
              <>
                <br />
                {say('here {said}', { said: formatNumber(said) })}
              </>
            )}
          </p>
        </div>
        <Button variant="quiet" onClick={onClose}>
          {say('Close')}
        </Button>
      </div>
      <table className="w-full font-mono tabular-nums">
        <caption className="sr-only">{say('Bias and incoming weights of {name}', { name })}</caption>
        <thead>
          <tr className="text-quiet">
            <th className="text-start font-medium">{say('from')}</th>
            <th className="text-start font-medium">{say('weight')}</th>
            <th className="text-end font-medium">{say('gradient')}</th>
          </tr>
        </thead>
        <tbody>
          {[undefined, ...Array.from({ length: m }, (_, j) => j)].map((j) => {
            const source = j === undefined ? say('bias') : sources[j]!
            const at = j === undefined ? neuron : neuron * m + j
            return (
              <tr key={source}>
                <td>{source}</td>
                <td className="py-0.5">
                  <WeightField
                    label={
                      j === undefined
                        ? say('Bias of {name}', { name })
                        : say('Weight from {source}', { source })
                    }
                    value={(j === undefined ? bias : weights[layer]!)[at]!}
                    locked={run.locked('weights')}
                    onChange={(value) =>
                      writeWeight(run, layer, j === undefined ? 'biases' : 'weights', at, value)
                    }
                  />
                </td>
                <td className="text-end text-quiet">
                  {formatNumber((j === undefined ? biasGradients : weightGradients)[layer]![at]!, 2)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <ChainLink run={run} place={place} />
    </div>
  )
}

/** One neuron's activation over the plane, scaled to its own largest value. */
function NeuronMap({ view, layer, neuron, name }: { view: PlaygroundView; name: string } & NeuronPlace) {
  const { columns, maps, peaks } = view.neurons
  const bytes = maps[layer]![neuron]!
  const peak = peaks[layer]![neuron]!
  const values = useMemo(() => Float32Array.from(bytes, (byte) => byte / 127.5 - 1), [bytes])
  return (
    <FieldThumb
      label={say('Activation of {name} over the plane, from −{peak} to {peak}', {
        name,
        peak: formatNumber(peak),
      })}
      columns={columns}
      rows={columns}
      values={values}
      domain={[-1, 1]}
      scale="diverging"
      className="size-20 shrink-0"
    />
  )
}

/** What the neurons of a layer listen to, in order. */
export function sourcesOf({ params }: PlaygroundRun, layer: number, count: number): string[] {
  if (layer > 0) return Array.from({ length: count }, (_, j) => say('neuron {n}', { n: j + 1 }))
  return FEATURES.filter((f) => params.features.includes(f)).map((f) => FEATURE_NAMES[f])
}

/** Changes one number of the network by hand; its map follows. */
export function writeWeight(
  run: PlaygroundRun,
  layer: number,
  what: 'weights' | 'biases',
  at: number,
  value: number,
) {
  const { weights, biases } = run.snapshot!.weights
  const next = { weights: weights.map((w) => w.slice()), biases: biases.map((b) => b.slice()) }
  next[what][layer]![at] = value
  void run.edit({ type: 'weights', ...next })
}
