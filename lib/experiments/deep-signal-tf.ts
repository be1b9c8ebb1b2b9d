import { activate } from '@/lib/engine/activations'
import type { Checkpoint } from '@/lib/engine/experiment'
import { dense, softmaxCrossEntropy } from '@/lib/engine/layers'
import { createOptimizer, lossAndGradients } from '@/lib/engine/optimizers'
import { tf } from '@/lib/engine/tf'
import { createVariable, readTensors, type Variables } from '@/lib/engine/weights'
import { EPSILON } from '@/lib/math/normalize'
import { type DeepSpec, SIDE } from './deep-signal.params'
import type { Lane } from './deep-signal-lane'
import { MOMENTUM } from './deep-signal-net'

type Arrays = Checkpoint['arrays']
const { add, sub, mul, square } = tf

/** The network of `deep-signal-net` in TensorFlow.js, formula by formula; gradients by automatic differentiation. */
export function createTfLane({ depth: D, activation, norm, residual }: DeepSpec, start: Arrays): Lane {
  const all = Object.fromEntries(
    Object.entries(start).map(([name, { shape, values }]) => [
      name,
      createVariable(...turned(shape, values)),
    ]),
  )
  const isRunning = (name: string) => /^(means|variances)\//.test(name)
  const learned: Variables = Object.fromEntries(Object.entries(all).filter(([name]) => !isRunning(name)))
  const optimizer = createOptimizer('sgd', learned)
  const axis = norm === 'batch' ? 0 : 1

  /** Logits for x [B, 49]; mean and variance of every normalization on its way are left in `seen`, to be disposed. */
  function forward(x: tf.Tensor, seen: tf.Tensor[]): tf.Tensor {
    let a = x
    let z: tf.Tensor | undefined
    for (let l = 0; l < D; l++) {
      const fresh: tf.Tensor = dense(a, all[`weights/${l}`]!, all[`biases/${l}`])
      z = residual && z ? add(z, fresh) : fresh
      const inner =
        norm === 'none' ? z : add(mul(standardize(z, axis, seen), all[`gains/${l}`]!), all[`shifts/${l}`]!)
      a = activate[activation](inner)
    }
    return dense(a, all[`weights/${D}`]!, all[`biases/${D}`])
  }

  function follow(seen: readonly tf.Tensor[]) {
    for (let l = 0; l < D; l++)
      for (const [i, name] of ['means', 'variances'].entries()) {
        const running = all[`${name}/${l}`]! as tf.Variable
        running.assign(
          add(mul(running, MOMENTUM), mul(tf.reshape(seen[2 * l + i]!, running.shape), 1 - MOMENTUM)),
        )
      }
  }

  return {
    train({ x, labels }, learningRate, clip) {
      tf.tidy(() => {
        const seen: tf.Tensor[] = []
        const inputs = tf.tensor2d(x, [labels.length, SIDE ** 2])
        const targets = tf.tensor1d(Int32Array.from(labels), 'int32')
        const loss = () => softmaxCrossEntropy(forward(inputs, seen), targets)
        const { gradients } = lossAndGradients(loss, learned)
        optimizer.apply(clip > 0 ? clipped(gradients, clip) : gradients, { learningRate })
        if (norm === 'batch') follow(seen)
        tf.dispose(seen)
      })
    },
    async read() {
      const flipped = tf.tidy(() =>
        Object.fromEntries(
          Object.entries(all).map(([name, v]) => [name, v.rank === 2 ? tf.transpose(v) : tf.clone(v)]),
        ),
      )
      const arrays = await readTensors(flipped)
      tf.dispose(flipped)
      return arrays
    },
    write(arrays) {
      tf.tidy(() => {
        for (const [name, variable] of Object.entries(all)) {
          const { shape, values } = arrays[name]!
          const given = tf.tensor(values.slice(), shape)
          variable.assign(given.rank === 2 ? tf.transpose(given) : given)
        }
      })
    },
    dispose() {
      optimizer.dispose()
      tf.dispose(Object.values(all))
    },
  }
}

/** x̂ along an axis, with its gradient written out; mean and variance are kept in `seen`. */
function standardize(x: tf.Tensor, axis: number, seen: tf.Tensor[]): tf.Tensor {
  return tf.customGrad((input, save) => {
    const mean = tf.mean(input as tf.Tensor, axis, true)
    const centred = sub(input as tf.Tensor, mean)
    const variance = tf.mean(square(centred), axis, true)
    const scale = tf.rsqrt(add(variance, EPSILON))
    const value = mul(centred, scale)
    seen.push(tf.keep(mean), tf.keep(variance)) // else the gradient's own tidy would take them
    ;(save as (tensors: tf.Tensor[]) => void)([value, scale])
    const gradFunc = (h: tf.Tensor, [y, s]: tf.Tensor[]) => {
      const along = mul(y!, tf.mean(mul(h, y!), axis, true))
      return mul(sub(sub(h, tf.mean(h, axis, true)), along), s!)
    }
    return { value, gradFunc }
  })(x)
}

/** Gradients shortened together to a length of at most `most` (Pascanu, Mikolov and Bengio 2013, algorithm 1). */
function clipped(gradients: Record<string, tf.Tensor>, most: number): Record<string, tf.Tensor> {
  const squares = Object.values(gradients).map((g) => tf.sum(square(g)))
  const length = tf.sqrt(tf.addN(squares))
  const factor = tf.minimum(1, tf.div(most, length))
  return Object.fromEntries(Object.entries(gradients).map(([name, g]) => [name, mul(g, factor)]))
}

/** An array as tfjs wants it: weights with a column for each neuron. */
function turned(shape: readonly number[], values: Float32Array): [Float32Array, readonly number[]] {
  if (shape.length !== 2) return [values, shape]
  const [n, m] = shape as [number, number]
  return [values.map((_, at) => values[(at % n) * m + Math.floor(at / n)]!), [m, n]]
}
