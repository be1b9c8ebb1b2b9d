/** Layers for pictures, as plain functions of tensors with gradients on every back end. */
import { runFused } from './fused'
import './gradients'
import { tf } from './tf'

/**
 * Cross-correlation of every image with every filter, over all channels at once, plus a bias for each filter:
 *
 *   y[n, i, j, f] = b[f] + Σ_{u, v, c} x[n, s i + u − p, s j + v − p, c] w[u, v, c, f]
 *
 * (Goodfellow et al. 2016, eq. 9.7).
 *
 * @param x [N, H, W, C]
 * @param w [KH, KW, C, F]
 * @param b [F], or none
 * @param relu whether what is below zero becomes zero
 * @returns [N, OH, OW, F]
 */
export function conv2d(
  x: tf.Tensor,
  w: tf.Tensor,
  b: tf.Tensor | undefined,
  { stride = 1, padding = 'valid' as 'valid' | 'same', relu = false } = {},
): tf.Tensor {
  const attrs = { strides: stride, pad: padding, dataFormat: 'NHWC', dilations: 1, relu } as const
  const quick = b && runFused('Convolution', { x, w, b }, attrs)
  if (quick) return quick[0]!
  // Not `tf.fused.conv2d`, which computes the gradient of x even of the first layer, where nobody asks for it.
  const sums = tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, stride, padding)
  const y = b ? tf.add(sums, b) : sums
  return relu ? tf.relu(y) : y
}

/**
 * Batch normalization (Ioffe and Szegedy 2015, algorithm 1), of every channel by itself:
 *
 *   y = γ (x − μ) / √(σ² + ε) + β
 *
 * While learning, μ and σ² are those of the batch (`tf.moments`), and the gradient flows through them.
 *
 * @param x […, C]
 * @param gain γ, [C]
 * @param shift β, [C]
 * @param mean μ, [C]
 * @param variance σ², [C], that of a population
 */
export function batchNorm(
  x: tf.Tensor,
  gain: tf.Tensor,
  shift: tf.Tensor,
  mean: tf.Tensor,
  variance: tf.Tensor,
  epsilon = 1e-3,
): tf.Tensor {
  const scale = tf.mul(gain, tf.rsqrt(tf.add(variance, epsilon))) // [C]: cheaper here than on every pixel
  return tf.add(tf.mul(x, scale), tf.sub(shift, tf.mul(mean, scale)))
}

/**
 * The transpose of a strided convolution, padded so that every image becomes `stride` times as high and wide: each
 * number stamps its filter, weighted by itself, onto the larger image (Dumoulin and Visin 2016, chapter 4).
 *
 * @param x [N, H, W, C]
 * @param w [KH, KW, F, C]: outputs before inputs, as TensorFlow has it
 * @returns [N, stride H, stride W, F]
 */
export function conv2dTranspose(x: tf.Tensor, w: tf.Tensor, stride: number): tf.Tensor {
  const [N, H, W] = x.shape as [number, number, number]
  return tf.conv2dTranspose(
    x as tf.Tensor4D,
    w as tf.Tensor4D,
    [N, stride * H, stride * W, w.shape[2]!],
    stride,
    'same',
  )
}

/**
 * Each channel gets mean 0 and variance 1 over a batch, and the gradient flows through both (Ioffe and Szegedy 2015):
 *
 *   y = (x − μ) / √(σ² + ε),   ∂L/∂x = (h − mean(h) − y mean(h y)) / √(σ² + ε)   for h = ∂L/∂y
 *
 * The means are products with a row of 1 / rows, which WebAssembly takes in a fraction of the time of a sum over the
 * leading axes. The gradient cannot itself be differentiated.
 *
 * @param x […, C]
 * @returns y like x; mean and variance [C], without gradient
 */
export function standardiseBatch(x: tf.Tensor, epsilon = 1e-3) {
  const C = x.shape.at(-1)!
  const rows = x.size / C
  const share = tf.fill([1, rows], 1 / rows)
  const table = tf.reshape(x, [rows, C])
  const mean = tf.matMul(share, table) //                                            [1, C]
  const centred = tf.sub(table, mean)
  const variance = tf.matMul(share, tf.square(centred)) //                           [1, C]
  const scale = tf.rsqrt(tf.add(variance, epsilon))
  const y = tf.customGrad((_, save) => {
    const value = tf.mul(centred, scale)
    ;(save as (tensors: tf.Tensor[]) => void)([value, scale, share])
    const gradFunc = (h: tf.Tensor, [y, s, share]: tf.Tensor[]) => {
      const along = tf.mul(y!, tf.matMul(share!, tf.mul(h, y!)))
      return tf.mul(tf.sub(tf.sub(h, tf.matMul(share!, h)), along), s!)
    }
    return { value, gradFunc }
  })(table)
  return { y: tf.reshape(y, x.shape), mean: tf.reshape(mean, [C]), variance: tf.reshape(variance, [C]) }
}
