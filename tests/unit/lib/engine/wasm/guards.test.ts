import { expect, test } from 'vitest'
import { difference, gapToCpu, type Op, tf, uniform, valueOn } from './backends'

const pools = {
  MaxPool:
    (pad: number): Op =>
    (x) =>
      tf.maxPool(x as tf.Tensor4D, 2, 2, pad, 'floor'),
  AvgPool:
    (pad: number): Op =>
    (x) =>
      tf.avgPool(x as tf.Tensor4D, 2, 2, pad, 'floor'),
}

test.each(['MaxPool', 'AvgPool'] as const)('%s with padding as wide as its window says so', (kernel) => {
  for (const pad of [2, 3])
    expect(() => valueOn('wasm', pools[kernel](pad), [uniform(1, 1, 6, 6, 2)])).toThrow(
      `not supported on WebAssembly: ${kernel} `,
    )
})

test.each(['MaxPool', 'AvgPool'] as const)('%s with narrower padding agrees with the cpu', (kernel) => {
  for (const pad of [0, 1]) expect(gapToCpu(pools[kernel](pad), [uniform(1, 1, 6, 6, 2)])).toBeLessThan(1e-5)
})

test('a one-hot of floats says so, and one of integers can be cast', () => {
  const labels = { shape: [4], data: [2, 0, 1, 2], dtype: 'int32' as const }
  const floats: Op = (x) => tf.oneHot(x, 3, 1, 0, 'float32')
  expect(() => valueOn('wasm', floats, [labels])).toThrow('not supported on WebAssembly: OneHot of float32')
  const cast: Op = (x) => tf.cast(tf.oneHot(x, 3), 'float32')
  expect(difference(valueOn('cpu', floats, [labels]), valueOn('wasm', cast, [labels]))).toBe(0)
})
