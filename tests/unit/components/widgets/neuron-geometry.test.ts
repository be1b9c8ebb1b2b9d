import { expect, test } from 'vitest'
import { anchorOf, tipOf, turnedBy, turnedTo } from '@/components/widgets/neuron-geometry'
import { type Neuron, weightedSum } from '@/lib/math/neuron'

const EDGE = [-3, 3] as const

test('the handle stands on the line: where it was taken while the line goes through it, else nearest to the middle', () => {
  const neuron: Neuron = [1, 1, -2]
  expect(anchorOf(neuron, EDGE)).toEqual([1, 1])
  expect(anchorOf(neuron, EDGE, [2, 0])).toEqual([2, 0])
  expect(anchorOf(neuron, EDGE, [2, 1])).toEqual([1, 1])
})

test('the handle stays in the picture where the line does not, and where there is none', () => {
  expect(anchorOf([1, 0, -9], EDGE)).toEqual([3, 0])
  expect(anchorOf([0, 0, 1], EDGE)).toEqual([0, 0])
})

test('pulling the tip where it already is changes nothing', () => {
  for (const neuron of [
    [1, 1, 0],
    [0.4, -0.2, 0],
    [0, 2, 0],
  ] as Neuron[]) {
    const anchor = anchorOf(neuron, EDGE)
    const again = turnedTo(anchor, tipOf(neuron, anchor, EDGE), EDGE)
    for (let i = 0; i < 3; i++) expect(again[i]!).toBeCloseTo(neuron[i]!, 9)
  }
})

test('pulling the tip farther makes the weights longer, in its direction, around the same place', () => {
  const anchor = [1, -0.5] as const
  const [near, far] = [turnedTo(anchor, [2, -0.5], EDGE), turnedTo(anchor, [2.5, -0.5], EDGE)]
  expect(far[0]).toBeGreaterThan(near[0])
  expect(near[1]).toBeCloseTo(0, 12)
  for (const neuron of [near, far]) expect(weightedSum(neuron, ...anchor)).toBeCloseTo(0, 12)
  for (const part of turnedTo(anchor, anchor, EDGE)) expect(part).toSatisfy(Number.isFinite)
})

test('a quarter turn turns the weights and keeps their length and the pivot', () => {
  const turned = turnedBy([2, 1, 0], [1, -2], Math.PI / 2)
  expect(turned[0]).toBeCloseTo(-1, 12)
  expect(turned[1]).toBeCloseTo(2, 12)
  expect(weightedSum(turned, 1, -2)).toBeCloseTo(0, 12)
})
