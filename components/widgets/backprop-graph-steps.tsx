'use client'

import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'
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
          {say('Clear')}
        </Button>
        <Button onClick={() => go(count - 1)} disabled={count === 0}>
          {say('Undo one')}
        </Button>
        <Button variant={computed ? 'ghost' : 'primary'} onClick={() => go(count + 1)} disabled={computed}>
          {say('Forward')}
        </Button>
        <Button
          variant={computed && count < steps.length ? 'primary' : 'ghost'}
          onClick={() => go(count + 1)}
          disabled={!computed || count === steps.length}
        >
          {say('Backward')}
        </Button>
        <Button onClick={() => go(steps.length)} disabled={count === steps.length}>
          {say('To the end')}
        </Button>
        <span className="font-mono text-quiet text-xs tabular-nums">
          {computed
            ? say('backward {math} of {forward}', { math: Math.max(0, count - forward - 1), forward })
            : say('forward {count} of {forward}', { count, forward })}
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
  if (!last) return say('Nothing is computed yet. Press Forward.')
  const { node, kind } = last
  const name = names[node]!
  if (kind === 'forward')
    return say('Forward: {name} = {formulas} = {values}', {
      name,
      formulas: formulas[node]!,
      values: number(values[node]!),
    })
  const output = names[graph.output]!
  if (kind === 'start') return say('Backward begins: ∂{output}/∂{output} = 1', { output })
  const arrived = known[node]!.gradient!
  const parts = flows
    .filter(({ from }) => from === node)
    .map(({ to, slope, product }) =>
      say('{node} gets {arrived} × {slope} = {product}', {
        node: names[to]!,
        arrived: number(arrived),
        slope: number(slope),
        product: number(product),
      }),
    )
  return say('Backward through {name} = {formulas}: {parts}', {
    name,
    formulas: formulas[node]!,
    parts: parts.join(say('; ')),
  })
}
