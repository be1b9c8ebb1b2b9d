/*
 * Products of matrices over flat arrays, rows one after another. The inner loop always runs along rows, over four of
 * them at once where it can: that halves the time, since each number that is added to is fetched a quarter as often.
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
  for (let e = 0; e < N; e++) {
    const into = e * n
    let i = 0
    for (; i + 3 < m; i += 4) {
      const at = e * m + i
      const [a, b, c, d] = [x[at]!, x[at + 1]!, x[at + 2]!, x[at + 3]!]
      if (a === 0 && b === 0 && c === 0 && d === 0) continue // most of what a letter is written as
      const row = i * n
      for (let j = 0; j < n; j++)
        y[into + j]! +=
          a * w[row + j]! + b * w[row + n + j]! + c * w[row + 2 * n + j]! + d * w[row + 3 * n + j]!
    }
    for (; i < m; i++) {
      const value = x[e * m + i]!
      for (let j = 0; j < n; j++) y[into + j]! += value * w[i * n + j]!
    }
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
  let e = 0
  for (; e + 3 < N; e += 4)
    for (let i = 0; i < m; i++) {
      const at = e * m + i
      const [a, b, c, d] = [x[at]!, x[at + m]!, x[at + 2 * m]!, x[at + 3 * m]!]
      if (a === 0 && b === 0 && c === 0 && d === 0) continue
      const [into, row] = [i * n, e * n]
      for (let j = 0; j < n; j++)
        g[into + j]! +=
          a * delta[row + j]! +
          b * delta[row + n + j]! +
          c * delta[row + 2 * n + j]! +
          d * delta[row + 3 * n + j]!
    }
  for (; e < N; e++)
    for (let i = 0; i < m; i++) {
      const value = x[e * m + i]!
      for (let j = 0; j < n; j++) g[i * n + j]! += value * delta[e * n + j]!
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
  for (let e = 0; e < N; e++) {
    const from = e * n
    let i = 0
    for (; i + 3 < m; i += 4) {
      const row = i * n
      let [a, b, c, d] = [0, 0, 0, 0]
      for (let j = 0; j < n; j++) {
        const slope = delta[from + j]!
        a += slope * w[row + j]!
        b += slope * w[row + n + j]!
        c += slope * w[row + 2 * n + j]!
        d += slope * w[row + 3 * n + j]!
      }
      const at = e * m + i
      x[at] = a
      x[at + 1] = b
      x[at + 2] = c
      x[at + 3] = d
    }
    for (; i < m; i++) {
      let sum = 0
      for (let j = 0; j < n; j++) sum += delta[from + j]! * w[i * n + j]!
      x[e * m + i] = sum
    }
  }
}

/** g += Σ rows of Δ. */
export function addSums(delta: Float32Array, g: Float32Array, rows: number) {
  const n = g.length
  for (let e = 0; e < rows; e++) for (let j = 0; j < n; j++) g[j]! += delta[e * n + j]!
}
