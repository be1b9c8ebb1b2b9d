/**
 * The best answer of a discriminator at a place, D* = p / (p + q): the chance that what lies there is real
 * (Goodfellow et al. 2014, proposition 1).
 *
 * @param real p, density of real samples there, ≥ 0
 * @param generated q, density of generated ones there; not both 0
 */
export function bestDiscriminator(real: number, generated: number): number {
  return real / (real + generated)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * What a discriminator pays: −mean ln D(x) over real samples − mean ln(1 − D(x)) over generated ones.
 *
 * @param real the chances of being real that it gave real samples, each in (0, 1)
 * @param generated those that it gave generated ones
 */
export function discriminatorCost(real: readonly number[], generated: readonly number[]): number {
  return -mean(real.map((p) => Math.log(p))) - mean(generated.map((p) => Math.log(1 - p)))
}

/**
 * What a generator pays for its samples by the chances they were given: mean ln(1 − D) in the minimax game, −mean ln D
 * in the non-saturating one.
 */
export function generatorCost(generated: readonly number[], loss: 'minimax' | 'non-saturating'): number {
  return loss === 'minimax'
    ? mean(generated.map((p) => Math.log(1 - p)))
    : -mean(generated.map((p) => Math.log(p)))
}

/** Slope of the generator’s cost by the logit of a sample that was given the chance p: −p, and p − 1. */
export function generatorSlope(p: number, loss: 'minimax' | 'non-saturating'): number {
  return loss === 'minimax' ? -p : p - 1
}
