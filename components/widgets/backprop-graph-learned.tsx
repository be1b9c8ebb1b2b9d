'use client'

import { Scrolling } from '@/components/ui/scrolling'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { BackpropRun } from './backprop-graph'
import type { Study } from './backprop-graph-study'

/** What is learned: each number, its gradient from the graph, and from the back end that trains. */
export function BackpropLearned({ run, study }: { run: BackpropRun; study: Study }) {
  const { graph, gradients } = study
  const rows = graph.nodes.flatMap((node, i) =>
    node.kind === 'input' && study.learned.has(node.name) ? [{ name: node.name, i }] : [],
  )
  const view = run.snapshot
  return (
    <Scrolling label={say('What is learned')} className="max-h-72">
      <table className="w-full border-collapse text-end font-mono text-xs tabular-nums">
        <caption className="py-1 text-start font-sans text-quiet">
          {say('What is learned, as the next step finds it')}
        </caption>
        <thead>
          <tr className="[&_th]:border-rule [&_th]:border-b [&_th]:px-2 [&_th]:py-1 [&_th]:text-end [&_th]:font-medium">
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('gradient')}</th>
            <th scope="col">{say('by {backend}', { backend: run.backend ?? say('the back end') })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, i }) => (
            <tr key={name} className="[&>*]:px-2 [&>*]:py-0.5">
              <th scope="row" className="text-end font-medium">
                {name}
              </th>
              <td>{formatNumber(study.values[i]!, 5)}</td>
              <td>{formatNumber(gradients[i]!, 5)}</td>
              <td>{view?.gradients[name] === undefined ? '–' : formatNumber(view.gradients[name], 5)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}
