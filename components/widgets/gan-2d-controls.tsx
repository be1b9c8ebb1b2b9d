'use client'

import { Disclosure } from '@/components/ui/disclosure'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { DISTRIBUTIONS, LOSSES, PLAYERS, penalises } from '@/lib/experiments/gan-2d.params'
import { say } from '@/lib/locale/say'
import type { Gan2dRun } from './gan-2d'
import { DATA_NAMES, LOSS_NAMES, PLAYER_NAMES } from './gan-2d-names'
import { GanRate } from './gan-rate'

const MORE = ['batchSize', 'latent', 'generatorWidth', 'discriminatorWidth']

/** What can be turned. Losses, rates and turns act on the running game; data and networks begin a new one. */
export function Gan2dControls({ run }: { run: Gan2dRun }) {
  const { params, change, locked } = run
  return (
    <>
      <Select
        label={say('Data')}
        locked={locked('data')}
        value={params.data}
        options={optionsOf(DISTRIBUTIONS, DATA_NAMES)}
        onChange={(data) => change({ data })}
      />
      <Select
        label={say('Who learns')}
        locked={locked('learns')}
        value={params.learns}
        options={optionsOf(PLAYERS, PLAYER_NAMES)}
        onChange={(learns) => change({ learns })}
      />
      <Select
        label={say('Loss')}
        locked={locked('loss')}
        value={params.loss}
        options={optionsOf(LOSSES, LOSS_NAMES)}
        onChange={(loss) => change({ loss })}
      />
      {penalises(params.loss) && (
        <Slider
          label={say('Strength of the penalty')}
          locked={locked('penalty')}
          value={params.penalty}
          min={0.001}
          max={100}
          log
          onChange={(penalty) => change({ penalty })}
        />
      )}
      <Slider
        label={say('Discriminator steps a round')}
        locked={locked('discriminatorSteps')}
        value={params.discriminatorSteps}
        min={1}
        max={10}
        onChange={(discriminatorSteps) => change({ discriminatorSteps })}
      />
      <GanRate of="discriminator" run={run} />
      <GanRate of="generator" run={run} />
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <div className="grid gap-3.5">
            <Slider
              label={say('Batch size')}
              locked={locked('batchSize')}
              value={params.batchSize}
              min={2}
              max={512}
              onChange={(batchSize) => change({ batchSize })}
            />
            <Slider
              label={say('Numbers in the noise')}
              locked={locked('latent')}
              value={params.latent}
              min={1}
              max={16}
              onChange={(latent) => change({ latent })}
            />
            <Slider
              label={say('Generator’s width')}
              hint={say('neurons in each of its two hidden layers')}
              locked={locked('generatorWidth')}
              value={params.generatorWidth}
              min={1}
              max={128}
              onChange={(generatorWidth) => change({ generatorWidth })}
            />
            <Slider
              label={say('Discriminator’s width')}
              locked={locked('discriminatorWidth')}
              value={params.discriminatorWidth}
              min={1}
              max={128}
              onChange={(discriminatorWidth) => change({ discriminatorWidth })}
            />
          </div>
        </Disclosure>
      )}
    </>
  )
}
