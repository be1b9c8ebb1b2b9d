import { useState } from 'react'
import { Slider } from '@/components/ui/slider'
import { liveCard } from '@/lib/exercises/live-card'
import { parameterCount } from '@/lib/math/feedforward'
import { formatBrief } from '@/lib/math/format'

/** Parameters of one dense layer. */
export const card = liveCard({
  title: 'Parameters of a dense layer',
  ranges: {
    inputs: { oneOf: [3, 4, 5, 6, 8, 10, 12, 20, 30, 64, 100] },
    neurons: { oneOf: [2, 3, 4, 5, 7, 8, 10, 16] },
  },
  make: ({ inputs, neurons }) => ({
    kind: 'numeric',
    prompt: `A dense layer of ${neurons} neurons listens to ${inputs} inputs. How many parameters does it have?`,
    answer: parameterCount([inputs, neurons]),
    solution: `Each neuron has a weight for each of ${inputs} inputs and one bias: (${inputs} + 1) · ${neurons} = ${formatBrief(parameterCount([inputs, neurons]))}.`,
    mistakes: [
      { value: inputs * neurons, why: 'Those are the weights. Each neuron has a bias, too.' },
      { value: inputs * neurons + inputs, why: 'One bias for each neuron, not for each input.' },
      { value: inputs * neurons + 1, why: 'One bias for each neuron, not one for the layer.' },
    ],
  }),
  Front: ({ p }) => <Layer {...p} />,
  Back: ({ p }) => <Count {...p} />,
})

interface Size {
  inputs: number
  neurons: number
}

function Count({ inputs, neurons }: Size) {
  const [size, setSize] = useState({ inputs, neurons })
  const weights = size.inputs * size.neurons
  return (
    <div className="grid max-w-md gap-3">
      <Slider
        label="Inputs"
        value={size.inputs}
        min={1}
        max={100}
        onChange={(value) => setSize({ ...size, inputs: value })}
      />
      <Slider
        label="Neurons"
        value={size.neurons}
        min={1}
        max={32}
        onChange={(value) => setSize({ ...size, neurons: value })}
      />
      <p role="status" className="font-mono text-sm tabular-nums">
        {formatBrief(weights)} weights + {size.neurons} biases = {formatBrief(weights + size.neurons)}
      </p>
      <Layer {...size} />
    </div>
  )
}

/** Circles in a column at most. */
const MOST = 6
const HEIGHT = 130

/** A layer as circles and lines; of many, the first and the last. */
function Layer({ inputs, neurons }: Size) {
  const column = (count: number) => {
    const shown = Math.min(count, MOST)
    return Array.from({ length: shown }, (_, i) => ({
      y: HEIGHT / 2 + (i - (shown - 1) / 2) * (HEIGHT / MOST),
      gap: count > MOST && i === MOST - 2,
    }))
  }
  const [left, right] = [column(inputs), column(neurons)]
  return (
    <svg
      viewBox={`0 0 240 ${HEIGHT}`}
      role="img"
      aria-label={`A layer: each of ${neurons} neurons is joined to each of ${inputs} inputs.`}
      className="my-2 w-full max-w-60"
    >
      {left.map((from) =>
        right.map(
          (to) =>
            !from.gap &&
            !to.gap && (
              <line
                key={`${from.y} ${to.y}`}
                x1={50}
                y1={from.y}
                x2={190}
                y2={to.y}
                className="stroke-edge/45"
              />
            ),
        ),
      )}
      {[
        { x: 50, circles: left, text: inputs, at: 18 },
        { x: 190, circles: right, text: neurons, at: 222 },
      ].map(({ x, circles, text, at }) => (
        <g key={x}>
          {circles.map(({ y, gap }) =>
            gap ? (
              <text key={y} x={x} y={y + 4} textAnchor="middle" className="fill-quiet">
                ⋮
              </text>
            ) : (
              <circle key={y} cx={x} cy={y} r={7} className="fill-panel stroke-edge" strokeWidth={1.5} />
            ),
          )}
          <text x={at} y={HEIGHT / 2 + 5} textAnchor="middle" className="fill-ink font-mono text-sm">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}
