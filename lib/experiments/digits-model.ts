import { dense, dropoutMask } from '@/lib/engine/layers'
import { tf } from '@/lib/engine/tf'
import { createVariables, type Variables } from '@/lib/engine/weights'
import type { Rng } from '@/lib/math/rng'
import type { DigitsParams } from './digits.params'

/** What happened to a batch on its way through: the output's logits and what every hidden layer said. */
export interface Pass {
  /** [N, K] */
  logits: tf.Tensor
  /** Each [N, units], before dropout. */
  hidden: tf.Tensor[]
}

export interface DigitsModel {
  /** `weights/l` [in, out] and `biases/l` [out] for every layer l from 0. */
  variables: Variables
  /** Number of layers with weights. */
  depth: number
  /**
   * @param x [N, inputs]
   * @param drop while learning: how often a hidden unit is silenced, and the stream that says which
   */
  forward(x: tf.Tensor, drop?: { rate: number; rng: Rng }): Pass
}

const activate: Record<DigitsParams['activation'], (z: tf.Tensor) => tf.Tensor> = {
  relu: tf.relu,
  tanh: tf.tanh,
  sigmoid: tf.sigmoid,
  linear: (z) => z,
}

/**
 * A stack of dense layers, such as 784-128-10, with dropout after every hidden one. Weights begin Glorot uniform and
 * biases at 0, as in Keras.
 *
 * @param white what the network is given for a white pixel; images come from 0 to 1
 * @param order for shuffled pixels: which pixel of the image each input is
 */
export function createDigitsModel(
  inputs: number,
  classes: number,
  { layers, activation, white = '1' }: Pick<DigitsParams, 'layers' | 'activation'> & Partial<DigitsParams>,
  seed: number,
  order?: Int32Array,
): DigitsModel {
  const sizes = [inputs, ...layers, classes]
  const last = sizes.length - 2
  const variables = createVariables(
    seed,
    Object.fromEntries(
      sizes.slice(1).flatMap((units, l) => [
        [`weights/${l}`, { shape: [sizes[l]!, units], start: 'glorotUniform' as const }],
        [`biases/${l}`, { shape: [units], start: { constant: 0 } }],
      ]),
    ),
  )
  const layer = (x: tf.Tensor, l: number) => dense(x, variables[`weights/${l}`]!, variables[`biases/${l}`]!)
  return {
    variables,
    depth: last + 1,
    forward(x, drop) {
      const hidden: tf.Tensor[] = []
      let a = white === '1' ? x : tf.mul(x, Number(white))
      if (order) a = tf.gather(a, tf.tensor1d(order, 'int32'), 1)
      for (let l = 0; l < last; l++) {
        a = activate[activation](layer(a, l))
        hidden.push(a)
        if (drop && drop.rate > 0) a = tf.mul(a, dropoutMask(drop.rng, a.shape, drop.rate))
      }
      return { logits: layer(a, last), hidden }
    },
  }
}
