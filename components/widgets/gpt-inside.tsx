'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LookAnswer } from '@/lib/experiments/gpt'
import type { BlockId } from '@/lib/experiments/gpt-look'
import type { GptRun } from './gpt'
import { hasModel, useAnswer } from './gpt-answer'
import { AttentionTensors } from './gpt-attention'
import { GptDiagram } from './gpt-diagram'
import { OutputTensors } from './gpt-output'
import { StreamTensors } from './gpt-stream'
import { About, Signed } from './gpt-tensor'
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
      <Button onClick={run.prepare}>
        {run.step > 0 ? `Look at the model of step ${run.step}` : 'Look at the untrained model'}
      </Button>
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
          <About title="Embedding">
            Each character looks up its row in one learned table, each place its row in another. Their sum is
            where the residual stream begins.
          </About>
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
          <About title={`MLP of layer ${Number(number) + 1}`}>
            Every position by itself: four times as many hidden units as the stream is wide, then back. GELU
            lets almost nothing below zero through, so dark and pale tell which units answer to which
            character.
          </About>
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
