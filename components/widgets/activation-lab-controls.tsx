'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { rich } from '@/components/ui/rich'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { ACTIVATIONS, DATASETS, MOST, STARTS } from '@/lib/experiments/activation-lab.params'
import { say } from '@/lib/locale/say'
import type { ActivationLabRun } from './activation-lab'
import { LaneKey } from './activation-lab-key'
import { ACTIVATION_NAMES, DATA_NAMES, START_NAMES } from './activation-lab-names'

/** What is turned less often. */
const MORE = ['noise', 'width', 'start', 'gain', 'bias', 'batchSize']

/** Everything the reader can turn; what a link locks does not appear. */
export function ActivationLabControls({ run }: { run: ActivationLabRun }) {
  const { params, change, locked } = run
  return (
    <>
      {!locked('activations') && <ActivationPicker run={run} />}
      <Select
        label={say('Data')}
        locked={locked('data')}
        value={params.data}
        options={optionsOf(DATASETS, DATA_NAMES)}
        onChange={(data) => change(data === 'own' ? { data, view: 'own' } : { data })}
      />
      <Slider
        label={say('Hidden layers')}
        locked={locked('depth')}
        value={params.depth}
        min={1}
        max={8}
        onChange={(depth) => change({ depth })}
      />
      <Slider
        label={say('Learning rate')}
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.001}
        max={10}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Neurons in each layer')}
              locked={locked('width')}
              value={params.width}
              min={1}
              max={16}
              onChange={(width) => change({ width })}
            />
            <Select
              label={say('Initial weights')}
              locked={locked('start')}
              value={params.start}
              options={optionsOf(STARTS, START_NAMES)}
              onChange={(start) => change({ start })}
            />
            <Slider
              label={say('Initial weights times')}
              locked={locked('gain')}
              value={params.gain}
              min={0.1}
              max={10}
              log
              onChange={(gain) => change({ gain })}
            />
            <Slider
              label={say('Initial hidden bias')}
              locked={locked('bias')}
              value={params.bias}
              min={-10}
              max={10}
              step={0.5}
              onChange={(bias) => change({ bias })}
            />
            <Slider
              label={say('Noise')}
              locked={locked('noise')}
              value={params.noise}
              min={0}
              max={0.5}
              step={0.05}
              onChange={(noise) => change({ noise })}
            />
            <Slider
              label={say('Batch size')}
              locked={locked('batchSize')}
              value={params.batchSize}
              min={1}
              max={100}
              onChange={(batchSize) => change({ batchSize })}
            />
          </div>
        </Disclosure>
      )}
    </>
  )
}

/** Which activations race: at least one, at most four, in the order in which they were chosen. */
function ActivationPicker({ run: { params, change } }: { run: ActivationLabRun }) {
  const chosen = [...new Set(params.activations)]
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1 flex w-full justify-between gap-2 p-0 text-[0.8125rem] text-quiet">
        {rich('Activations<span>{chosen} of {most}</span>', {
          chosen: chosen.length,
          most: MOST,
          span: (words) => <span className="font-medium font-mono text-ink tabular-nums">{words}</span>,
        })}
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-x-2">
        {ACTIVATIONS.map((name) => {
          const lane = chosen.indexOf(name)
          const on = lane >= 0
          return (
            <label
              key={name}
              className="flex min-h-6 items-center gap-1.5 text-[0.8125rem] has-disabled:opacity-60 pointer-coarse:min-h-11"
            >
              <input
                type="checkbox"
                className="accent-act"
                checked={on}
                disabled={on ? chosen.length === 1 : chosen.length >= MOST}
                onChange={() =>
                  change({ activations: on ? chosen.filter((one) => one !== name) : [...chosen, name] })
                }
              />
              <span className="min-w-0">{ACTIVATION_NAMES[name]}</span>
              {on && <LaneKey lane={lane} />}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
