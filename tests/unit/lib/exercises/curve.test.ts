import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLOSE, checkCurve, describeCurve, placesOf, scoreCurve, writePlace } from '@/lib/exercises/curve'

const AXES = { x: 'step', y: 'test loss', unit: 'nats', from: 0, by: 100, min: 0, max: 4 }
const RISING = [0, 1, 2, 3, 4]
const VALLEY = [4, 1, 0, 1, 2, 3]

const curves = fc
  .integer({ min: 3, max: 12 })
  .chain((count) =>
    fc.tuple(
      fc.array(
        fc.integer({ min: 0, max: 100 }).map((notch) => (4 * notch) / 100),
        { minLength: count, maxLength: count },
      ),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: count, maxLength: count }),
    ),
  )
  .filter(([, truth]) => new Set(truth).size > 1)

test('the true curve itself scores one, in every part', () => {
  for (const truth of [RISING, VALLEY]) {
    const { score, ...parts } = scoreCurve(truth, truth)
    expect(score).toBeCloseTo(1, 12)
    for (const part of Object.values(parts)) expect(part).toBeCloseTo(1, 12)
  }
})

test('every part lies between nothing and one, and the score is their mean', () => {
  fc.assert(
    fc.property(curves, ([drawn, truth]) => {
      const { score, level, direction, shape } = scoreCurve(drawn, truth)
      for (const part of [level, direction, shape]) {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(1)
      }
      expect(score).toBeCloseTo((level + direction + shape) / 3, 12)
    }),
  )
})

test('a constant shift costs only level: its share of the range of the true curve', () => {
  const shifted = scoreCurve(
    RISING.map((y) => y + 1),
    RISING,
  )
  expect(shifted).toEqual({ level: 0.75, direction: 1, shape: 1, score: expect.closeTo(2.75 / 3, 12) })
})

test('the opposite curve has neither direction nor shape', () => {
  // Mean gap of 4 − 2i over i = 0 … 4: (4 + 2 + 0 + 2 + 4) / 5 = 2.4 of a range of 4.
  expect(scoreCurve(RISING.toReversed(), RISING)).toEqual({
    level: expect.closeTo(0.4, 12),
    direction: 0,
    shape: 0,
    score: expect.closeTo(0.4 / 3, 12),
  })
})

test('the best flat line earns its level and nothing else', () => {
  // Mean gap of |i − 2|: 6 / 5 of a range of 4.
  expect(scoreCurve([2, 2, 2, 2, 2], RISING)).toMatchObject({
    level: expect.closeTo(0.7, 12),
    direction: 0,
    shape: 0,
  })
})

test('direction is the share of all ups and downs that go the same way', () => {
  // Together: 3 + 1 down on the first piece; apart: 1 down and 2 up on the second.
  expect(scoreCurve([4, 3, 2], [4, 1, 3]).direction).toBeCloseTo(4 / 7, 12)
})

test('shape is the correlation: of a straight line with a parabola over the same places', () => {
  // i and i² for i = 0 … 4: covariance 8, variances 2 and 34.8 (sums over 5).
  const squares = RISING.map((i) => i * i)
  expect(scoreCurve(RISING, squares).shape).toBeCloseTo(8 / Math.sqrt(2 * 34.8), 12)
})

test('a tremble of the hand costs direction no more than its size', () => {
  // Up by 4 together; then 0.1 three times where the true curve does not move.
  expect(scoreCurve([0, 4, 4.1, 4, 4.1], [0, 4, 4, 4, 4]).direction).toBeCloseTo(8 / 8.3, 12)
})

test('the unit of the axis does not matter', () => {
  fc.assert(
    fc.property(curves, fc.constantFrom(2, 8, 0.5), ([drawn, truth], unit) => {
      const scaled = scoreCurve(
        drawn.map((y) => y * unit),
        truth.map((y) => y * unit),
      )
      expect(scaled.score).toBeCloseTo(scoreCurve(drawn, truth).score, 9)
    }),
  )
})

test('falling for ever where the true curve turns is said in all three sentences', () => {
  const falling = [4, 3, 2, 1, 0.5, 0]
  const said = describeCurve(falling, VALLEY, AXES)
  // Gaps 0, 2, 2, 0, −1.5, −3: mean size 8.5 / 6, mean −0.5 / 6.
  expect(said.level).toBe(
    'On average 1.42 nats off, now above, now below; most at step 500: you drew 0 nats, it is 3 nats.',
  )
  expect(said.direction).toBe('From step 200 to step 500 yours falls; the true curve rises.')
  expect(said.shape).toBe('The true curve turns at step 200, where it is lowest; yours does not turn.')
  expect(scoreCurve(falling, VALLEY).score).toBeLessThan(CLOSE)
})

test('a shift is named with its side, and what was right is said, too', () => {
  const high = describeCurve(
    VALLEY.map((y) => y + 0.5),
    VALLEY,
    AXES,
  )
  expect(high.level).toBe('On average 0.5 nats too high; most at step 0: you drew 4.5 nats, it is 4 nats.')
  expect(high.direction).toBe('It rises and falls where you expected.')
  expect(high.shape).toBe('Both turn near step 200, where they are lowest.')
  expect(describeCurve(VALLEY, VALLEY, AXES).level).toBe(
    'About right: on average 0 nats from the true curve.',
  )
})

test('a steady fall where all happens at once: the halves of the way are compared', () => {
  const sudden = [4, 0.8, 0.4, 0.2, 0] // half of its way, 2, after 2 / 3.2 of the first 100 steps
  const steady = [4, 3, 2, 1, 0]
  expect(describeCurve(steady, sudden, AXES).shape).toBe(
    'Half of its way the true curve has made by step 63, yours by step 200: the change comes sooner.',
  )
  expect(describeCurve(sudden, sudden, AXES).shape).toBe(
    'As you drew it: half of the way is made by step 63.',
  )
})

test('what hardly changes is not said to rise', () => {
  expect(describeCurve([0, 4, 3, 2, 1], [0, 4, 4.05, 4.08, 4.1], AXES).direction).toBe(
    'From step 100 to step 400 yours falls; the true curve hardly changes.',
  )
})

test('other faults of shape', () => {
  const { unit: _, ...plain } = AXES
  expect(describeCurve([1, 1, 1, 1, 1], RISING, plain).shape).toBe('Yours is flat; the true curve is not.')
  expect(describeCurve(RISING.toReversed(), RISING, plain).shape).toBe('Yours runs the other way.')
  expect(describeCurve([0, 4, 3, 2, 1], RISING, plain).shape).toBe(
    'Yours turns at step 100, where it is highest; the true curve does not turn.',
  )
  expect(describeCurve([4, 3, 2, 1, 0, 3], VALLEY, plain).shape).toBe(
    'The true curve turns at step 200, where it is lowest; yours turns at step 400.',
  )
  expect(describeCurve([0, 1, 2, 4, 3, 1], VALLEY, plain).shape).toBe(
    'The true curve turns at step 200, where it is lowest; yours is highest at step 300.',
  )
})

test('places are counted and written with what they are', () => {
  expect(placesOf({ from: 100, by: 50 }, 3)).toEqual([100, 150, 200])
  expect(writePlace(10000, AXES)).toBe('step 10,000')
})

test('a curve that nobody could predict is refused', () => {
  expect(() => checkCurve(AXES, RISING)).not.toThrow()
  expect(() => checkCurve(AXES, [0, 1])).toThrow('three places')
  expect(() => checkCurve(AXES, [1, 2, 5])).toThrow('leaves')
  expect(() => checkCurve(AXES, [1, 2, Number.NaN])).toThrow('leaves')
  expect(() => checkCurve({ ...AXES, max: 0 }, [0, 0, 0])).toThrow('leaves')
  expect(() => checkCurve({ ...AXES, by: 0 }, RISING)).toThrow('rise')
  expect(() => checkCurve(AXES, [1, 1, 1])).toThrow('flat')
})
