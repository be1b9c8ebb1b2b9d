'use client'

import { Notice } from '@/components/ui/notice'
import { Scrolling } from '@/components/ui/scrolling'
import { Select } from '@/components/ui/select'
import type { Looked, UnitPlace, UnitSum } from '@/lib/experiments/cnn'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { Stage } from '@/lib/math/layer-stack'
import { windowOf } from '@/lib/math/receptive-field'
import { useShown } from '@/lib/twin/use-shown'
import type { CnnRun } from './cnn'
import { useAnswer } from './image-answer'

interface CnnSumProps {
  run: CnnRun
  image: Looked
  version: string | undefined
  place: UnitPlace
  stages: readonly Stage[]
}

/** Products that are shown of a list; the others are added up. */
const MOST_PRODUCTS = 10

/** All of a table with as many decimals, so that they stand under each other. */
const n = (value: number) => (value < 0 ? `−${(-value).toFixed(3)}` : value.toFixed(3))

/** The numbers behind one number, each as the network has it. */
export function CnnSum({ run, image, version, place, stages }: CnnSumProps) {
  const question = version === undefined ? undefined : { type: 'sum' as const, image, place }
  const { answer: sum, problem } = useAnswer<UnitSum>(run, question, version ?? '')
  if (problem) return <Notice tone="error">{problem}</Notice>
  const stage = sum && stages[sum.stage]
  if (!sum || !stage || stage.output?.length !== stages[place.stage]?.output?.length) return null
  const where =
    stage.output?.length === 3
      ? say('the number in row {row}, column {column}', { row: sum.row + 1, column: sum.column + 1 })
      : say('number {number} of {count}', { number: sum.channel + 1, count: stage.output?.[0] ?? '' })
  return (
    <div data-sum={`${sum.stage},${sum.channel},${sum.row},${sum.column}`} className="grid gap-2">
      <h5 className="m-0 font-semibold text-[0.875rem]">{say('How {where} comes about', { where })}</h5>
      {sum.weights ? (
        stage.layer.kind === 'conv' ? (
          <Convolution sum={sum} weights={sum.weights} relu={stage.relu} />
        ) : (
          <List sum={sum} weights={sum.weights} relu={stage.relu} />
        )
      ) : (
        <Window sum={sum} stage={stage} />
      )}
    </div>
  )
}

/** Window times kernel for each input map, added up. */
function Convolution({ sum, weights, relu }: { sum: UnitSum; weights: Float32Array; relu: boolean }) {
  const [size = 1, , channels = 1] = sum.shape
  const parts = Array.from({ length: channels }, (_, c) => {
    let part = 0
    for (let i = c; i < weights.length; i += channels) part += sum.inputs[i]! * weights[i]!
    return part
  })
  const strongest = parts.reduce((best, part, c) => (Math.abs(part) > Math.abs(parts[best]!) ? c : best), 0)
  const [wanted, setWanted] = useShown<string>('cnn-sum/wanted')
  const shown = wanted !== undefined && Number(wanted) < channels ? Number(wanted) : strongest
  return (
    <>
      {channels > 1 && (
        <Select
          label={say('Products with')}
          value={String(shown)}
          options={parts.map((part, c) => ({
            value: String(c),
            label: say('map {c} (sum {n})', { c: c + 1, n: n(part) }),
          }))}
          onChange={setWanted}
        />
      )}
      <Scrolling label={say('Each value of the window times its weight')} className="max-h-96">
        <table className="border-collapse font-mono text-xs tabular-nums">
          <caption className="py-1 text-start font-sans text-quiet">
            {say('value of the window × weight of the filter = product')}
          </caption>
          <tbody>
            {Array.from({ length: size }, (_, u) => (
              <tr key={u}>
                {Array.from({ length: size }, (_, v) => {
                  const i = (u * size + v) * channels + shown
                  const [x, w] = [sum.inputs[i]!, weights[i]!]
                  return (
                    <td key={v} className="border border-rule px-2 py-1 text-end text-quiet">
                      <span className="whitespace-nowrap">
                        {n(x)} × {n(w)}
                      </span>
                      <br />
                      <span className={x === 0 ? '' : 'font-semibold text-ink'}>{n(x * w)}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <Total
        parts={channels > 1 ? parts : [parts[0]!]}
        names={channels > 1 ? say('Sums of the maps') : say('Sum of the products')}
        sum={sum}
        relu={relu}
      />
    </>
  )
}

/** A number of a dense layer: the products that weigh most, and the rest. */
function List({ sum, weights, relu }: { sum: UnitSum; weights: Float32Array; relu: boolean }) {
  const products = Array.from(weights, (w, i) => w * sum.inputs[i]!)
  const order = products.map((_, i) => i).sort((a, b) => Math.abs(products[b]!) - Math.abs(products[a]!))
  const top = order.slice(0, MOST_PRODUCTS)
  const rest = order.slice(MOST_PRODUCTS).reduce((total, i) => total + products[i]!, 0)
  const [, width = 1, channels = 1] = sum.shape
  const nameOf = (i: number) =>
    sum.shape.length === 3
      ? say('map {map}, row {row}, column {column}', {
          map: (i % channels) + 1,
          row: Math.floor(i / channels / width) + 1,
          column: (Math.floor(i / channels) % width) + 1,
        })
      : say('input {number}', { number: i + 1 })
  return (
    <>
      <Scrolling label={say('Products that weigh most')} className="max-h-80">
        <table className="border-collapse font-mono text-xs tabular-nums">
          <caption className="py-1 text-start font-sans text-quiet">
            {say('the {top} products that weigh most, of {products}', {
              top: top.length,
              products: products.length.toLocaleString(TAG),
            })}
          </caption>
          <tbody>
            {top.map((i) => (
              <tr key={i}>
                <td className="pe-3 font-sans text-quiet">{nameOf(i)}</td>
                <td className="pe-3 text-end text-quiet">
                  {n(sum.inputs[i]!)} × {n(weights[i]!)}
                </td>
                <td className="text-end font-semibold">{n(products[i]!)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <Total
        parts={[top.reduce((total, i) => total + products[i]!, 0), rest]}
        names={say('These, and all others')}
        sum={sum}
        relu={relu}
      />
    </>
  )
}

/** The parts, the bias and what becomes of their sum. */
function Total({
  parts,
  names,
  sum,
  relu,
}: {
  parts: readonly number[]
  names: string
  sum: UnitSum
  relu: boolean
}) {
  return (
    <p role="status" className="m-0 font-mono text-[0.8125rem] tabular-nums">
      <span className="font-sans text-quiet">{names}: </span>
      {parts.map(n).join(' + ').replaceAll('+ −', '− ')}
      {sum.bias !== undefined && (
        <>
          <span className="font-sans text-quiet">{say(', bias')} </span>
          {n(sum.bias)}
        </>
      )}
      <span className="font-sans text-quiet">{say(', together')} </span>
      {n(sum.sum ?? sum.output)}
      {relu && (
        <>
          <span className="font-sans text-quiet">{say(', after ReLU')} </span>
          <strong>{n(sum.output)}</strong>
        </>
      )}
    </p>
  )
}

/** Layers that weigh nothing: the largest or the mean of a window, or one number made another. */
function Window({ sum, stage: { layer, relu } }: { sum: UnitSum; stage: Stage }) {
  const window = windowOf(layer)
  if (!window)
    return (
      <p role="status" className="m-0 font-mono text-[0.8125rem] tabular-nums">
        {n(sum.inputs[0]!)} → <strong>{n(sum.output)}</strong>
        <span className="font-sans text-quiet">
          {' '}
          {relu
            ? say('(less the map’s mean, over its spread, then scaled and shifted, then ReLU)')
            : say('(less the map’s mean, over its spread, then scaled and shifted)')}
        </span>
      </p>
    )
  const [size] = window
  const winner = layer.kind === 'max' ? sum.inputs.indexOf(Math.max(...sum.inputs)) : -1
  return (
    <>
      <table className="justify-self-start border-collapse font-mono text-xs tabular-nums">
        <caption className="py-1 text-start font-sans text-quiet">{say('the window it looks at')}</caption>
        <tbody>
          {Array.from({ length: size }, (_, u) => (
            <tr key={u}>
              {Array.from({ length: size }, (_, v) => (
                <td
                  key={v}
                  className={`border border-rule px-2 py-1 text-end ${u * size + v === winner ? 'font-semibold text-ink outline-2 outline-act' : 'text-quiet'}`}
                >
                  {n(sum.inputs[u * size + v]!)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="m-0 font-mono text-[0.8125rem] tabular-nums">
        <span className="font-sans text-quiet">
          {layer.kind === 'max' ? say('The largest') : say('The mean')}:{' '}
        </span>
        <strong>{n(sum.output)}</strong>
      </p>
    </>
  )
}
