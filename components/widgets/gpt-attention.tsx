'use client'

import { MatrixView } from '@/components/charts/matrix-view'
import { Segmented } from '@/components/ui/segmented'
import type { LookAnswer } from '@/lib/experiments/gpt'
import type { Shown } from '@/lib/experiments/gpt-look'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { About, evenly, Signed, Titled } from './gpt-tensor'
import { visible } from './gpt-text'

/** Who looks at whom: every head small, one of them large with its queries, keys and values. */
export function AttentionTensors({
  answer,
  layer,
  heads,
  mask,
}: {
  answer: LookAnswer
  layer: number
  heads: number
  /** Whether no character sees a later one. */
  mask: boolean
}) {
  const [wanted, setWanted] = useShown('gpt-attention/wanted', 0)
  const head = Math.min(wanted, heads - 1)
  const { tensors, block } = answer
  const characters = answer.characters.map(visible)
  const weights = tensors[`${block}/weights`]
  const T = characters.length
  const rows = { rowLabels: characters, rowTitle: say('character') }
  if (!weights)
    return (
      <About title={say('Attention of layer {layer}', { layer: layer + 1 })}>
        {say(
          'Attention is switched off: the stream passes by unchanged, and no position hears of any other.',
        )}
      </About>
    )
  const ofHead = (name: string): Shown => {
    const { shape, values } = tensors[`${block}/${name}`]!
    return columnsOf(values, T, shape[2], (head * shape[2]) / heads, shape[2] / heads)
  }
  const map = weights.values.subarray(head * T * T, (head + 1) * T * T)
  return (
    <>
      <About title={say('Attention of layer {layer}', { layer: layer + 1 })}>
        {mask
          ? say(
              'Row by row: how much each character takes from itself and from the others. Rows sum to 1; the upper right is the future, masked out.',
            )
          : say(
              'Row by row: how much each character takes from itself and from the others. Rows sum to 1; the upper right is the future.',
            )}{' '}
        {strongest(map, characters)}
      </About>
      {heads > 1 && (
        <ul aria-label={say('All heads')} className="m-0 flex list-none flex-wrap gap-3 p-0">
          {Array.from({ length: heads }, (_, h) => (
            <li key={h} className={`w-28 rounded-control p-1.5 ${h === head ? 'bg-sunken' : ''}`}>
              <span className="text-quiet text-xs">{say('head {head}', { head: h + 1 })}</span>
              <MatrixView
                plain
                label={say('Attention of head {head}, layer {layer}, small', {
                  head: h + 1,
                  layer: layer + 1,
                })}
                rows={T}
                columns={T}
                values={weights.values.subarray(h * T * T, (h + 1) * T * T)}
                scale="sequential"
                domain={[0, 1]}
                onSelect={() => setWanted(h)}
              />
            </li>
          ))}
        </ul>
      )}
      {heads > 1 && (
        <Segmented
          label={say('Head')}
          value={String(head)}
          options={Array.from({ length: heads }, (_, h) => ({ value: String(h), label: `${h + 1}` }))}
          onChange={(chosen) => setWanted(Number(chosen))}
        />
      )}
      <Titled title={say('Attention of head {head}', { head: head + 1 })} size={`${T} × ${T}`}>
        <MatrixView
          label={say('Attention of head {head}, layer {layer}', { head: head + 1, layer: layer + 1 })}
          rows={T}
          columns={T}
          values={map}
          scale="sequential"
          domain={[0, 1]}
          columnLabels={characters}
          format={evenly}
          columnTitle={say('looks at')}
          {...rows}
        />
      </Titled>
      <Signed
        shown={ofHead('q')}
        label={say('Q, queries of head {head}', { head: head + 1 })}
        columnTitle={say('number')}
        {...rows}
      />
      <Signed
        shown={ofHead('k')}
        label={say('K, keys of head {head}', { head: head + 1 })}
        columnTitle={say('number')}
        {...rows}
      />
      <Signed
        shown={ofHead('v')}
        label={say('V, values of head {head}', { head: head + 1 })}
        columnTitle={say('number')}
        {...rows}
      />
      <Signed
        shown={tensors[`${block}/norm`]!}
        label={say('What all heads read: the stream, normalised')}
        columnTitle={say('number')}
        {...rows}
      />
      <Signed
        shown={tensors[`${block}/output`]!}
        label={say('What they add to the stream together')}
        columnTitle={say('number')}
        {...rows}
      />
    </>
  )
}

/** Columns `from` to `from + count` of a matrix with `rows` rows. */
function columnsOf(values: Float32Array, rows: number, width: number, from: number, count: number): Shown {
  const part = new Float32Array(rows * count)
  for (let r = 0; r < rows; r++)
    part.set(values.subarray(r * width + from, r * width + from + count), r * count)
  return { shape: [1, rows, count], values: part }
}

/** The last row's largest weight, in words. */
function strongest(map: Float32Array, characters: readonly string[]): string {
  const T = characters.length
  const row = map.subarray((T - 1) * T)
  const at = row.indexOf(Math.max(...row))
  const whom =
    at === T - 1
      ? say('itself')
      : say('“{characters}” at place {at}', { characters: characters[at]!, at: at + 1 })
  return say('The last character, “{characters}”, takes most from {whom}: {row}.', {
    characters: characters[T - 1]!,
    whom,
    row: formatPercent(row[at]!, 0),
  })
}
