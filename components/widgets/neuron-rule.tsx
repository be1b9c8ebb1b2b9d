'use client'

import { Button } from '@/components/ui/button'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import type { Correction } from '@/lib/experiments/neuron-perceptron'
import { threshold, weightedSum } from '@/lib/math/neuron'
import type { NeuronRun } from './neuron'
import type { Spot } from './neuron-geometry'
import type { NeuronModel } from './neuron-model'
import { fixed } from './neuron-names'

interface NeuronRuleProps {
  run: NeuronRun
  model: NeuronModel
  onPick: (spot: Spot) => void
}

/** The last mistake that the perceptron rule put right: which example, what changed, and what that did to its sum. */
export function NeuronRule({ run, model: { data, judged }, onPick }: NeuronRuleProps) {
  const { snapshot, step } = run
  const state = step > 0 ? snapshot?.perceptron : undefined
  const rule = (
    <p className="m-0 text-quiet">
      The rule: take the examples in a shuffled order. Where the answer, 0 or 1, is right, change nothing.
      Where it is wrong, add rate · (right answer − given answer) times the input to the weights, and the same
      without the input to the bias. One step goes on to the next mistake.
    </p>
  )
  if (!state || !data) {
    return (
      <div className="grid gap-3 text-[0.8125rem]">
        {rule}
        <p className="m-0">Press Step: the first mistake, and what it changes, will stand here.</p>
      </div>
    )
  }
  const { last, corrections, pass } = state
  const wrong = judged.perceptron?.mistakes ?? 0
  return (
    <div className="grid gap-3 text-[0.8125rem]">
      {rule}
      <p className="m-0">
        {corrections} {corrections === 1 ? 'correction' : 'corrections'} so far, in pass {pass + 1}.{' '}
        {wrong === 0
          ? 'No mistake is left: the rule has come to its end, and further steps change nothing.'
          : `${wrong} ${wrong === 1 ? 'example is' : 'examples are'} on the wrong side now.`}
      </p>
      {last && <Last last={last} data={data} run={run} onPick={onPick} />}
    </div>
  )
}

interface LastProps extends Pick<NeuronRuleProps, 'run' | 'onPick'> {
  last: Correction
  data: NeuronData
}

function Last({ last, data, run: { params, change, locked }, onPick }: LastProps) {
  const { index, before, after, looked } = last
  const { x, labels, kind } = data.train
  const [x1, x2, label] = [x[2 * index]!, x[2 * index + 1]!, labels[index]!]
  const [zBefore, zAfter] = [weightedSum(before, x1, x2), weightedSum(after, x1, x2)]
  const error = label - threshold(zBefore)
  const rows = [
    ['w₁', before[0], `${fixed(x1)}`, after[0]],
    ['w₂', before[1], `${fixed(x2)}`, after[1]],
    ['b', before[2], '1', after[2]],
  ] as const
  return (
    <>
      <p className="m-0">
        The last mistake was {data.noun} {index + 1}, {data.kinds[kind[index]!]}
        {looked > 1 ? `, after ${looked - 1} that ${looked === 2 ? 'was' : 'were'} right` : ''}. Its sum was{' '}
        {fixed(zBefore)}, so the neuron said {threshold(zBefore)}; right is {label}. The error is{' '}
        {fixed(error, 0)}.
      </p>
      <table className="w-full max-w-md border-collapse text-end font-mono tabular-nums">
        <caption className="sr-only">What the correction changed</caption>
        <thead className="font-sans text-quiet">
          <tr>
            <th scope="col" className="text-start font-medium">
              number
            </th>
            <th scope="col" className="font-medium">
              before
            </th>
            <th scope="col" className="font-medium">
              error · input
            </th>
            <th scope="col" className="font-medium">
              after
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, old, input, fresh]) => (
            <tr key={name}>
              <th scope="row" className="text-start font-medium">
                {name}
              </th>
              <td>{fixed(old)}</td>
              <td>
                {fixed(error, 0)} · {input}
              </td>
              <td>{fixed(fresh)}</td>
            </tr>
          ))}
          <tr className="border-rule border-t">
            <th scope="row" className="text-start font-medium">
              its z
            </th>
            <td>{fixed(zBefore)}</td>
            <td />
            <td>{fixed(zAfter)}</td>
          </tr>
        </tbody>
      </table>
      <p className="m-0 flex flex-wrap gap-2">
        {params.look !== 'perceptron' && !locked('look') && (
          <Button onClick={() => change({ look: 'perceptron' })}>Show the perceptron’s line</Button>
        )}
        <Button variant="quiet" onClick={() => onPick({ place: [x1, x2], index })}>
          Show this {data.noun}
        </Button>
      </p>
    </>
  )
}
