import { expect, test } from 'vitest'
import { packedBytes, quantize } from '@/lib/math/quantize'

test('a number is moved by half a step at most, and both ends are levels', () => {
  for (const bits of [1, 2, 5, 8]) {
    const step = 6 / (2 ** bits - 1)
    const levels = new Set<string>()
    for (let i = 0; i <= 600; i++) {
      const value = -2 + i / 100
      const rounded = quantize(value, -2, 4, bits)
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(step / 2 + 1e-12)
      levels.add(rounded.toFixed(9))
    }
    expect(levels.size).toBe(2 ** bits)
    expect(quantize(-2, -2, 4, bits)).toBe(-2)
    expect(quantize(9, -2, 4, bits)).toBe(4)
  }
  expect(quantize(3, 1, 1, 4)).toBe(1) // a unit that always says the same
})

test('numbers are packed without gaps', () => {
  expect(packedBytes(32, 8)).toBe(32)
  expect(packedBytes(2, 3)).toBe(1)
  expect(packedBytes(3, 3)).toBe(2)
})
