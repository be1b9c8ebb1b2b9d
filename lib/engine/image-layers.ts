/** Layers for pictures, as plain functions of tensors with gradients on every back end. */
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
 * @returns [N, OH, OW, F]
 */
export function conv2d(
  x: tf.Tensor,
  w: tf.Tensor,
  b: tf.Tensor | undefined,
  { stride = 1, padding = 'valid' as 'valid' | 'same' } = {},
): tf.Tensor {
  // With the bias inside, it is one kernel forward; its gradient is the same.
  return tf.fused.conv2d({
    x: x as tf.Tensor4D,
    filter: w as tf.Tensor4D,
    strides: stride,
    pad: padding,
    bias: b,
    activation: 'linear',
  })
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
