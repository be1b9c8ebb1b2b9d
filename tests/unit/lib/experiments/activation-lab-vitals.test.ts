import { expect, test } from 'vitest'
import { createNetwork } from '@/lib/engine/scratch/network'
import {
  BINS,
  DEAD_UNIT,
  LEARNING,
  SATURATED_UNIT,
  shareOf,
  vitalsOf,
} from '@/lib/experiments/activation-lab-vitals'
import type { Activation } from '@/lib/math/activations'

/** A layer of neurons with z = x + b, one for each bias, looked at for these x. */
function look(activation: Activation, biases: number[], x: number[]) {
  const network = createNetwork({ sizes: [1, biases.length, 1], activation })
  network.weights[0]!.fill(1)
  network.biases[0]!.set(biases)
  network.forward(Float32Array.from(x))
  return vitalsOf(network)[0]!
}

test('a ReLU is dead when no example reaches it, saturated when at most one in ten does', () => {
  const x = Array.from({ length: 10 }, (_, i) => i / 10) // 0 to 0.9
  const { states, slope } = look('relu', [-1, -0.85, -0.75, 1], x)
  expect(Array.from(states)).toEqual([DEAD_UNIT, SATURATED_UNIT, LEARNING, LEARNING])
  expect(slope).toBeCloseTo((0 + 1 + 2 + 10) / 40, 12)
})

test('a leaky ReLU shut for every example is saturated and never dead; so are sigmoid and tanh far out', () => {
  expect(Array.from(look('leakyRelu', [-5], [0, 1, 2]).states)).toEqual([SATURATED_UNIT])
  // σ′(±2.9) = 0.0498 and σ′(±2.8) = 0.0536: the border of 0.05 lies between.
  expect(Array.from(look('sigmoid', [2.9, -2.9, 2.8], [0]).states)).toEqual([1, 1, 0])
  expect(Array.from(look('tanh', [2.2, -2.1], [0]).states)).toEqual([SATURATED_UNIT, LEARNING])
})

test('every unit of a step is dead, none of an identity', () => {
  expect(Array.from(look('step', [1, -1, 0], [-2, 0, 2]).states)).toEqual([2, 2, 2])
  const { states, slope } = look('linear', [1, -1, 0], [-2, 0, 2])
  expect(Array.from(states)).toEqual([0, 0, 0])
  expect(slope).toBe(1)
})

test('the sums are counted where they lie, those too far out in the outermost bins', () => {
  const { sums } = look('linear', [0], [-100, -6, -0.01, 0.01, 5.99, 100])
  expect(sums.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6)
  const found = Array.from(sums, (share) => Math.round(share * 6))
  expect(found[0]).toBe(2)
  expect(found[BINS / 2 - 1]).toBe(1)
  expect(found[BINS / 2]).toBe(1)
  expect(found[BINS - 1]).toBe(2)
})

test('shares are over the units of all layers', () => {
  const layers = [{ states: Uint8Array.of(0, 2, 2, 1) }, { states: Uint8Array.of(2, 0) }]
  expect(shareOf(layers, DEAD_UNIT)).toBe(0.5)
  expect(shareOf(layers, SATURATED_UNIT)).toBeCloseTo(1 / 6, 12)
})
