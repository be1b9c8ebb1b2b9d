import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, gapToCpu, type Op, tf, uniform, valueOn } from './backends'
import { type Convolution, convolutions } from './convolutions'

const all = fc.oneof(convolutions(), convolutions({ dilated: true }))

const plain =
  ({ strides, pad, dilations, rounding }: Convolution): Op =>
  (x, filter) =>
    tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, strides, pad, 'NHWC', dilations, rounding)

test('a convolution agrees with the cpu for any stride, dilation and padding', () => {
  fc.assert(
    fc.property(all, (c) => {
      const inputs = [uniform(1, ...c.input), uniform(2, ...c.kernel, c.input[3], c.filters)]
      expect(difference(valueOn('cpu', plain(c), inputs), valueOn('wasm', plain(c), inputs))).toBeLessThan(
        1e-4,
      )
    }),
    { seed: 8, numRuns: 60 },
  )
})

test('a convolution that strides past its filter sees the right pixels', () => {
  const shortcut: Op = (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 2, 'same')
  expect(gapToCpu(shortcut, [uniform(1, 2, 8, 8, 4), uniform(2, 1, 1, 4, 6)])).toBeLessThan(1e-4)
})

const activations = ['linear', 'relu', 'relu6', 'elu', 'prelu', 'leakyrelu', 'sigmoid'] as const

test('a fused convolution agrees with the cpu, whatever its bias and activation', () => {
  fc.assert(
    fc.property(all, fc.constantFrom(...activations), fc.boolean(), (c, activation, depthwise) => {
      const channels = depthwise ? 2 * c.input[3] : c.filters
      const op: Op = (x, filter, bias, alpha) => {
        const convolution = depthwise ? tf.fused.depthwiseConv2d : tf.fused.conv2d
        return convolution({
          x: x as tf.Tensor4D,
          filter: filter as tf.Tensor4D,
          strides: c.strides,
          pad: c.pad as 'same',
          dilations: c.dilations,
          dimRoundingMode: c.rounding,
          bias,
          activation,
          preluActivationWeights: activation === 'prelu' ? alpha : undefined,
          leakyreluAlpha: 0.3,
        })
      }
      const inputs = [
        uniform(1, ...c.input),
        uniform(2, ...c.kernel, c.input[3], depthwise ? 2 : c.filters),
        uniform(3, channels),
        uniform(4, channels),
      ]
      expect(difference(valueOn('cpu', op, inputs), valueOn('wasm', op, inputs))).toBeLessThan(1e-4)
    }),
    { seed: 9, numRuns: 60 },
  )
})
