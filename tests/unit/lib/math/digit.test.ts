import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIGIT_SIDE, drawStroke, toMnist } from '@/lib/math/digit'

const SIDE = 140
const spot = fc.tuple(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 20, max: 120 }))
const strokes = fc.array(spot, { minLength: 2, maxLength: 6 })

function drawn(spots: readonly (readonly [number, number])[], side = SIDE, radius = 5): Float32Array {
  const pixels = new Float32Array(side * side)
  for (let i = 1; i < spots.length; i++) drawStroke(pixels, side, side, spots[i - 1]!, spots[i]!, radius)
  return pixels
}

function box(digit: Float32Array, side = DIGIT_SIDE) {
  let [left, right, top, bottom] = [side, -1, side, -1]
  digit.forEach((ink, i) => {
    if (ink <= 0) return
    const [column, row] = [i % side, Math.floor(i / side)]
    left = Math.min(left, column)
    right = Math.max(right, column)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
  })
  return { width: right - left + 1, height: bottom - top + 1 }
}

/** The largest difference between two images: one comparison, since an `expect` for each pixel takes seconds. */
function farthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((far, ink, i) => Math.max(far, Math.abs(ink - b[i]!)), 0)
}

function centre(digit: Float32Array): [number, number] {
  let [mass, x, y] = [0, 0, 0]
  digit.forEach((ink, i) => {
    mass += ink
    x += ink * ((i % DIGIT_SIDE) + 0.5)
    y += ink * (Math.floor(i / DIGIT_SIDE) + 0.5)
  })
  return [x / mass, y / mass]
}

test('a dot has the area of its circle, and ink never exceeds one', () => {
  const pixels = drawn([
    [70, 70],
    [70, 70],
  ])
  const ink = pixels.reduce((sum, value) => sum + value, 0)
  expect(Math.abs(ink / (Math.PI * 25) - 1)).toBeLessThan(0.03)
  expect(Math.max(...pixels)).toBe(1)
})

test('drawing the same stroke twice changes nothing', () => {
  const once = drawn([
    [30, 40],
    [100, 90],
  ])
  const twice = drawn([
    [30, 40],
    [100, 90],
    [30, 40],
  ])
  expect(farthest(twice, once)).toBeLessThan(5e-6)
})

test('an empty sheet is an empty digit', () => {
  expect(toMnist(new Float32Array(SIDE * SIDE), SIDE, SIDE).every((ink) => ink === 0)).toBe(true)
})

test('the longer side becomes 20 pixels, and all ink is in [0, 1]', () => {
  fc.assert(
    fc.property(strokes, (spots) => {
      const digit = toMnist(drawn(spots), SIDE, SIDE)
      const { width, height } = box(digit)
      expect(Math.max(width, height)).toBeLessThanOrEqual(20)
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(19) // a faint edge may round to nothing
      expect(digit.every((ink) => ink >= 0 && ink <= 1)).toBe(true)
    }),
  )
})

test('the aspect is kept', () => {
  const tall = toMnist(
    drawn([
      [70, 20],
      [70, 120],
    ]),
    SIDE,
    SIDE,
  )
  // 100 pixels long and 10 wide with round ends: 110 × 10 becomes 20 × 2.
  expect(box(tall)).toEqual({ width: 2, height: 20 })
})

test('where on the sheet one draws makes no difference', () => {
  fc.assert(
    fc.property(
      strokes,
      fc.integer({ min: -14, max: 14 }),
      fc.integer({ min: -14, max: 14 }),
      (spots, dx, dy) => {
        const moved = spots.map(([x, y]) => [x + dx, y + dy] as const)
        const here = toMnist(drawn(spots), SIDE, SIDE)
        expect(farthest(toMnist(drawn(moved), SIDE, SIDE), here)).toBeLessThan(1e-5)
      },
    ),
  )
})

test('the centre of mass comes within half a pixel of the middle of pixel 14, as in MNIST', () => {
  const [x, y] = centre(
    toMnist(
      drawn([
        [40, 30],
        [100, 40],
        [60, 70],
        [95, 110],
        [35, 105],
      ]),
      SIDE,
      SIDE,
    ),
  )
  expect(Math.abs(x - 14.5)).toBeLessThanOrEqual(0.5)
  expect(Math.abs(y - 14.5)).toBeLessThanOrEqual(0.5)
})

test('a lopsided drawing stops at the edge and keeps all its ink', () => {
  // A heavy block with a long thin tail: centring its mass would push the tail out.
  const pixels = drawn(
    [
      [20, 70],
      [120, 70],
    ],
    SIDE,
    1,
  )
  for (let y = 50; y < 90; y++) pixels.fill(1, y * SIDE + 15, y * SIDE + 30)
  const digit = toMnist(pixels, SIDE, SIDE)
  const inside = toMnist(digit, DIGIT_SIDE, DIGIT_SIDE)
  expect(box(digit).width).toBe(20)
  expect(inside.reduce((a, b) => a + b)).toBeCloseTo(
    digit.reduce((a, b) => a + b),
    4,
  )
})

test('an image that is already prepared stays as it is', () => {
  fc.assert(
    fc.property(strokes, (spots) => {
      const once = toMnist(drawn(spots), SIDE, SIDE)
      fc.pre(Math.max(box(once).width, box(once).height) === 20 && !once.some((ink) => ink > 0 && ink < 0.02))
      const twice = toMnist(once, DIGIT_SIDE, DIGIT_SIDE)
      expect(farthest(twice, once)).toBeLessThan(5e-6)
    }),
  )
})
