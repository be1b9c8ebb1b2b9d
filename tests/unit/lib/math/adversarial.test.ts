import { expect, test } from 'vitest'
import { sigmoid } from '@/lib/math/activations'
import { bestDiscriminator, discriminatorCost, generatorCost, generatorSlope } from '@/lib/math/adversarial'
import { numericalGradient } from '@/lib/math/gradient'

test('no other answer costs less than the best discriminator’s', () => {
  for (const [p, q] of [
    [0.3, 0.1],
    [1, 1],
    [0.2, 0.9],
  ] as const) {
    const cost = (d: number) => -p * Math.log(d) - q * Math.log(1 - d)
    const best = bestDiscriminator(p, q)
    for (const other of [0.01, best - 0.02, best + 0.02, 0.99])
      expect(cost(other)).toBeGreaterThan(cost(best))
  }
})

test('who says one half of everything pays 2 ln 2, and costs the generator ln 2', () => {
  expect(discriminatorCost([0.5, 0.5], [0.5])).toBeCloseTo(2 * Math.LN2, 12)
  expect(generatorCost([0.5, 0.5], 'non-saturating')).toBeCloseTo(Math.LN2, 12)
  expect(generatorCost([0.5], 'minimax')).toBeCloseTo(-Math.LN2, 12)
})

test('the slopes of both costs are what finite differences say', () => {
  for (const loss of ['minimax', 'non-saturating'] as const)
    for (const logit of [-6, -1, 0, 2]) {
      const [slope] = numericalGradient(([l]) => generatorCost([sigmoid.value(l!)], loss), [logit])
      expect(generatorSlope(sigmoid.value(logit), loss)).toBeCloseTo(slope!, 6)
    }
})
