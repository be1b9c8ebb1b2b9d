/**
 * How often each symbol follows each other one, plus one: a language model made by counting alone.
 *
 *   p(b | a) = (n(a, b) + 1) / Σ_c (n(a, c) + 1)
 *
 * Adding one gives what was never seen a small chance instead of an infinite loss (Laplace; Jurafsky and Martin,
 * Speech and Language Processing, §3.6).
 *
 * @param ids symbols in order, each in [0, V)
 * @returns ln p(b | a), [V, V] row by row
 */
export function bigramLogProbabilities(ids: ArrayLike<number>, V: number): Float64Array {
  const counts = new Float64Array(V * V).fill(1)
  for (let i = 0; i + 1 < ids.length; i++) counts[ids[i]! * V + ids[i + 1]!]!++
  for (let a = 0; a < V; a++) {
    const row = counts.subarray(a * V, (a + 1) * V)
    const total = row.reduce((sum, n) => sum + n, 0)
    for (let b = 0; b < V; b++) row[b] = Math.log(row[b]! / total)
  }
  return counts
}
