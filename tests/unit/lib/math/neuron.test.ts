import { expect, test } from 'vitest'
import { sigmoid } from '@/lib/math/activations'
import { numericalGradient } from '@/lib/math/gradient'
import {
  correct,
  descend,
  type Examples,
  footOf,
  judgeNeuron,
  lineAcross,
  lossAt,
  type Neuron,
  threshold,
  through,
  weightedSum,
} from '@/lib/math/neuron'
import { createRng, normal } from '@/lib/math/rng'

const rng = createRng(3, 'neuron')
const cloud: Examples = {
  x: Float32Array.from({ length: 60 }, () => normal(rng)),
  labels: Uint8Array.from({ length: 30 }, (_, i) => i % 2),
}
const gate = (labels: number[]): Examples => ({
  x: Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1),
  labels: Uint8Array.from(labels),
})

test('the slope is the derivative of the loss', () => {
  for (const neuron of [
    [0.4, -1.2, 0.3],
    [0, 0, 0],
    [3, 2, -5],
  ] as Neuron[]) {
    const { slope } = judgeNeuron(neuron, cloud)
    const measured = numericalGradient((at) => judgeNeuron(at as unknown as Neuron, cloud).loss, neuron)
    for (let i = 0; i < 3; i++) expect(slope[i]!).toBeCloseTo(measured[i]!, 7)
  }
})

test('the loss is minus the logarithm of the probability given to the right class, however sure', () => {
  expect(lossAt(0.7, 1)).toBeCloseTo(-Math.log(sigmoid.value(0.7)), 12)
  expect(lossAt(0.7, 0)).toBeCloseTo(-Math.log(1 - sigmoid.value(0.7)), 12)
  expect(lossAt(1000, 0)).toBe(1000)
  expect(lossAt(1000, 1)).toBe(0)
})

test('a short step down the slope lowers the loss', () => {
  const neuron: Neuron = [0.4, -1.2, 0.3]
  const { loss, slope } = judgeNeuron(neuron, cloud)
  expect(judgeNeuron(descend(neuron, slope, 0.1), cloud).loss).toBeLessThan(loss)
})

test('the perceptron rule changes nothing where the neuron is right, and moves the sum the right way where not', () => {
  const neuron: Neuron = [1, -2, 0.5]
  expect(correct(neuron, 3, 1, 1, 1)).toEqual(neuron)
  const z = weightedSum(neuron, 3, 1)
  // By the squared length of (x₁, x₂, 1): 9 + 1 + 1.
  expect(weightedSum(correct(neuron, 3, 1, 0, 1), 3, 1)).toBeCloseTo(z - 11, 12)
})

test('the perceptron rule learns AND and OR from any start, and never exclusive or', () => {
  const learn = ({ x, labels }: Examples) => {
    let neuron: Neuron = [0.3, -0.7, 0.2]
    for (let pass = 0; pass < 100; pass++)
      for (let i = 0; i < 4; i++) neuron = correct(neuron, x[2 * i]!, x[2 * i + 1]!, labels[i]!, 0.5)
    return judgeNeuron(neuron, { x, labels }).mistakes
  }
  expect(learn(gate([0, 0, 0, 1]))).toBe(0)
  expect(learn(gate([0, 1, 1, 1]))).toBe(0)
  expect(learn(gate([0, 1, 1, 0]))).toBeGreaterThan(0)
})

test('no neuron of half a million gets exclusive or right; the best are wrong once', () => {
  const xor = gate([0, 1, 1, 0])
  let least = 4
  for (let w1 = -4; w1 <= 4; w1 += 0.1)
    for (let w2 = -4; w2 <= 4; w2 += 0.1)
      for (let b = -4; b <= 4; b += 0.1) least = Math.min(least, judgeNeuron([w1, w2, b], xor).mistakes)
  expect(least).toBe(1)
})

test('for exclusive or the loss is least where the neuron says one half of everything', () => {
  const xor = gate([0, 1, 1, 0])
  const { loss, slope } = judgeNeuron([0, 0, 0], xor)
  expect(loss).toBeCloseTo(Math.LN2, 12)
  for (const part of slope) expect(part).toBeCloseTo(0, 12)
})

test('the foot is on the line, straight below the place', () => {
  const neuron: Neuron = [2, -1, 0.5]
  const [x, y] = footOf(neuron, 1, 3)!
  expect(weightedSum(neuron, x, y)).toBeCloseTo(0, 12)
  expect((1 - x) * -1 - (3 - y) * 2).toBeCloseTo(0, 12) // parallel to the weights
  expect(footOf([0, 0, 1], 1, 3)).toBeUndefined()
  expect(weightedSum(through(neuron, 4, 5), 4, 5)).toBeCloseTo(0, 12)
})

test('a sum of exactly 0 counts as yes', () => {
  expect(threshold(0)).toBe(1)
  expect(threshold(-1e-9)).toBe(0)
})

test('the line crosses the picture where its sum is 0, on two edges', () => {
  for (const neuron of [
    [1, 0, 0.5],
    [0, -2, 1],
    [1, 1, 0],
    [3, -1, 2],
  ] as Neuron[]) {
    const ends = lineAcross(neuron, [-2, 2])!
    for (const [x, y] of ends) {
      expect(weightedSum(neuron, x, y)).toBeCloseTo(0, 12)
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeCloseTo(2, 12)
    }
  }
  expect(lineAcross([1, 1, 9], [-2, 2])).toBeUndefined()
  expect(lineAcross([0, 0, 1], [-2, 2])).toBeUndefined()
  expect(lineAcross([0, 0, 0], [-2, 2])).toBeUndefined()
})
