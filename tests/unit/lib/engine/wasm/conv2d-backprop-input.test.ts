import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapToCpu, gapToFiniteDifferences, type Op, tf, uniform } from './backends'
import { type Convolution, convolutions } from './convolutions'

const byInput = ({ input, kernel, filters, strides, pad, rounding }: Convolution): Op => {
  const shape: [number, number, number, number] = [...kernel, input[3], filters]
  const filter = uniform(2, ...shape)
  return (x) =>
    tf.conv2d(
      x as tf.Tensor4D,
      tf.tensor4d(Float32Array.from(filter.data), shape),
      strides,
      pad,
      'NHWC',
      1,
      rounding,
    )
}

test('agrees with the cpu for any shape, stride and padding, larger than the filter too', () => {
  fc.assert(
    fc.property(convolutions(), (c) => {
      expect(gapToCpu(byInput(c), [uniform(1, ...c.input)])).toBeLessThan(1e-4)
    }),
    { seed: 3, numRuns: 60 },
  )
})

test('agrees with finite differences of the convolution itself', () => {
  fc.assert(
    fc.property(convolutions(), (c) => {
      expect(gapToFiniteDifferences(byInput(c), [uniform(1, ...c.input)])).toBeLessThan(2e-3)
    }),
    { seed: 4, numRuns: 40 },
  )
})

test('carries a transposed convolution, forwards and backwards', () => {
  for (const strides of [1, 2, 3])
    for (const pad of ['same', 'valid'] as const)
      for (const kernel of [1, 2, 4]) {
        const side = pad === 'same' ? 5 * strides : 4 * strides + kernel
        const op: Op = (x, filter) =>
          tf.conv2dTranspose(x as tf.Tensor4D, filter as tf.Tensor4D, [2, side, side, 3], strides, pad)
        const inputs = [uniform(1, 2, 5, 5, 4), uniform(2, kernel, kernel, 3, 4)]
        expect(gapToCpu(op, inputs)).toBeLessThan(1e-4)
      }
})

test('is empty for an empty batch', () => {
  const op: Op = (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 2, 'same')
  expect(gapToCpu(op, [uniform(1, 0, 5, 5, 2), uniform(2, 3, 3, 2, 2)])).toBe(0)
})
