/*
 * Products of matrices over flat arrays, rows one after another. The inner loop always runs along a row of both.
 */

/** Y += X W. */
export function addProducts(
  x: Float32Array, // [N, m]
  w: Float32Array, // [m, n]
  y: Float32Array, // [N, n], added to
  N: number,
  m: number,
  n: number,
) {
  for (let e = 0; e < N; e++)
    for (let i = 0; i < m; i++) {
      const value = x[e * m + i]!
      if (value === 0) continue // most of what a letter is written as
      const [row, into] = [i * n, e * n]
      for (let j = 0; j < n; j++) y[into + j]! += value * w[row + j]!
    }
}

/** G += Xᵀ Δ: the slope of a weight is what it heard times what came back, over all rows. */
export function addTransposed(
  x: Float32Array, //     [N, m]
  delta: Float32Array, // [N, n]
  g: Float32Array, //     [m, n], added to
  N: number,
  m: number,
  n: number,
) {
  for (let e = 0; e < N; e++)
    for (let i = 0; i < m; i++) {
      const value = x[e * m + i]!
      if (value === 0) continue
      const [into, row] = [i * n, e * n]
      for (let j = 0; j < n; j++) g[into + j]! += value * delta[row + j]!
    }
}

/** X = Δ Wᵀ: what comes back goes along the weights that it came through. */
export function timesTransposed(
  delta: Float32Array, // [N, n]
  w: Float32Array, //     [m, n]
  x: Float32Array, //     [N, m], written
  N: number,
  m: number,
  n: number,
) {
  for (let e = 0; e < N; e++)
    for (let i = 0; i < m; i++) {
      const [row, from] = [i * n, e * n]
      let sum = 0
      for (let j = 0; j < n; j++) sum += delta[from + j]! * w[row + j]!
      x[e * m + i] = sum
    }
}

/** g += Σ rows of Δ. */
export function addSums(delta: Float32Array, g: Float32Array, rows: number) {
  const n = g.length
  for (let e = 0; e < rows; e++) for (let j = 0; j < n; j++) g[j]! += delta[e * n + j]!
}
