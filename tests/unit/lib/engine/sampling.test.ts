import { expect, test } from 'vitest'
import { isSampled } from '@/lib/engine/sampling'

const sampled = Array.from({ length: 1_000_001 }, (_, step) => step).filter(isSampled)

test('every step is sampled at first, later ones at most 3.2 % apart', () => {
  expect(sampled.slice(0, 65)).toEqual(Array.from({ length: 65 }, (_, step) => step))
  const gaps = sampled.slice(1).map((step, i) => (step - sampled[i]!) / Math.max(sampled[i]!, 1))
  expect(Math.max(...gaps.slice(64))).toBeLessThanOrEqual(1 / 32)
})

test('a million steps have about five hundred samples', () => {
  expect(sampled.length).toBeGreaterThan(450)
  expect(sampled.length).toBeLessThan(520)
})
