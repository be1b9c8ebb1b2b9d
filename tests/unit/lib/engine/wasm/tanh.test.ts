import { expect, test } from 'vitest'
import { tf } from './backends'

test('tanh is right to the last digits of float32, and at both ends', async () => {
  await tf.setBackend('wasm')
  const x = Float32Array.from({ length: 40_003 }, (_, i) => (i - 20_001) / 2000)
  const extremes = Float32Array.of(1e-30, -1e-6, 0.62499, 0.625, 50, -50, 1e30, Infinity, -Infinity, 0)
  for (const values of [x, extremes]) {
    const input = tf.tensor1d(values)
    const output = tf.tanh(input)
    const found = output.dataSync()
    for (const [i, value] of values.entries()) {
      const expected = Math.tanh(value)
      expect(Math.abs(found[i]! - expected)).toBeLessThanOrEqual(4e-7 * Math.abs(expected))
    }
    tf.dispose([input, output])
  }
})

test('of what is not a number it is not a number', async () => {
  await tf.setBackend('wasm')
  const output = tf.tidy(() => tf.tanh(tf.tensor1d([Number.NaN, 1, Number.NaN, 0, Number.NaN])))
  expect([...output.dataSync()].map(Number.isNaN)).toEqual([true, false, true, false, true])
  output.dispose()
})
