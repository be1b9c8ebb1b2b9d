import { sigmoid } from './activations'

/** How wrong one output is, and the slope of that in the output. */
export interface LossFunction {
  value(output: number, target: number): number
  derivative(output: number, target: number): number
}

/**
 * ½ (ŷ − y)², with slope ŷ − y: the ½ makes the slope the error itself.
 *
 * The loss `mse` of this course is its mean over examples **and** outputs, hence half of what Keras and
 * PyTorch call MSE; in TensorFlow.js `tf.losses.meanSquaredError(y, yHat).div(2)`.
 */
export const squaredError: LossFunction = {
  value: (prediction, target) => 0.5 * (prediction - target) ** 2,
  derivative: (prediction, target) => prediction - target,
}

/**
 * −y ln σ(z) − (1 − y) ln(1 − σ(z)) for the logit z and a target y in [0, 1], with slope σ(z) − y.
 *
 * Written as max(z, 0) − z y + ln(1 + e^−|z|), which neither overflows nor takes ln 0. As a loss: its mean
 * over examples and outputs, `tf.losses.sigmoidCrossEntropy(y, z)`.
 */
export const binaryCrossEntropy: LossFunction = {
  value: (logit, target) => Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit))),
  derivative: (logit, target) => sigmoid.value(logit) - target,
}

/**
 * −Σ_k y_k ln softmax(z)_k = Σ_k y_k (ln Σ_j e^z_j − z_k) for logits z and a target distribution y. Its
 * slope in z_k is softmax(z)_k − y_k.
 *
 * The largest logit is subtracted before exponentials are taken, so none overflows (Goodfellow et al. 2016,
 * §4.1). As a loss: its mean over examples, `tf.losses.softmaxCrossEntropy(y, z)`.
 *
 * @param logits length K, or a longer array in which this example's K begin at `from`
 * @param target as `logits`; these K are ≥ 0 and sum to 1
 */
export function categoricalCrossEntropy(
  logits: ArrayLike<number>,
  target: ArrayLike<number>,
  from = 0,
  count = logits.length,
): number {
  let top = -Infinity
  for (let k = from; k < from + count; k++) if (logits[k]! > top) top = logits[k]!
  let total = 0
  for (let k = from; k < from + count; k++) total += Math.exp(logits[k]! - top)
  const logTotal = top + Math.log(total)
  let loss = 0
  for (let k = from; k < from + count; k++) loss += target[k]! * (logTotal - logits[k]!)
  return loss
}

/**
 * |ŷ − y|, with slope the sign of the error: however far off, the pull is 1. At the target itself the slope is
 * taken as 0, one of the subgradients.
 */
export const absoluteError: LossFunction = {
  value: (prediction, target) => Math.abs(prediction - target),
  derivative: (prediction, target) => Math.sign(prediction - target),
}

/**
 * Squared for small errors, absolute for large ones (Huber 1964, §1): with e = ŷ − y,
 *
 *   ½ e²            where |e| ≤ δ
 *   δ (|e| − ½ δ)   elsewhere
 *
 * Value and slope meet at |e| = δ.
 *
 * @param delta δ > 0, in the units of y
 */
export function huber(delta: number): LossFunction {
  return {
    value(prediction, target) {
      const error = Math.abs(prediction - target)
      return error <= delta ? 0.5 * error ** 2 : delta * (error - 0.5 * delta)
    },
    derivative: (prediction, target) => Math.max(-delta, Math.min(delta, prediction - target)),
  }
}

/** Mean of the squared differences of two lists, without the ½: what Keras and PyTorch call MSE. */
export function meanSquare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2
  return sum / a.length
}
