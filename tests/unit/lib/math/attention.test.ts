import { expect, test } from 'vitest'
import { attend, selfAttention, sinusoidalPositions } from '@/lib/math/attention'
import { createRng } from '@/lib/math/rng'

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

const drawn = (rows: number, columns: number, name: string) => {
  const rng = createRng(1, 'test', name)
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * rng() - 1))
}
const x = drawn(5, 4, 'x')
const projections = { query: drawn(4, 4, 'q'), key: drawn(4, 4, 'k'), value: drawn(4, 4, 'v') }

test('scores may be taken as they are, and what is not seen weighs nothing', () => {
  const { scores, weights } = attend([[2, 1]], keys, values, (_, j) => j !== 1, 1)
  expect(scores[0]).toEqual([2, Number.NEGATIVE_INFINITY, 3])
  expect(weights[0]![1]).toBe(0)
  expect(weights[0]![2]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
})

test('each head attends with its own columns, scaled by its own width', () => {
  const whole = selfAttention(x, projections, 1)[0]!
  const halves = selfAttention(x, projections, 2)
  for (const [h, half] of halves.entries()) {
    expect(half.queries).toEqual(whole.queries.map((row) => row.slice(2 * h, 2 * h + 2)))
    const alone = attend(half.queries, half.keys, half.values, false)
    expect(half.output).toEqual(alone.output)
  }
  // The dot products of the halves add up to that of the whole.
  const [a, b] = halves
  expect(Math.SQRT2 * (a!.scores[1]![2]! + b!.scores[1]![2]!)).toBeCloseTo(2 * whole.scores[1]![2]!, 12)
})

test('in another order the same words give the same outputs, unless positions are added', () => {
  const reversed = (rows: readonly (readonly number[])[]) => rows.toReversed()
  const outputs = (rows: readonly (readonly number[])[]) => selfAttention(rows, projections, 2)[0]!.output
  for (const [i, row] of outputs(reversed(x)).toReversed().entries())
    for (const [c, value] of row.entries()) expect(value).toBeCloseTo(outputs(x)[i]![c]!, 12)
  const positions = sinusoidalPositions(5, 4)
  const placed = (rows: readonly (readonly number[])[]) =>
    rows.map((row, t) => row.map((value, c) => value + positions[t]![c]!))
  const first = outputs(placed(x))[0]!
  const later = outputs(placed(reversed(x))).at(-1)!
  expect(Math.max(...first.map((value, c) => Math.abs(value - later[c]!)))).toBeGreaterThan(0.05)
})

test('positions are pairs of sine and cosine, and a step ahead turns every pair by its own angle', () => {
  const P = sinusoidalPositions(6, 4)
  expect(P[0]).toEqual([0, 1, 0, 1])
  expect(P[3]![0]).toBeCloseTo(Math.sin(3), 12)
  expect(P[3]![3]).toBeCloseTo(Math.cos(3 / 100), 12)
  // The product of two positions depends on their distance alone.
  const product = (s: number, t: number) => P[s]!.reduce((sum, value, c) => sum + value * P[t]![c]!, 0)
  expect(product(0, 2)).toBeCloseTo(product(3, 5), 12)
})
