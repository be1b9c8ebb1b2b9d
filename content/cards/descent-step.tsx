import { useState } from 'react'
import { Plot } from '@/components/charts/plot'
import { Button } from '@/components/ui/button'
import { Slider } from '@/components/ui/slider'
import { liveCard } from '@/lib/exercises/live-card'
import { formatBrief, formatNumber } from '@/lib/math/format'

type Numbers = Record<'curvature' | 'start' | 'rate', number>

/** One step of gradient descent on the parabola f(x) = ½ κ x². */
export const card = liveCard({
  title: 'One step of gradient descent',
  ranges: {
    curvature: { oneOf: [1, 2, 4] },
    start: { oneOf: [-4, -3, -2, 2, 3, 4] },
    rate: { oneOf: [0.1, 0.2, 0.3, 0.4, 0.6, 0.75] },
  },
  make: ({ curvature, start, rate }) => ({
    kind: 'numeric',
    prompt: `The loss is ${parabola(curvature)}, you stand at x = ${formatBrief(start)}, and the learning rate is ${formatBrief(rate)}. Where are you after one step of gradient descent?`,
    answer: start * (1 - rate * curvature),
    tolerance: 0.005,
    solution: `The slope at ${formatBrief(start)} is ${curvature === 1 ? '' : `${curvature} · `}${formatBrief(start)} = ${formatBrief(curvature * start)}. So x becomes ${formatBrief(start)} − ${formatBrief(rate)} · (${formatBrief(curvature * start)}) = ${formatBrief(start * (1 - rate * curvature))}.`,
    mistakes: [
      {
        value: start * (1 + rate * curvature),
        why: 'That is one step uphill: the step goes against the slope.',
      },
      { value: curvature * start, why: 'That is the slope. The step is minus the learning rate times it.' },
      { value: -rate * curvature * start, why: 'That is the step itself. Add it to where you stand.' },
      {
        value: start - rate * 0.5 * curvature * start ** 2,
        why: 'You have used the height. The step uses the slope.',
      },
    ],
  }),
  Back: ({ p }) => <Descent {...p} />,
})

const parabola = (curvature: number) => (curvature === 2 ? 'x²' : `${formatBrief(curvature / 2)} x²`)

/** What the learning rate η does on ½ κ x²: each step multiplies x by 1 − η κ. */
function outlook(product: number, curvature: number): string {
  if (Math.abs(product - 1) < 1e-9) return 'One step, and it is at the bottom.'
  if (Math.abs(product - 2) < 1e-9) return 'It jumps to and fro for ever.'
  if (product < 1) return 'Every step ends short of the bottom.'
  return product < 2
    ? 'It jumps over the bottom, and still comes closer.'
    : `More than 2 / ${curvature}: every jump leads further away.`
}

/** Further steps say nothing new: it has arrived, or is far outside the picture. */
const MOST = 12

function Descent({ curvature, start, rate: given }: Numbers) {
  const [rate, setRate] = useState(given)
  const [way, setWay] = useState([start])
  const height = (x: number) => 0.5 * curvature * x ** 2
  const x = way.at(-1)!
  const next = (from: number, by: number) => from * (1 - by * curvature)
  return (
    <div className="grid max-w-md gap-3">
      <Slider
        label="Learning rate"
        value={rate}
        min={0.05}
        max={1.2}
        step={0.05}
        hint={outlook(rate * curvature, curvature)}
        onChange={(value) => {
          setRate(Number(value.toFixed(2)))
          setWay([start])
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => setWay([...way, next(x, rate)])} disabled={way.length > MOST}>
          Step
        </Button>
        <Button variant="quiet" onClick={() => setWay([start])} disabled={way.length === 1}>
          Back to the start
        </Button>
        <p role="status" className="m-0 font-mono text-sm tabular-nums">
          step {way.length - 1}: x = {formatNumber(x)}, loss {formatNumber(height(x))}
        </p>
      </div>
      <Plot
        label={`The parabola, and the places after ${way.length - 1} steps from ${formatBrief(start)}: ${way.map((one) => formatNumber(one)).join(', ')}.`}
        x={[-5, 5]}
        y={[0, height(5)]}
        xLabel="x"
        yLabel="loss"
        curve={height}
        path={way.map((one) => [one, height(one)] as const)}
        points={way.map((one, i) => ({
          at: [one, height(one)] as const,
          mark: i === way.length - 1 ? 1 : 0,
        }))}
      />
    </div>
  )
}
