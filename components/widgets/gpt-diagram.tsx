'use client'

import type { BlockId } from '@/lib/experiments/gpt-look'
import { plural, say } from '@/lib/locale/say'

interface DiagramProps {
  layers: number
  heads: number
  attention: boolean
  chosen: BlockId
  onChoose(block: BlockId): void
}

/**
 * The model from the text to the next character, one button a block, in the order the numbers flow. The line on the
 * left is the residual stream: blocks read from it and add to it.
 */
export function GptDiagram({ layers, heads, attention, chosen, onChoose }: DiagramProps) {
  const block = (id: BlockId, name: string, about: string, off = false, where = '') => (
    <button
      type="button"
      aria-pressed={chosen === id}
      className={`min-h-11 w-full cursor-pointer rounded-control border px-3 py-1.5 text-start leading-tight aria-pressed:border-2 aria-pressed:border-act aria-pressed:bg-sunken ${off ? 'border-edge border-dashed opacity-60' : 'border-edge bg-panel hover:bg-sunken'}`}
      onClick={() => onChoose(id)}
    >
      <span className="block font-medium text-ink text-sm">
        {name}
        {where && <span className="sr-only"> {where}</span>}
        {off && ` ${say('(off)')}`}
      </span>
      <span className="block text-quiet text-xs">{about}</span>
    </button>
  )
  const stream = (k: number) => {
    const id = `stream/${k}` as const
    return (
      <li className="relative flex">
        <button
          type="button"
          aria-pressed={chosen === id}
          className="relative z-1 -ms-0.5 min-h-8 cursor-pointer rounded-full border border-edge bg-panel px-2.5 font-mono text-quiet text-xs hover:bg-sunken aria-pressed:border-2 aria-pressed:border-act aria-pressed:bg-sunken aria-pressed:text-ink pointer-coarse:min-h-11"
          onClick={() => onChoose(id)}
        >
          x<sub>{k}</sub>
          <span className="sr-only">{say(', residual stream {place}', { place: streamName(k) })}</span>
        </button>
      </li>
    )
  }
  const adds = (id: BlockId, name: string, where: string, about: string, off?: boolean) => (
    <li className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-center">
      <span aria-hidden="true" className="font-mono text-quiet text-sm">
        {off ? '' : '⊕ ←'}
      </span>
      {block(id, name, about, off, where)}
    </li>
  )
  return (
    <ol
      aria-label={say('The model, from text to next character')}
      className="relative m-0 grid list-none content-start gap-1.5 self-start p-0 before:absolute before:inset-y-6 before:start-[0.95rem] before:w-0.5 before:bg-rule"
    >
      <li className="relative">
        {block('embedding', say('Embedding'), say('a row for each character, a row for each place'))}
      </li>
      {stream(0)}
      {Array.from({ length: layers }, (_, l) => [
        <li key={`name ${l}`} className="relative ms-11 pt-1 font-medium text-quiet text-xs">
          {say('Layer {l}', { l: l + 1 })}
        </li>,
        <Parts key={l}>
          {adds(
            `attention/${l}`,
            say('Attention'),
            say('of layer {layer}', { layer: l + 1 }),
            plural(
              {
                one: 'norm, then {n} head: who looks at whom',
                other: 'norm, then {n} heads: who looks at whom',
              },
              { n: heads },
            ),
            !attention,
          )}
          {stream(2 * l + 1)}
          {adds(
            `mlp/${l}`,
            'MLP',
            say('of layer {layer}', { layer: l + 1 }),
            say('norm, then two dense layers, place by place'),
          )}
          {stream(2 * l + 2)}
        </Parts>,
      ])}
      <li className="relative pt-1">
        {block('output', say('Output'), say('norm, logits, probability of each next character'))}
      </li>
    </ol>
  )
}

function Parts({ children }: { children: React.ReactNode }) {
  return <>{children}</>
}

/** After which block state k of the stream stands. */
export function streamName(k: number): string {
  if (k === 0) return say('after the embedding')
  const layer = Math.ceil(k / 2)
  return k % 2 === 1
    ? say('after attention of layer {layer}', { layer })
    : say('after MLP of layer {layer}', { layer })
}
