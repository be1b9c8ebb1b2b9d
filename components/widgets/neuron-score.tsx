'use client'

import { LOOKS } from '@/lib/experiments/neuron.params'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { NeuronRun } from './neuron'
import type { NeuronModel } from './neuron-model'
import { fixed, LOOK_NAMES } from './neuron-names'

/** The race: the reader's neuron beside the two that learn. */
export function NeuronScore({ run, model: { data, judged, held } }: { run: NeuronRun; model: NeuronModel }) {
  const count = data?.train.labels.length
  return (
    <table className="w-full border-collapse font-sans text-[0.8125rem]">
      <caption className="pb-1.5 text-start text-quiet">
        {say(
          'Of {count} {nouns} to learn from, how many are wrong and the mean loss in nats; of those held back, how many are right',
          { count: count ?? '–', nouns: data?.nouns ?? say('examples##to learn from') },
        )}
      </caption>
      <thead className="text-quiet">
        <tr>
          <th scope="col" className="sr-only">
            {say('line')}
          </th>
          <th scope="col" className="whitespace-nowrap ps-1.5 text-end font-medium">
            {say('wrong')}
          </th>
          <th scope="col" className="whitespace-nowrap ps-1.5 text-end font-medium">
            {say('loss')}
          </th>
          <th scope="col" className="whitespace-nowrap ps-1.5 text-end font-medium">
            {say('held back')}
          </th>
        </tr>
      </thead>
      <tbody className="font-mono tabular-nums">
        {LOOKS.map((look) => {
          const { mistakes, loss } = judged[look] ?? {}
          const share = held[look]
          return (
            <tr key={look} data-row={look} className={look === run.params.look ? 'bg-sunken' : ''}>
              <th scope="row" className="py-1 ps-1 text-start font-medium font-sans">
                {LOOK_NAMES[look]}
              </th>
              <td className="ps-1.5 text-end">{mistakes ?? '–'}</td>
              <td className="ps-1.5 text-end">
                {loss === undefined || look === 'perceptron' ? '–' : fixed(loss, 3)}
              </td>
              <td className="whitespace-nowrap ps-1.5 pe-1 text-end">
                {share === undefined ? '–' : formatPercent(share)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
