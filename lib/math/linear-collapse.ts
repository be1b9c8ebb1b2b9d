import type { SmallLayer } from './feedforward'

/** One layer without activation: W, a row for each output, and b. */
export interface AffineMap {
  weights: number[][]
  biases: number[]
}

/**
 * The one layer that a stack of layers is when nothing bends between them:
 *
 *   W = W_L … W_2 W_1,   b = b_L + W_L (b_{L−1} + W_{L−1} (… b_1))
 *
 * @param layers from the inputs on, at least one; their activations are left out
 */
export function collapse(layers: readonly Pick<SmallLayer, 'weights' | 'biases'>[]): AffineMap {
  const [first, ...rest] = layers
  if (!first) throw new RangeError('No layers to multiply')
  let weights = first.weights.map((row) => [...row])
  let biases = [...first.biases]
  for (const layer of rest) {
    const below = { weights, biases }
    weights = layer.weights.map((row) =>
      below.weights[0]!.map((_, j) => row.reduce((sum, w, k) => sum + w * below.weights[k]![j]!, 0)),
    )
    biases = layer.weights.map((row, i) =>
      row.reduce((sum, w, k) => sum + w * below.biases[k]!, layer.biases[i]!),
    )
  }
  return { weights, biases }
}

/** W x + b. */
export function applyAffine({ weights, biases }: AffineMap, x: readonly number[]): number[] {
  return weights.map((row, i) => row.reduce((sum, w, j) => sum + w * x[j]!, biases[i]!))
}
