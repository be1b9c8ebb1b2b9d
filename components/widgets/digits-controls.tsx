'use client'

import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { LateSlider } from '@/components/ui/late-slider'
import { Segmented } from '@/components/ui/segmented'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { ACTIVATIONS, type DigitsParams, LOSSES, OPTIMIZERS, WHITES } from '@/lib/experiments/digits.params'
import { say } from '@/lib/locale/say'
import type { DigitsRun } from './digits'
import {
  DataControl,
  LearningRateControl,
  PIXELS,
  PixelControls,
  TRAINING,
  TrainingControls,
} from './image-controls'

const MOST_LAYERS = 4
const MOST_UNITS = 512
const BATCHES = [8, 16, 32, 64, 128, 256, 512, 1024]

/** What is turned less often, and what one turns to see it go wrong. */
const MORE = ['activation', ...TRAINING, ...PIXELS]
const WHAT_IF = ['white', 'loss', 'shuffled', 'leak', 'frozen']

/** What can be turned. Learning rate, dropout, optimizer and shift act on the running model; the rest begins anew. */
export function DigitsControls({ run }: { run: DigitsRun }) {
  const { params, change, locked } = run
  return (
    <>
      <DataControl run={run} />
      {!locked('layers') && <LayersEditor params={params} change={change} />}
      <Slider
        label={say('Dropout')}
        locked={locked('dropout')}
        value={params.dropout}
        min={0}
        max={0.9}
        step={0.05}
        onChange={(dropout) => change({ dropout })}
      />
      <LearningRateControl run={run} />
      <Select
        label={say('Optimizer')}
        locked={locked('optimizer')}
        value={params.optimizer}
        options={optionsOf(OPTIMIZERS, { momentum: say('momentum') })}
        onChange={(optimizer) => change({ optimizer })}
      />
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <Select
              label={say('Activation')}
              locked={locked('activation')}
              value={params.activation}
              options={optionsOf(ACTIVATIONS, { linear: say('linear') })}
              onChange={(activation) => change({ activation })}
            />
            <TrainingControls run={run} batches={BATCHES} />
            <PixelControls run={run} />
          </div>
        </Disclosure>
      )}
      {!WHAT_IF.every(locked) && (
        <Disclosure summary={say('What if …')}>
          <WhatIf run={run} />
        </Disclosure>
      )}
    </>
  )
}

/** Set-ups that go wrong, or ought to, each in a way of its own. */
function WhatIf({ run: { params, change, locked } }: { run: DigitsRun }) {
  return (
    <div className="grid gap-3.5">
      <Segmented
        label={say('Pixels')}
        locked={locked('white')}
        value={params.white}
        options={WHITES.map((value) => ({ value, label: say('0 to {value}', { value }) }))}
        onChange={(white) => change({ white })}
      />
      <Select
        label={say('Loss')}
        locked={locked('loss')}
        value={params.loss}
        options={optionsOf(LOSSES, {
          'cross-entropy': say('cross-entropy'),
          'squared error': say('squared error'),
        })}
        onChange={(loss) => change({ loss })}
      />
      <LateSlider
        label={say('Shuffled labels')}
        locked={locked('shuffled')}
        value={params.shuffled}
        min={0}
        max={1}
        step={0.05}
        hint={say('This share of the training images gets a label drawn by lot. Test images keep theirs.')}
        onChange={(shuffled) => change({ shuffled })}
      />
      <Toggle
        label={say('Answer in the picture')}
        locked={locked('leak')}
        checked={params.leak}
        hint={say('A white mark at the top of every training image tells its label. Test images have none.')}
        onChange={(leak) => change({ leak })}
      />
      <Slider
        label={say('Frozen layers')}
        locked={locked('frozen')}
        value={Math.min(params.frozen, params.layers.length)}
        min={0}
        max={Math.max(1, params.layers.length)}
        hint={say('So many hidden layers, the first ones, keep the weights they have.')}
        onChange={(frozen) => change({ frozen })}
      />
    </div>
  )
}

/** Add, remove and resize hidden layers. */
function LayersEditor({
  params: { layers },
  change,
}: {
  params: DigitsParams
  change(patch: Partial<DigitsParams>): void
}) {
  const resize = (l: number, units: number) => change({ layers: layers.map((n, i) => (i === l ? units : n)) })
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-[0.8125rem] text-quiet">{say('Hidden layers')}</legend>
      {layers.map((units, l) => (
        <div key={l} className="flex items-center gap-1.5 font-mono text-[0.8125rem] tabular-nums">
          <span className="min-w-14 text-quiet">{say('layer {l}', { l: l + 1 })}</span>
          <Button
            variant="icon"
            aria-label={say('Halve layer {l}', { l: l + 1 })}
            disabled={units <= 1}
            onClick={() => resize(l, Math.max(1, Math.floor(units / 2)))}
          >
            −
          </Button>
          <span className="min-w-7 text-center">{units}</span>
          <Button
            variant="icon"
            aria-label={say('Double layer {l}', { l: l + 1 })}
            disabled={units >= MOST_UNITS}
            onClick={() => resize(l, Math.min(MOST_UNITS, units * 2))}
          >
            +
          </Button>
        </div>
      ))}
      <div className="flex gap-1">
        <Button
          variant="quiet"
          disabled={layers.length >= MOST_LAYERS}
          onClick={() => change({ layers: [...layers, Math.max(1, Math.floor((layers.at(-1) ?? 256) / 2))] })}
        >
          {say('Add layer')}
        </Button>
        <Button
          variant="quiet"
          disabled={layers.length === 0}
          onClick={() => change({ layers: layers.slice(0, -1) })}
        >
          {say('Remove')}
        </Button>
      </div>
    </fieldset>
  )
}
