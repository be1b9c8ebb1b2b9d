'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { AutoencoderRun } from './autoencoder'
import { listClasses } from './autoencoder-names'
import { classNames } from './image-classes'
import { DataControl, LearningRateControl, TRAINING, TrainingControls } from './image-controls'

const CODES = [1, 2, 4, 8, 16, 32, 64, 128]
const STACKS = ['', '32', '64', '128', '256', '256,64']
const BATCHES = [16, 32, 64, 128, 256]

/** What can be turned. Damage and learning rate act on the running network; the rest begins anew. */
export function AutoencoderControls({ run }: { run: AutoencoderRun }) {
  const { params, change, locked } = run
  const classes = classNames(params.data)
  const codes = [...new Set([...CODES, params.code])].sort((a, b) => a - b)
  const stack = params.hidden.join(',')
  return (
    <>
      <DataControl run={run} />
      <Select
        label={say('Numbers in the code')}
        locked={locked('code')}
        value={String(params.code)}
        options={codes.map((k) => ({
          value: String(k),
          label: k === 2 ? say('2 (a map)') : String(k),
        }))}
        onChange={(code) => change({ code: Number(code) })}
      />
      <Slider
        label={say('Noise')}
        locked={locked('noise')}
        value={params.noise}
        min={0}
        max={1}
        step={0.05}
        hint={say('Standard deviation, added to every pixel before the network sees it.')}
        onChange={(noise) => change({ noise })}
      />
      <Slider
        label={say('Pixels put out')}
        locked={locked('mask')}
        value={params.mask}
        min={0}
        max={0.9}
        step={0.05}
        format={(share) => formatPercent(share, 0)}
        onChange={(mask) => change({ mask })}
      />
      <Select
        label={say('Class left out')}
        locked={locked('without')}
        value={params.without.join(',')}
        options={[
          { value: '', label: say('none') },
          ...classes.map((name, k) => ({ value: String(k), label: name })),
          ...(params.without.length > 1
            ? [{ value: params.without.join(','), label: listClasses(classes, params.without) }]
            : []),
        ]}
        hint={say('It never learns from these images, and meets them in the test.')}
        onChange={(without) => change({ without: without === '' ? [] : without.split(',').map(Number) })}
      />
      <Select
        label={say('Hidden layers on each side')}
        locked={locked('hidden')}
        value={stack}
        options={[...new Set([...STACKS, stack])].map((text) => ({
          value: text,
          label: text === '' ? say('none') : text.replaceAll(',', ', '),
        }))}
        onChange={(text) => change({ hidden: text === '' ? [] : text.split(',').map(Number) })}
      />
      <Toggle
        label={say('Linear')}
        locked={locked('linear')}
        checked={params.linear}
        hint={say('No ReLU, no sigmoid: only weighted sums.')}
        onChange={(linear) => change({ linear })}
      />
      <LearningRateControl run={run} />
      {!TRAINING.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <TrainingControls run={run} batches={BATCHES} />
          </div>
        </Disclosure>
      )}
    </>
  )
}
