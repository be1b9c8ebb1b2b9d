'use client'

import { Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import { RATES, TASKS } from '@/lib/experiments/loss-lab.params'
import { say } from '@/lib/locale/say'
import type { LossLabRun } from './loss-lab'
import { TASK_NAMES } from './loss-lab-names'

/** What can be turned in each of the three experiments. */
export function LossControls({ run }: { run: LossLabRun }) {
  const { params, change, locked } = run
  const { task } = params
  return (
    <>
      <Select
        label={say('Experiment')}
        locked={locked('task')}
        value={task}
        options={TASKS.map((value) => ({ value, label: TASK_NAMES[value] }))}
        onChange={(next) => change({ task: next, learningRate: RATES[next] })}
      />
      {task === 'outliers' && (
        <>
          <Slider
            label={say('Height of the odd point')}
            locked={locked('outlier')}
            value={params.outlier}
            min={-12}
            max={12}
            step={0.1}
            onChange={(outlier) => change({ outlier })}
          />
          <Slider
            label={say('Huber’s δ')}
            locked={locked('delta')}
            value={params.delta}
            min={0.1}
            max={10}
            log
            onChange={(delta) => change({ delta })}
          />
        </>
      )}
      {task === 'saturation' && (
        <Slider
          label={say('Weight at the start')}
          locked={locked('start')}
          value={params.start}
          min={-10}
          max={10}
          step={0.5}
          onChange={(start) => change({ start })}
        />
      )}
      {task === 'calibration' && (
        <>
          <Slider
            label={say('Training points')}
            locked={locked('points')}
            value={params.points}
            min={20}
            max={1000}
            step={20}
            onChange={(points) => change({ points })}
          />
          <Slider
            label={say('Distance of the classes')}
            locked={locked('distance')}
            value={params.distance}
            min={0}
            max={6}
            step={0.5}
            unit="σ"
            onChange={(distance) => change({ distance })}
          />
        </>
      )}
      <Slider
        label={say('Learning rate')}
        locked={locked('learningRate')}
        value={params.learningRate}
        min={0.0001}
        max={10}
        log
        onChange={(learningRate) => change({ learningRate })}
      />
    </>
  )
}
