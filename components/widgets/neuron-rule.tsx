'use client'

import { Button } from '@/components/ui/button'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import type { Correction } from '@/lib/experiments/neuron-perceptron'
import { plural, say } from '@/lib/locale/say'
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
      {say(
        'The rule: take the examples in a shuffled order. Where the answer, 0 or 1, is right, change nothing. Where it is wrong, add rate · (right answer − given answer) times the input to the weights, and the same without the input to the bias. One step goes on to the next mistake.',
      )}
    </p>
  )
  if (!state || !data) {
    return (
      <div className="grid gap-3 text-[0.8125rem]">
        {rule}
        <p className="m-0">{say('Press Step: the first mistake, and what it changes, will stand here.')}</p>
      </div>
    )
  }
  const { last, corrections, pass } = state
  const wrong = judged.perceptron?.mistakes ?? 0
  return (
    <div className="grid gap-3 text-[0.8125rem]">
      {rule}
      <p className="m-0">
        {plural(
          { one: '{n} correction so far, in pass {pass}.', other: '{n} corrections so far, in pass {pass}.' },
          { n: corrections, pass: pass + 1 },
        )}{' '}
        {wrong === 0
          ? say('No mistake is left: the rule has come to its end, and further steps change nothing.')
          : plural(
              {
                one: '{n} example is on the wrong side now.',
                other: '{n} examples are on the wrong side now.',
              },
              { n: wrong },
            )}
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
  const mistake = { noun: data.noun, number: index + 1, kind: data.kinds[kind[index]!]! }
  return (
    <>
      <p className="m-0">
        {looked > 1
          ? plural(
              {
                one: 'The last mistake was {noun} {number}, {kind}, after {n} that was right.',
                other: 'The last mistake was {noun} {number}, {kind}, after {n} that were right.',
              },
              { n: looked - 1, ...mistake },
            )
          : say('The last mistake was {noun} {number}, {kind}.', mistake)}{' '}
        {say('Its sum was {sum}, so the neuron said {said}; right is {label}. The error is {error}.', {
          sum: fixed(zBefore),
          said: threshold(zBefore),
          label,
          error: fixed(error, 0),
        })}
      </p>
      <table className="w-full max-w-md border-collapse text-end font-mono tabular-nums">
        <caption className="sr-only">{say('What the correction changed')}</caption>
        <thead className="font-sans text-quiet">
          <tr>
            <th scope="col" className="text-start font-medium">
              {say('number')}
            </th>
            <th scope="col" className="font-medium">
              {say('before')}
            </th>
            <th scope="col" className="font-medium">
              {say('error · input')}
            </th>
            <th scope="col" className="font-medium">
              {say('after')}
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
              {say('its z')}
            </th>
            <td>{fixed(zBefore)}</td>
            <td />
            <td>{fixed(zAfter)}</td>
          </tr>
        </tbody>
      </table>
      <p className="m-0 flex flex-wrap gap-2">
        {params.look !== 'perceptron' && !locked('look') && (
          <Button onClick={() => change({ look: 'perceptron' })}>{say('Show the perceptron’s line')}</Button>
        )}
        <Button variant="quiet" onClick={() => onPick({ place: [x1, x2], index })}>
          {say('Show this {noun}', { noun: data.noun })}
        </Button>
      </p>
    </>
  )
}
