import { expect, test } from 'vitest'
import { numericalGradient } from '@/lib/math/gradient'
import { createRng } from '@/lib/math/rng'
import { beale, heightOf, hidden, himmelblau, ravine, rosenbrock, saddle, turned } from '@/lib/math/surfaces'

const surfaces = {
  ravine: ravine(30),
  'turned ravine': turned(ravine(30), Math.PI / 4),
  'shifted ravine': turned(ravine(7), 1, [2, -1]),
  rosenbrock,
  beale,
  himmelblau,
  saddle,
  hidden: hidden(createRng(5, 'hidden')),
}

test.each(Object.entries(surfaces))('the slope of %s agrees with a finite difference', (_, surface) => {
  const rng = createRng(1, 'places')
  for (let i = 0; i < 20; i++) {
    const at = [surface.x, surface.y].map(([lo, hi]) => lo + (hi - lo) * rng())
    const expected = numericalGradient(([x, y]) => heightOf(surface, x!, y!), at)
    const found = surface.gradient(at[0]!, at[1]!)
    for (const axis of [0, 1])
      expect(Math.abs(found[axis]! - expected[axis]!)).toBeLessThan(1e-5 * (1 + Math.abs(expected[axis]!)))
  }
})

test.each(Object.entries(surfaces))(
  '%s is 0 at its lowest places, flat there, and nowhere below',
  (_, surface) => {
    for (const [x, y] of surface.minima) {
      expect(heightOf(surface, x, y)).toBeCloseTo(0, 8)
      expect(Math.hypot(...surface.gradient(x, y))).toBeLessThan(1e-3)
    }
    const rng = createRng(2, 'places')
    for (let i = 0; i < 50; i++)
      expect(heightOf(surface, 8 * rng() - 4, 8 * rng() - 4)).toBeGreaterThanOrEqual(0)
  },
)

test('values known from the literature', () => {
  expect(heightOf(rosenbrock, -1.2, 1)).toBeCloseTo(24.2, 10)
  expect(heightOf(himmelblau, 0, 0)).toBe(170)
  expect(heightOf(himmelblau, -0.270845, -0.923039)).toBeCloseTo(181.617, 3) // its local maximum
  expect(heightOf(beale, 0, 0)).toBeCloseTo(1.5 ** 2 + 2.25 ** 2 + 2.625 ** 2, 10)
})

test('turning a surface changes neither its losses nor how steep it is', () => {
  const flat = ravine(9)
  const quarter = turned(flat, Math.PI / 2)
  expect(heightOf(quarter, -2, 3)).toBeCloseTo(heightOf(flat, 3, 2), 10)
  expect(Math.hypot(...quarter.gradient(-2, 3))).toBeCloseTo(Math.hypot(...flat.gradient(3, 2)), 10)
})

test('a hidden landscape begins on its map, well above its lowest place, which is on the map too', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const surface = hidden(createRng(seed, 'hidden'))
    for (const [x, y] of [surface.start, ...surface.minima]) {
      expect(Math.abs(x)).toBeLessThan(7)
      expect(Math.abs(y)).toBeLessThan(7)
    }
    expect(heightOf(surface, ...surface.start)).toBeGreaterThan(10)
  }
})
