'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { LateSlider } from '@/components/ui/late-slider'
import { Segmented } from '@/components/ui/segmented'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { COUNTS, OPTIMIZERS } from '@/lib/experiments/digits.params'
import type { CnnRun } from './cnn'
import { CnnLayers } from './cnn-layers'

const BATCHES = [16, 32, 64, 128, 256]
const MORE = ['optimizer', 'batchSize', 'epochs', 'examples', 'shift', 'scramble']

/** What can be turned. Learning rate, optimizer and shift act on the running network; the rest begins anew. */
export function CnnControls({ run }: { run: CnnRun }) {
  const { params, change, locked } = run
  return (
    <>
      <Segmented
        label="Data"
        locked={locked('data')}
        value={params.data}
        options={[
          { value: 'mnist', label: 'Digits' },
          { value: 'fashion-mnist', label: 'Fashion' },
        ]}
        onChange={(data) => change({ data })}
      />
      {!locked('layers') && (
        <CnnLayers value={params.layers} onChange={(layers) => change({ layers, frozen: '' })} />
      )}
      <Toggle
        label="Race a dense network"
        locked={locked('rival')}
        checked={params.rival}
        hint="One hidden layer, as many parameters, the same batches."
        onChange={(rival) => change({ rival })}
      />
      <Slider
        label="Learning rate"
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.00001}
        max={1}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
      {!MORE.every(locked) && (
        <Disclosure summary="More">
          <div className="grid gap-3.5">
            <Select
              label="Optimizer"
              locked={locked('optimizer')}
              value={params.optimizer}
              options={optionsOf(OPTIMIZERS)}
              onChange={(optimizer) => change({ optimizer })}
            />
            <Select
              label="Batch size"
              locked={locked('batchSize')}
              value={String(params.batchSize)}
              options={optionsOf(
                [...new Set([...BATCHES, params.batchSize])].sort((a, b) => a - b).map(String),
              )}
              onChange={(size) => change({ batchSize: Number(size) })}
            />
            <LateSlider
              label="Epochs"
              locked={locked('epochs')}
              value={params.epochs}
              min={1}
              max={30}
              onChange={(epochs) => change({ epochs })}
            />
            <LateSlider
              label="Training images"
              locked={locked('examples')}
              value={Math.min(params.examples, COUNTS[params.data])}
              min={100}
              max={COUNTS[params.data]}
              log
              onChange={(examples) => change({ examples })}
            />
            <Slider
              label="Shift images by up to"
              locked={locked('shift')}
              value={params.shift}
              min={0}
              max={4}
              unit="pixels"
              hint="Each time an image is shown, it is moved a little."
              onChange={(shift) => change({ shift })}
            />
            <Toggle
              label="Shuffle the pixels"
              locked={locked('scramble')}
              checked={params.scramble}
              hint="Puts the pixels of every image, drawn ones too, into another order: any, but the same for all."
              onChange={(scramble) => change({ scramble })}
            />
          </div>
        </Disclosure>
      )}
    </>
  )
}
