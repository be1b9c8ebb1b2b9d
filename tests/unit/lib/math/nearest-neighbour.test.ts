import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestRow } from '@/lib/math/nearest-neighbour'

const cases = fc.integer({ min: 1, max: 5 }).chain((size) => {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size })
  return fc.tuple(fc.array(row, { minLength: 1, maxLength: 12 }), row)
})

test('no row is nearer than the nearest, and none before it as near', () => {
  fc.assert(
    fc.property(cases, ([rows, query]) => {
      const distances = rows.map((row) => Math.hypot(...row.map((x, j) => x - query[j]!)))
      expect(nearestRow(rows.flat(), query)).toBe(distances.indexOf(Math.min(...distances)))
    }),
  )
})

test('a stored row is its own nearest neighbour', () => {
  expect(nearestRow([0, 0, 3, 4, 6, 8], [3, 4])).toBe(1)
})
