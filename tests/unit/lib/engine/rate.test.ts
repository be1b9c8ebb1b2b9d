import { expect, test } from 'vitest'
import { createRate } from '@/lib/engine/rate'

test('the first look measures nothing, the second the steps between them', () => {
  const rate = createRate()
  expect(rate.look(1000, 50)).toBe(false)
  expect(rate.value).toBe(0)
  expect(rate.look(1100, 150)).toBe(true)
  expect(rate.value).toBeCloseTo(1000) // 100 steps in 0.1 s
})

test('a change of speed is followed with a time constant of half a second', () => {
  const rate = createRate()
  rate.look(0, 0)
  rate.look(100, 100)
  rate.look(600, 100) // half a second without a step
  expect(rate.value).toBeCloseTo(1000 * Math.exp(-1))
})

test('after a reset nothing is known', () => {
  const rate = createRate()
  rate.look(0, 0)
  rate.look(10, 10)
  rate.reset()
  expect(rate.value).toBe(0)
  expect(rate.look(20, 20)).toBe(false)
})
