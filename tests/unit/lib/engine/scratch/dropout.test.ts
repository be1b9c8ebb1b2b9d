import { expect, test } from 'vitest'
import { drawMask } from '@/lib/engine/scratch/dropout'
import { createNetwork } from '@/lib/engine/scratch/network'
import { createRng } from '@/lib/math/rng'

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, v) => sum + v, 0) / values.length

test('a mask holds zeros in the share asked for, and is one on average', () => {
  const mask = new Float32Array(40_000)
  for (const rate of [0.1, 0.2, 0.5, 0.8]) {
    drawMask(createRng(1, 'dropout', 0), rate, mask, mask.length)
    const deviation = Math.sqrt((rate * (1 - rate)) / mask.length)
    expect(Math.abs(mean(mask.map((v) => +(v === 0))) - rate)).toBeLessThan(4 * deviation)
    expect(Math.abs(mean(mask) - 1)).toBeLessThan((4 * deviation) / (1 - rate))
  }
})

test('a mask of rate 0 keeps everything', () => {
  const mask = new Float32Array(10)
  drawMask(createRng(1), 0, mask, 10)
  expect([...mask]).toEqual(Array(10).fill(1))
})

test('what the next layer expects is the same with dropout as without', () => {
  const network = createNetwork({ sizes: [2, 50, 1], activation: 'relu', seed: 1 })
  const x = Float32Array.of(0.5, -1)
  const plain = network.forward(x)[0]!
  const outputs = Array.from({ length: 4000 }, (_, step) => {
    const mask = new Float32Array(50)
    drawMask(createRng(2, 'dropout', step), 0.3, mask, 50)
    return network.forward(x, 1, [mask])[0]!
  })
  const spread = Math.sqrt(mean(outputs.map((v) => (v - plain) ** 2)))
  expect(spread).toBeGreaterThan(0.01) // it does something
  expect(Math.abs(mean(outputs) - plain)).toBeLessThan((4 * spread) / Math.sqrt(outputs.length))
})

test('no gradient reaches a weight whose neuron was left out', () => {
  const network = createNetwork({ sizes: [2, 3, 1], seed: 1 })
  network.forward(Float32Array.of(0.5, -1), 1, [Float32Array.of(0, 2, 0)])
  network.backward(Float32Array.of(3))
  const [first, second] = network.weightGradients
  expect([...first!].map((g) => g !== 0)).toEqual([false, false, true, true, false, false])
  expect([...second!].map((g) => g !== 0)).toEqual([false, true, false])
})
