import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, type Op, tf, uniform, valueOn } from './backends'
import { convolutions } from './convolutions'

// With padding as wide as the window some windows see no input at all: a maximum over nothing.
const pools = convolutions().filter(({ pad, kernel }) => {
  const widest = typeof pad === 'object' ? Math.max(...pad.flat()) : typeof pad === 'number' ? pad : 0
  return widest < Math.min(...kernel)
})

test('is to the bit as on the cpu for any window, stride and padding', () => {
  fc.assert(
    fc.property(pools, fc.constantFrom(0, 3), (c, more) => {
      const op: Op = (x) => tf.maxPool(x as tf.Tensor4D, c.kernel, c.strides, c.pad, c.rounding)
      const [N, H, W, C] = c.input
      const inputs = [uniform(1, N, H, W, C + more)]
      expect(difference(valueOn('cpu', op, inputs), valueOn('wasm', op, inputs))).toBe(0)
    }),
    { seed: 13, numRuns: 60 },
  )
})

test('takes windows of two by two, four channels at once or one', () => {
  const op: Op = (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'same')
  for (const channels of [1, 3, 4, 6, 8]) {
    const inputs = [uniform(2, 2, 5, 6, channels)]
    expect(difference(valueOn('cpu', op, inputs), valueOn('wasm', op, inputs))).toBe(0)
  }
})

test('passes over NaN, and says −∞ of nothing else', () => {
  const none = Number.NaN
  const x = { shape: [1, 2, 4, 1], data: [none, -3, none, none, -5, none, none, -Infinity] }
  const op: Op = (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')
  expect(Array.from(valueOn('wasm', op, [x]).data)).toEqual([-3, -Infinity])
  const four = { shape: [1, 2, 4, 4], data: x.data.flatMap((value) => [value, value, value, value]) }
  expect(Array.from(valueOn('wasm', op, [four]).data)).toEqual([-3, -3, -3, -3, ...Array(4).fill(-Infinity)])
})

test('is empty for an empty batch', () => {
  const op: Op = (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')
  expect(valueOn('wasm', op, [{ shape: [0, 4, 4, 2], data: [] }]).shape).toEqual([0, 2, 2, 2])
})

test('refuses integers, whose bits are other numbers', () => {
  const op: Op = (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')
  const x = { shape: [1, 2, 2, 1], data: [1, 2, 3, 4], dtype: 'int32' as const }
  expect(() => valueOn('wasm', op, [x])).toThrow('not supported on WebAssembly: MaxPool of int32')
})
