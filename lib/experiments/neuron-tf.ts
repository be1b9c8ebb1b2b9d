import { createOptimizer } from '@/lib/engine/optimizers'
import { tf } from '@/lib/engine/tf'
import { createVariable, readTensors } from '@/lib/engine/weights'
import type { Examples, Neuron } from '@/lib/math/neuron'
import type { Learner } from './neuron'

/** Gradient descent on all examples at once, in TensorFlow.js: one matrix product, and its gradient by autodiff. */
export function createTfLearner([w1, w2, b]: Neuron, { x, labels }: Examples): Learner {
  const variables = {
    weights: createVariable(Float32Array.of(w1, w2), [2, 1]),
    bias: createVariable(Float32Array.of(b), [1]),
  }
  const optimizer = createOptimizer('sgd', variables)
  const inputs = tf.tensor2d(x, [labels.length, 2])
  const targets = tf.tensor2d(Float32Array.from(labels), [labels.length, 1])
  return {
    step(learningRate) {
      const loss = optimizer.minimize(
        () => {
          const z = inputs.matMul(variables.weights).add(variables.bias)
          // softplus(z) − z y, which is −ln σ(z) for y = 1 and −ln(1 − σ(z)) for y = 0
          return tf.softplus(z).sub(z.mul(targets)).mean().asScalar()
        },
        { learningRate },
      )
      loss.dispose()
    },
    async read() {
      const { weights, bias } = await readTensors(variables)
      return [weights!.values[0]!, weights!.values[1]!, bias!.values[0]!]
    },
    write([w1, w2, b]) {
      tf.tidy(() => {
        variables.weights.assign(tf.tensor2d([w1, w2], [2, 1]))
        variables.bias.assign(tf.tensor1d([b]))
      })
    },
    dispose() {
      optimizer.dispose()
      tf.dispose([inputs, targets, ...Object.values(variables)])
    },
  }
}
