/** Predictions of about the same probability, and how often they came true. */
export interface ReliabilityBin {
  /** Predictions with from ≤ p < to; the last bin holds p = 1 as well. */
  from: number
  to: number
  count: number
  /** Mean predicted probability; NaN in an empty bin. */
  predicted: number
  /** Share of positives among them; NaN in an empty bin. */
  observed: number
}

/**
 * A reliability diagram: predictions sorted into bins of equal width, each with its mean prediction and the share
 * that came true (DeGroot and Fienberg 1983). In a calibrated model the two agree.
 *
 * @param probabilities of the positive class, each in [0, 1]
 * @param labels 0 or 1, as many
 */
export function reliability(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins = 10,
): ReliabilityBin[] {
  const counts = new Uint32Array(bins)
  const sums = new Float64Array(bins)
  const positives = new Uint32Array(bins)
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!
    const bin = Math.min(bins - 1, Math.floor(p * bins))
    counts[bin]!++
    sums[bin]! += p
    positives[bin]! += labels[i]!
  }
  return Array.from(counts, (count, bin) => ({
    from: bin / bins,
    to: (bin + 1) / bins,
    count,
    predicted: sums[bin]! / count,
    observed: positives[bin]! / count,
  }))
}

/**
 * Expected calibration error: the mean distance of prediction and outcome over the bins, weighted by how many
 * predictions each holds (Naeini et al. 2015; Guo et al. 2017, eq. 5, there for the winning class).
 *
 * @returns in [0, 1]; NaN without predictions
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  const filled = bins.filter(({ count }) => count > 0)
  return (
    filled.reduce((sum, { count, predicted, observed }) => sum + count * Math.abs(predicted - observed), 0) /
    total
  )
}
