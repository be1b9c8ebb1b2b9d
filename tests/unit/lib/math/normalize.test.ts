import { expect, test } from 'vitest'
import { spreadOf, standardize, standardizeBackward } from '@/lib/math/normalize'

test('standardised numbers have mean 0 and deviation 1, whatever they were shifted and stretched by', () => {
  const x = [1, 3, 5, 7]
  const { mean, deviation } = spreadOf(standardize(x))
  expect(mean).toBeCloseTo(0, 12)
  expect(deviation).toBeCloseTo(1, 12)
  const moved = standardize(x.map((one) => 40 * one - 3))
  for (const [i, value] of standardize(x).entries()) expect(moved[i]!).toBeCloseTo(value, 12)
})

test('numbers that are all the same become 0 where ε is there, and a number by itself does, too', () => {
  expect(standardize([4, 4, 4], 1e-5)).toEqual([0, 0, 0])
  expect(standardize([4], 1e-5)).toEqual([0])
})

test('the way back agrees with finite differences', () => {
  const x = [0.3, -1.2, 2, 0.7]
  const h = [1, -0.5, 0.25, 2]
  const loss = (at: number[]) => standardize(at, 1e-5).reduce((sum, value, i) => sum + value * h[i]!, 0)
  for (const [i, slope] of standardizeBackward(x, h, 1e-5).entries()) {
    const moved = (by: number) => x.map((value, j) => (j === i ? value + by : value))
    expect(slope).toBeCloseTo((loss(moved(1e-5)) - loss(moved(-1e-5))) / 2e-5, 7)
  }
})
