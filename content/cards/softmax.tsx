import { useState } from 'react'
import { BarList } from '@/components/charts/bar-list'
import { Slider } from '@/components/ui/slider'
import { liveCard } from '@/lib/exercises/live-card'
import { formatBrief, formatNumber } from '@/lib/math/format'
import { softmax } from '@/lib/math/softmax'

const logit = { from: -2, to: 3, step: 0.5 }
const NAMES = ['first', 'second', 'third']

/** Probabilities of three logits. */
export const card = liveCard({
  title: 'Softmax of three logits',
  ranges: { a: logit, b: logit, c: logit },
  make({ a, b, c }) {
    const powers = [a, b, c].map(Math.exp)
    const sum = powers.reduce((total, power) => total + power, 0)
    const share = powers[0]! / sum
    return {
      kind: 'numeric',
      prompt: `Three logits: ${[a, b, c].map((z) => formatBrief(z)).join(', ')}. Which probability does softmax give the first?`,
      answer: softmax([a, b, c])[0]!,
      tolerance: 0.015,
      solution: `The powers eᶻ are ${powers.map((power) => formatNumber(power)).join(', ')}; their sum is ${formatNumber(sum)}. The first gets ${formatNumber(powers[0]!)} / ${formatNumber(sum)} = ${formatNumber(share)}.`,
      mistakes: [
        {
          value: Math.exp(a),
          tolerance: 0.05,
          why: 'That is eᶻ of the first. It still has to be divided by the sum of all three.',
        },
        { value: 1 - share, why: 'That is what the other two get together.' },
      ],
    }
  },
  Back: ({ p }) => <Temperature logits={[p.a, p.b, p.c]} />,
})

function Temperature({ logits }: { logits: readonly number[] }) {
  const [temperature, setTemperature] = useState(1)
  const shares = softmax(logits, temperature)
  return (
    <>
      <p>Now divide the logits by a temperature first: it sharpens below 1 and flattens above.</p>
      <div className="grid max-w-md gap-3">
        <Slider label="Temperature" value={temperature} min={0.1} max={10} log onChange={setTemperature} />
        <BarList
          label={`Probabilities at temperature ${formatBrief(temperature)}`}
          labelWidth="7ch"
          bars={shares.map((value, i) => ({ label: NAMES[i]!, value }))}
        />
      </div>
    </>
  )
}
