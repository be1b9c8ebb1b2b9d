import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate, holds, intervalScore } from '@/lib/exercises/predict'

test('an interval holds its ends', () => {
  expect(holds({ low: 1, high: 2 }, 2)).toBe(true)
  expect(holds({ low: 1, high: 2 }, 2.1)).toBe(false)
})

test('the interval score is the width inside, and fined 2/α per unit outside', () => {
  expect(intervalScore({ low: 1, high: 3 }, 2, 0.8)).toBe(2)
  expect(intervalScore({ low: 1, high: 3 }, 4, 0.8)).toBeCloseTo(2 + 10, 12)
  expect(intervalScore({ low: 1, high: 3 }, 0.5, 0.8)).toBeCloseTo(2 + 5, 12)
})

test('on uniform outcomes no interval beats the central one', () => {
  const outcomes = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000)
  const mean = (low: number, high: number) =>
    outcomes.reduce((sum, x) => sum + intervalScore({ low, high }, x, 0.8), 0) / outcomes.length
  const central = mean(0.1, 0.9)
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b) => {
        expect(mean(Math.min(a, b), Math.max(a, b))).toBeGreaterThanOrEqual(central - 1e-9)
      },
    ),
  )
})

test('eight right out of ten at 80 % is perfectly calibrated', () => {
  const predictions = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.8, correct: i < 8 }))
  expect(calibrate(predictions)).toEqual({
    count: 10,
    stated: expect.closeTo(0.8, 12),
    right: 0.8,
    brier: expect.closeTo(0.8 * 0.04 + 0.2 * 0.64, 12),
    groups: [{ stated: 0.8, count: 10, right: 8 }],
  })
})

test('groups are kept apart and in order, and nothing predicted means no calibration', () => {
  const groups = calibrate([
    { confidence: 1, correct: true },
    { confidence: 0.5, correct: false },
    { confidence: 0.99, correct: false },
  ])?.groups
  expect(groups).toEqual([
    { stated: 0.5, count: 1, right: 0 },
    { stated: 1, count: 2, right: 1 },
  ])
  expect(calibrate([])).toBeUndefined()
})
