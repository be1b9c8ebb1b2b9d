'use client'

import { Button } from '@/components/ui/button'
import { formatNumber } from '@/lib/math/format'
import type { Study } from './backprop-graph-study'
import type { Walk } from './backprop-graph-walk'

const number = (value: number) => formatNumber(value, 4)

/** Forward and back through the graph, a node at a time, and the step just taken in one line of arithmetic. */
export function BackpropSteps({ study, walk }: { study: Study; walk: Walk }) {
  const { count, forward, steps, go } = walk
  const computed = count >= forward
  return (
    <div className="grid w-full shrink-0 gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => go(0)} disabled={count === 0}>
          Clear
        </Button>
        <Button onClick={() => go(count - 1)} disabled={count === 0}>
          Undo one
        </Button>
        <Button variant={computed ? 'ghost' : 'primary'} onClick={() => go(count + 1)} disabled={computed}>
          Forward
        </Button>
        <Button
          variant={computed && count < steps.length ? 'primary' : 'ghost'}
          onClick={() => go(count + 1)}
          disabled={!computed || count === steps.length}
        >
          Backward
        </Button>
        <Button onClick={() => go(steps.length)} disabled={count === steps.length}>
          To the end
        </Button>
        <span className="font-mono text-quiet text-xs tabular-nums">
          {computed
            ? `backward ${Math.max(0, count - forward - 1)} of ${forward}`
            : `forward ${count} of ${forward}`}
        </span>
      </div>
      <p role="status" className="m-0 min-h-[2.6em] font-mono text-[0.8125rem] leading-snug">
        {sentence(study, walk)}
      </p>
    </div>
  )
}

/** The step just taken, with its numbers. */
export function sentence(study: Study, { last, known }: Pick<Walk, 'last' | 'known'>): string {
  const { names, formulas, values, flows, graph } = study
  if (!last) return 'Nothing is computed yet. Press Forward.'
  const { node, kind } = last
  const name = names[node]!
  if (kind === 'forward') return `Forward: ${name} = ${formulas[node]} = ${number(values[node]!)}`
  const output = names[graph.output]!
  if (kind === 'start') return `Backward begins: ∂${output}/∂${output} = 1`
  const arrived = known[node]!.gradient!
  const parts = flows
    .filter(({ from }) => from === node)
    .map(
      ({ to, slope, product }) =>
        `${names[to]} gets ${number(arrived)} × ${number(slope)} = ${number(product)}`,
    )
  return `Backward through ${name} = ${formulas[node]}: ${parts.join('; ')}`
}
