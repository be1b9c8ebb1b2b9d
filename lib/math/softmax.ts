/**
 * Turns K logits into K probabilities.
 *
 *   p_k = exp(z_k / T) / Σ_j exp(z_j / T)
 *
 * `T` (temperature, dimensionless, > 0) flattens the result when large and approaches argmax as it nears 0.
 * The maximum is subtracted first, which leaves p unchanged and keeps exp from overflowing
 * (Goodfellow et al. 2016, §4.1).
 *
 * @param logits length K, any real numbers
 * @returns length K, each in [0, 1], summing to 1
 */
export function softmax(logits: readonly number[], temperature = 1): number[] {
  const top = Math.max(...logits)
  const weights = logits.map((z) => Math.exp((z - top) / temperature))
  const total = weights.reduce((sum, w) => sum + w, 0)
  return weights.map((w) => w / total)
}
