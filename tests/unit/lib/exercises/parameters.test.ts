import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawParameters } from '@/lib/exercises/parameters'

const ranges = { rate: { from: 0.1, to: 0.5, step: 0.1 }, units: { oneOf: [4, 8, 16] } } as const

test('the same seed gives the same numbers, all within their ranges', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(20), (seed, attempt) => {
      const drawn = drawParameters(ranges, seed, 'mlp-count', attempt)
      expect(drawn).toEqual(drawParameters(ranges, seed, 'mlp-count', attempt))
      expect([0.1, 0.2, 0.3, 0.4, 0.5]).toContain(drawn.rate)
      expect([4, 8, 16]).toContain(drawn.units)
    }),
  )
})

test('students, exercises and attempts get numbers of their own', () => {
  const wide = { n: { from: 0, to: 1e6, step: 1 } }
  const draws = [
    drawParameters(wide, 1, 'a'),
    drawParameters(wide, 2, 'a'),
    drawParameters(wide, 1, 'b'),
    drawParameters(wide, 1, 'a', 1),
  ]
  expect(new Set(draws.map(({ n }) => n)).size).toBe(4)
})

test('adding a parameter does not change the others', () => {
  const { rate } = drawParameters({ rate: ranges.rate }, 7, 'mlp-count')
  expect(drawParameters({ noise: { oneOf: [1, 2] }, ...ranges }, 7, 'mlp-count').rate).toBe(rate)
})
