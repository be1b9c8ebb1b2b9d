'use client'

import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { ACTIVATIONS, FEATURES, INITIALIZERS, LOSSES, OPTIMIZERS } from '@/lib/experiments/playground.params'
import { say } from '@/lib/locale/say'
import type { PlaygroundRun } from './playground'
import { DataPicker } from './playground-data'
import { ACTIVATION_NAMES, FEATURE_NAMES } from './playground-names'

const MOST_LAYERS = 6
const MOST_NEURONS = 16

/** What is turned less often. */
const MORE = ['loss', 'batchSize', 'l2', 'l1', 'dropout', 'points', 'trainShare', 'initializer']

/** What one turns to see it go wrong. */
const WHAT_IF = ['shuffled', 'frozen']

/** Everything the reader can turn; what a link locks does not appear. */
export function PlaygroundControls({ run }: { run: PlaygroundRun }) {
  const { params, change, locked } = run
  return (
    <>
      {!locked('data') && <DataPicker run={run} />}
      <Slider
        label={say('Noise')}
        locked={locked('noise')}
        value={params.noise}
        min={0}
        max={0.5}
        step={0.05}
        onChange={(noise) => change({ noise })}
      />
      {!locked('layers') && <LayersEditor run={run} />}
      {!locked('features') && <FeaturesEditor run={run} />}
      <Select
        label={say('Activation')}
        locked={locked('activation')}
        value={params.activation}
        options={optionsOf(ACTIVATIONS, ACTIVATION_NAMES)}
        onChange={(activation) => change({ activation })}
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
              label={say('Loss')}
              locked={locked('loss')}
              value={params.loss}
              options={optionsOf(LOSSES, {
                'cross-entropy': say('cross-entropy'),
                'squared error': say('squared error'),
              })}
              onChange={(loss) => change({ loss })}
            />
            <Slider
              label={say('Batch size')}
              locked={locked('batchSize')}
              value={params.batchSize}
              min={1}
              max={100}
              onChange={(batchSize) => change({ batchSize })}
            />
            <Slider
              label={say('L2 penalty')}
              locked={locked('l2')}
              value={params.l2}
              min={0}
              max={0.1}
              step={0.001}
              onChange={(l2) => change({ l2 })}
            />
            <Slider
              label={say('L1 penalty')}
              locked={locked('l1')}
              value={params.l1}
              min={0}
              max={0.1}
              step={0.001}
              onChange={(l1) => change({ l1 })}
            />
            <Slider
              label={say('Dropout')}
              locked={locked('dropout')}
              value={params.dropout}
              min={0}
              max={0.9}
              step={0.05}
              onChange={(dropout) => change({ dropout })}
            />
            <Slider
              label={say('Points')}
              locked={locked('points')}
              value={params.points}
              min={20}
              max={1000}
              step={20}
              onChange={(points) => change({ points })}
            />
            <Slider
              label={say('Share used for training')}
              locked={locked('trainShare')}
              value={params.trainShare}
              min={0.1}
              max={0.9}
              step={0.1}
              onChange={(trainShare) => change({ trainShare })}
            />
            <Select
              label={say('Initial weights')}
              locked={locked('initializer')}
              value={params.initializer}
              options={optionsOf(INITIALIZERS, { uniform: say('uniform'), zeros: say('zeros') })}
              onChange={(initializer) => change({ initializer })}
            />
          </div>
        </Disclosure>
      )}
      {!WHAT_IF.every(locked) && (
        <Disclosure summary={say('What if …')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Shuffled labels')}
              locked={locked('shuffled')}
              value={params.shuffled}
              min={0}
              max={1}
              step={0.05}
              hint={say('This share of the training points swaps labels. Test points keep theirs.')}
              onChange={(shuffled) => change({ shuffled })}
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
        </Disclosure>
      )}
    </>
  )
}

/** Add and remove layers and neurons. */
function LayersEditor({ run: { params, change } }: { run: PlaygroundRun }) {
  const { layers } = params
  const resize = (l: number, by: number) => change({ layers: layers.map((n, i) => (i === l ? n + by : n)) })
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-[0.8125rem] text-quiet">{say('Hidden layers')}</legend>
      {layers.map((neurons, l) => (
        <div key={l} className="-my-1 flex items-center gap-1.5 font-mono text-[0.8125rem] tabular-nums">
          <span className="min-w-16 text-quiet">{say('layer {l}', { l: l + 1 })}</span>
          <Button
            variant="icon"
            aria-label={say('Remove a neuron from layer {l}', { l: l + 1 })}
            disabled={neurons <= 1}
            onClick={() => resize(l, -1)}
          >
            −
          </Button>
          <span className="min-w-5 text-center">{neurons}</span>
          <Button
            variant="icon"
            aria-label={say('Add a neuron to layer {l}', { l: l + 1 })}
            disabled={neurons >= MOST_NEURONS}
            onClick={() => resize(l, 1)}
          >
            +
          </Button>
        </div>
      ))}
      <div className="-mx-2.5 flex justify-between whitespace-nowrap">
        <Button
          variant="quiet"
          disabled={layers.length >= MOST_LAYERS}
          onClick={() => change({ layers: [...layers, layers.at(-1) ?? 4] })}
        >
          {say('Add layer')}
        </Button>
        <Button
          variant="quiet"
          disabled={layers.length === 0}
          onClick={() => change({ layers: layers.slice(0, -1) })}
        >
          {say('Remove layer')}
        </Button>
      </div>
    </fieldset>
  )
}

/** What the network is told of each point. */
function FeaturesEditor({ run: { params, change } }: { run: PlaygroundRun }) {
  const { features } = params
  return (
    <fieldset>
      <legend className="mb-1 text-[0.8125rem] text-quiet">{say('Features')}</legend>
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        {FEATURES.map((feature) => {
          const chosen = features.includes(feature)
          return (
            <label key={feature} className="flex min-h-6 items-center gap-1.5 font-mono text-[0.8125rem]">
              <input
                type="checkbox"
                className="accent-act"
                checked={chosen}
                disabled={chosen && features.length === 1}
                onChange={() =>
                  change({ features: FEATURES.filter((f) => features.includes(f) !== (f === feature)) })
                }
              />
              {FEATURE_NAMES[feature]}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
