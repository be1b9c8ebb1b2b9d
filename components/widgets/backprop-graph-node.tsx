'use client'

import { rich } from '@/components/ui/rich'
import { operationOf } from '@/lib/autograd/operations'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { Study } from './backprop-graph-study'
import { UNCLEAR, VERDICTS } from './backprop-graph-verdicts'
import type { Walk } from './backprop-graph-walk'

const number = (value: number) => formatNumber(value, 4)

interface NodeProps {
  study: Study
  walk: Walk
  /** Nodes whose finite difference is shown; all where absent. */
  checked?: ReadonlySet<number>
}

/** The node that is looked at: its arithmetic forward, the sum that is its gradient, and what it passes on. */
export function BackpropNode({ study, walk, checked }: NodeProps) {
  const { graph, names, formulas, flows, values, measured, verdicts } = study
  const { chosen, known } = walk
  const node = graph.nodes[chosen]!
  const { value, gradient, final } = known[chosen]!
  const name = names[chosen]!
  const output = names[graph.output]!
  const passing = final && node.kind === 'operation' ? flows.filter(({ from }) => from === chosen) : []
  const arriving = flows.filter(({ to, from }) => to === chosen && known[from]!.final)
  const uses = flows.filter(({ to }) => to === chosen).length
  const shown = checked === undefined || checked.has(chosen)
  const compared = shown && final && gradient !== undefined
  const verdict = verdicts[chosen]!
  // While a bug is hunted on a projector, the panel of the hunt needs the room.
  const wide = checked && '[[data-project]_&]:hidden'
  return (
    // biome-ignore lint/a11y/useSemanticElements: no landmark: a page may show several of these
    <div role="group" aria-label={say('Node {name}', { name })} className="grid gap-2 text-[0.8125rem]">
      <h3 className="m-0 break-words font-mono font-semibold text-sm">
        {formulas[chosen] ? `${name} = ${formulas[chosen]}` : name}
      </h3>
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 font-mono tabular-nums [&_dd]:m-0 [&_dd]:text-end [&_dt]:font-sans [&_dt]:text-quiet">
        <dt>{say('value')}</dt>
        <dd>{value === undefined ? '–' : number(value)}</dd>
        {node.kind !== 'constant' && (
          <>
            <dt>{say('gradient ∂{output}/∂{name}', { output, name })}</dt>
            <dd className="font-semibold text-act">
              {gradient === undefined
                ? '–'
                : final
                  ? number(gradient)
                  : say('{gradient} so far', { gradient: number(gradient) })}
            </dd>
            <dt>{say('finite difference')}</dt>
            <dd>
              {!shown || !final ? '–' : number(measured[chosen]!)}
              {compared && <span className={VERDICTS[verdict].tone}> {VERDICTS[verdict].sign}</span>}
            </dd>
          </>
        )}
      </dl>
      {node.kind !== 'constant' && compared && verdict === 'unclear' && (
        <p className="m-0 text-quiet">{UNCLEAR}</p>
      )}
      {node.kind === 'constant' && (
        <p className="m-0 text-quiet">{say('A number written out: nobody asks for its gradient.')}</p>
      )}
      {node.kind !== 'constant' && chosen === graph.output && (
        <p className="m-0 text-quiet">{say('The output’s own gradient is 1, by definition.')}</p>
      )}
      {uses > 1 && arriving.length > 0 && (
        <p className="m-0">
          {rich('It is used {uses} times, so its gradient is a sum: {arriving}', {
            uses,
            arriving: (
              <span className="font-mono">
                {arriving
                  .map(({ from, product }) =>
                    say('{product} from {node}', { product: number(product), node: names[from]! }),
                  )
                  .join(' + ')}
              </span>
            ),
          })}
        </p>
      )}
      {node.kind === 'operation' && (
        <table className={`w-full border-collapse text-end font-mono text-xs tabular-nums ${wide ?? ''}`}>
          <caption className="pb-1 text-start font-sans text-quiet">
            {passing.length === 0
              ? say('What it passes back, once its own gradient is known')
              : say('What it passes back')}
          </caption>
          <thead className="text-quiet">
            <tr className="[&_th]:border-rule [&_th]:border-b [&_th]:px-1 [&_th]:py-0.5 [&_th]:text-end [&_th]:font-medium">
              <th scope="col">{say('to')}</th>
              <th scope="col">{say('local slope')}</th>
              <th scope="col">{say('× gradient')}</th>
            </tr>
          </thead>
          <tbody>
            {node.operands.map((operand, place) => {
              const flow = passing.find((one) => one.to === operand && one.place === place)
              const letters = `∂${name}/∂${names[operand]}`
              return (
                <tr key={`${operand}-${place}`} className="[&>*]:px-1 [&>*]:py-0.5">
                  <th scope="row" className="text-end font-medium">
                    {names[operand]}
                  </th>
                  <td title={letters}>
                    <span className="text-quiet">{operationOf(node.operation).rules[place]} </span>
                    {flow && `= ${number(flow.slope)}`}
                  </td>
                  <td className={flow ? 'font-semibold text-act' : ''}>
                    {flow ? `= ${number(flow.product)}` : '–'}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {node.kind === 'operation' && (
        <p className={`m-0 text-quiet text-xs ${wide ?? ''}`}>
          {operationOf(node.operation).slopes.length === 1
            ? say('a is {a} = {value}, c is {c}.', {
                a: names[node.operands[0]!]!,
                value: number(values[node.operands[0]!]!),
                c: name,
              })
            : say('a is {a}, b is {b}, c is {c}.', {
                a: names[node.operands[0]!]!,
                b: names[node.operands[1]!]!,
                c: name,
              })}
        </p>
      )}
    </div>
  )
}
