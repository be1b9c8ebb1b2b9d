'use client'

import type { LookAnswer } from '@/lib/experiments/gpt'
import { say } from '@/lib/locale/say'
import type { GptRun } from './gpt'
import { AttentionTensors } from './gpt-attention'
import { OutputTensors } from './gpt-output'
import { StreamTensors } from './gpt-stream'
import { About, Signed } from './gpt-tensor'
import { visible } from './gpt-text'

/** The tensors of one block, each with its name and shape. */
export function GptTensors({ answer, run }: { answer: LookAnswer; run: GptRun }) {
  const { block, tensors } = answer
  const [kind, number] = block.split('/') as [string, string | undefined]
  const characters = answer.characters.map(visible)
  const rows = { rowLabels: characters, rowTitle: say('character') }
  const signed = (name: string, label: string, columnTitle = say('number')) =>
    tensors[name] && <Signed shown={tensors[name]} label={label} columnTitle={columnTitle} {...rows} />

  switch (kind) {
    case 'embedding':
      return (
        <>
          <About title={say('Embedding')}>
            {say(
              'Each character looks up its row in one learned table, each place its row in another. Their sum is where the residual stream begins.',
            )}
          </About>
          {signed('tokens', say('Character embedding'))}
          {signed('positions', say('Position embedding'))}
          {signed('stream/0', say('Their sum, x0'))}
        </>
      )
    case 'attention':
      return (
        <AttentionTensors
          key={block}
          answer={answer}
          layer={Number(number)}
          heads={run.params.heads}
          mask={run.params.mask}
        />
      )
    case 'mlp':
      return (
        <>
          <About title={say('MLP of layer {number}', { number: Number(number) + 1 })}>
            {say(
              'Every position by itself: four times as many hidden units as the stream is wide, then back. GELU lets almost nothing below zero through, so dark and pale tell which units answer to which character.',
            )}
          </About>
          {signed(`${block}/hidden`, say('Hidden units after GELU'), say('unit'))}
          {signed(`${block}/norm`, say('What it reads: the stream, normalised'))}
          {signed(`${block}/output`, say('What it adds to the stream'))}
        </>
      )
    case 'stream':
      return <StreamTensors answer={answer} index={Number(number)} layers={run.params.layers} />
    default:
      return <OutputTensors answer={answer} vocabulary={run.snapshot?.vocabulary ?? []} />
  }
}
