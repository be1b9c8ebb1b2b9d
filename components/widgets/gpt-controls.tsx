'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import type { GptRun } from './gpt'
import { GptCorpus } from './gpt-corpus'

const WIDTHS = [16, 24, 32, 48, 64, 96, 128]
const HEADS = [1, 2, 3, 4, 6, 8]

/** Everything that can be turned. What acts on the running model is marked by its place: above the fold. */
export function GptControls({ run }: { run: GptRun }) {
  const { params, change, locked } = run
  return (
    <>
      <GptCorpus run={run} />
      <Slider
        label={say('Learning rate')}
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.0001}
        max={0.1}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
      <Toggle
        label={say('Attention')}
        locked={locked('attention')}
        checked={params.attention}
        hint={params.attention ? undefined : say('Off: each character stands alone.')}
        onChange={(attention) => change({ attention })}
      />
      <Toggle
        label={say('Positions')}
        locked={locked('positions')}
        checked={params.positions}
        onChange={(positions) => change({ positions })}
      />
      {!['layers', 'heads', 'width', 'context'].every(locked) && (
        <Disclosure summary={say('Size (a new model)')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Layers')}
              locked={locked('layers')}
              value={params.layers}
              min={1}
              max={4}
              onChange={(layers) => change({ layers })}
            />
            <Choices
              label={say('Heads')}
              locked={locked('heads')}
              value={params.heads}
              choices={HEADS.filter((heads) => params.width % heads === 0)}
              onChange={(heads) => change({ heads })}
            />
            <Choices
              label={say('Width')}
              locked={locked('width')}
              value={params.width}
              choices={WIDTHS.filter((width) => width % params.heads === 0)}
              onChange={(width) => change({ width })}
            />
            <Slider
              label={say('Context')}
              locked={locked('context')}
              value={params.context}
              min={2}
              max={64}
              unit={say('characters')}
              onChange={(context) => change({ context })}
            />
          </div>
        </Disclosure>
      )}
      {!['batchSize', 'dropout'].every(locked) && (
        <Disclosure summary={say('Batch and dropout')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Batch size')}
              locked={locked('batchSize')}
              value={params.batchSize}
              min={1}
              max={64}
              unit={say('windows')}
              onChange={(batchSize) => change({ batchSize })}
            />
            <Slider
              label={say('Dropout')}
              locked={locked('dropout')}
              value={params.dropout}
              min={0}
              max={0.8}
              step={0.05}
              onChange={(dropout) => change({ dropout })}
            />
          </div>
        </Disclosure>
      )}
      {!locked('mask') && (
        <Disclosure summary={say('What if …')}>
          <Toggle
            label={say('Causal mask')}
            checked={params.mask}
            hint={say(
              'Off: in training and test every character sees those after it, the one to be guessed among them.',
            )}
            onChange={(mask) => change({ mask })}
          />
        </Disclosure>
      )}
    </>
  )
}

/** A whole number out of a few, as a native select; the present one is always among them. */
function Choices({
  label,
  locked,
  value,
  choices,
  onChange,
}: {
  label: string
  locked: boolean
  value: number
  choices: readonly number[]
  onChange(value: number): void
}) {
  const all = choices.includes(value) ? choices : [...choices, value].sort((a, b) => a - b)
  return (
    <Select
      label={label}
      locked={locked}
      value={String(value)}
      options={all.map((n) => ({ value: String(n), label: formatBrief(n) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  )
}
