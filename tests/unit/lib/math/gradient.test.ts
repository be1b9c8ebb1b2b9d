import { expect, test } from 'vitest'
import { numericalGradient } from '@/lib/math/gradient'

test('finds the gradient of x²y + sin y', () => {
  const [dx, dy] = numericalGradient(([x, y]) => x! * x! * y! + Math.sin(y!), [3, 2])
  expect(dx).toBeCloseTo(2 * 3 * 2, 8)
  expect(dy).toBeCloseTo(9 + Math.cos(2), 8)
})

test('has an error that shrinks with the square of the step', () => {
  const error = (h: number) => Math.abs(numericalGradient(([x]) => Math.exp(x!), [1], h)[0]! - Math.E)
  expect(error(1e-2) / error(1e-3)).toBeCloseTo(100, 0)
})

test('leaves the point as it was', () => {
  const point = [1, 2]
  numericalGradient(([x, y]) => x! * y!, point)
  expect(point).toEqual([1, 2])
})
