import { useState } from 'react'
import { Plot } from '@/components/charts/plot'
import { Slider } from '@/components/ui/slider'
import { liveCard } from '@/lib/exercises/live-card'
import { formatBrief, formatNumber } from '@/lib/math/format'

const loss = (p: number) => -Math.log(p)

/** What cross-entropy charges for a probability. */
export const card = liveCard({
  title: 'What cross-entropy charges',
  ranges: { p: { from: 0.05, to: 0.95, step: 0.05 } },
  make: ({ p }) => ({
    kind: 'numeric',
    prompt: `The network gives the true class the probability ${formatBrief(p)}. About what does cross-entropy charge, in nats? To within 0.1 is enough.`,
    answer: loss(p),
    tolerance: 0.1,
    solution: `−ln ${formatBrief(p)} = ${formatNumber(loss(p))} nats. Certain and right costs nothing; halve the probability, and it costs ln 2 = 0.69 more each time.`,
    mistakes: [
      {
        value: 1 - p,
        tolerance: 0.001,
        why: 'That is how much is missing to 1. Cross-entropy charges minus the logarithm.',
      },
      {
        value: -Math.log10(p),
        tolerance: 0.02,
        why: 'That is the decimal logarithm. Nats need the natural one.',
      },
      {
        value: -Math.log2(p),
        tolerance: 0.02,
        why: 'Those are bits: the logarithm to the base 2. Nats need the natural one.',
      },
      {
        value: Math.log(p),
        tolerance: 0.1,
        why: 'The size is right. The logarithm is negative, and the loss is minus the logarithm.',
      },
    ],
  }),
  Back: ({ p: { p } }) => <Curve p={p} />,
})

function Curve({ p: given }: { p: number }) {
  const [p, setP] = useState(given)
  return (
    <div className="grid max-w-md gap-3">
      <Slider
        label="Probability of the true class"
        value={p}
        min={0.01}
        max={1}
        step={0.01}
        onChange={(value) => setP(Number(value.toFixed(2)))}
      />
      <p role="status" className="font-mono text-sm tabular-nums">
        −ln {formatBrief(p)} = {formatNumber(Math.abs(loss(p)))}
      </p>
      <Plot
        label={`The loss −ln p over p: it falls from ${formatNumber(loss(0.01))} at 0.01 to 0 at 1. At ${formatBrief(p)} it is ${formatNumber(Math.abs(loss(p)))}.`}
        x={[0, 1]}
        y={[0, 5]}
        xLabel="probability of the true class"
        yLabel="loss (nats)"
        curve={(at) => loss(Math.max(at, 0.001))}
        points={[{ at: [p, loss(p)], mark: 1 }]}
      />
    </div>
  )
}
