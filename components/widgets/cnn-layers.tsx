'use client'

import { useEffect, useId } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { BOX } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { stackProblem, traceStack } from '@/lib/math/layer-stack'
import {
  type Layer,
  MOST_FILTERS,
  MOST_LAYERS,
  MOST_UNITS,
  parseStack,
  writeStack,
} from '@/lib/math/layer-text'
import { useShown } from '@/lib/twin/use-shown'
import { layerName, shapeName } from './cnn-names'

const KINDS = [
  { value: 'conv8', label: say('Convolution') },
  { value: 'max2', label: say('Max pooling') },
  { value: 'avg2', label: say('Average pooling') },
  { value: 'norm', label: say('Batch normalization') },
  { value: 'drop25', label: say('Dropout') },
  { value: 'dense32', label: say('Dense') },
] as const

/** The stack as a list to edit, with shapes and parameters. What cannot be trained is explained, and not taken. */
export function CnnLayers({ value, onChange }: { value: string; onChange: (layers: string) => void }) {
  const [draft, setDraft] = useShown('cnn-layers/draft', value)
  useEffect(() => setDraft(value), [value])
  const { layers, problem } = parseStack(draft)
  const stages = traceStack(layers)
  const wrong = stackProblem(draft)
  const [kind, setKind] = useShown<(typeof KINDS)[number]['value']>('cnn-layers/kind', 'conv8')

  const take = (text: string) => {
    setDraft(text)
    if (stackProblem(text) === undefined) onChange(text)
  }
  const set = (next: readonly Layer[]) => take(writeStack(next))
  const total = stages.reduce((sum, { parameters }) => sum + parameters, 0)
  return (
    <fieldset className="m-0 grid min-w-0 gap-1.5 border-0 p-0">
      <legend className="mb-1 p-0 text-[0.8125rem] text-quiet">{say('Layers')}</legend>
      <p className="m-0 font-mono text-quiet text-xs tabular-nums">{say('image 28 × 28 × 1')}</p>
      <ol className="m-0 grid list-none gap-1 p-0">
        {stages.map((stage, i) => (
          <li key={i} className="grid gap-0.5 rounded-control bg-sunken px-2 py-1">
            {i < layers.length ? (
              <Row
                layer={stage.layer}
                name={say('layer {l}', { l: i + 1 })}
                change={(layer) => set(layers.with(i, layer))}
                remove={() => set(layers.toSpliced(i, 1))}
                earlier={
                  i > 0 ? () => set(layers.toSpliced(i, 1).toSpliced(i - 1, 0, stage.layer)) : undefined
                }
              />
            ) : (
              <span className="font-medium text-[0.8125rem] text-ink">{say('dense 10, the output')}</span>
            )}
            <span className="font-mono text-quiet text-xs tabular-nums">
              {stage.output
                ? `${shapeName(stage.output)}${stage.parameters > 0 ? ` · ${stage.parameters.toLocaleString(TAG)}` : ''}`
                : '–'}
            </span>
            {stage.problem && <Notice tone="warn">{stage.problem}</Notice>}
          </li>
        ))}
      </ol>
      <p role="status" className="m-0 text-quiet text-xs">
        {wrong
          ? say('This stack cannot be trained; the network stays as it was.')
          : say('Shape · parameters, {total} in all.', { total: total.toLocaleString(TAG) })}
      </p>
      {problem && <Notice tone="warn">{problem}</Notice>}
      <div className="flex flex-wrap items-end gap-1.5">
        <Select label={say('New layer')} value={kind} options={KINDS} onChange={setKind} />
        <Button
          className="min-h-9!"
          disabled={layers.length >= MOST_LAYERS}
          onClick={() => take([draft, kind].filter(Boolean).join(','))}
        >
          {say('Add')}
        </Button>
      </div>
      <Disclosure summary={say('Layers as text')}>
        <AsText value={draft} onChange={take} />
      </Disclosure>
    </fieldset>
  )
}

interface RowProps {
  layer: Layer
  name: string
  change: (layer: Layer) => void
  remove: () => void
  earlier?: () => void
}

/** What a layer is, smaller and larger, earlier, and away. */
function Row({ layer, name, change, remove, earlier }: RowProps) {
  const smaller = resized(layer, 0.5)
  const larger = resized(layer, 2)
  return (
    <div className="flex flex-wrap items-center gap-x-0.5 text-[0.8125rem]">
      <span className="w-full font-medium text-ink">{layerName(layer)}</span>
      {layer.kind !== 'norm' && (
        <>
          <Small label={say('{name}: less', { name })} on={smaller && (() => change(smaller))}>
            −
          </Small>
          <Small label={say('{name}: more', { name })} on={larger && (() => change(larger))}>
            +
          </Small>
        </>
      )}
      {layer.kind === 'conv' && (
        <Small
          label={say('{name}: next kernel size', { name })}
          on={() => change({ ...layer, kernel: layer.kernel >= 7 ? 1 : layer.kernel + 2 })}
        >
          k
        </Small>
      )}
      <Small label={say('{name}: one place earlier', { name })} on={earlier}>
        ↑
      </Small>
      <Small label={say('{name}: remove', { name })} on={remove}>
        ×
      </Small>
    </div>
  )
}

function Small({ label, on, children }: { label: string; on?: () => void; children: string }) {
  return (
    <Button
      variant="icon"
      className="min-h-6! min-w-6! p-0! pointer-coarse:min-h-11! pointer-coarse:min-w-9!"
      aria-label={label}
      title={label}
      disabled={!on}
      onClick={on}
    >
      {children}
    </Button>
  )
}

/** The layer with its main number about so many times as large; undefined at the end of the range. */
function resized(layer: Layer, factor: number): Layer | undefined {
  const to = (value: number, least: number, most: number) => {
    const next = Math.max(least, Math.min(most, Math.round(value * factor)))
    return next === value ? undefined : next
  }
  switch (layer.kind) {
    case 'conv': {
      const filters = to(layer.filters, 1, MOST_FILTERS)
      return filters === undefined ? undefined : { ...layer, filters }
    }
    case 'dense': {
      const units = to(layer.units, 1, MOST_UNITS)
      return units === undefined ? undefined : { ...layer, units }
    }
    case 'max':
    case 'avg': {
      const size = layer.size + (factor > 1 ? 1 : -1)
      return size >= 2 && size <= 7 ? { ...layer, size } : undefined
    }
    case 'drop': {
      const rate = Math.round(100 * layer.rate + (factor > 1 ? 5 : -5)) / 100
      return rate >= 0.05 && rate <= 0.9 ? { ...layer, rate } : undefined
    }
    case 'norm':
      return undefined
  }
}

/** The stack as it stands in a link; taken with Enter or on leaving the field. */
function AsText({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useShown<string>('cnn-layers/typed')
  const commit = () => {
    if (typed !== undefined && typed !== value) onChange(typed)
    setTyped(undefined)
  }
  return (
    <div className="grid gap-1 text-quiet text-xs">
      <label htmlFor={id}>{say('Layers, separated by commas')}</label>
      <input
        id={id}
        type="text"
        spellCheck={false}
        autoCapitalize="off"
        maxLength={200}
        aria-describedby={`${id}-hint`}
        className={`font-mono ${BOX}`}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
      <p id={`${id}-hint`} className="m-0">
        {say(
          'conv8k5s2p: 8 filters of 5 × 5, stride 2, padded. max2, avg2: pooling. norm. drop25: dropout 25 %. dense64.',
        )}
      </p>
    </div>
  )
}
