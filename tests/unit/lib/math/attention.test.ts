import { expect, test } from 'vitest'
import { attend } from '@/lib/math/attention'

const queries = [
  [1, 0],
  [0, 2],
  [1, 1],
]
const keys = [
  [1, 0],
  [0, 1],
  [1, 1],
]
const values = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

test('the first position can only take its own value', () => {
  const { weights, output } = attend(queries, keys, values)
  expect(weights[0]).toEqual([1, 0, 0])
  expect(output[0]).toEqual(values[0])
})

test('two scores share as the logistic function of their difference', () => {
  // q₂ = (0, 2): scores 0 and 2 / √2, so the second weighs σ(√2).
  const { weights } = attend(queries, keys, values)
  expect(weights[1]![1]).toBeCloseTo(1 / (1 + Math.exp(-Math.SQRT2)), 12)
})

test('equal scores give the plain mean of the values', () => {
  const { output } = attend([[0, 0], [0, 0]], [[3, 1], [-2, 5]], [[2], [6]], false) // biome-ignore format: matrices
  expect(output).toEqual([[4], [4]])
})

test('no change of a later position reaches an earlier one', () => {
  const before = attend(queries, keys, values).output
  const after = attend(queries.with(2, [9, -9]), keys.with(2, [7, 7]), values.with(2, [5, 5, 5])).output
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
  expect(after[2]).not.toEqual(before[2])
})

test('without the mask every position sees all, and rows sum to one', () => {
  for (const row of attend(queries, keys, values, false).weights) {
    expect(Math.min(...row)).toBeGreaterThan(0)
    expect(row.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12)
  }
})
