import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GeneratorName, generatePoints, generators } from '@/lib/data/points'
import { createRng } from '@/lib/math/rng'

const names = Object.keys(generators) as GeneratorName[]
const draw = (name: GeneratorName, count: number, noise: number, seed = 1) =>
  generatePoints(name, { count, noise, rng: createRng(seed, 'data') })

test.each(names)('%s stays inside the picture, with every class as often as the others', (name) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.nat(),
      (count, noise, seed) => {
        const { points, values } = draw(name, count, noise, seed)
        expect(points).toHaveLength(2 * count)
        expect(points.every((c) => Math.abs(c) <= 6)).toBe(true)
        const { classes } = generators[name]
        if (classes === 0) {
          expect(values.every((v) => Math.abs(v) <= 1)).toBe(true)
          return
        }
        const counts = Array.from({ length: classes }, (_, k) => values.filter((v) => v === k).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 30 },
  )
})

test.each(names)('%s is the same for the same seed and another for another', (name) => {
  expect(draw(name, 50, 0.1, 7)).toEqual(draw(name, 50, 0.1, 7))
  expect(draw(name, 50, 0.1, 7)).not.toEqual(draw(name, 50, 0.1, 8))
})

test('without noise, the class of exclusive or is the sign of x · y', () => {
  const { points, values } = draw('xor', 200, 0)
  for (const [i, value] of values.entries()) expect(points[2 * i]! * points[2 * i + 1]! > 0).toBe(value === 1)
})

test('without noise, a radius tells the circle from its ring', () => {
  const { points, values } = draw('circle', 200, 0)
  for (const [i, value] of values.entries()) {
    expect(Math.hypot(points[2 * i]!, points[2 * i + 1]!) < 3).toBe(value === 1)
  }
})

test('without noise, the plane is linear', () => {
  const { points, values } = draw('plane', 100, 0)
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(Math.max(-1, Math.min(1, (points[2 * i]! + points[2 * i + 1]!) / 10)), 6)
  })
})
