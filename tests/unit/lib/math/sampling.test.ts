import { expect, test } from 'vitest'
import { nextProbabilities } from '@/lib/math/sampling'
import { softmax } from '@/lib/math/softmax'

const logits = Float32Array.of(1, 3, 2, -1)

test('temperature 1 over all is the model’s own softmax', () => {
  expect(nextProbabilities(logits, 1, 0)).toEqual(softmax([1, 3, 2, -1]))
})

test('top 2 keeps the two largest in proportion', () => {
  const p = nextProbabilities(logits, 1, 2)
  expect(p[0]).toBe(0)
  expect(p[3]).toBe(0)
  expect(p[1]! / p[2]!).toBeCloseTo(Math.E, 10)
  expect(p[1]! + p[2]!).toBeCloseTo(1, 12)
})

test('top 1 is a choice without chance, the first among equals', () => {
  expect(nextProbabilities([2, 5, 5], 2, 1)).toEqual([0, 1, 0])
})

test('half the temperature squares the odds', () => {
  const p = nextProbabilities(logits, 0.5, 0)
  expect(p[1]! / p[2]!).toBeCloseTo(Math.E ** 2, 8)
})
