import { expect, test } from 'vitest'
import { contourSegments } from '@/lib/math/contours'

const field = (columns: number, rows: number, f: (x: number, y: number) => number) =>
  Float64Array.from({ length: columns * rows }, (_, i) =>
    f((i % columns) + 0.5, Math.floor(i / columns) + 0.5),
  )

test('the contour of a plane lies exactly on its line', () => {
  const plane = (x: number, y: number) => 2 * x - 3 * y + 4
  const segments = contourSegments(field(12, 9, plane), 12, 9, 1.3)
  expect(segments.length).toBeGreaterThan(0)
  for (let i = 0; i < segments.length; i += 2)
    expect(plane(segments[i]!, segments[i + 1]!)).toBeCloseTo(1.3, 9)
})

test('the contour of a cone is a circle of the right length', () => {
  const segments = contourSegments(
    field(80, 80, (x, y) => Math.hypot(x - 40, y - 40)),
    80,
    80,
    25,
  )
  let length = 0
  for (let i = 0; i < segments.length; i += 4) {
    length += Math.hypot(segments[i + 2]! - segments[i]!, segments[i + 3]! - segments[i + 1]!)
  }
  expect(length).toBeCloseTo(2 * Math.PI * 25, 0)
})

test('contours of a field inside the frame are closed: every end meets another', () => {
  const bumps = field(
    30,
    30,
    (x, y) => Math.sin(x * 0.9) * Math.sin(y * 0.7) * Math.exp(-Math.hypot(x - 15, y - 15) / 5),
  )
  const ends = new Map<string, number>()
  const segments = contourSegments(bumps, 30, 30, 0.1)
  for (let i = 0; i < segments.length; i += 2) {
    const key = `${segments[i]!.toFixed(6)},${segments[i + 1]!.toFixed(6)}`
    ends.set(key, (ends.get(key) ?? 0) + 1)
  }
  expect(ends.size).toBeGreaterThan(10)
  expect([...ends.values()].every((count) => count === 2)).toBe(true)
})

test('a saddle joins the corners on the side of its mean', () => {
  // High corners at top left and bottom right: with a high mean they are joined, and the low ones cut off.
  const [x0, y0, x1, y1] = contourSegments([3, -1, -1, 3], 2, 2, 0) as [number, number, number, number]
  const cutsTopRight = (x0 + x1) / 2 > 1 && (y0 + y1) / 2 < 1
  const cutsBottomLeft = (x0 + x1) / 2 < 1 && (y0 + y1) / 2 > 1
  expect(cutsTopRight || cutsBottomLeft).toBe(true)
})

test('a flat field and a field with holes have no stray segments', () => {
  expect(contourSegments(new Float64Array(25).fill(2), 5, 5, 1)).toEqual([])
  expect(contourSegments([1, Number.NaN, 0, 0], 2, 2, 0.5)).toEqual([])
})
