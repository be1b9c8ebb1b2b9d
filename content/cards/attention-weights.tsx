import { useState } from 'react'
import { BarList } from '@/components/charts/bar-list'
import { Plot } from '@/components/charts/plot'
import { Slider } from '@/components/ui/slider'
import { liveCard } from '@/lib/exercises/live-card'
import { attend } from '@/lib/math/attention'
import { formatBrief, formatNumber } from '@/lib/math/format'
import { softmax } from '@/lib/math/softmax'

type Pair = readonly [number, number]
type Numbers = Record<'qx' | 'qy' | 'kx' | 'ky', number>

const whole = { oneOf: [-2, -1, 1, 2] }

/** How one query shares its attention among three keys. */
export const card = liveCard({
  title: 'Weights of attention',
  ranges: { qx: whole, qy: whole, kx: { oneOf: [-1, 1] }, ky: { oneOf: [-1, 1] } },
  make(p) {
    const keys = keysOf(p)
    const { scores, weights } = weigh([p.qx, p.qy], keys)
    return {
      kind: 'numeric',
      prompt: `A head of width 2 has the keys ${keys.map(pair).join(', ')}. The query is ${pair([p.qx, p.qy])}. How much weight does the first key get?`,
      answer: weights[0]!,
      tolerance: 0.015,
      solution: `The scores, dot products over √2, are ${list(scores)}. Softmax makes of them ${list(weights)}.`,
      mistakes: [
        {
          value: softmax(keys.map(([x, y]) => p.qx * x + p.qy * y))[0]!,
          why: 'So it would be without the root: divide the dot products by √2 first.',
        },
        { value: p.qx, why: 'That is the dot product. Divide by √2, and then comes softmax.' },
        { value: p.qx / Math.SQRT2, why: 'That is the score. The weight is its share after softmax.' },
      ],
    }
  },
  Back: ({ p }) => <Turn {...p} />,
})

const keysOf = ({ kx, ky }: Pick<Numbers, 'kx' | 'ky'>): Pair[] => [
  [1, 0],
  [0, 1],
  [kx, ky],
]

/** Scores and weights of one query that may look at every key. */
function weigh(query: Pair, keys: readonly Pair[]) {
  const { scores, weights } = attend([query], keys, keys, false)
  return { scores: scores[0]!, weights: weights[0]! }
}

const list = (values: readonly number[]) => values.map((value) => formatNumber(value)).join(', ')
const pair = ([x, y]: Pair) => `(${formatBrief(x, 2)}, ${formatBrief(y, 2)})`
const NAMES = ['k₁', 'k₂', 'k₃']

function Turn({ qx, qy, kx, ky }: Numbers) {
  const length = Math.hypot(qx, qy)
  const asked = Math.round((Math.atan2(qy, qx) * 180) / Math.PI)
  const [angle, setAngle] = useState(asked)
  const keys = keysOf({ kx, ky })
  const query: Pair =
    angle === asked
      ? [qx, qy]
      : [length * Math.cos((angle * Math.PI) / 180), length * Math.sin((angle * Math.PI) / 180)]
  const now = weigh(query, keys)
  return (
    <div className="grid max-w-md gap-3">
      <Slider
        label="Direction of the query"
        unit="degrees"
        value={angle}
        min={-180}
        max={180}
        onChange={setAngle}
      />
      <p role="status" className="m-0 font-mono text-sm tabular-nums">
        query {pair(query)}
      </p>
      <BarList
        label="Weight of each key"
        labelWidth="12ch"
        bars={now.weights.map((value, i) => ({ label: `${NAMES[i]} ${pair(keys[i]!)}`, value }))}
      />
      <Plot
        label={`Arrows: the query ${pair(query)} and the keys ${keys.map(pair).join(', ')}. The key that points most along the query gets most of the weight.`}
        x={[-3, 3]}
        y={[-2.4, 2.4]}
        xLabel="first number"
        yLabel="second number"
        arrows={[
          ...keys.map((to, i) => ({ to, name: NAMES[i]!, mark: 0 })),
          { to: query, name: 'q', mark: 1 },
        ]}
      />
    </div>
  )
}
