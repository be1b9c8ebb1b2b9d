'use client'

import { Scrolling } from '@/components/ui/scrolling'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { Study } from './backprop-graph-study'
import { VERDICTS } from './backprop-graph-verdicts'
import type { Walk } from './backprop-graph-walk'

interface TableProps {
  study: Study
  walk: Walk
  checked?: ReadonlySet<number>
}

const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, 6))

/** Every node in the order it is computed: the drawing's twin. */
export function BackpropTable({ study, walk, checked }: TableProps) {
  const { graph, names, formulas, measured, verdicts } = study
  return (
    <Scrolling label={say('All nodes as a table')} className="max-h-96">
      <table className="w-full border-collapse text-end font-mono text-xs tabular-nums">
        <caption className="py-1 text-start font-sans text-quiet">
          {say('Every node in the order it is computed, with its gradient and the finite difference')}
        </caption>
        <thead>
          <tr className="[&_th]:border-rule [&_th]:border-b [&_th]:px-2 [&_th]:py-1 [&_th]:text-end [&_th]:font-medium">
            <th scope="col">{say('node')}</th>
            <th scope="col">{say('computed as')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('gradient')}</th>
            <th scope="col">{say('measured')}</th>
            <th scope="col">{say('agree')}</th>
          </tr>
        </thead>
        <tbody>
          {graph.nodes.map((node, i) => {
            const { value, gradient, final } = walk.known[i]!
            const shown = final && gradient !== undefined && (checked === undefined || checked.has(i))
            const { sign, word, tone } = VERDICTS[verdicts[i]!]
            return (
              <tr key={i} className="whitespace-nowrap [&>*]:px-2 [&>*]:py-0.5">
                <th scope="row" className="text-end font-medium">
                  {names[i]}
                </th>
                <td>{formulas[i] || (node.kind === 'constant' ? say('a number') : say('given'))}</td>
                <td>{number(value)}</td>
                <td>
                  {number(gradient)}
                  {gradient !== undefined && !final && ` ${say('so far')}`}
                </td>
                <td>{shown ? number(measured[i]) : '–'}</td>
                <td className={shown ? tone : ''}>{shown ? `${sign} ${word}` : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scrolling>
  )
}
