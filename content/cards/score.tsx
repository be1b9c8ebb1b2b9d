import { useState } from 'react'
import { Plot } from '@/components/charts/plot'
import { Slider } from '@/components/ui/slider'
import { liveCard } from '@/lib/exercises/live-card'
import { say } from '@/lib/locale/say'
import { formatBrief, formatTerm } from '@/lib/math/format'

const place = { from: -3, to: 3, step: 1 }
const weight = { oneOf: [-3, -2, -1, 1, 2, 3] }
type Numbers = Record<'b' | 'w1' | 'w2' | 'x' | 'y', number>

/** The score of a point, and its side of the line. */
export const card = liveCard({
  title: say('The score of a point'),
  ranges: { b: { oneOf: [-4, -3, -2, -1, 1, 2, 3, 4] }, w1: weight, w2: weight, x: place, y: place },
  make(p) {
    const score = scoreOf(p, p)
    return {
      kind: 'numeric',
      prompt: say(
        'The score is z = {rule}. Which score does the point ({x}, {y}) get, and on which side is it?',
        {
          rule: rule(p),
          x: formatBrief(p.x),
          y: formatBrief(p.y),
        },
      ),
      answer: score,
      solution: say('{sum} = {score}: {side}. All points with score 0 lie on one straight line.', {
        sum: `${formatBrief(p.b)} ${formatTerm(p.w1 * p.x)} ${formatTerm(p.w2 * p.y)}`,
        score: formatBrief(score),
        side: sideOf(score),
      }),
      mistakes: [
        { value: score - p.b, why: say('The bias is missing: the number that is always added.') },
        { value: p.b + p.w1 * p.y + p.w2 * p.x, why: say('You have taken x for y.') },
      ],
    }
  },
  Back: ({ p }) => <Plane {...p} />,
})

const scoreOf = ({ b, w1, w2 }: Omit<Numbers, 'x' | 'y'>, { x, y }: { x: number; y: number }) =>
  b + w1 * x + w2 * y

const times = (value: number) => (Math.abs(value) === 1 ? formatTerm(value).slice(0, 2) : formatTerm(value))
const rule = ({ b, w1, w2 }: Pick<Numbers, 'b' | 'w1' | 'w2'>) =>
  `${formatBrief(b)} ${times(w1)}x ${times(w2)}y`

function Plane(p: Numbers) {
  const [at, setAt] = useState({ x: p.x, y: p.y })
  const score = Number(scoreOf(p, at).toFixed(3))
  return (
    <div className="grid max-w-md gap-3">
      <Slider label="x" value={at.x} min={-5} max={5} step={0.5} onChange={(x) => setAt({ ...at, x })} />
      <Slider label="y" value={at.y} min={-5} max={5} step={0.5} onChange={(y) => setAt({ ...at, y })} />
      <p role="status" className="m-0 font-mono text-sm tabular-nums">
        {say('z = {score}: {side}', { score: formatBrief(score), side: sideOf(score) })}
      </p>
      <Plot
        label={say('The line where the score is 0, and the point ({x}, {y}) with score {score}: {side}.', {
          x: formatBrief(at.x),
          y: formatBrief(at.y),
          score: formatBrief(score),
          side: sideOf(score),
        })}
        x={[-5, 5]}
        y={[-5, 5]}
        xLabel="x"
        yLabel="y"
        curve={(x) => -(p.b + p.w1 * x) / p.w2}
        points={[{ at: [at.x, at.y], mark: 1, name: `z = ${formatBrief(score)}` }]}
      />
    </div>
  )
}

const sideOf = (score: number) =>
  score > 0 ? say('inside') : score < 0 ? say('outside') : say('on the line')
