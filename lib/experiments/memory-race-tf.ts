import { dense, softmaxCrossEntropy } from '@/lib/engine/layers'
import { learned } from '@/lib/engine/learned'
import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { recurrence } from '@/lib/engine/recurrence'
import { tf } from '@/lib/engine/tf'
import { createVariable } from '@/lib/engine/weights'
import type { MemoryRaceParams } from './memory-race.params'
import type { Lane } from './memory-race-lane'
import { drawRecurrent, type RecurrentSpec } from './memory-race-start'
import type { Sequences } from './memory-race-task'

const { mul, square } = tf

/** The network of `memory-race-net` in TensorFlow.js. */
export function createTfLane(spec: RecurrentSpec, kind: MemoryRaceParams['optimizer'], seed: number): Lane {
  const { cell, units: H } = spec
  const variables = Object.fromEntries(
    Object.entries(drawRecurrent(spec, seed)).map(([name, { shape, values }]) => [
      name,
      createVariable(values, shape),
    ]),
  )
  const optimizer = createOptimizer(kind, variables)

  function lossOf({ x, count: B, length: T, from, targets, weights }: Sequences): tf.Scalar {
    const { w, u, b, c, out, outBias } = variables
    const inputs = dense(tf.tensor2d(x, [T * B, x.length / (T * B)]), w!, b) // [T B, G H]
    const states = recurrence(cell, inputs, u!, c, T, B) //                     [T B, H]
    const asked = from === 0 ? states : tf.slice(states, [from * B, 0], [(T - from) * B, H])
    const answers = dense(asked, out!, outBias) // [N, K]
    if (spec.outputs === 1) return tf.mean(square(tf.sub(answers, tf.tensor2d(targets, [targets.length, 1]))))
    // What does not count is left out before the loss is taken.
    const counted = Int32Array.from(weights.keys()).filter((n) => weights[n]! > 0)
    const labels = tf.tensor1d(
      Int32Array.from(counted, (n) => targets[n]!),
      'int32',
    )
    const heard =
      counted.length === weights.length ? answers : tf.gather(answers, tf.tensor1d(counted, 'int32'))
    return softmaxCrossEntropy(heard, labels)
  }

  return {
    train(sequences, { learningRate, clip }) {
      tf.tidy(() => {
        const { gradients } = lossAndGradients(() => lossOf(sequences), variables)
        optimizer.apply(clip > 0 ? clipped(gradients, clip) : gradients, { learningRate })
      })
    },
    ...learned(variables, optimizer),
  }
}

/** Gradients shortened together to a length of at most `most` (Pascanu, Mikolov and Bengio 2013, algorithm 1). */
function clipped(gradients: Record<string, tf.Tensor>, most: number): Record<string, tf.Tensor> {
  const squares = Object.values(gradients).map((g) => tf.sum(square(g)))
  const factor = tf.minimum(1, tf.div(most, tf.sqrt(tf.addN(squares))))
  return Object.fromEntries(Object.entries(gradients).map(([name, g]) => [name, mul(g, factor)]))
}
