import { expect, test } from 'vitest'
import { countClasses, entropyOfCounts, likeliest, slerp } from '@/lib/math/generated'

test('images are counted by their most probable class, and confidence is the mean of that probability', () => {
  const { counts, confidence } = countClasses([0.7, 0.2, 0.1, 0.1, 0.3, 0.6, 0.5, 0.3, 0.2], 3)
  expect(counts).toEqual([2, 0, 1])
  expect(confidence).toBeCloseTo(0.6)
})

test('the entropy of labels is 0 for one kind, ln K for K kinds alike, ln 2 for two', () => {
  expect(entropyOfCounts([0, 7, 0])).toBe(0)
  expect(entropyOfCounts(new Array(10).fill(20))).toBeCloseTo(Math.log(10))
  expect(entropyOfCounts([3, 0, 3])).toBeCloseTo(Math.log(2))
})

test('a walk between perpendicular directions stays on the circle and is halfway at 45 degrees', () => {
  expect(slerp([2, 0], [0, 2], 0)).toEqual([2, 0])
  const [x, y] = slerp([2, 0], [0, 2], 0.5)
  expect(x).toBeCloseTo(Math.SQRT2)
  expect(y).toBeCloseTo(Math.SQRT2)
  expect(slerp([2, 0], [0, 2], 1)[1]).toBeCloseTo(2)
})

test('a walk from a place to itself stays there', () => {
  expect(slerp([0.3, -1.2], [0.3, -1.2], 0.4)).toEqual([0.3, -1.2].map((v) => expect.closeTo(v)))
})

test('each image is what its largest probability says', () => {
  expect(likeliest([0.2, 0.5, 0.3, 0.9, 0.1, 0], 3)).toEqual([
    { label: 1, probability: 0.5 },
    { label: 0, probability: 0.9 },
  ])
})
