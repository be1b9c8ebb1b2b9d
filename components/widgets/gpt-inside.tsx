'use client'

import { type ReactNode, useRef, useState } from 'react'
import { MatrixView } from '@/components/charts/matrix-view'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Segmented } from '@/components/ui/segmented'
import type { LookAnswer } from '@/lib/experiments/gpt'
import type { BlockId, Shown } from '@/lib/experiments/gpt-look'
import { formatPercent } from '@/lib/math/format'
import type { GptRun } from './gpt'
import { hasModel, useAnswer } from './gpt-answer'
import { GptDiagram, streamName } from './gpt-diagram'
import { visible } from './gpt-text'

/** Click a block, see its tensors for the reader's own text, from the model as it is now. */
export function GptInside({ run, text }: { run: GptRun; text: string }) {
  const [chosen, setChosen] = useState<BlockId>('attention/0')
  const { layers, heads, attention } = run.params
  const last = Number(chosen.split('/')[1] ?? 0)
  // A smaller model may not have the block that was looked at.
  const block = last >= (chosen.startsWith('stream') ? 2 * layers + 1 : layers) ? 'embedding' : chosen
  const { answer, problem } = useAnswer<LookAnswer>(run, { type: 'look', text, block })
  const current = answer?.block === block ? answer : undefined
  const panel = useRef<HTMLDivElement>(null)

  function choose(next: BlockId) {
    setChosen(next)
    // On a phone the tensors stand under the diagram, out of sight.
    const { top } = panel.current?.getBoundingClientRect() ?? { top: 0 }
    if (top > window.innerHeight * 0.8) panel.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="grid gap-5 @3xl:grid-cols-[15rem_minmax(0,1fr)]">
      <GptDiagram layers={layers} heads={heads} attention={attention} chosen={block} onChoose={choose} />
      <div ref={panel} className="grid min-w-0 scroll-mt-16 content-start gap-4">
        {problem && <Notice tone="error">{problem}</Notice>}
        {current ? <Tensors answer={current} run={run} /> : <NoModel run={run} />}
      </div>
    </div>
  )
}

function NoModel({ run }: { run: GptRun }) {
  if (hasModel(run)) return <p className="m-0 text-quiet">Asking the model …</p>
  return (
    <div className="grid justify-items-start gap-3">
      <p className="m-0 max-w-[36rem]">
        Each block on the left is a button. It shows the numbers that flow through it for the text you typed
        above, read from the model as it is at this step. While it learns, they change about once a second.
      </p>
      <Button onClick={run.prepare}>Look at the untrained model</Button>
    </div>
  )
}

function Tensors({ answer, run }: { answer: LookAnswer; run: GptRun }) {
  const { block, tensors } = answer
  const [kind, number] = block.split('/') as [string, string | undefined]
  const characters = answer.characters.map(visible)
  const rows = { rowLabels: characters, rowTitle: 'character' }
  const signed = (name: string, label: string, columnTitle = 'number') =>
    tensors[name] && <Signed shown={tensors[name]} label={label} columnTitle={columnTitle} {...rows} />

  switch (kind) {
    case 'embedding':
      return (
        <>
          <Text title="Embedding">
            Each character looks up its row in one learned table, each place its row in another. Their sum is
            where the residual stream begins.
          </Text>
          {signed('tokens', 'Character embedding')}
          {signed('positions', 'Position embedding')}
          {signed('stream/0', 'Their sum, x0')}
        </>
      )
    case 'attention':
      return <AttentionTensors key={block} answer={answer} layer={Number(number)} heads={run.params.heads} />
    case 'mlp':
      return (
        <>
          <Text title={`MLP of layer ${Number(number) + 1}`}>
            Every position by itself: four times as many hidden units as the stream is wide, then back. GELU
            lets almost nothing below zero through, so dark and pale tell which units answer to which
            character.
          </Text>
          {signed(`${block}/hidden`, 'Hidden units after GELU', 'unit')}
          {signed(`${block}/norm`, 'What it reads: the stream, normalised')}
          {signed(`${block}/output`, 'What it adds to the stream')}
        </>
      )
    case 'stream':
      return <StreamTensors answer={answer} index={Number(number)} layers={run.params.layers} />
    default:
      return <OutputTensors answer={answer} vocabulary={run.snapshot?.vocabulary ?? []} />
  }
}

interface RowProps {
  rowLabels: readonly string[]
  rowTitle: string
}

function Signed({
  shown,
  label,
  columnTitle,
  ...rows
}: RowProps & { shown: Shown; label: string; columnTitle: string }) {
  const [, height, width] = shown.shape
  return (
    <Titled title={label} size={`${height} × ${width}`}>
      <MatrixView
        label={label}
        rows={height}
        columns={width}
        values={shown.values}
        scale="diverging"
        columnTitle={columnTitle}
        {...rows}
      />
    </Titled>
  )
}

/** Who looks at whom: every head small, one of them large with its queries, keys and values. */
function AttentionTensors({ answer, layer, heads }: { answer: LookAnswer; layer: number; heads: number }) {
  const [wanted, setWanted] = useState(0)
  const head = Math.min(wanted, heads - 1)
  const { tensors, block } = answer
  const characters = answer.characters.map(visible)
  const weights = tensors[`${block}/weights`]
  const T = characters.length
  const rows = { rowLabels: characters, rowTitle: 'character' }
  if (!weights)
    return (
      <Text title={`Attention of layer ${layer + 1}`}>
        Attention is switched off: the stream passes by unchanged, and no position hears of any other.
      </Text>
    )
  const ofHead = (name: string): Shown => {
    const { shape, values } = tensors[`${block}/${name}`]!
    return columnsOf(values, T, shape[2], (head * shape[2]) / heads, shape[2] / heads)
  }
  const map = weights.values.subarray(head * T * T, (head + 1) * T * T)
  return (
    <>
      <Text title={`Attention of layer ${layer + 1}`}>
        Row by row: how much each character takes from itself and from those before it. Rows sum to 1; the
        upper right is the future, masked out. {strongest(map, characters)}
      </Text>
      {heads > 1 && (
        <ul aria-label="All heads" className="m-0 flex list-none flex-wrap gap-3 p-0">
          {Array.from({ length: heads }, (_, h) => (
            <li key={h} className={`w-28 rounded-control p-1.5 ${h === head ? 'bg-sunken' : ''}`}>
              <span className="text-quiet text-xs">head {h + 1}</span>
              <MatrixView
                plain
                label={`Attention of head ${h + 1}, layer ${layer + 1}, small`}
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
          label="Head"
          value={String(head)}
          options={Array.from({ length: heads }, (_, h) => ({ value: String(h), label: `${h + 1}` }))}
          onChange={(chosen) => setWanted(Number(chosen))}
        />
      )}
      <Titled title={`Attention of head ${head + 1}`} size={`${T} × ${T}`}>
        <MatrixView
          label={`Attention of head ${head + 1}, layer ${layer + 1}`}
          rows={T}
          columns={T}
          values={map}
          scale="sequential"
          domain={[0, 1]}
          columnLabels={characters}
          columnTitle="looks at"
          {...rows}
        />
      </Titled>
      <Signed shown={ofHead('q')} label={`Q, queries of head ${head + 1}`} columnTitle="number" {...rows} />
      <Signed shown={ofHead('k')} label={`K, keys of head ${head + 1}`} columnTitle="number" {...rows} />
      <Signed shown={ofHead('v')} label={`V, values of head ${head + 1}`} columnTitle="number" {...rows} />
      <Signed
        shown={tensors[`${block}/norm`]!}
        label="What all heads read: the stream, normalised"
        columnTitle="number"
        {...rows}
      />
      <Signed
        shown={tensors[`${block}/output`]!}
        label="What they add to the stream together"
        columnTitle="number"
        {...rows}
      />
    </>
  )
}

function StreamTensors({ answer, index, layers }: { answer: LookAnswer; index: number; layers: number }) {
  const characters = answer.characters.map(visible)
  const states = Array.from({ length: 2 * layers + 1 }, (_, k) => k)
  const sizes = Float32Array.from(
    states.flatMap((k) => Array.from(answer.tensors[`size/${k}`]?.values ?? [])),
  )
  const state = answer.tensors[`stream/${index}`]
  return (
    <>
      <Text title={`Residual stream, ${streamName(index)}`}>
        The one place all blocks share. Each of them reads it, normalised, and adds to it; nothing is ever
        overwritten. The size is the root mean square of a position’s numbers.
      </Text>
      {state && (
        <Signed
          shown={state}
          label={`x${index}`}
          columnTitle="number"
          rowLabels={characters}
          rowTitle="character"
        />
      )}
      <Titled title="Its size at every stage" size={`${states.length} × ${characters.length}`}>
        <MatrixView
          label="Size of the residual stream"
          rows={states.length}
          columns={characters.length}
          values={sizes}
          scale="sequential"
          rowLabels={states.map((k) => `x${k}`)}
          columnLabels={characters}
          rowTitle="stage"
          columnTitle="character"
        />
      </Titled>
    </>
  )
}

function OutputTensors({
  answer: { tensors, ...answer },
  vocabulary,
}: {
  answer: LookAnswer
  vocabulary: readonly string[]
}) {
  const characters = answer.characters.map(visible)
  const columnLabels = vocabulary.map(visible)
  const probabilities = tensors['output/probabilities']
  if (!probabilities) return null
  const [, T, V] = probabilities.shape
  const rows = { rowLabels: characters, rowTitle: 'after', columnLabels, columnTitle: 'next' }
  const surprises = answer.characters.slice(1).map((character, t) => {
    const p = probabilities.values[t * V + vocabulary.indexOf(character)] ?? Number.NaN
    return `“${visible(character)}” ${formatPercent(p)}`
  })
  return (
    <>
      <Text title="Output">
        The last state of each position, compared with every character’s embedding: one logit a character, and
        softmax makes them probabilities. The whole text is judged in one pass, every position for its own
        next character.
        {surprises.length > 0 && ` It gave your characters: ${surprises.join(', ')}.`}
      </Text>
      <Titled title="Probabilities" size={`${T} × ${V}`}>
        <MatrixView
          label="Probability of each next character"
          rows={T}
          columns={V}
          values={probabilities.values}
          scale="sequential"
          domain={[0, 1]}
          {...rows}
        />
      </Titled>
      <Titled title="Logits" size={`${T} × ${V}`}>
        <MatrixView
          label="Logits"
          rows={T}
          columns={V}
          values={tensors['output/logits']!.values}
          scale="diverging"
          {...rows}
        />
      </Titled>
      <Signed
        shown={tensors['output/norm']!}
        label="What is compared: the stream, normalised"
        columnTitle="number"
        rowLabels={characters}
        rowTitle="character"
      />
    </>
  )
}

function Text({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-[44rem]">
      <h3 className="m-0 font-semibold text-base text-ink">{title}</h3>
      <p className="m-0 mt-1 text-quiet text-sm leading-relaxed">{children}</p>
    </div>
  )
}

function Titled({ title, size, children }: { title: string; size: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="m-0 mb-1 font-medium text-[0.8125rem] text-ink">
        {title}
        <span className="ms-2 font-mono font-normal text-quiet text-xs">{size}</span>
      </h4>
      {children}
    </div>
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
  const whom = at === T - 1 ? 'itself' : `“${characters[at]}” at place ${at + 1}`
  return `The last character, “${characters[T - 1]}”, takes most from ${whom}: ${formatPercent(row[at]!, 0)}.`
}
