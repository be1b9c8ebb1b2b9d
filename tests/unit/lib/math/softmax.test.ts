import fc from 'fast-check'
import { expect, test } from 'vitest'
import { softmax } from '@/lib/math/softmax'

test('gives probabilities that sum to one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (logits, temperature) => {
        const p = softmax(logits, temperature)
        expect(p.reduce((sum, v) => sum + v, 0)).toBeCloseTo(1, 12)
        expect(p.every((v) => v >= 0 && v <= 1)).toBe(true)
      },
    ),
  )
})

test('ignores a constant added to every logit', () => {
  expect(softmax([101, 102, 103])).toEqual(softmax([1, 2, 3]))
})

test('equals the logistic function for two classes', () => {
  const [p] = softmax([0.7, 0])
  expect(p).toBeCloseTo(1 / (1 + Math.exp(-0.7)), 12)
})

test('flattens when hot and picks the largest when cold', () => {
  for (const p of softmax([1, 2, 3], 1e6)) expect(p).toBeCloseTo(1 / 3, 5)
  expect(softmax([1, 2, 3], 0.01)).toEqual([expect.closeTo(0), expect.closeTo(0), expect.closeTo(1)])
})
