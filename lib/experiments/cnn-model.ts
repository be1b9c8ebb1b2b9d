import { batchNorm, conv2d } from '@/lib/engine/image-layers'
import { dense, dropoutMask } from '@/lib/engine/layers'
import { tf } from '@/lib/engine/tf'
import { createVariables, type Variables, type WeightSpec } from '@/lib/engine/weights'
import { type Stage, traceStack } from '@/lib/math/layer-stack'
import { parseStack } from '@/lib/math/layer-text'
import type { Rng } from '@/lib/math/rng'

/** How much of the running mean and variance each batch renews. */
const RENEWAL = 0.1

/** What happened to a batch on its way through. */
export interface CnnPass {
  /** [N, K] */
  logits: tf.Tensor
  /** What every layer said, the output last: [N, H, W, C] or [N, units]. */
  said: tf.Tensor[]
  /** Mean and variance of the batch at every normalization, by the names of `running`; while learning. */
  batch: Record<string, tf.Tensor>
}

export interface CnnModel {
  stages: readonly Stage[]
  /**
   * By the number l of their layer from 0: `kernels/l` [height, width, in, out] and `biases/l` [out] of a convolution,
   * `weights/l` [in, out] and `biases/l` of a dense layer, `gains/l` and `shifts/l` of a normalization.
   */
  variables: Variables
  /** `means/l` and `variances/l`: what a normalization uses when it is not learning. */
  running: Variables
  /**
   * @param x [N, height × width], from 0 to 1
   * @param drop while learning: the stream that says which numbers are silenced
   */
  forward(x: tf.Tensor, drop?: Rng): CnnPass
  /** Moves the running means and variances towards those of a batch. */
  follow(batch: CnnPass['batch']): void
}

/**
 * A stack of layers with one unit a class at its end. Weights begin Glorot uniform and biases at 0, as in Keras.
 *
 * @param text as `lib/math/layer-stack` reads it
 * @throws RangeError that says what is wrong with the stack
 */
export function createCnnModel(text: string, side: number, classes: number, seed: number): CnnModel {
  const { layers, problem } = parseStack(text)
  const stages = traceStack(layers, [side, side, 1], classes)
  const wrong = problem ?? stages.find((stage) => stage.problem)?.problem
  if (wrong) throw new RangeError(wrong)

  const learned: Record<string, WeightSpec> = {}
  const followed: Record<string, WeightSpec> = {}
  for (const [l, stage] of stages.entries()) {
    const { layer, bias } = stage
    const input = stage.input!
    if (layer.kind === 'conv')
      learned[`kernels/${l}`] = {
        shape: [layer.kernel, layer.kernel, input.at(-1)!, layer.filters],
        start: 'glorotUniform',
      }
    if (layer.kind === 'dense')
      learned[`weights/${l}`] = { shape: [product(input), layer.units], start: 'glorotUniform' }
    if (layer.kind === 'norm') {
      const shape = [input.at(-1)!]
      learned[`gains/${l}`] = { shape, start: { constant: 1 } }
      learned[`shifts/${l}`] = { shape, start: { constant: 0 } }
      followed[`means/${l}`] = { shape, start: { constant: 0 } }
      followed[`variances/${l}`] = { shape, start: { constant: 1 } }
    } else if (bias && (layer.kind === 'conv' || layer.kind === 'dense'))
      learned[`biases/${l}`] = { shape: [stage.output!.at(-1)!], start: { constant: 0 } }
  }
  const variables = createVariables(seed, learned)
  const running = createVariables(seed, followed)

  /** One layer on [N, H, W, C] or [N, units]. */
  function apply(a: tf.Tensor, l: number, drop: Rng | undefined, batch: CnnPass['batch']): tf.Tensor {
    const { layer, relu } = stages[l]!
    switch (layer.kind) {
      case 'conv':
        return conv2d(a, variables[`kernels/${l}`]!, variables[`biases/${l}`], {
          stride: layer.stride,
          padding: layer.same ? 'same' : 'valid',
          relu,
        })
      case 'max':
        return tf.maxPool(a as tf.Tensor4D, layer.size, layer.size, 'valid')
      case 'avg':
        return tf.avgPool(a as tf.Tensor4D, layer.size, layer.size, 'valid')
      case 'norm': {
        const [gain, shift] = [variables[`gains/${l}`]!, variables[`shifts/${l}`]!]
        if (!drop) return batchNorm(a, gain, shift, running[`means/${l}`]!, running[`variances/${l}`]!)
        const { mean, variance } = tf.moments(
          a,
          Array.from({ length: a.rank - 1 }, (_, i) => i),
        )
        batch[`means/${l}`] = mean
        batch[`variances/${l}`] = variance
        return batchNorm(a, gain, shift, mean, variance)
      }
      case 'drop':
        return drop ? tf.mul(a, dropoutMask(drop, a.shape, layer.rate)) : a
      case 'dense':
        return dense(
          a.rank === 2 ? a : tf.reshape(a, [a.shape[0]!, -1]),
          variables[`weights/${l}`]!,
          variables[`biases/${l}`],
        )
    }
  }

  return {
    stages,
    variables,
    running,
    forward(x, drop) {
      const said: tf.Tensor[] = []
      const batch: CnnPass['batch'] = {}
      let a: tf.Tensor = tf.reshape(x, [x.shape[0]!, side, side, 1])
      for (const [l, { layer, relu }] of stages.entries()) {
        a = apply(a, l, drop, batch)
        if (relu && layer.kind !== 'conv') a = tf.relu(a)
        said.push(a)
      }
      return { logits: a, said, batch }
    },
    follow(batch) {
      for (const [name, value] of Object.entries(batch)) {
        const known = running[name]!
        tf.tidy(() => known.assign(tf.add(tf.mul(known, 1 - RENEWAL), tf.mul(value, RENEWAL))))
      }
    },
  }
}

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1)
