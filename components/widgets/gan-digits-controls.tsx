'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { Toggle } from '@/components/ui/toggle'
import { say } from '@/lib/locale/say'
import type { GanDigitsRun } from './gan-digits'
import { GanRate } from './gan-rate'
import { TRAINING, TrainingControls } from './image-controls'

const MORE = ['dropout', ...TRAINING]

/** What can be turned. Rates, momentum and dropout act on the running networks; the rest begins anew. */
export function GanDigitsControls({ run }: { run: GanDigitsRun }) {
  const { params, change, locked } = run
  const sizes = (values: readonly number[], own: number) =>
    optionsOf([...new Set([...values, own])].sort((a, b) => a - b).map(String))
  return (
    <>
      <GanRate of="generator" run={run} />
      <GanRate of="discriminator" run={run} />
      <Slider
        label={say('Momentum β₁')}
        locked={locked('momentum')}
        value={params.momentum}
        min={0}
        max={0.99}
        step={0.01}
        onChange={(momentum) => change({ momentum })}
      />
      <Toggle
        label={say('Batch normalization')}
        locked={locked('norm')}
        checked={params.norm}
        hint={say('In both players, but for the layers that meet an image.')}
        onChange={(norm) => change({ norm })}
      />
      <Select
        label={say('Numbers in a latent')}
        locked={locked('latent')}
        value={String(params.latent)}
        options={sizes([2, 8, 16, 32, 64, 128], params.latent)}
        onChange={(latent) => change({ latent: Number(latent) })}
      />
      <Select
        label={say('Filters of the generator')}
        locked={locked('generator')}
        value={String(params.generator)}
        options={sizes([4, 8, 16, 32], params.generator)}
        onChange={(generator) => change({ generator: Number(generator) })}
      />
      <Select
        label={say('Filters of the discriminator')}
        locked={locked('discriminator')}
        value={String(params.discriminator)}
        options={sizes([4, 8, 16, 32, 64], params.discriminator)}
        onChange={(discriminator) => change({ discriminator: Number(discriminator) })}
      />
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Discriminator’s dropout')}
              locked={locked('dropout')}
              value={params.dropout}
              min={0}
              max={0.9}
              step={0.05}
              onChange={(dropout) => change({ dropout })}
            />
            <TrainingControls
              run={{ ...run, params: { ...params, data: 'mnist' } }}
              batches={[16, 32, 64, 128]}
            />
          </div>
        </Disclosure>
      )}
    </>
  )
}
