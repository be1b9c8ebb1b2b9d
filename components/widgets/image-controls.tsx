'use client'

import { LateSlider } from '@/components/ui/late-slider'
import { Segmented } from '@/components/ui/segmented'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { COUNTS, type DigitsParams } from '@/lib/experiments/digits.params'
import { say } from '@/lib/locale/say'

/** The run of any model of small images, as far as a control turns it. */
interface ImageRun<K extends keyof DigitsParams> {
  params: Pick<DigitsParams, K>
  locked(name: string): boolean
  change(patch: Partial<Pick<DigitsParams, K>>): void
}

/** The parameters that `TrainingControls` turns. */
export const TRAINING = ['batchSize', 'epochs', 'examples'] as const
/** The parameters that `PixelControls` turns. */
export const PIXELS = ['shift', 'scramble'] as const

export function DataControl({ run: { params, change, locked } }: { run: ImageRun<'data'> }) {
  return (
    <Segmented
      label={say('Data')}
      locked={locked('data')}
      value={params.data}
      options={[
        { value: 'mnist', label: say('Digits') },
        { value: 'fashion-mnist', label: say('Fashion') },
      ]}
      onChange={(data) => change({ data })}
    />
  )
}

export function LearningRateControl({ run: { params, change, locked } }: { run: ImageRun<'learningRate'> }) {
  return (
    <Slider
      label={say('Learning rate')}
      locked={locked('learningRate')}
      value={params.learningRate}
      min={0.00001}
      max={1}
      log
      onChange={(learningRate) => change({ learningRate })}
    />
  )
}

/** Which images a network learns from, how many at once and how often: what is turned less often. */
export function TrainingControls({
  run: { params, change, locked },
  batches,
}: {
  run: ImageRun<'data' | (typeof TRAINING)[number]>
  /** Batch sizes to choose from. */
  batches: readonly number[]
}) {
  const sizes = [...new Set([...batches, params.batchSize])].sort((a, b) => a - b)
  return (
    <>
      <Select
        label={say('Batch size')}
        locked={locked('batchSize')}
        value={String(params.batchSize)}
        options={optionsOf(sizes.map(String))}
        onChange={(size) => change({ batchSize: Number(size) })}
      />
      <LateSlider
        label={say('Epochs')}
        locked={locked('epochs')}
        value={params.epochs}
        min={1}
        max={30}
        onChange={(epochs) => change({ epochs })}
      />
      <LateSlider
        label={say('Training images')}
        locked={locked('examples')}
        value={Math.min(params.examples, COUNTS[params.data])}
        min={100}
        max={COUNTS[params.data]}
        log
        onChange={(examples) => change({ examples })}
      />
    </>
  )
}

/** What is done to the pixels of the images before a network is shown them. */
export function PixelControls({
  run: { params, change, locked },
}: {
  run: ImageRun<(typeof PIXELS)[number]>
}) {
  return (
    <>
      <Slider
        label={say('Shift images by up to')}
        locked={locked('shift')}
        value={params.shift}
        min={0}
        max={4}
        unit={say('pixels')}
        hint={say('Each time an image is shown, it is moved a little: more examples from the same ones.')}
        onChange={(shift) => change({ shift })}
      />
      <Toggle
        label={say('Shuffle the pixels')}
        locked={locked('scramble')}
        checked={params.scramble}
        hint={say(
          'Puts the pixels of every image, drawn ones too, into another order: any, but the same for all.',
        )}
        onChange={(scramble) => change({ scramble })}
      />
    </>
  )
}
