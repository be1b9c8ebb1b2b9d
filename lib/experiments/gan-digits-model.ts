/** The two networks of a DCGAN for images of 28 × 28 (Radford, Metz and Chintala 2016), as small as it may be. */
import { batchNorm, conv2d, conv2dTranspose, standardiseBatch } from '@/lib/engine/image-layers'
import { dense, dropoutMask } from '@/lib/engine/layers'
import { tf } from '@/lib/engine/tf'
import { createVariables, type Variables, type WeightSpec } from '@/lib/engine/weights'
import type { Rng } from '@/lib/math/rng'
import { type GanDigitsParams, SIDE } from './gan-digits.params'

/** Side of every filter. */
const KERNEL = 4
const STRIDE = 2
/** Side of what the generator begins with, and the discriminator ends with. */
const FIRST = SIDE / STRIDE ** 2
/** How much of the running mean and variance each batch renews. */
const RENEWAL = 0.1
/** Slope of the discriminator's ReLU below 0, and deviation of all first weights: both as in the paper. */
const LEAK = 0.2
const START = { deviation: 0.02 }
/** Added to the variance of the discriminator's sums: at first these are small enough to vanish beside 0.001. */
const EPSILON = 1e-5

/** Mean and variance of a batch at every normalization, by the names of `running`: the caller's to dispose. */
export type Moments = Record<string, tf.Tensor>

export interface Generator {
  /**
   * `generator/dense` [latent, 7 × 7 × 2F], `generator/up/0` [4, 4, F, 2F], `generator/up/1` [4, 4, 1, F],
   * `generator/bias` [1]; a `shift` and, where normalized, a `gain` for every channel in between.
   */
  variables: Variables
  /** `mean/l` and `variance/l`: what a normalization uses when it is not learning; none without one. */
  running: Variables
  /**
   * Images [N, 28, 28, 1] from 0 to 1 of latents [N, latent].
   *
   * @param moments while learning: what a normalization found in this batch is put there
   */
  forward(z: tf.Tensor, moments?: Moments): tf.Tensor
  /** Moves the running means and variances towards those of a batch. */
  follow(moments: Moments): void
}

export function createGenerator(
  { latent, generator: F, norm }: Pick<GanDigitsParams, 'latent' | 'generator' | 'norm'>,
  seed: number,
): Generator {
  const widths = [2 * F, F]
  const specs: Record<string, WeightSpec> = {
    'generator/dense': { shape: [latent, FIRST * FIRST * 2 * F], start: START },
    'generator/up/0': { shape: [KERNEL, KERNEL, F, 2 * F], start: START },
    'generator/up/1': { shape: [KERNEL, KERNEL, 1, F], start: START },
    'generator/bias': { shape: [1], start: { constant: 0 } },
  }
  const followed: Record<string, WeightSpec> = {}
  for (const [l, width] of widths.entries()) {
    specs[`generator/shift/${l}`] = { shape: [width], start: { constant: 0 } }
    if (!norm) continue
    specs[`generator/gain/${l}`] = { shape: [width], start: { constant: 1 } }
    followed[`mean/${l}`] = { shape: [width], start: { constant: 0 } }
    followed[`variance/${l}`] = { shape: [width], start: { constant: 1 } }
  }
  const variables: Variables = createVariables(seed, specs)
  const running: Variables = createVariables(seed, followed)

  function normalize(a: tf.Tensor, l: number, moments?: Moments): tf.Tensor {
    const shift = variables[`generator/shift/${l}`]!
    if (!norm) return tf.add(a, shift)
    const gain = variables[`generator/gain/${l}`]!
    if (!moments) return batchNorm(a, gain, shift, running[`mean/${l}`]!, running[`variance/${l}`]!)
    const { y, mean, variance } = standardiseBatch(a)
    moments[`mean/${l}`] = tf.keep(mean)
    moments[`variance/${l}`] = tf.keep(variance)
    return tf.add(tf.mul(y, gain), shift)
  }

  return {
    variables,
    running,
    forward(z, moments) {
      const seed = tf.reshape(dense(z, variables['generator/dense']!), [-1, FIRST, FIRST, 2 * F])
      const small = tf.relu(normalize(seed, 0, moments)) //                              [N, 7, 7, 2F]
      const wider = conv2dTranspose(small, variables['generator/up/0']!, STRIDE)
      const half = tf.relu(normalize(wider, 1, moments)) //                              [N, 14, 14, F]
      const ink = conv2dTranspose(half, variables['generator/up/1']!, STRIDE) //         [N, 28, 28, 1]
      return tf.sigmoid(tf.add(ink, variables['generator/bias']!))
    },
    follow(moments) {
      for (const [name, value] of Object.entries(moments)) {
        const known = running[name]!
        tf.tidy(() => known.assign(tf.add(tf.mul(known, 1 - RENEWAL), tf.mul(value, RENEWAL))))
      }
    },
  }
}

export interface Discriminator {
  /**
   * `discriminator/down/0` [4, 4, 1, F], `discriminator/down/1` [4, 4, F, 2F], `discriminator/dense` [7 × 7 × 2F, 1],
   * and a `bias` each; where normalized, a `discriminator/gain` [2F] for the channels of the second layer.
   */
  variables: Variables
  /**
   * Logits [N] of images [N, 28, 28, 1]: above 0 where it takes one for real.
   *
   * Where normalized, an image is seen beside the others of its batch, so that real and made ones have to come in
   * batches of their own. It only ever meets batches: there are no running means.
   *
   * @param drop while learning: the stream that says which numbers are silenced, and their share
   */
  forward(x: tf.Tensor, drop?: { rng: Rng; rate: number }): tf.Tensor
}

export function createDiscriminator(
  { discriminator: F, norm }: Pick<GanDigitsParams, 'discriminator' | 'norm'>,
  seed: number,
): Discriminator {
  const zero = { constant: 0 }
  const specs: Record<string, WeightSpec> = {
    'discriminator/down/0': { shape: [KERNEL, KERNEL, 1, F], start: START },
    'discriminator/bias/0': { shape: [F], start: zero },
    'discriminator/down/1': { shape: [KERNEL, KERNEL, F, 2 * F], start: START },
    'discriminator/bias/1': { shape: [2 * F], start: zero },
    'discriminator/dense': { shape: [FIRST * FIRST * 2 * F, 1], start: START },
    'discriminator/bias/2': { shape: [1], start: zero },
  }
  if (norm) specs['discriminator/gain'] = { shape: [2 * F], start: { constant: 1 } }
  const variables: Variables = createVariables(seed, specs)
  const down = (x: tf.Tensor, l: number, drop?: { rng: Rng; rate: number }) => {
    const [w, b] = [variables[`discriminator/down/${l}`]!, variables[`discriminator/bias/${l}`]!]
    const gain = l > 0 ? variables['discriminator/gain'] : undefined
    const shape = { stride: STRIDE, padding: 'same' } as const
    const sums = gain
      ? tf.add(tf.mul(standardiseBatch(conv2d(x, w, undefined, shape), EPSILON).y, gain), b)
      : conv2d(x, w, b, shape)
    const a = tf.leakyRelu(sums, LEAK)
    return drop && drop.rate > 0 ? tf.mul(a, dropoutMask(drop.rng, a.shape, drop.rate)) : a
  }
  return {
    variables,
    forward(x, drop) {
      const a = down(down(x, 0, drop), 1, drop) //                                       [N, 7, 7, 2F]
      const flat = tf.reshape(a, [x.shape[0]!, -1])
      const logits = dense(flat, variables['discriminator/dense']!, variables['discriminator/bias/2']!)
      return tf.reshape(logits, [-1])
    },
  }
}

/** −mean ln σ(x) − mean ln (1 − σ(f)), for logits of real images and of made ones. */
export function discriminatorLoss(real: tf.Tensor, made: tf.Tensor): tf.Scalar {
  return tf.add(tf.mean(tf.softplus(tf.neg(real))), tf.mean(tf.softplus(made)))
}

/** −mean ln σ(f): the non-saturating loss (Goodfellow et al. 2014, §3). */
export function generatorLoss(made: tf.Tensor): tf.Scalar {
  return tf.mean(tf.softplus(tf.neg(made)))
}
