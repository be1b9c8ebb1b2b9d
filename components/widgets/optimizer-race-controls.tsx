'use client'

import { ClassMark } from '@/components/charts/marks'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import {
  ARENAS,
  type Arena,
  baseRate,
  DATASETS,
  lengthOf,
  OPTIMIZERS,
  type OptimizerRaceParams,
  type RacerName,
} from '@/lib/experiments/optimizer-race.params'
import { say } from '@/lib/locale/say'
import { SCHEDULES } from '@/lib/math/schedules'
import type { OptimizerRaceRun } from './optimizer-race'
import { ARENA_NAMES, DATA_NAMES, RACER_NAMES, racerColour, SCHEDULE_NAMES } from './optimizer-race-names'

const RATES = OPTIMIZERS.map((name) => `${name}Rate` as const)
/** What is turned less often. */
const MORE = [
  'momentum',
  'beta1',
  'beta2',
  'decay',
  'weightDecay',
  'condition',
  'noise',
  'steps',
  'data',
  'batchSize',
  'plane',
]

/** Everything the reader can turn; what a link locks does not appear. */
export function RaceControls({ run }: { run: OptimizerRaceRun }) {
  const { params, change, locked } = run
  return (
    <>
      <Select
        label={say('Arena')}
        locked={locked('arena')}
        value={params.arena}
        options={optionsOf(ARENAS, ARENA_NAMES)}
        onChange={(arena) => change(openingOf(arena))}
      />
      {!locked('racers') && <RacerPicker run={run} />}
      <Slider
        label={say('All learning rates times')}
        locked={locked('scale')}
        value={params.scale}
        min={0.01}
        max={100}
        log
        onChange={(scale) => change({ scale })}
      />
      <Select
        label={say('Schedule')}
        locked={locked('schedule')}
        value={params.schedule}
        options={optionsOf(SCHEDULES, SCHEDULE_NAMES)}
        onChange={(schedule) => change({ schedule })}
      />
      {!RATES.every(locked) && (
        <Disclosure summary={say('Learning rates')}>
          <Rates run={run} />
        </Disclosure>
      )}
      {!MORE.every(locked) && (
        <Disclosure summary={say('More')}>
          <More run={run} />
        </Disclosure>
      )}
    </>
  )
}

/** Another arena has its own length, start and rates. */
function openingOf(arena: Arena): Partial<OptimizerRaceParams> {
  const rates = Object.fromEntries(RATES.map((name) => [name, 0]))
  return { arena, steps: 0, start: 'drawn', ...rates }
}

function RacerPicker({ run: { params, change } }: { run: OptimizerRaceRun }) {
  const chosen = new Set(params.racers)
  const toggle = (name: RacerName) =>
    OPTIMIZERS.filter((one) => (one === name ? !chosen.has(one) : chosen.has(one)))
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1 p-0 text-[0.8125rem] text-quiet">{say('Racers')}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-x-2">
        {OPTIMIZERS.map((name) => (
          <label
            key={name}
            className="flex min-h-6 items-center gap-1.5 text-[0.8125rem] has-disabled:opacity-60 pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              className="accent-act"
              checked={chosen.has(name)}
              disabled={chosen.has(name) && chosen.size === 1}
              onChange={() => change({ racers: toggle(name) })}
            />
            <span className="min-w-0">{RACER_NAMES[name]}</span>
            {chosen.has(name) && <ClassMark mark={racerColour(name)} />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Rates({ run: { params, change, locked } }: { run: OptimizerRaceRun }) {
  const shown = OPTIMIZERS.filter((name) => params.racers.includes(name))
  const own = RATES.some((name) => params[name] > 0)
  return (
    <div className="grid gap-3.5">
      {shown.map((name) => (
        <Slider
          key={name}
          label={say('Rate of {racer}', { racer: RACER_NAMES[name] })}
          locked={locked(`${name}Rate`)}
          value={baseRate(params, name)}
          min={0.0001}
          max={10}
          log
          onChange={(rate) => change({ [`${name}Rate`]: rate })}
        />
      ))}
      <Button
        variant="quiet"
        disabled={!own}
        onClick={() => change(Object.fromEntries(RATES.map((name) => [name, 0])))}
      >
        {say('Rates that suit the arena')}
      </Button>
    </div>
  )
}

function More({ run: { params, change, locked } }: { run: OptimizerRaceRun }) {
  const { arena } = params
  const network = arena === 'network'
  return (
    <div className="grid gap-3.5">
      <Slider
        label={say('Momentum μ')}
        locked={locked('momentum')}
        value={params.momentum}
        min={0}
        max={0.99}
        step={0.01}
        onChange={(momentum) => change({ momentum })}
      />
      <Slider
        label={say('RMSprop’s ρ')}
        locked={locked('decay')}
        value={params.decay}
        min={0}
        max={0.99}
        step={0.01}
        onChange={(decay) => change({ decay })}
      />
      <Slider
        label={say('Adam’s β₁')}
        locked={locked('beta1')}
        value={params.beta1}
        min={0}
        max={0.99}
        step={0.01}
        onChange={(beta1) => change({ beta1 })}
      />
      <Slider
        label={say('Adam’s β₂')}
        locked={locked('beta2')}
        value={params.beta2}
        min={0}
        max={0.999}
        step={0.001}
        onChange={(beta2) => change({ beta2 })}
      />
      <Slider
        label={say('AdamW’s decay λ')}
        locked={locked('weightDecay')}
        value={params.weightDecay}
        min={0}
        max={1}
        step={0.01}
        onChange={(weightDecay) => change({ weightDecay })}
      />
      {(arena === 'ravine' || arena === 'turned') && (
        <Slider
          label={say('Narrowness κ')}
          locked={locked('condition')}
          value={params.condition}
          min={1}
          max={300}
          log
          onChange={(condition) => change({ condition })}
        />
      )}
      {!network && (
        <Slider
          label={say('Noise on the slopes')}
          locked={locked('noise')}
          value={params.noise}
          min={0}
          max={20}
          step={0.5}
          onChange={(noise) => change({ noise })}
        />
      )}
      {network && (
        <>
          <Select
            label={say('Data')}
            locked={locked('data')}
            value={params.data}
            options={optionsOf(DATASETS, DATA_NAMES)}
            onChange={(data) => change({ data })}
          />
          <Slider
            label={say('Batch size')}
            locked={locked('batchSize')}
            value={params.batchSize}
            min={1}
            max={200}
            onChange={(batchSize) => change({ batchSize })}
          />
          <Select
            label={say('Slice')}
            locked={locked('plane')}
            value={params.plane}
            options={[
              { value: 'paths', label: say('along the runs') },
              { value: 'random', label: say('along random directions') },
            ]}
            onChange={(plane) => change({ plane })}
          />
        </>
      )}
      <Slider
        label={say('Steps of the race')}
        locked={locked('steps')}
        value={lengthOf(params)}
        min={5}
        max={2000}
        log
        onChange={(steps) => change({ steps: Math.round(steps) })}
      />
    </div>
  )
}
