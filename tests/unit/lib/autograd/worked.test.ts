import { expect, test } from 'vitest'
import {
  backwardMultiplications,
  gradientIn,
  lossAfterStep,
  measuredIn,
  rightDigits,
  valueIn,
} from '@/lib/autograd/worked'

const LINE = 'w = 2; x = 3; b = -1; y = 4; z = w*x + b; L = (z - y)^2'

test('values, gradients and measured slopes by name', () => {
  expect(valueIn(LINE, 'z')).toBe(5)
  expect(gradientIn(LINE, 'w')).toBe(6)
  expect(measuredIn(LINE, 'w')).toBeCloseTo(6, 8)
  expect(() => valueIn(LINE, 'q')).toThrow(/no “q”/)
})

test('one step of descent by its closed form: the error shrinks by 1 − 2η(x² + 1)', () => {
  expect(lossAfterStep(LINE, ['w', 'b'], 0.04)).toBeCloseTo((1 - 2 * 0.04 * 10) ** 2, 12)
})

test('the way back costs two multiplications a weight, but one in the first layer', () => {
  expect(backwardMultiplications([784, 128, 10])).toBe(784 * 128 + 2 * 128 * 10)
  expect(backwardMultiplications([3, 1])).toBe(3)
})

test('a step of the cube root of the precision measures best, and both ways from there it gets worse', () => {
  const best = rightDigits(Math.cbrt(Number.EPSILON))
  expect(best).toBeGreaterThan(9)
  for (const h of [1e-1, 1e-3, 1e-9, 1e-12]) expect(rightDigits(h)).toBeLessThan(best - 1)
})
