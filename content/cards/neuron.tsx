import { useState } from 'react'
import { Plot } from '@/components/charts/plot'
import { Slider } from '@/components/ui/slider'
import { liveCard } from '@/lib/exercises/live-card'
import { relu } from '@/lib/math/activations'
import { formatBrief, formatTerm } from '@/lib/math/format'

const half = { from: -2, to: 2, step: 0.5 }
const weight = { oneOf: [-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2] }
type Numbers = Record<'w1' | 'w2' | 'b' | 'x1' | 'x2', number>

/** What one ReLU neuron says. */
export const card = liveCard({
  title: 'What one ReLU neuron says',
  ranges: { w1: weight, w2: weight, b: { oneOf: [-1.5, -1, -0.5, 0.5, 1, 1.5] }, x1: half, x2: half },
  make(p) {
    const sum = sumOf(p, p.x1)
    return {
      kind: 'numeric',
      prompt: `A neuron has the weights ${formatBrief(p.w1)} and ${formatBrief(p.w2)}, the bias ${formatBrief(p.b)} and ReLU. What does it say to the input (${formatBrief(p.x1)}, ${formatBrief(p.x2)})?`,
      answer: relu.value(sum),
      tolerance: 0.001,
      solution: `The sum is ${formatBrief(p.w1)} · ${bracket(p.x1)} ${formatTerm(p.w2)} · ${bracket(p.x2)} ${formatTerm(p.b)} = ${formatBrief(sum)}, and max(0, ${formatBrief(sum)}) = ${formatBrief(relu.value(sum))}.`,
      mistakes: [
        { value: sum, why: 'That is the sum. ReLU turns a negative one into 0.' },
        { value: relu.value(sum - p.b), why: 'The bias is missing.' },
      ],
    }
  },
  Back: ({ p }) => <Along {...p} />,
})

const sumOf = ({ w1, w2, b, x2 }: Omit<Numbers, 'x1'>, x1: number) => w1 * x1 + w2 * x2 + b

function Along(p: Numbers) {
  const [x1, setX1] = useState(p.x1)
  const says = (x: number) => relu.value(sumOf(p, x))
  return (
    <div className="grid max-w-md gap-3">
      <Slider
        label="First input"
        value={x1}
        min={-3}
        max={3}
        step={0.1}
        onChange={(value) => setX1(Number(value.toFixed(1)))}
      />
      <p role="status" className="font-mono text-sm tabular-nums">
        sum {formatBrief(sumOf(p, x1))}, output {formatBrief(says(x1))}
      </p>
      <Plot
        label={`The output over the first input, the second kept at ${formatBrief(p.x2)}: at ${formatBrief(x1)} it is ${formatBrief(says(x1))}.`}
        x={[-3, 3]}
        y={[-1, Math.max(3, Math.ceil(Math.max(says(-3), says(3))))]}
        xLabel="first input"
        yLabel="output"
        curve={says}
        points={[{ at: [x1, says(x1)], mark: 1 }]}
      />
    </div>
  )
}

/** A negative factor stands in brackets. */
const bracket = (value: number) => (value < 0 ? `(${formatBrief(value)})` : formatBrief(value))
