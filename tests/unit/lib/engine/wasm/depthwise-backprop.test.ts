import type { NamedAttrMap } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapToCpu, gapToFiniteDifferences, type Op, tf, uniform } from './backends'
import { type Convolution, convolutions } from './convolutions'

const multipliers = fc.integer({ min: 1, max: 3 })

const depthwise =
  ({ strides, pad, dilations, rounding }: Convolution): Op =>
  (x, filter) =>
    tf.depthwiseConv2d(x as tf.Tensor4D, filter as tf.Tensor4D, strides, pad, 'NHWC', dilations, rounding)

const inputsOf = ({ input, kernel }: Convolution, multiplier: number) => [
  uniform(1, ...input),
  uniform(2, ...kernel, input[3], multiplier),
]

test('both gradients agree with the cpu for any shape, stride and padding', () => {
  fc.assert(
    fc.property(convolutions(), multipliers, (c, multiplier) => {
      expect(gapToCpu(depthwise(c), inputsOf(c, multiplier))).toBeLessThan(1e-4)
    }),
    { seed: 5, numRuns: 60 },
  )
})

test('both gradients agree with finite differences', () => {
  fc.assert(
    fc.property(convolutions(), multipliers, (c, multiplier) => {
      expect(gapToFiniteDifferences(depthwise(c), inputsOf(c, multiplier))).toBeLessThan(2e-3)
    }),
    { seed: 6, numRuns: 40 },
  )
})

// tfjs-core refuses to differentiate a dilated depthwise convolution, so the kernels are called by name. The
// convolution is linear in x and in w; its gradients are the adjoint maps: ⟨dy, conv(x, w)⟩ = ⟨dw, w⟩ = ⟨dx, x⟩.
test('are the adjoints of the convolution under dilation', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  fc.assert(
    fc.property(convolutions({ dilated: true }), multipliers, (c, multiplier) => {
      tf.tidy(() => {
        const [x, w] = inputsOf(c, multiplier).map((v) =>
          tf.tensor4d(Float32Array.from(v.data), v.shape as Shape),
        )
        const y = depthwise(c)(x!, w!)
        const dy = tf.tensor(Float32Array.from(uniform(3, ...y.shape).data), y.shape)
        const { strides, dilations, pad, rounding: dimRoundingMode } = c
        const run = (kernel: string, inputs: tf.NamedTensorMap, shape: { [name: string]: number[] }) =>
          tf.engine().runKernel(kernel, inputs, {
            strides,
            dilations,
            pad,
            dimRoundingMode,
            ...shape,
          } as NamedAttrMap) as tf.Tensor
        const dw = run('DepthwiseConv2dNativeBackpropFilter', { x: x!, dy }, { filterShape: w!.shape })
        const dx = run('DepthwiseConv2dNativeBackpropInput', { dy, filter: w! }, { inputShape: x!.shape })
        const expected = inner(dy, y)
        expect(inner(dw, w!)).toBeCloseTo(expected, 3)
        expect(inner(dx, x!)).toBeCloseTo(expected, 3)
      })
    }),
    { seed: 7, numRuns: 40 },
  )
})

type Shape = [number, number, number, number]

function inner(a: tf.Tensor, b: tf.Tensor): number {
  const other = b.dataSync<'float32'>()
  return a.dataSync<'float32'>().reduce((sum, value, i) => sum + value * other[i]!, 0)
}
