import { expect, test } from 'vitest'
import { activations } from '@/lib/math/activations'
import { createRng, normal } from '@/lib/math/rng'
import { type DeepShape, expectSignal, gaussianMoments, reluFactor } from '@/lib/math/signal'

const SHAPE: DeepShape = {
  depth: 12,
  width: 32,
  activation: 'relu',
  norm: 'none',
  residual: false,
  inputs: 49,
  inputSquare: 1,
  inputShare: 0.5,
  classes: 10,
  weightVariance: (fanIn) => 2 / fanIn,
}

test.each(['tanh', 'sigmoid', 'relu'] as const)(
  'averages of %s over a normal sum agree with 200,000 draws',
  (name) => {
    for (const variance of [0.04, 1, 30]) {
      const rng = createRng(1, name, variance)
      const N = 200_000
      let [mean, square, slope] = [0, 0, 0]
      for (let i = 0; i < N; i++) {
        const z = Math.sqrt(variance) * normal(rng)
        const a = activations[name].value(z)
        mean += a / N
        square += (a * a) / N
        slope += activations[name].derivative(z, a) ** 2 / N
      }
      const found = gaussianMoments(name, variance)
      expect(Math.abs(found.mean - mean)).toBeLessThan(0.01 * Math.sqrt(square))
      expect(found.square / square).toBeCloseTo(1, 1.7)
      expect(found.slope / slope).toBeCloseTo(1, 1.7)
    }
  },
)

test('the averages of tanh are those of a fine sum; for a tiny sum it is the identity, for a huge one a sign', () => {
  expect(gaussianMoments('tanh', 1e-8).square).toBeCloseTo(1e-8, 12)
  expect(gaussianMoments('tanh', 1e8).square).toBeCloseTo(1, 2)
  expect(gaussianMoments('sigmoid', 0)).toEqual({ mean: 0.5, square: 0.25, slope: 0.0625 })
})

test('He’s weights keep the size of the sums of ReLU layers and of their gradients; ½ n v is the factor of others', () => {
  const kept = expectSignal(SHAPE)
  for (const size of kept.sums) expect(size).toBeCloseTo(Math.SQRT2, 12)
  expect(kept.gradients[0]! / kept.gradients.at(-1)!).toBeCloseTo(1, 12)
  const small = expectSignal({ ...SHAPE, weightVariance: () => 0.01 })
  for (let l = 1; l < 12; l++)
    expect((small.sums[l]! / small.sums[l - 1]!) ** 2).toBeCloseTo(reluFactor(32, 0.1), 12)
  expect(reluFactor(32, 0.1)).toBeCloseTo(0.16, 12)
})

test('tanh at a weight variance below 1 / n shrinks to nothing, above it stops at a size of its own', () => {
  const at = (v: number) =>
    expectSignal({ ...SHAPE, depth: 50, activation: 'tanh', weightVariance: () => v / 32 }).sums
  expect(at(0.5).at(-1)!).toBeLessThan(1e-6)
  expect(at(4).at(-1)!).toBeCloseTo(at(4).at(-2)!, 6)
  expect(at(4).at(-1)!).toBeGreaterThan(1)
})

test('batch norm over ReLU multiplies the squared gradient by π / (π − 1) a layer (Yang et al. 2019)', () => {
  const { gradients } = expectSignal({ ...SHAPE, norm: 'batch', depth: 20 })
  expect((gradients[10]! / gradients[11]!) ** 2).toBeCloseTo(Math.PI / (Math.PI - 1), 3)
})

test('layer norm keeps gradients, whatever the weights; residual connections let them grow no faster than linearly', () => {
  for (const v of [0.001, 1]) {
    const { gradients } = expectSignal({ ...SHAPE, norm: 'layer', weightVariance: () => v })
    expect(gradients[1]! / gradients.at(-1)!).toBeCloseTo(1, 1)
  }
  const { sums } = expectSignal({ ...SHAPE, norm: 'layer', residual: true, depth: 30 })
  for (const [l, size] of sums.entries()) expect(size ** 2).toBeCloseTo(2 + l, 3)
  const doubling = expectSignal({ ...SHAPE, residual: true }).sums
  expect((doubling[11]! / doubling[10]!) ** 2).toBeCloseTo(2, 12)
})

test('weights of zero send nothing forward and nothing back', () => {
  const nothing = expectSignal({ ...SHAPE, activation: 'tanh', weightVariance: () => 0 })
  expect(new Set([...nothing.sums, ...nothing.gradients])).toEqual(new Set([0]))
})
