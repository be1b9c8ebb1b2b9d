'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { optionsOf, Select } from '@/components/ui/select'
import { Toggle } from '@/components/ui/toggle'
import { OPTIMIZERS } from '@/lib/experiments/digits.params'
import { say } from '@/lib/locale/say'
import type { CnnRun } from './cnn'
import { CnnLayers } from './cnn-layers'
import {
  DataControl,
  LearningRateControl,
  PIXELS,
  PixelControls,
  TRAINING,
  TrainingControls,
} from './image-controls'

const BATCHES = [16, 32, 64, 128, 256]
const MORE = ['optimizer', ...TRAINING, ...PIXELS]

/** What can be turned. Learning rate, optimizer and shift act on the running network; the rest begins anew. */
export function CnnControls({ run }: { run: CnnRun }) {
  const { params, change, locked } = run
  return (
    <>
      <DataControl run={run} />
      {!locked('layers') && (
        <CnnLayers value={params.layers} onChange={(layers) => change({ layers, frozen: '' })} />
      )}
      <Toggle
        label={say('Race a dense network')}
        locked={locked('rival')}
        checked={params.rival}
        hint={say('One hidden layer, as many parameters, the same batches.')}
        onChange={(rival) => change({ rival })}
      />
      <LearningRateControl run={run} />
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <Select
              label={say('Optimizer')}
              locked={locked('optimizer')}
              value={params.optimizer}
              options={optionsOf(OPTIMIZERS, { momentum: say('momentum') })}
              onChange={(optimizer) => change({ optimizer })}
            />
            <TrainingControls run={run} batches={BATCHES} />
            <PixelControls run={run} />
          </div>
        </Disclosure>
      )}
    </>
  )
}
