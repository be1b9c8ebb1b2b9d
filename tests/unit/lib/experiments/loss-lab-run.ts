/** Set-up shared by the tests of the laboratory of losses: a run on a back end of Node, and its racers by loss. */
import { expect } from 'vitest'
import { readParams } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/loss-lab'
import type { LossName } from '@/lib/experiments/loss-lab.params'
import type { CalibrationRacer, LineRacer, LossLabView, NeuronRacer } from '@/lib/experiments/loss-lab-view'
import { tf } from '../engine/wasm/backends'

/** A run with its parameters, which may be changed while it trains. */
export async function open(
  given: Record<string, unknown>,
  { backend = 'cpu' as 'cpu' | 'wasm', seed = 1 } = {},
) {
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  await tf.setBackend(backend)
  const { params, problems, unknown } = readParams(experiment.params, given)
  expect([...problems, ...unknown]).toEqual([])
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed, backend, report() {}, signal })
  const now = { ...params }
  return {
    trainer,
    now,
    async train(steps: number) {
      for (let i = 0; i < steps; i++) await trainer.step(now)
    },
    look: () => trainer.snapshot(now),
  }
}

type Races = { outliers: LineRacer; saturation: NeuronRacer; calibration: CalibrationRacer }

/** The racers of a task, by loss. */
export function racersOf<T extends keyof Races>({ race }: LossLabView, task: T): Record<LossName, Races[T]> {
  if (race.task !== task) throw new Error(`a race of ${race.task}`)
  return Object.fromEntries(race.racers.map((racer) => [racer.loss, racer])) as Record<LossName, Races[T]>
}
