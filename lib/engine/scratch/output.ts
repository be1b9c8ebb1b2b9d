import type { Activation } from '@/lib/math/activations'
import { binaryCrossEntropy, categoricalCrossEntropy, squaredError } from '@/lib/math/losses'
import { timesDerivative } from './kernels'

/** Means over the batch, `mse` (of ½ (ŷ − y)²) and `binaryCrossEntropy` over the K outputs too. */
export const LOSSES = ['mse', 'binaryCrossEntropy', 'categoricalCrossEntropy'] as const
export type Loss = (typeof LOSSES)[number]

/** The mean loss of a batch. Both cross-entropies are computed from the logits z, so that none meets ln 0. */
export function meanLoss(
  loss: Loss,
  z: Float32Array, //        [B, K]
  a: Float32Array, //        [B, K]
  targets: Float32Array, //  [B, K]
  batch: number,
  K: number,
): number {
  const count = batch * K
  let total = 0
  switch (loss) {
    case 'mse':
      for (let i = 0; i < count; i++) total += squaredError.value(a[i]!, targets[i]!)
      return total / count
    case 'binaryCrossEntropy':
      for (let i = 0; i < count; i++) total += binaryCrossEntropy.value(z[i]!, targets[i]!)
      return total / count
    case 'categoricalCrossEntropy':
      for (let from = 0; from < count; from += K) total += categoricalCrossEntropy(z, targets, from, K)
      return total / batch
  }
}

/**
 * Where backpropagation begins: δ = ∂L/∂z of the output neurons.
 *
 * A cross-entropy with the output function that belongs to it has the simplest δ there is, prediction minus
 * target; with `mse` the slope of the output function comes in.
 */
export function outputDeltas(
  loss: Loss,
  output: Activation | 'softmax',
  z: Float32Array, //        [B, K]
  a: Float32Array, //        [B, K]
  targets: Float32Array, //  [B, K]
  delta: Float32Array, //    [B, K], written
  batch: number,
  K: number,
) {
  const count = batch * K
  const terms = loss === 'categoricalCrossEntropy' ? batch : count // what the loss is a mean of
  for (let i = 0; i < count; i++) delta[i] = (a[i]! - targets[i]!) / terms
  if (loss === 'mse' && output !== 'softmax') timesDerivative(output, z, a, delta, count)
}
