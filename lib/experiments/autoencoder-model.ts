import { dense } from '@/lib/engine/layers'
import { tf } from '@/lib/engine/tf'
import { createVariables, type Variables } from '@/lib/engine/weights'
import { type AutoencoderParams, widthsOf } from './autoencoder.params'

export interface Autoencoder {
  /** `weights/l` [in, out] and `biases/l` [out] for every layer l from 0. */
  variables: Variables
  /** The layer that makes the code. */
  middle: number
  /** [N, pixels] to [N, code] */
  encode(x: tf.Tensor): tf.Tensor
  /** [N, code] to [N, pixels] */
  decode(z: tf.Tensor): tf.Tensor
}

/**
 * Dense layers down to the code and up again. Hidden layers bend with ReLU and the output with a sigmoid, since pixels
 * lie between 0 and 1; the code is left as it is, so that it may lie anywhere. A linear one bends nowhere. Weights
 * begin Glorot uniform and biases at 0, as in Keras.
 */
export function createAutoencoder(
  settings: Pick<AutoencoderParams, 'hidden' | 'code' | 'linear'>,
  seed: number,
): Autoencoder {
  const { hidden, linear } = settings
  const widths = widthsOf(settings)
  const middle = hidden.length
  const last = widths.length - 2
  const variables = createVariables(
    seed,
    Object.fromEntries(
      widths.slice(1).flatMap((units, l) => [
        [`weights/${l}`, { shape: [widths[l]!, units], start: 'glorotUniform' as const }],
        [`biases/${l}`, { shape: [units], start: { constant: 0 } }],
      ]),
    ),
  )
  function layer(a: tf.Tensor, l: number): tf.Tensor {
    const sums = dense(a, variables[`weights/${l}`]!, variables[`biases/${l}`]!)
    if (linear || l === middle) return sums
    return l === last ? tf.sigmoid(sums) : tf.relu(sums)
  }
  const through = (a: tf.Tensor, from: number, to: number) => {
    for (let l = from; l <= to; l++) a = layer(a, l)
    return a
  }
  return {
    variables,
    middle,
    encode: (x) => through(x, 0, middle),
    decode: (z) => through(z, middle + 1, last),
  }
}

/** Mean squared error of every image by itself: [N, pixels] twice to [N]. */
export function imageErrors(returned: tf.Tensor, wanted: tf.Tensor): tf.Tensor {
  return tf.mean(tf.squaredDifference(returned, wanted), 1)
}

/**
 * Mean squared error per pixel over those images that count.
 *
 * @param counts [N], 1 or 0; without it all count
 */
export function meanError(returned: tf.Tensor, wanted: tf.Tensor, counts?: tf.Tensor): tf.Scalar {
  if (!counts) return tf.mean(tf.squaredDifference(returned, wanted))
  const total = tf.sum(tf.mul(imageErrors(returned, wanted), counts))
  return tf.div(total, tf.maximum(tf.sum(counts), 1))
}
