import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decimate,
  extent,
  linearScale,
  linearTicks,
  logScale,
  logTicks,
  nearest,
  niceInterval,
  spread,
} from '@/lib/math/scales'

const interval = fc
  .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([lo, span]) => [lo, lo + span] as const)

test('a scale and its inverse undo each other', () => {
  fc.assert(
    fc.property(interval, fc.double({ min: 0, max: 1, noNaN: true }), ([lo, hi], share) => {
      const value = lo + share * (hi - lo)
      const scale = linearScale([lo, hi], [300, 20])
      expect(scale.invert(scale.at(value))).toBeCloseTo(value, 3)
    }),
  )
  const log = logScale([0.001, 100], [0, 500])
  expect(log.at(0.001)).toBeCloseTo(0, 9)
  expect(log.at(100)).toBeCloseTo(500, 9)
  expect(log.invert(log.at(0.37))).toBeCloseTo(0.37, 9)
})

test('equal ratios are equal distances on a log scale, and zero has no place', () => {
  const { at } = logScale([1e-4, 10], [0, 100])
  expect(at(0.01) - at(0.001)).toBeCloseTo(at(10) - at(1), 9)
  expect(at(0)).toBeNaN()
  expect(at(-1)).toBeNaN()
})

test('an interval without length sits in the middle', () => {
  expect(linearScale([3, 3], [0, 100]).at(3)).toBe(50)
})

test('the extent ignores what is not finite', () => {
  expect(extent([3, Number.NaN, -1, Number.POSITIVE_INFINITY, 2])).toEqual([-1, 3])
  expect(extent([3, -1, 0.5], true)).toEqual([0.5, 3])
  expect(extent([Number.NaN])).toBeNull()
  expect(extent([])).toBeNull()
})

test('ticks are round, evenly spaced and inside the interval', () => {
  expect(linearTicks([0, 0.5], 5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
  fc.assert(
    fc.property(interval, fc.integer({ min: 2, max: 12 }), ([lo, hi], count) => {
      const ticks = linearTicks([lo, hi], count)
      const slack = (hi - lo) * 1e-6
      expect(ticks.length).toBeLessThanOrEqual(2 * count + 1)
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(lo - slack)
        expect(tick).toBeLessThanOrEqual(hi + slack)
      }
    }),
  )
})

test('a log axis is marked by powers of ten, and by more where it holds few of them', () => {
  expect(logTicks([0.001, 100], 10)).toEqual([0.001, 0.01, 0.1, 1, 10, 100])
  expect(logTicks([0.1, 3], 10)).toEqual([0.1, 0.2, 0.5, 1, 2])
  expect(logTicks([1e-12, 1], 4).length).toBeLessThanOrEqual(5)
})

test('a log axis of less than a decade is marked, too', () => {
  expect(logTicks([0.3, 0.8], 4)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
  expect(logTicks([0.31, 0.39], 4)).toEqual([0.32, 0.34, 0.36, 0.38])
  fc.assert(
    fc.property(
      fc.double({ min: -8, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 9, noNaN: true }),
      fc.integer({ min: 2, max: 12 }),
      (power, decades, count) => {
        const [lo, hi] = [10 ** power, 10 ** (power + decades)]
        const ticks = logTicks([lo, hi], count)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(Math.max(9, 2 * count + 1))
        for (const [i, tick] of ticks.entries()) {
          expect(tick).toBeGreaterThanOrEqual(lo * (1 - 1e-6))
          expect(tick).toBeLessThanOrEqual(hi * (1 + 1e-6))
          if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1]!)
        }
      },
    ),
  )
})

test('what is counted has ticks on whole numbers only', () => {
  expect(linearTicks([0, 3], 8)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3])
  expect(linearTicks([0, 3], 8, 1)).toEqual([0, 1, 2, 3])
  expect(linearTicks([0, 5000], 5, 1)).toEqual(linearTicks([0, 5000], 5))
})

test('a nice interval holds the data and ends on round numbers', () => {
  expect(niceInterval([0.013, 0.487], 5)).toEqual([0, 0.5])
  const [lo, hi] = niceInterval([2, 2], 5)
  expect(lo).toBeLessThan(2)
  expect(hi).toBeGreaterThan(2)
})

test('decimation keeps the lowest and the highest value of every pixel column, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 3000 }),
      fc.integer({ min: 5, max: 60 }),
      (y, columns) => {
        const x = y.map((_, i) => i)
        const domain = [0, y.length - 1] as const
        const kept = decimate(x, y, domain, columns)
        expect(kept.length).toBeLessThanOrEqual(Math.max(2 * columns, 5 * (columns + 1)))
        for (let i = 1; i < kept.length; i++) expect(kept[i]!).toBeGreaterThan(kept[i - 1]!)
        const columnOf = (i: number) => Math.floor((i / Math.max(1, y.length - 1)) * columns)
        for (let column = 0; column <= columns; column++) {
          const all = y.filter((_, i) => columnOf(i) === column)
          const some = [...kept].filter((i) => columnOf(i) === column).map((i) => y[i]!)
          if (all.length === 0) continue
          expect(Math.min(...some)).toBe(Math.min(...all))
          expect(Math.max(...some)).toBe(Math.max(...all))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('decimation keeps both ends and a gap', () => {
  const y = Array.from({ length: 10_000 }, (_, i) => (i === 5003 ? Number.NaN : Math.sin(i)))
  const kept = decimate(
    y.map((_, i) => i),
    y,
    [0, 9999],
    100,
  )
  expect(kept[0]).toBe(0)
  expect(kept.at(-1)).toBe(9999)
  expect([...kept]).toContain(5003)
})

test('labels keep their order, their distance and their bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 10 }),
      (wanted) => {
        const placed = spread(wanted, 12, [0, 200])
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
        order.forEach((index, rank) => {
          expect(placed[index]!).toBeGreaterThanOrEqual(-1e-9)
          expect(placed[index]!).toBeLessThanOrEqual(200 + 1e-9)
          if (rank > 0) expect(placed[index]! - placed[order[rank - 1]!]!).toBeGreaterThanOrEqual(12 - 1e-9)
        })
      },
    ),
  )
})

test('labels that do not touch stay where they are; two at one place part evenly', () => {
  expect(spread([100, 20, 60], 12, [0, 200])).toEqual([100, 20, 60])
  expect(spread([50, 50], 12, [0, 200])).toEqual([44, 56])
})

test('the nearest value is found in a sorted list', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
      fc.integer({ min: -1200, max: 1200 }),
      (list, wanted) => {
        const ascending = [...list].sort((a, b) => a - b)
        const best = Math.min(...ascending.map((value) => Math.abs(value - wanted)))
        expect(Math.abs(ascending[nearest(ascending, wanted)]! - wanted)).toBe(best)
      },
    ),
  )
  expect(nearest([], 3)).toBe(-1)
})
