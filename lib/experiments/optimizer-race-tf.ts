import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { tf } from '@/lib/engine/tf'
import { createVariable, loadVariables, readTensors } from '@/lib/engine/weights'
import type { RacerName } from './optimizer-race.params'
import type { Problem } from './optimizer-race-problem'
import type { Racer } from './optimizer-race-racer'

/** A racer in TensorFlow.js: θ is one variable, its slopes come by autodiff of the loss. */
export function createTfRacer(name: RacerName, problem: Problem): Racer {
  const P = problem.start.length
  const theta = createVariable(problem.start, [P])
  const kept = {
    previous: createVariable(problem.start, [P]),
    gradient: createVariable(new Float32Array(P), [P]),
  }
  const optimizer = createOptimizer(name, { theta })

  return {
    name,
    step(step, settings) {
      tf.tidy(() => {
        const { gradients } = lossAndGradients(
          () => problem.deviceLoss(theta as unknown as tf.Tensor1D, step),
          {
            theta,
          },
        )
        const noise = problem.noise?.(step)
        const felt = noise ? tf.add(gradients.theta, tf.tensor1d(noise)) : gradients.theta
        kept.gradient.assign(felt)
        kept.previous.assign(theta)
        optimizer.apply({ theta: felt }, settings)
      })
    },
    async read() {
      const { now, previous, gradient } = await readTensors({ now: theta, ...kept })
      return { theta: now!.values, previous: previous!.values, gradient: gradient!.values }
    },
    async save() {
      const [places, memory] = await Promise.all([readTensors({ theta, ...kept }), optimizer.save()])
      return { ...places, ...memory }
    },
    load(arrays) {
      loadVariables({ theta, ...kept }, arrays)
      optimizer.load(arrays)
    },
    dispose() {
      optimizer.dispose()
      tf.dispose([theta, ...Object.values(kept)])
    },
  }
}

export { tf }
