'use client'

import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { MEASUREMENTS, NEURON_DATA, SPECIES } from '@/lib/experiments/neuron.params'
import { say } from '@/lib/locale/say'
import type { NeuronRun } from './neuron'
import { DATA_NAMES } from './neuron-names'

const MEASUREMENT_NAMES: Record<(typeof MEASUREMENTS)[number], string> = {
  beakLength: say('beak length'),
  beakDepth: say('beak depth'),
  flipperLength: say('flipper length'),
  bodyMass: say('body mass'),
}

const measurements = MEASUREMENTS.map((value) => ({ value, label: MEASUREMENT_NAMES[value] }))

/** What is looked at, and how fast the two that learn go. */
export function NeuronControls({ run }: { run: NeuronRun }) {
  const { params, change, locked } = run
  const { data, species } = params
  return (
    <>
      <Select
        label={say('Data')}
        locked={locked('data')}
        value={data}
        options={NEURON_DATA.map((value) => ({ value, label: DATA_NAMES[value] }))}
        onChange={(data) => change({ data })}
      />
      {data === 'penguins' && (
        <>
          <Select
            label={say('Across')}
            locked={locked('x')}
            value={params.x}
            options={measurements}
            onChange={(x) => change({ x })}
          />
          <Select
            label={say('Upwards')}
            locked={locked('y')}
            value={params.y}
            options={measurements}
            onChange={(y) => change({ y })}
          />
          <Select
            label={say('Find the')}
            locked={locked('species')}
            value={species}
            options={SPECIES.map((value) => ({ value, label: say('{value} penguins', { value }) }))}
            onChange={(species) => change({ species })}
          />
          <Select
            label={say('among')}
            locked={locked('against')}
            value={params.against === species ? 'the others' : params.against}
            options={[
              { value: 'the others', label: say('both other species') },
              ...SPECIES.filter((one) => one !== species).map((value) => ({
                value,
                label: say('{value} only', { value }),
              })),
            ]}
            onChange={(against) => change({ against })}
          />
        </>
      )}
      {data === 'clouds' && (
        <>
          <Slider
            label={say('Points')}
            locked={locked('points')}
            value={params.points}
            min={20}
            max={400}
            step={20}
            onChange={(points) => change({ points })}
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
        </>
      )}
      <Segmented
        label={say('Output')}
        locked={locked('output')}
        value={params.output}
        options={[
          { value: 'sigmoid', label: say('sigmoid') },
          { value: 'step', label: say('step') },
        ]}
        onChange={(output) => change({ output })}
      />
      <Segmented
        label={say('Learning starts from')}
        locked={locked('start')}
        value={params.start}
        options={[
          { value: 'random', label: say('chance') },
          { value: 'mine', label: say('your line') },
        ]}
        onChange={(start) => change({ start })}
      />
      <Slider
        label={say('Learning rate')}
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.001}
        max={100}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
    </>
  )
}
