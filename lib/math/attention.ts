import { softmax } from './softmax'

type Matrix = readonly (readonly number[])[]

export interface Attention {
  /** Q Kᵀ times the scale, [T, S]; −∞ where a position may not look. */
  scores: number[][]
  /** Softmax of each row of the scores, [T, S]. */
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
 * @param keys K, [S, d]
 * @param values V, [S, any width]
 * @param sees whether position i may look at j, or whether all see themselves and earlier ones only
 * @param scale 1 / √d, or 1 for scores as they are (Luong, Pham and Manning 2015, `dot`)
 */
export function attend(
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  sees: boolean | ((i: number, j: number) => boolean) = true,
  scale = 1 / Math.sqrt(queries[0]?.length ?? 1),
): Attention {
  const may = typeof sees === 'function' ? sees : (i: number, j: number) => !sees || j <= i
  const scores = queries.map((q, i) =>
    keys.map((k, j) => (may(i, j) ? dot(q, k) * scale : Number.NEGATIVE_INFINITY)),
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

/** What makes queries, keys and values of every position: each [D, D], the heads side by side. */
export interface Projections {
  query: Matrix
  key: Matrix
  value: Matrix
}

export interface Head extends Attention {
  /** Each [T, D / heads]. */
  queries: number[][]
  keys: number[][]
  values: number[][]
}

/**
 * Multi-head self-attention before its last matrix (Vaswani et al. 2017, §3.2.2): every head has its own columns of the
 * three matrices, and attends by itself.
 *
 * @param x [T, D], one row a position
 * @param heads a divisor of D
 */
export function selfAttention(
  x: Matrix,
  { query, key, value }: Projections,
  heads: number,
  { sees = () => true, scaled = true }: { sees?: (i: number, j: number) => boolean; scaled?: boolean } = {},
): Head[] {
  const d = (query[0]?.length ?? 0) / heads
  return Array.from({ length: heads }, (_, h) => {
    const own = (w: Matrix) => x.map((row) => times(row, w).slice(h * d, (h + 1) * d))
    const [queries, keys, values] = [own(query), own(key), own(value)]
    return { queries, keys, values, ...attend(queries, keys, values, sees, scaled ? 1 / Math.sqrt(d) : 1) }
  })
}

/**
 * Sines and cosines that say where a position is (Vaswani et al. 2017, §3.5):
 *
 *   P[t, 2i] = sin(t / 10000^(2i / D)),   P[t, 2i + 1] = cos(t / 10000^(2i / D))
 *
 * @param width D, even
 * @returns [length, D]
 */
export function sinusoidalPositions(length: number, width: number): number[][] {
  return Array.from({ length }, (_, t) =>
    Array.from({ length: width }, (_, c) => {
      const angle = t / 10_000 ** ((c - (c % 2)) / width)
      return c % 2 === 0 ? Math.sin(angle) : Math.cos(angle)
    }),
  )
}

/** x W. */
function times(x: readonly number[], w: Matrix): number[] {
  return (w[0] ?? []).map((_, j) => x.reduce((sum, value, i) => sum + value * w[i]![j]!, 0))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}
