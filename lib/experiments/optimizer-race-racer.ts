import type { Checkpoint } from '@/lib/engine/experiment'
import { createOptimizer } from '@/lib/engine/scratch/optimizers'
import { DEFAULTS, type Hyperparameters } from '@/lib/math/optimizers'
import type { RacerName } from './optimizer-race.params'
import type { Problem } from './optimizer-race-problem'

type Arrays = Checkpoint['arrays']
export type RacerSettings = Partial<Hyperparameters> & { learningRate: number }

/** Where a racer is, and how it came there. */
export interface Stance {
  theta: Float32Array
  /** θ before the latest step. */
  previous: Float32Array
  /** The slopes that the latest step was made of. */
  gradient: Float32Array
}

/** One update rule on one problem, on some back end. */
export interface Racer {
  name: RacerName
  step(step: number, settings: RacerSettings): void
  read(): Stance | Promise<Stance>
  save(): Arrays | Promise<Arrays>
  load(arrays: Arrays): void
  dispose(): void
}

/** A racer in typed arrays. */
export function createRacer(name: RacerName, problem: Problem): Racer {
  const theta = problem.start.slice()
  const previous = theta.slice()
  const gradient = new Float32Array(theta.length)
  const optimizer = createOptimizer(name, [theta])
  // Named as `lib/engine/optimizers.ts` names them, so that a race goes on wherever its device was lost.
  const slots = Object.entries(optimizer.state).map(
    ([slot, [values]]) => [`${name}/${slot}/theta`, values!] as const,
  )
  return {
    name,
    step(step, settings) {
      gradient.set(problem.gradient(theta, step))
      previous.set(theta)
      optimizer.update([gradient], { ...DEFAULTS, ...settings })
    },
    read: () => ({ theta: theta.slice(), previous: previous.slice(), gradient: gradient.slice() }),
    save: () => ({
      theta: vector(theta),
      previous: vector(previous),
      gradient: vector(gradient),
      [`${name}/steps`]: { shape: [], values: Float32Array.of(optimizer.steps) },
      ...Object.fromEntries(slots.map(([key, values]) => [key, vector(values)])),
    }),
    load(arrays) {
      theta.set(arrays.theta!.values)
      previous.set(arrays.previous!.values)
      gradient.set(arrays.gradient!.values)
      optimizer.steps = arrays[`${name}/steps`]!.values[0]!
      for (const [key, values] of slots) values.set(arrays[key]!.values)
    },
    dispose() {},
  }
}

export const vector = (values: Float32Array) => ({ shape: [values.length], values: values.slice() })
