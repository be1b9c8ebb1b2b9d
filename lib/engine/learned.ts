import type { Checkpoint } from './experiment'
import type { createOptimizer } from './optimizers'
import { tf } from './tf'
import { loadVariables, readTensors, type Variables } from './weights'

/** What is learned by one optimizer: read, saved together with the optimizer's memory, taken back and freed. */
export function learned(variables: Variables, optimizer: ReturnType<typeof createOptimizer>) {
  return {
    weights: () => readTensors(variables),
    async save() {
      const [weights, memory] = await Promise.all([readTensors(variables), optimizer.save()])
      return { ...weights, ...memory }
    },
    load(arrays: Checkpoint['arrays']) {
      loadVariables(variables, arrays)
      optimizer.load(arrays)
    },
    dispose() {
      optimizer.dispose()
      tf.dispose(Object.values(variables))
    },
  }
}
