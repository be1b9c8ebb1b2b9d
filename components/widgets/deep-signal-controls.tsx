'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { ACTIVATIONS, EXAMS, INITS, INPUTS, REPAIRS } from '@/lib/experiments/deep-signal.params'
import { say } from '@/lib/locale/say'
import { NORMS } from '@/lib/math/signal'
import type { DeepSignalRun } from './deep-signal'
import {
  ACTIVATION_NAMES,
  EXAM_NAMES,
  INIT_NAMES,
  INPUT_NAMES,
  NORM_NAMES,
  PRESETS,
  type Preset,
  presetOf,
  REPAIR_NAMES,
} from './deep-signal-names'

/** What is turned less often. */
const MORE = ['clip', 'batchSize', 'width', 'inputs', 'exam']
/** What a preset sets. */
const SET = ['depth', 'activation', 'init', 'scale', 'norm', 'residual', 'repair', 'learningRate']

/** Set-ups worth seeing, one press each; not where a link or a task holds some of what they would change. */
export function PresetPicker({ run: { params, change, locked } }: { run: DeepSignalRun }) {
  if (SET.some(locked)) return null
  const chosen = presetOf(params)
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-1.5 border-0 p-0 text-[0.8125rem]">
      <legend className="sr-only">{say('Cases')}</legend>
      {(Object.keys(PRESETS) as Preset[]).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={chosen === name}
          className="min-h-8 cursor-pointer rounded-control border border-edge bg-panel px-2 font-medium text-ink [@media(max-height:800px)]:min-h-7 [@media(max-height:800px)]:text-xs hover:bg-sunken aria-pressed:border-act aria-pressed:bg-act aria-pressed:text-act-ink pointer-coarse:min-h-11"
          onClick={() => change(PRESETS[name].params)}
        >
          {PRESETS[name].label}
        </button>
      ))}
    </fieldset>
  )
}

/** Everything the reader can turn; what a link locks does not appear. */
export function DeepSignalControls({ run }: { run: DeepSignalRun }) {
  const { params, change, locked } = run
  const sized = params.init === 'normal' || params.init === 'constant'
  return (
    <>
      <Slider
        label={say('Hidden layers')}
        locked={locked('depth')}
        value={params.depth}
        min={2}
        max={50}
        onChange={(depth) => change({ depth })}
      />
      <Select
        label={say('Activation')}
        locked={locked('activation')}
        value={params.activation}
        options={optionsOf(ACTIVATIONS, ACTIVATION_NAMES)}
        onChange={(activation) => change({ activation })}
      />
      <Select
        label={say('Initial weights')}
        locked={locked('init')}
        value={params.init}
        options={optionsOf(INITS, INIT_NAMES)}
        onChange={(init) => change({ init })}
      />
      {sized && (
        <Slider
          label={params.init === 'normal' ? say('Standard deviation of a weight') : say('Every weight')}
          locked={locked('scale')}
          value={params.scale}
          min={0.001}
          max={3}
          log
          onChange={(scale) => change({ scale })}
        />
      )}
      <Select
        label={say('Normalization')}
        locked={locked('norm')}
        value={params.norm}
        options={optionsOf(NORMS, NORM_NAMES)}
        onChange={(norm) => change({ norm })}
      />
      <Toggle
        label={say('Residual connections')}
        locked={locked('residual')}
        checked={params.residual}
        onChange={(residual) => change({ residual })}
      />
      <Select
        label={say('Beside it, the same with')}
        locked={locked('repair')}
        value={params.repair}
        options={optionsOf(REPAIRS, REPAIR_NAMES)}
        onChange={(repair) => change({ repair })}
      />
      <Slider
        label={say('Learning rate')}
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.0001}
        max={10}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Clip the gradient at')}
              locked={locked('clip')}
              value={params.clip}
              min={0}
              max={10}
              step={0.5}
              format={(clip) => (clip === 0 ? say('no clipping') : String(clip))}
              onChange={(clip) => change({ clip })}
            />
            <Select
              label={say('Inputs')}
              locked={locked('inputs')}
              value={params.inputs}
              options={optionsOf(INPUTS, INPUT_NAMES)}
              onChange={(inputs) => change({ inputs })}
            />
            <Select
              label={say('At test, batch norm uses')}
              locked={locked('exam')}
              value={params.exam}
              options={optionsOf(EXAMS, EXAM_NAMES)}
              onChange={(exam) => change({ exam })}
            />
            <Slider
              label={say('Neurons in each layer')}
              locked={locked('width')}
              value={params.width}
              min={4}
              max={64}
              step={4}
              onChange={(width) => change({ width })}
            />
            <Slider
              label={say('Batch size')}
              locked={locked('batchSize')}
              value={params.batchSize}
              min={1}
              max={128}
              onChange={(batchSize) => change({ batchSize })}
            />
          </div>
        </Disclosure>
      )}
    </>
  )
}
