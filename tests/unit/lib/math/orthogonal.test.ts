import { expect, test } from 'vitest'
import { orthogonalMatrix } from '@/lib/math/orthogonal'
import { createRng } from '@/lib/math/rng'

test.each([
  [32, 32],
  [10, 32],
  [32, 49],
  [49, 32],
])('a %i × %i matrix has its shorter side at right angles and of length 1', (rows, columns) => {
  const w = orthogonalMatrix(rows, columns, createRng(1, 'test'))
  const vector = (i: number) =>
    rows <= columns
      ? Array.from(w.subarray(i * columns, (i + 1) * columns))
      : Array.from({ length: rows }, (_, r) => w[r * columns + i]!)
  const count = Math.min(rows, columns)
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      const dot = vector(i).reduce((sum, x, k) => sum + x * vector(j)[k]!, 0)
      expect(dot).toBeCloseTo(i === j ? 1 : 0, 5)
    }
  const square = w.reduce((sum, x) => sum + x * x, 0) / w.length
  expect(square).toBeCloseTo(1 / Math.max(rows, columns), 6)
})
