/** ε: what is added to a variance before its root is divided by, so that a neuron that never changes stays at 0. */
export const EPSILON = 1e-5

/**
 * Numbers with their mean taken away, divided by their standard deviation: x̂ = (x − μ) / √(σ² + ε).
 *
 * Batch norm does it to the sums of one neuron over a batch (Ioffe and Szegedy 2015, algorithm 1), layer norm to the
 * sums of one example over the neurons (Ba, Kiros and Hinton 2016, eq. 3).
 */
export function standardize(values: readonly number[], epsilon = 0): number[] {
  const { mean, deviation } = spreadOf(values, epsilon)
  return values.map((x) => (x - mean) / deviation)
}

/**
 * ∂L/∂x from h = ∂L/∂x̂:  (h − mean(h) − x̂ mean(h x̂)) / √(σ² + ε).
 *
 * Mean and deviation depend on every x, so a gradient loses what all of them share, and what runs along x̂.
 */
export function standardizeBackward(
  values: readonly number[],
  errors: readonly number[],
  epsilon = 0,
): number[] {
  const { deviation } = spreadOf(values, epsilon)
  const normal = standardize(values, epsilon)
  const shared = meanOf(errors)
  const along = meanOf(errors.map((h, i) => h * normal[i]!))
  return errors.map((h, i) => (h - shared - normal[i]! * along) / deviation)
}

/** μ and √(σ² + ε), σ² the mean squared distance from μ. */
export function spreadOf(values: readonly number[], epsilon = 0): { mean: number; deviation: number } {
  const mean = meanOf(values)
  return { mean, deviation: Math.sqrt(meanOf(values.map((x) => (x - mean) ** 2)) + epsilon) }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
