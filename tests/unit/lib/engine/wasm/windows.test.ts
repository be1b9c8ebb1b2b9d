import { expect, test } from 'vitest'
import { gapToCpu, gradientsOn, type Op, tf, uniform, valueOn } from './backends'

const image = uniform(1, 1, 2, 3, 2)
const filter = uniform(2, 4, 4, 2, 2)

const tooLarge: Record<string, { op: Op; window: string }> = {
  Conv2D: { op: (x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid'), window: '4×4' },
  'Conv2D with dilation': {
    op: (x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid', 'NHWC', 2),
    window: '7×7',
  },
  DepthwiseConv2dNative: {
    op: (x, w) => tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid'),
    window: '4×4',
  },
  MaxPool: { op: (x) => tf.maxPool(x as tf.Tensor4D, 5, 1, 'valid'), window: '5×5' },
  AvgPool: { op: (x) => tf.avgPool(x as tf.Tensor4D, 5, 1, 'valid'), window: '5×5' },
}

test.each(Object.entries(tooLarge))('%s of windows larger than the image says so', (name, { op, window }) => {
  const inputs = name.endsWith('Pool') ? [image] : [image, filter]
  expect(() => valueOn('wasm', op, inputs)).toThrow(
    `${name.split(' ')[0]}: a window of ${window} does not fit into an image of 2×3`,
  )
})

// 3 rows over an image of 2: one position less than one.
const empty: Record<string, { op: Op; channels: number }> = {
  Conv2D: { op: (x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid'), channels: 2 },
  'Conv2D with dilation': {
    op: (x, w) => tf.conv2d(x as tf.Tensor4D, tf.slice(w, 0, 2) as tf.Tensor4D, 1, 'valid', 'NHWC', [2, 1]),
    channels: 2,
  },
  DepthwiseConv2dNative: {
    op: (x, w) => tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'valid'),
    channels: 4,
  },
  MaxPool: { op: (x) => tf.maxPool(x as tf.Tensor4D, [3, 1], 1, 'valid'), channels: 2 },
  AvgPool: { op: (x) => tf.avgPool(x as tf.Tensor4D, [3, 1], 1, 'valid'), channels: 2 },
}

test.each(Object.entries(empty))(
  '%s of windows one row larger than the image leaves nothing',
  (name, { op, channels }) => {
    const inputs = name.endsWith('Pool') ? [image] : [image, uniform(2, 3, 1, 2, 2)]
    expect(valueOn('wasm', op, inputs).shape).toEqual([1, 0, 3, channels])
  },
)

test('a dilated convolution of no channels says so', () => {
  const op: Op = (x, w) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, 'same', 'NHWC', 2)
  expect(() => valueOn('wasm', op, [uniform(1, 1, 4, 4, 0), uniform(2, 2, 2, 0, 3)])).toThrow(
    'not supported on WebAssembly: Conv2D of no channels',
  )
})

// 6 pixels and one of padding under windows of 3 in steps of 2: 3.5 positions.
const x = uniform(3, 1, 6, 6, 2)
const w = uniform(4, 3, 3, 2, 2)
type Rounding = 'floor' | 'ceil'
const convolved =
  (rounding: Rounding): Op =>
  (x, w) =>
    tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 2, 1, 'NHWC', 1, rounding)
const pooled =
  (rounding: Rounding): Op =>
  (x) =>
    tf.maxPool(x as tf.Tensor4D, 3, 2, 1, rounding)
const averaged =
  (rounding: Rounding): Op =>
  (x) =>
    tf.avgPool(x as tf.Tensor4D, 3, 2, 1, rounding)
const depthwise =
  (rounding: Rounding): Op =>
  (x, w) =>
    tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, 2, 1, 'NHWC', 1, rounding)

test('sizes that are rounded down have gradients', () => {
  expect(gapToCpu(convolved('floor'), [x, w])).toBeLessThan(1e-5)
  expect(gapToCpu(pooled('floor'), [x])).toBeLessThan(1e-5)
  expect(gapToCpu(depthwise('floor'), [x, w])).toBeLessThan(1e-5)
})

test('sizes that were rounded up have none where tfjs does not say so', () => {
  const slope = uniform(5, 1, 4, 4, 2)
  expect(() => gradientsOn('wasm', convolved('ceil'), [x, w], slope)).toThrow(
    'not supported on WebAssembly: Conv2DBackprop',
  )
  expect(() => gradientsOn('wasm', pooled('ceil'), [x], slope)).toThrow(
    'not supported on WebAssembly: MaxPoolGrad',
  )
})

test('stock kernels refuse sizes that were rounded up, which they get wrong', () => {
  expect(() => valueOn('wasm', depthwise('ceil'), [x, w])).toThrow(
    'not supported on WebAssembly: DepthwiseConv2dNative',
  )
  expect(() => valueOn('wasm', averaged('ceil'), [x])).toThrow('not supported on WebAssembly: AvgPool')
  expect(gapToCpu(averaged('floor'), [x])).toBeLessThan(1e-5)
  // Nothing is rounded here, whatever the mode.
  const odd = uniform(6, 1, 7, 7, 2)
  expect(gapToCpu(averaged('ceil'), [odd])).toBeLessThan(1e-5)
  expect(gapToCpu(depthwise('ceil'), [odd, w])).toBeLessThan(1e-5)
})
