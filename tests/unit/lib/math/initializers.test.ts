import { expect, test } from 'vitest'
import { drawWeights, type Initializer, initializers } from '@/lib/math/initializers'
import { createRng } from '@/lib/math/rng'

const fanIn = 300
const fanOut = 100
const draw = (name: Initializer, seed = 1) => drawWeights(name, fanIn, fanOut, createRng(seed, 'weights', 0))

const variances: Record<Initializer, number> = {
  zeros: 0,
  uniform: 1 / 12,
  glorotUniform: 2 / (fanIn + fanOut),
  glorotNormal: 2 / (fanIn + fanOut),
  heUniform: 2 / fanIn,
  heNormal: 2 / fanIn,
  lecunUniform: 1 / fanIn,
  lecunNormal: 1 / fanIn,
}

test.each(Object.entries(variances))('%s has mean 0 and its published variance', (name, variance) => {
  const w = draw(name as Initializer)
  const mean = w.reduce((sum, v) => sum + v, 0) / w.length
  const spread = w.reduce((sum, v) => sum + v * v, 0) / w.length
  // Four standard errors; the variance of a sample variance is at most 2 σ⁴ / n, that of normal draws.
  expect(Math.abs(mean)).toBeLessThanOrEqual(4 * Math.sqrt(variance / w.length))
  expect(Math.abs(spread - variance)).toBeLessThanOrEqual(4 * variance * Math.sqrt(2 / w.length))
})

test('uniform draws stay within the limit that gives their variance', () => {
  for (const name of ['uniform', 'glorotUniform', 'heUniform', 'lecunUniform'] as const) {
    const limit = Math.sqrt(3 * variances[name])
    const most = draw(name).reduce((m, v) => Math.max(m, Math.abs(v)), 0)
    expect(most).toBeLessThanOrEqual(limit * (1 + 1e-6))
    expect(most).toBeGreaterThan(0.99 * limit)
  }
})

test('the same seed gives the same weights, another seed others', () => {
  // As bytes: one comparison for all 30,000 numbers.
  const bytes = (weights: Float32Array) => Buffer.from(weights.buffer)
  for (const name of Object.keys(initializers) as Initializer[])
    expect(bytes(draw(name)).equals(bytes(draw(name)))).toBe(true)
  expect(bytes(draw('heNormal', 1)).equals(bytes(draw('heNormal', 2)))).toBe(false)
})
