import { expect, test } from 'vitest'
import { stepsToEven } from '@/lib/math/saturation'

test('whoever says one half already needs no step', () => {
  expect(stepsToEven('squared', 0, 0.1)).toBe(0)
})

test('cross-entropy crosses a plain at nearly constant speed: its slope there is almost 1', () => {
  // From −100 to about −5 every step is 2 η long, to within 1 − σ(−5) = 0.7 %.
  expect(stepsToEven('crossEntropy', -100, 0.5) - stepsToEven('crossEntropy', -50, 0.5)).toBe(50)
})

test('squared error needs e times as long for every unit further out: its slope dies as the sigmoid does', () => {
  expect(stepsToEven('squared', -9, 0.05) / stepsToEven('squared', -8, 0.05)).toBeCloseTo(Math.E, 1)
})
