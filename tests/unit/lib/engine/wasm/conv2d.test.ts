import { backend_util } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Op, tf, uniform, type Values, valueOn } from './backends'
import { type Convolution, convolutions } from './convolutions'

const plain =
  ({ strides, pad, rounding }: Convolution): Op =>
  (x, filter) =>
    tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, strides, pad, 'NHWC', 1, rounding)

/** The sums as the formula has them: row by row of the filter, then its columns, then channels, each rounded to float32. */
function sums({ input, strides, pad, rounding }: Convolution, x: Values, w: Values): number[] {
  const shape = w.shape as [number, number, number, number]
  const info = backend_util.computeConv2DInfo(input, shape, strides, 1, pad, rounding)
  const [KH, KW, C, F] = shape
  const { inHeight: H, inWidth: W, padInfo } = info
  const y: number[] = []
  for (let n = 0; n < info.batchSize; n++)
    for (let oy = 0; oy < info.outHeight; oy++)
      for (let ox = 0; ox < info.outWidth; ox++)
        for (let f = 0; f < F; f++) {
          let sum = 0
          for (let i = 0; i < KH; i++)
            for (let j = 0; j < KW; j++) {
              const [row, column] = [oy * strides[0] + i - padInfo.top, ox * strides[1] + j - padInfo.left]
              if (row < 0 || row >= H || column < 0 || column >= W) continue
              for (let c = 0; c < C; c++) {
                const pixel = x.data[((n * H + row) * W + column) * C + c]!
                sum = Math.fround(sum + Math.fround(pixel * w.data[((i * KW + j) * C + c) * F + f]!))
              }
            }
          y.push(sum)
        }
  return y
}

// Not only nearly: with XNNPACK's kernel, which takes its sums in the same order, lessons told the same numbers.
test('takes every sum in the order of the filter, for any shape, stride and padding', () => {
  const any = fc.record({ c: convolutions(), more: fc.integer({ min: 0, max: 13 }) })
  fc.assert(
    fc.property(any, ({ c, more }) => {
      const [x, w] = [uniform(1, ...c.input), uniform(2, ...c.kernel, c.input[3], c.filters + more)]
      expect(Array.from(valueOn('wasm', plain(c), [x, w]).data)).toEqual(sums(c, x, w))
    }),
    { seed: 12, numRuns: 60 },
  )
})

test('refuses channels first', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  const [x, filter] = [tf.ones([1, 2, 3, 3]), tf.ones([1, 1, 2, 2])]
  const attrs = { strides: 1, pad: 'same', dataFormat: 'NCHW', dilations: 1 }
  expect(() => tf.engine().runKernel('Conv2D', { x, filter }, attrs)).toThrow('NHWC')
  tf.dispose([x, filter])
})
