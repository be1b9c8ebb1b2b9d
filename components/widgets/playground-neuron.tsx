'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FEATURES } from '@/lib/experiments/playground.params'
import { formatNumber } from '@/lib/math/format'
import type { PlaygroundRun } from './playground'
import type { NeuronPlace } from './playground-network'

interface NeuronDetailProps {
  run: PlaygroundRun
  place: NeuronPlace
  name: string
  onClose: () => void
}

/** A neuron's bias and incoming weights with their latest gradients: readable, and changeable by hand. */
export function NeuronDetail({ run, place: { layer, neuron }, name, onClose }: NeuronDetailProps) {
  const { weights, biases, weightGradients, biasGradients } = run.snapshot!.weights
  const bias = biases[layer]
  if (!bias || neuron >= bias.length) return null
  const m = weights[layer]!.length / bias.length
  const sources = layer === 0 ? FEATURES.filter((f) => run.params.features.includes(f)) : undefined

  function write(change: (w: Float32Array, b: Float32Array) => void) {
    const copies = { weights: weights.map((w) => w.slice()), biases: biases.map((b) => b.slice()) }
    change(copies.weights[layer]!, copies.biases[layer]!)
    void run.edit({ type: 'weights', ...copies })
  }

  return (
    <div className="w-full max-w-md rounded-control border border-rule p-3 text-[0.8125rem]">
      <div className="mb-1 flex items-center justify-between">
        <h4 className="font-semibold first-letter:uppercase">{name}</h4>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      <table className="w-full font-mono tabular-nums">
        <caption className="sr-only">Bias and incoming weights of {name}</caption>
        <thead>
          <tr className="text-quiet">
            <th className="text-start font-medium">from</th>
            <th className="text-start font-medium">weight</th>
            <th className="text-end font-medium">gradient</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="bias"
            value={bias[neuron]!}
            gradient={biasGradients[layer]![neuron]!}
            onChange={(value) => write((_, b) => b.fill(value, neuron, neuron + 1))}
          />
          {Array.from({ length: m }, (_, j) => (
            <Row
              key={j}
              name={sources?.[j] ?? `neuron ${j + 1}`}
              value={weights[layer]![neuron * m + j]!}
              gradient={weightGradients[layer]![neuron * m + j]!}
              onChange={(value) => write((w) => w.fill(value, neuron * m + j, neuron * m + j + 1))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  name: string
  value: number
  gradient: number
  onChange: (value: number) => void
}

/** A number that follows the training until the reader begins to type; Enter or leaving the field writes it. */
function Row({ name, value, gradient, onChange }: RowProps) {
  const [typed, setTyped] = useState<string>()
  function commit() {
    const next = Number(typed)
    if (typed !== undefined && typed.trim() !== '' && Number.isFinite(next)) onChange(next)
    setTyped(undefined)
  }
  return (
    <tr>
      <td>{name}</td>
      <td className="py-0.5">
        <input
          type="number"
          step={0.1}
          aria-label={`Weight from ${name}`}
          className="h-8 w-28 rounded-control border border-edge bg-panel px-2"
          value={typed ?? value.toFixed(4)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      </td>
      <td className="text-end text-quiet">{formatNumber(gradient, 2)}</td>
    </tr>
  )
}
