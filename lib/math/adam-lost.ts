import { DEFAULTS, type OptimizerName, optimizers } from './optimizers'

/**
 * Where a rule ends on the problem of Reddi, Kale and Kumar (2018, theorem 1): x in [−1, 1], the slope is C at every
 * third step, from the first on, and −1 at the two others. Their sum, C − 2, is positive, so x = −1 is best; it begins
 * at 0. Adam has β₁ = 0, β₂ = 1 / (1 + C²) and ε = 0; the rate falls as 1 / √t.
 *
 * @param C above 2
 * @returns x after so many steps
 */
export function lostByAdam(name: Extract<OptimizerName, 'sgd' | 'adam'>, C: number, steps: number): number {
  const { slots, update } = optimizers[name]
  const x = [0]
  const memory = slots.map(() => [0])
  for (let t = 1; t <= steps; t++) {
    const h = { ...DEFAULTS, beta1: 0, beta2: 1 / (1 + C * C), epsilon: 0, learningRate: 0.1 / Math.sqrt(t) }
    update(x, [t % 3 === 1 ? C : -1], memory, h, t)
    x[0] = Math.max(-1, Math.min(1, x[0]!))
  }
  return x[0]!
}
