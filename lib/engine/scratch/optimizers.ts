import { type Hyperparameters, type OptimizerName, optimizers, type UpdateRule } from '@/lib/math/optimizers'

export { DEFAULTS, type Hyperparameters, type OptimizerName, optimizers } from '@/lib/math/optimizers'

/** An update rule together with its memory of some parameters. */
export interface Optimizer {
  readonly name: OptimizerName
  /** Updates so far. */
  steps: number
  /** By slot, then parallel to the parameters. */
  readonly state: Readonly<Record<string, readonly Float32Array[]>>
  /**
   * One update of the parameter arrays, in place.
   *
   * @param from number of the first array that changes; those before keep their values and their running averages
   */
  update(gradients: readonly Float32Array[], hyperparameters: Hyperparameters, from?: number): void
}

/** @param parameters the arrays it will change; their gradients come in the same order */
export function createOptimizer(name: OptimizerName, parameters: readonly Float32Array[]): Optimizer {
  const { slots, initial = 0, update }: UpdateRule = optimizers[name]
  const memory = parameters.map((w) => slots.map(() => new Float32Array(w.length).fill(initial)))
  return {
    name,
    steps: 0,
    state: Object.fromEntries(slots.map((slot, s) => [slot, memory.map((arrays) => arrays[s]!)])),
    update(gradients, hyperparameters, from = 0) {
      this.steps++
      for (let p = from; p < parameters.length; p++) {
        update(parameters[p]!, gradients[p]!, memory[p]!, hyperparameters, this.steps)
      }
    },
  }
}
