import { expect, test } from 'vitest'
import { lostByAdam } from '@/lib/math/adam-lost'

test.each([3, 5, 10])('with C = %i descent finds the best place, and Adam the worst', (C) => {
  expect(lostByAdam('sgd', C, 10_000)).toBe(-1)
  expect(lostByAdam('adam', C, 10_000)).toBeGreaterThan(0.99)
})
