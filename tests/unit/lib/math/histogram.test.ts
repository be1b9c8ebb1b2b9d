import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histogram, summarize } from '@/lib/math/histogram'

const values = fc.array(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 7000),
  { minLength: 1, maxLength: 300 },
)

test('every value is in one bin, and bins follow each other without a gap', () => {
  fc.assert(
    fc.property(values, (list) => {
      const bins = histogram(list)
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
      for (const [i, bin] of bins.entries()) {
        expect(bin.to).toBeGreaterThan(bin.from)
        if (i > 0) expect(bin.from).toBe(bins[i - 1]!.to)
      }
      for (const value of list) {
        expect(bins[0]!.from).toBeLessThanOrEqual(value + 1e-9 * Math.abs(value))
        expect(bins.at(-1)!.to).toBeGreaterThanOrEqual(value - 1e-9 * Math.abs(value))
      }
    }),
  )
})

test('two hundred students make a dozen bins, three make a few, equal ones stand together', () => {
  const many = Array.from({ length: 200 }, (_, i) => 0.8 + 0.001 * i)
  expect(histogram(many).length).toBeGreaterThan(6)
  expect(histogram(many).length).toBeLessThan(20)
  expect(histogram([0.9, 0.95, 0.97]).length).toBeLessThan(9)
  expect(histogram([0.5, 0.5]).filter(({ count }) => count > 0)).toHaveLength(1)
  expect(histogram([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([])
})

test('a round end belongs to the bin that it begins, the last end to the last bin', () => {
  expect(histogram([0, 1, 2, 3, 4]).map(({ from, count }) => [from, count])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 2],
  ])
})

test('mean and standard deviation are those of the numbers that are numbers', () => {
  const { count, mean, deviation } = summarize([2, 4, Number.NaN, 4, 4, 5, 5, 7, 9, Number.POSITIVE_INFINITY])
  expect(count).toBe(8)
  expect(mean).toBeCloseTo(5, 12)
  expect(deviation).toBeCloseTo(Math.sqrt(32 / 7), 12)
  expect(summarize([3])).toEqual({ count: 1, mean: 3, deviation: Number.NaN })
  expect(summarize([]).mean).toBeNaN()
})
