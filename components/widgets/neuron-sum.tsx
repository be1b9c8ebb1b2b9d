'use client'

import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'
import { sigmoid } from '@/lib/math/activations'
import { lossAt, type Neuron, threshold, weightedSum } from '@/lib/math/neuron'
import type { NeuronRun } from './neuron'
import type { Spot } from './neuron-geometry'
import type { NeuronModel } from './neuron-model'
import { fixed, LOOK_NAMES, measured } from './neuron-names'

interface NeuronSumProps {
  run: NeuronRun
  model: NeuronModel
  spot?: Spot
  onPick: (spot: Spot) => void
}

/** The weighted sum at one place as arithmetic, its output, and what the right answer was. */
export function NeuronSum({ run, model, spot, onPick }: NeuronSumProps) {
  const { data, looked } = model
  const { look, output } = run.params
  const [x1, x2] = spot?.place ?? [0, 0]
  const [w1, w2, b] = looked
  const z = weightedSum(looked, x1, x2)
  const said = threshold(z)
  const rows = [
    { name: 'w₁x₁', sum: `${fixed(w1)} · ${bracket(x1)}`, value: w1 * x1 },
    { name: 'w₂x₂', sum: `${fixed(w2)} · ${bracket(x2)}`, value: w2 * x2 },
    { name: 'b', sum: '', value: b },
  ]
  const scale = Math.max(...rows.map(({ value }) => Math.abs(value)), Math.abs(z), 1e-6)
  const label = spot?.index === undefined ? undefined : data?.train.labels[spot.index]
  const answer = output === 'step' ? said : sigmoid.value(z)
  return (
    <div className="@container grid gap-1.5">
      <p className="m-0 min-h-[2.6em] text-[0.8125rem] text-quiet">
        {data && spot ? inWords(data, spot) : ''}
      </p>
      <table className="w-full border-collapse font-mono text-xs tabular-nums @min-[17rem]:text-[0.8125rem]">
        <caption className="sr-only">
          {say('The weighted sum of the {kind} neuron at this place', { kind: LOOK_NAMES[look] })}
        </caption>
        <tbody>
          {rows.map(({ name, sum, value }) => (
            <tr key={name}>
              <th scope="row" className="whitespace-nowrap py-0.5 pe-1 text-start font-medium text-quiet">
                {name}
              </th>
              <td className="whitespace-nowrap pe-1 text-end text-quiet">{sum}</td>
              <td className="whitespace-nowrap text-end">{fixed(value)}</td>
              <td className="hidden w-16 ps-2 @min-[17rem]:table-cell">
                <Bar share={value / scale} />
              </td>
            </tr>
          ))}
          <tr className="border-ink border-t font-semibold">
            <th scope="row" className="py-0.5 text-start">
              z
            </th>
            <td />
            <td className="text-end">{fixed(z)}</td>
            <td className="hidden ps-2 @min-[17rem]:table-cell">
              <Bar share={z / scale} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="m-0 min-h-[4em] text-[0.8125rem]">
        <span className="font-mono tabular-nums">
          {output === 'step' ? `z ${z >= 0 ? '≥' : '<'} 0` : 'σ(z)'} →{' '}
          <b>{output === 'step' ? said : fixed(answer)}</b>
        </span>{' '}
        {data && (
          <>
            “{data.classes[said]}”
            {label !== undefined && (
              <>
                {say(': ')}
                <b className={said === label ? 'text-good' : 'text-bad'}>
                  {said === label ? say('right') : say('wrong')}
                </b>
                {output === 'sigmoid' && (
                  <>
                    {say('. ')}
                    <span className="text-quiet">
                      {say('Its loss is −ln {fixed} =', {
                        fixed: fixed(label === 1 ? answer : 1 - answer),
                      })}{' '}
                    </span>
                    <span className="font-mono tabular-nums">{fixed(lossAt(z, label))}</span>
                  </>
                )}
              </>
            )}
          </>
        )}
      </p>
      {data && <Walk data={data} looked={looked} spot={spot} onPick={onPick} />}
    </div>
  )
}

/** From example to example without a pointer. */
function Walk({
  data,
  looked,
  spot,
  onPick,
}: {
  data: NonNullable<NeuronModel['data']>
  looked: Neuron
  spot?: Spot
  onPick: (spot: Spot) => void
}) {
  const { x, labels } = data.train
  const N = labels.length
  const pick = (index: number) => onPick({ place: [x[2 * index]!, x[2 * index + 1]!], index })
  const at = spot?.index ?? 0
  function nextMistake() {
    for (let i = 1; i <= N; i++) {
      const index = (at + i) % N
      if (threshold(weightedSum(looked, x[2 * index]!, x[2 * index + 1]!)) !== labels[index])
        return pick(index)
    }
  }
  return (
    <p className="-ms-2.5 m-0 flex flex-wrap items-center">
      <Button
        variant="quiet"
        aria-label={say('The {noun} before', { noun: data.noun })}
        onClick={() => pick((at + N - 1) % N)}
      >
        ‹
      </Button>
      <Button
        variant="quiet"
        aria-label={say('The next {noun}', { noun: data.noun })}
        onClick={() => pick((at + 1) % N)}
      >
        ›
      </Button>
      <Button variant="quiet" onClick={nextMistake}>
        {say('Next mistake')}
      </Button>
    </p>
  )
}

/** A signed number as a bar from the middle. */
function Bar({ share }: { share: number }) {
  const half = Math.min(1, Math.abs(share)) * 50
  return (
    <span dir="ltr" aria-hidden="true" className="relative block h-2.5 rounded-sm bg-sunken">
      <span
        className="absolute inset-y-0 rounded-sm"
        style={{
          left: share < 0 ? `${50 - half}%` : '50%',
          width: `${half}%`,
          background: share < 0 ? 'var(--neg)' : 'var(--pos)',
        }}
      />
    </span>
  )
}

const bracket = (value: number) => (value < 0 ? `(${fixed(value)})` : fixed(value))

function inWords(data: NonNullable<NeuronModel['data']>, { place: [x1, x2], index }: Spot): string {
  const [first, second] = data.axes
  const where = [`${first.name} ${measured(data, 0, x1)}`, `${second.name} ${measured(data, 1, x2)}`].join(
    say(', '),
  )
  if (index === undefined) return say('A place: {where}.', { where })
  const kind = data.kinds[data.train.kind[index]!]
  return say('{noun} {index} of {labels}, {kind}: {where}.', {
    noun: capital(data.noun),
    index: index + 1,
    labels: data.train.labels.length,
    kind: kind!,
    where,
  })
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
