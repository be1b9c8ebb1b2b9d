import { categoricalCrossEntropy } from './losses'

/** What cross-entropy charges a guess that gives each of K classes the same probability: ln K, in nats. */
export function chanceLoss(classes: number): number {
  return Math.log(classes)
}

/**
 * What one example costs: −ln softmax(z)_label, in nats.
 *
 * @param logits z, length K
 * @param label index of the true class
 */
export function exampleLoss(logits: readonly number[], label: number): number {
  return categoricalCrossEntropy(
    logits,
    logits.map((_, k) => Number(k === label)),
  )
}

/**
 * Multiplications of one example's way through a dense network: Σ_l n_{l−1} n_l, one for each weight.
 *
 * @param sizes inputs, hidden layers, outputs
 */
export function multiplicationCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, n, l) => sum + sizes[l]! * n, 0)
}

/** Steps in which every example is shown once; the last batch may be smaller. */
export function stepsPerEpoch(examples: number, batchSize: number): number {
  return Math.ceil(examples / batchSize)
}

/**
 * Standard error of an accuracy measured on `count` independent examples, as a share:
 *
 *   √(a (1 − a) / n)
 *
 * the standard deviation of a binomial proportion.
 *
 * @param accuracy a in [0, 1]
 */
export function accuracyError(accuracy: number, count: number): number {
  return Math.sqrt((accuracy * (1 - accuracy)) / count)
}
