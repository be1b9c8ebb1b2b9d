import { expect, test } from 'vitest'
import { orthonormal, principalComponents, rebuildErrors, sharedSpace } from '@/lib/math/components'
import { createRng, normal } from '@/lib/math/rng'

/** 400 points of 6 numbers: three directions at right angles with deviations 3, 1.5 and 0.5, around a mean. */
const DIRECTIONS = orthonormal([
  [1, 2, 0, -1, 0, 1],
  [0, 1, 1, 1, -1, 0],
  [2, 0, 1, 0, 1, 3],
])
const MEAN = [1, 0, -2, 0.5, 0, 3]
function cloud(): Float64Array {
  const rng = createRng(1, 'cloud')
  const points = new Float64Array(400 * 6)
  for (let n = 0; n < 400; n++) {
    const along = [3, 1.5, 0.5].map((deviation) => deviation * normal(rng))
    for (let i = 0; i < 6; i++)
      points[n * 6 + i] = MEAN[i]! + along.reduce((sum, a, d) => sum + a * DIRECTIONS[d]![i]!, 0)
  }
  return points
}

test('directions are eigenvectors of the covariance, of length 1 and at right angles, the longest first', () => {
  const points = cloud()
  const { mean, directions } = principalComponents(points, 6, 3)
  const variances = directions.map((direction) => {
    let sum = 0
    const product = new Float64Array(6)
    for (let n = 0; n < 400; n++) {
      const apart = Array.from({ length: 6 }, (_, i) => points[n * 6 + i]! - mean[i]!)
      const along = apart.reduce((s, x, i) => s + x * direction[i]!, 0)
      sum += along ** 2 / 400
      for (let i = 0; i < 6; i++) product[i]! += (along * apart[i]!) / 400
    }
    // C v = λ v, with λ the variance along v.
    for (let i = 0; i < 6; i++) expect(product[i]!).toBeCloseTo(sum * direction[i]!, 8)
    return sum
  })
  expect(variances).toEqual(variances.toSorted((a, b) => b - a))
  for (const [i, u] of directions.entries())
    for (const [j, v] of directions.entries())
      expect(u.reduce((s, x, k) => s + x * v[k]!, 0)).toBeCloseTo(i === j ? 1 : 0, 10)
})

test('what is left after k components is the variance along the others', () => {
  const points = cloud()
  const components = principalComponents(points, 6, 3)
  const errors = rebuildErrors(components, points)
  expect(errors).toHaveLength(4)
  // The points lie in a space of three dimensions: nothing is left.
  expect(errors[3]).toBeCloseTo(0, 10)
  // Any other three directions of the same space do as well, and any two others do not.
  expect(sharedSpace(components.directions, DIRECTIONS)).toBeCloseTo(1, 10)
  const other = rebuildErrors({ mean: components.mean, directions: [DIRECTIONS[1]!, DIRECTIONS[2]!] }, points)
  expect(other[2]!).toBeGreaterThan(errors[2]!)
})

test('a space shares with another the mean squared cosine of their angles', () => {
  const turned = [Math.cos(0.3), Math.sin(0.3), 0]
  const axis = (i: number) => Float64Array.from([0, 1, 2], (k) => (k === i ? 1 : 0))
  expect(sharedSpace([turned], [axis(0)])).toBeCloseTo(Math.cos(0.3) ** 2, 12)
  expect(sharedSpace([turned, [5, -1, 0]], [axis(0), axis(1)])).toBeCloseTo(1, 12)
  expect(sharedSpace([axis(2)], [axis(0), axis(1)])).toBe(0)
})
