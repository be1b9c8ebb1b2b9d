'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { BOX, Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { CORPORA, type GptParams } from '@/lib/experiments/gpt.params'
import { formatBrief } from '@/lib/math/format'
import type { GptRun } from './gpt'

const CORPUS_NAMES: Record<GptParams['corpus'], string> = {
  names: 'first names',
  'moby-dick': 'Moby Dick',
  own: 'my own text',
}
const WIDTHS = [16, 24, 32, 48, 64, 96, 128]
const HEADS = [1, 2, 3, 4, 6, 8]
const LONGEST_TEXT = 100_000

/** Everything that can be turned. What acts on the running model is marked by its place: above the fold. */
export function GptControls({ run }: { run: GptRun }) {
  const { params, change, locked } = run
  return (
    <>
      <CorpusChoice run={run} />
      <Slider
        label="Learning rate"
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.0001}
        max={0.1}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
      <Toggle
        label="Attention"
        locked={locked('attention')}
        checked={params.attention}
        hint={params.attention ? undefined : 'Off: each character stands alone.'}
        onChange={(attention) => change({ attention })}
      />
      <Toggle
        label="Positions"
        locked={locked('positions')}
        checked={params.positions}
        onChange={(positions) => change({ positions })}
      />
      <Disclosure summary="Size (a new model)">
        <div className="grid gap-3.5">
          <Slider
            label="Layers"
            locked={locked('layers')}
            value={params.layers}
            min={1}
            max={4}
            onChange={(layers) => change({ layers })}
          />
          <Choices
            label="Heads"
            locked={locked('heads')}
            value={params.heads}
            choices={HEADS.filter((heads) => params.width % heads === 0)}
            onChange={(heads) => change({ heads })}
          />
          <Choices
            label="Width"
            locked={locked('width')}
            value={params.width}
            choices={WIDTHS.filter((width) => width % params.heads === 0)}
            onChange={(width) => change({ width })}
          />
          <Slider
            label="Context"
            locked={locked('context')}
            value={params.context}
            min={2}
            max={64}
            unit="characters"
            onChange={(context) => change({ context })}
          />
        </div>
      </Disclosure>
      <Disclosure summary="Batch and dropout">
        <div className="grid gap-3.5">
          <Slider
            label="Batch size"
            locked={locked('batchSize')}
            value={params.batchSize}
            min={1}
            max={64}
            unit="windows"
            onChange={(batchSize) => change({ batchSize })}
          />
          <Slider
            label="Dropout"
            locked={locked('dropout')}
            value={params.dropout}
            min={0}
            max={0.8}
            step={0.05}
            onChange={(dropout) => change({ dropout })}
          />
        </div>
      </Disclosure>
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

/** What to learn from. The reader's own text waits in its box until it is taken. */
function CorpusChoice({ run: { params, change, locked } }: { run: GptRun }) {
  const id = useId()
  const [choosing, setChoosing] = useState(params.corpus === 'own')
  const [draft, setDraft] = useState(params.own)
  if (locked('corpus')) return null

  function choose(corpus: GptParams['corpus']) {
    setChoosing(corpus === 'own')
    if (corpus !== 'own' || params.own !== '') change({ corpus })
  }
  return (
    <>
      <Select
        label="Text to learn from"
        value={choosing ? 'own' : params.corpus}
        options={CORPORA.map((value) => ({ value, label: CORPUS_NAMES[value] }))}
        onChange={choose}
      />
      {choosing && !locked('own') && (
        <Field
          id={id}
          label="My text"
          value={`${draft.length.toLocaleString('en')} / ${LONGEST_TEXT.toLocaleString('en')}`}
          hint="It stays on this device. A few thousand characters are a start; a link carries only short texts."
        >
          <textarea
            id={id}
            rows={5}
            maxLength={LONGEST_TEXT}
            value={draft}
            aria-describedby={`${id}-hint`}
            placeholder="Paste poems, recipes, code, chats …"
            className={`resize-y py-1.5 ${BOX}`}
            onChange={({ target }) => setDraft(target.value)}
          />
          <Button disabled={draft.trim() === ''} onClick={() => change({ corpus: 'own', own: draft })}>
            Learn from this text
          </Button>
        </Field>
      )}
    </>
  )
}
