import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapToCpu, gapToFiniteDifferences, type Op, tf, uniform } from './backends'
import { type Convolution, convolutions } from './convolutions'

const byFilter = ({ input, strides, pad, rounding }: Convolution): Op => {
  const x = uniform(1, ...input)
  return (filter) =>
    tf.conv2d(
      tf.tensor4d(Float32Array.from(x.data), input),
      filter as tf.Tensor4D,
      strides,
      pad,
      'NHWC',
      1,
      rounding,
    )
}
const filterOf = ({ input, kernel, filters }: Convolution) => uniform(2, ...kernel, input[3], filters)

test('agrees with the cpu for any shape, stride and padding', () => {
  fc.assert(
    fc.property(convolutions(), (c) => {
      expect(gapToCpu(byFilter(c), [filterOf(c)])).toBeLessThan(1e-4)
    }),
    { seed: 1, numRuns: 60 },
  )
})

test('agrees with finite differences of the convolution itself', () => {
  fc.assert(
    fc.property(convolutions(), (c) => {
      expect(gapToFiniteDifferences(byFilter(c), [filterOf(c)])).toBeLessThan(2e-3)
    }),
    { seed: 2, numRuns: 40 },
  )
})

test('is zero for an empty batch', () => {
  const op: Op = (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same')
  expect(gapToCpu(op, [uniform(1, 0, 5, 5, 4), uniform(2, 3, 3, 4, 2)])).toBe(0)
})

test('refuses channels first', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  const [x, dy] = [tf.ones([1, 2, 3, 3]), tf.ones([1, 2, 3, 3])]
  const attrs = { strides: 1, pad: 'same', dataFormat: 'NCHW', filterShape: [3, 3, 2, 2] }
  expect(() => tf.engine().runKernel('Conv2DBackpropFilter', { x, dy }, attrs)).toThrow('NHWC')
  tf.dispose([x, dy])
})
