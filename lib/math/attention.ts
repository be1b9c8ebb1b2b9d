import { softmax } from './softmax'

type Matrix = readonly (readonly number[])[]

export interface Attention {
  /** Q Kᵀ / √d, [T, T]; −∞ where a position may not look. */
  scores: number[][]
  /** Softmax of each row of the scores, [T, T]. */
  weights: number[][]
  /** Weighted means of the values, [T, d]. */
  output: number[][]
}

/**
 * Scaled dot-product attention of one head (Vaswani et al. 2017, eq. 1), on plain numbers:
 *
 *   output = softmax(Q Kᵀ / √d + mask) V
 *
 * @param queries Q, [T, d], one row a position
 * @param keys K, [T, d]
 * @param values V, [T, any width]
 * @param causal a position sees itself and earlier ones only
 */
export function attend(queries: Matrix, keys: Matrix, values: Matrix, causal = true): Attention {
  const scale = 1 / Math.sqrt(queries[0]?.length ?? 1)
  const scores = queries.map((q, i) =>
    keys.map((k, j) => (causal && j > i ? Number.NEGATIVE_INFINITY : dot(q, k) * scale)),
  )
  const weights = scores.map((row) => softmax(row))
  const output = weights.map((row) =>
    (values[0] ?? []).map((_, c) =>
      dot(
        row,
        values.map((v) => v[c]!),
      ),
    ),
  )
  return { scores, weights, output }
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}
