'use client'

import { useSlow } from '@/components/charts/slow'
import { Scrolling } from '@/components/ui/scrolling'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { WeightField } from '@/components/ui/weight-field'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { PlaygroundRun } from './playground'
import { sourcesOf, writeWeight } from './playground-neuron'
import type { Probe } from './playground-probe'

const LOOKS = [
  { value: 'weights', label: say('weights') },
  { value: 'gradients', label: say('gradients') },
] as const
type Look = (typeof LOOKS)[number]['value']

/** Between two readings of the table while it trains. */
const SLOW_MS = 500

/** The diagram as a table: every weight, bias and gradient of a layer, and what its neurons say at the place pointed at. */
export function WeightTable({ run, probe }: { run: PlaygroundRun; probe?: Probe }) {
  const view = useSlow(run.snapshot, SLOW_MS)
  const [chosen, setLayer] = useShown('playground-weights/chosen', 0)
  const [look, setLook] = useShown<Look>('playground-weights/look', 'weights')
  if (!view || !run.snapshot)
    return <p className="text-[0.8125rem] text-quiet">{say('Press Train or Step to make the network.')}</p>
  const { weights, biases, weightGradients, biasGradients } = view.weights
  const layer = Math.min(chosen, weights.length - 1)
  const n = biases[layer]!.length
  const m = weights[layer]!.length / n
  const sources = sourcesOf(run, layer, m)
  const last = weights.length - 1
  const title = (l: number) => (l === last ? say('outputs') : say('hidden layer {layer}', { layer: l + 1 }))
  const gradients = look === 'gradients'
  const said = probe?.layers[layer]

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-44">
          <Select
            label={say('Layer')}
            value={String(layer)}
            options={weights.map((_, l) => ({ value: String(l), label: title(l) }))}
            onChange={(value) => setLayer(Number(value))}
          />
        </div>
        <Segmented label={say('Show')} value={look} options={LOOKS} onChange={setLook} />
        <p className="text-[0.8125rem] text-quiet" role="status">
          {say('{weights} weights and biases in all.', {
            weights: weights.reduce((sum, w, l) => sum + w.length + biases[l]!.length, 0).toLocaleString(TAG),
          })}
        </p>
      </div>
      <Scrolling className="max-h-96" label={say('Numbers of {layer}', { layer: title(layer) })}>
        <table className="font-mono text-[0.8125rem] tabular-nums [&_td]:px-1 [&_td]:py-0.5 [&_th]:px-2 [&_th]:py-1">
          <caption className="sr-only">
            {gradients
              ? say('Gradients of {layer}: a row for each neuron', { layer: title(layer) })
              : say('Weights and biases of {layer}: a row for each neuron', { layer: title(layer) })}
          </caption>
          <thead className="text-quiet">
            <tr>
              <th scope="col" className="text-start font-medium">
                {say('neuron')}
              </th>
              {said && (
                <th scope="col" className="text-end font-medium">
                  {say('says at ({x}, {y})', {
                    x: formatNumber(probe.place[0], 2),
                    y: formatNumber(probe.place[1], 2),
                  })}
                </th>
              )}
              {[say('bias'), ...sources].map((source) => (
                <th key={source} scope="col" className="whitespace-nowrap text-end font-medium">
                  {source}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: n }, (_, i) => (
              <tr key={i}>
                <th scope="row" className="text-start font-medium">
                  {i + 1}
                </th>
                {said && <td className="text-end">{formatNumber(said[i]!)}</td>}
                {[undefined, ...Array.from({ length: m }, (_, j) => j)].map((j) => {
                  const at = j === undefined ? i : i * m + j
                  const what = j === undefined ? 'biases' : 'weights'
                  const held = j === undefined ? biases : weights
                  const slope = j === undefined ? biasGradients : weightGradients
                  return (
                    <td key={j ?? 'bias'} className="text-end">
                      {gradients ? (
                        formatNumber(slope[layer]![at]!)
                      ) : (
                        <WeightField
                          label={
                            j === undefined
                              ? say('Bias, {layer}, neuron {neuron}', { layer: title(layer), neuron: i + 1 })
                              : say('Weight from {source}, {layer}, neuron {neuron}', {
                                  source: sources[j]!,
                                  layer: title(layer),
                                  neuron: i + 1,
                                })
                          }
                          value={held[layer]![at]!}
                          onChange={(value) => writeWeight(run, layer, what, at, value)}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </div>
  )
}
