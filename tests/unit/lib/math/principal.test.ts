import { expect, test } from 'vitest'
import { pointOn, principalPlane, shadowOn } from '@/lib/math/principal'
import { createRng, normal } from '@/lib/math/rng'

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/** Points spread unevenly over a few directions of a space of ten dimensions. */
function cloud(deviations: readonly number[], origin: Float32Array) {
  const rng = createRng(4, 'cloud')
  return Array.from({ length: 60 }, () =>
    origin.map((value, i) => value + (deviations[i] ?? 0) * normal(rng)),
  )
}
const origin = Float32Array.from({ length: 10 }, (_, i) => i - 3)

test('points of a plane lie in it whole, and come back from their shadows', () => {
  const points = cloud([3, 0, 0, 2], origin)
  const { plane, share } = principalPlane(points, origin)!
  expect(share).toBeCloseTo(1, 6)
  for (const point of points) {
    const back = pointOn(plane, ...shadowOn(plane, point))
    expect(Math.max(...back.map((value, i) => Math.abs(value - point[i]!)))).toBeLessThan(1e-4)
  }
})

test('the two directions are of length 1, at a right angle, and along the widest spread', () => {
  const { plane, share } = principalPlane(cloud([0.1, 5, 0.1, 0.1, 3, 0.1], origin), origin)!
  expect(dot(plane.u, plane.u)).toBeCloseTo(1, 5)
  expect(dot(plane.v, plane.v)).toBeCloseTo(1, 5)
  expect(dot(plane.u, plane.v)).toBeCloseTo(0, 5)
  expect(Math.abs(plane.u[1]!)).toBeGreaterThan(0.95)
  expect(Math.abs(plane.v[4]!)).toBeGreaterThan(0.95)
  expect(share).toBeGreaterThan(0.98)
  expect(share).toBeLessThan(1)
})

test('points on a line still span a plane; points that are all at the origin do not', () => {
  const line = [1, 2, 5].map((t) => origin.map((value, i) => value + (i === 2 ? t : 0)))
  const { plane, share } = principalPlane(line, origin)!
  expect(share).toBeCloseTo(1, 6)
  expect(Math.abs(plane.u[2]!)).toBeCloseTo(1, 5)
  expect(dot(plane.v, plane.v)).toBeCloseTo(1, 5)
  expect(dot(plane.u, plane.v)).toBeCloseTo(0, 5)
  expect(principalPlane([origin.slice()], origin)).toBeUndefined()
})
