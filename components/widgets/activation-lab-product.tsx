'use client'

import { type ReactNode, useMemo } from 'react'
import { MatrixView } from '@/components/charts/matrix-view'
import { Button } from '@/components/ui/button'
import { rich } from '@/components/ui/rich'
import { Segmented } from '@/components/ui/segmented'
import type { ActivationLabView, Lane } from '@/lib/experiments/activation-lab'
import { type ActivationName, MOST } from '@/lib/experiments/activation-lab.params'
import { say } from '@/lib/locale/say'
import { activations } from '@/lib/math/activations'
import { forwardPass, type SmallLayer } from '@/lib/math/feedforward'
import { formatNumber } from '@/lib/math/format'
import { applyAffine, collapse } from '@/lib/math/linear-collapse'
import { useShown } from '@/lib/twin/use-shown'
import type { ActivationLabRun } from './activation-lab'
import { ACTIVATION_NAMES } from './activation-lab-names'

/** Examples whose two answers stand side by side. */
const SHOWN = 4
/** Width of a weight's cell, in rem. */
const CELL = 1.1
/** The features of the lab are coordinates divided by this. */
const UNIT = 3

interface ProductProps {
  names: readonly ActivationName[]
  view?: ActivationLabView
  run: ActivationLabRun
}

/** The matrices of a network multiplied into one, and what that one says against what the network says. */
export function Product({ names, view, run }: ProductProps) {
  const [wanted, want] = useShown<ActivationName>('activation-lab-product/wanted', 'linear')
  const name = names.includes(wanted) ? wanted : names[0]!
  const lane = view?.lanes.find(({ activation }) => activation === name)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Segmented
          label={say('Network')}
          value={name}
          options={names.map((value) => ({ value, label: ACTIVATION_NAMES[value] }))}
          onChange={want}
        />
        {!names.includes('linear') && !run.locked('activations') && (
          <Button
            onClick={() => {
              run.change({ activations: ['linear', ...names.slice(0, MOST - 1)] })
              want('linear')
            }}
          >
            {say('Race the identity too')}
          </Button>
        )}
      </div>
      {!view || !lane ? (
        <p role="status">{say('Computing …')}</p>
      ) : lane.out ? (
        <p>{say('Out of the race: its weights are no numbers any more.')}</p>
      ) : (
        <Comparison lane={lane} view={view} />
      )}
    </div>
  )
}

function Comparison({ lane, view }: { lane: Lane; view: ActivationLabView }) {
  const layers = useMemo(() => layersOf(lane), [lane])
  const one = useMemo(() => collapse(layers), [layers])
  const rows = useMemo(
    () =>
      Array.from(view.train.values, (_, i) => {
        const x = [view.train.points[2 * i]! / UNIT, view.train.points[2 * i + 1]! / UNIT]
        const network = forwardPass(layers, x).at(-1)![0]!
        const product = applyAffine(one, x)[0]!
        return { x, network, product, gap: Math.abs(network - product) }
      }),
    [view.train, layers, one],
  )
  const largest = rows.reduce((most, { gap }) => Math.max(most, gap), 0)
  const same = lane.activation === 'linear'
  const [w1, w2] = one.weights[0]!
  const difference = {
    points: rows.length,
    gap: (
      <b className="font-mono tabular-nums" data-gap={largest}>
        {formatNumber(largest, 2)}
      </b>
    ),
  }
  return (
    <>
      <p className="m-0 max-w-prose text-[0.9375rem]">
        {same
          ? say('Without a bend the whole network is this one line, now and after every step:')
          : say('Multiplied as if there were no {activation} between them, the same matrices would say:', {
              activation: ACTIVATION_NAMES[lane.activation],
            })}{' '}
        <span className="whitespace-nowrap font-mono tabular-nums">
          z = {signed(w1!)} x₁ {signed(w2!, true)} x₂ {signed(one.biases[0]!, true)}
        </span>
        <br />
        {same
          ? rich(
              'Largest difference to the network over {points} points: {gap}, the rounding of the last digit.',
              difference,
            )
          : rich(
              'Largest difference to the network over {points} points: {gap}. The bends are what it leaves out.',
              difference,
            )}
      </p>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {layers.toReversed().map(({ weights }, i) => {
          const [n, m] = [weights.length, weights[0]!.length]
          const at = layers.length - i
          return (
            <Factor key={at} name={`W${sub(at)}`} rows={n} columns={m}>
              <MatrixView
                label={
                  at === layers.length
                    ? say('weights of the output')
                    : say('weights of layer {layer}', { layer: at })
                }
                rows={n}
                columns={m}
                values={weights.flat()}
                scale="diverging"
                plain
              />
            </Factor>
          )
        })}
        <Factor name="= W" rows={1} columns={2}>
          <MatrixView
            label={say('product of all weights')}
            rows={1}
            columns={2}
            values={one.weights[0]!}
            scale="diverging"
            plain
          />
        </Factor>
      </div>
      <div className="overflow-x-auto">
        <table className="border-collapse text-end font-mono text-[0.8125rem] tabular-nums [&_td]:px-2 [&_td]:py-0.5 [&_th]:px-2 [&_th]:py-0.5 [&_th]:font-medium">
          <caption className="pb-1 text-start font-sans text-quiet">
            {say('The sum before the sigmoid of the output, for the first {shown} points', { shown: SHOWN })}
          </caption>
          <thead className="border-rule border-b text-quiet">
            <tr>
              {['x₁', 'x₂', say('layer by layer'), say('one matrix'), say('difference')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ x, network, product, gap }, i) => (
              <tr key={i}>
                <td>{plain(x[0]!, 3)}</td>
                <td>{plain(x[1]!, 3)}</td>
                <td>{plain(network, 12)}</td>
                <td>{plain(product, 12)}</td>
                <td>{formatNumber(gap, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** One matrix with its name and shape, its cells as large as those of its neighbours. */
function Factor({
  name,
  rows,
  columns,
  children,
}: {
  name: string
  rows: number
  columns: number
  children: ReactNode
}) {
  return (
    <div className="min-w-20 max-w-full">
      <p className="m-0 mb-1 whitespace-nowrap font-mono text-xs">
        {name} <span className="text-quiet">{`[${rows} × ${columns}]`}</span>
      </p>
      <div style={{ width: `${CELL * columns}rem` }} className="max-w-full">
        {children}
      </div>
    </div>
  )
}

/** The network up to the sum before the output's sigmoid, in double precision. */
function layersOf({ activation, weights, biases }: Lane): SmallLayer[] {
  const bend = activations[activation].value
  return weights.map((w, l) => {
    const b = Array.from(biases[l]!)
    const m = w.length / b.length
    return {
      weights: b.map((_, i) => Array.from(w.subarray(i * m, (i + 1) * m))),
      biases: b,
      activation: l < weights.length - 1 ? bend : (z) => z,
    }
  })
}

const sub = (n: number) => String.fromCharCode(0x2080 + n)
const plain = (value: number, digits: number) => value.toFixed(digits).replace('-', '−')
const signed = (value: number, spaced = false) =>
  spaced ? `${value < 0 ? '−' : '+'} ${Math.abs(value).toFixed(3)}` : plain(value, 3)
