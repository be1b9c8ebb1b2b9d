import { expect, test } from 'vitest'
import { unsupported } from '@/lib/engine/wasm/unsupported'
import { gradientsOn, type Op, tf, uniform, valueOn } from './backends'

test('says what it cannot do instead of computing it wrongly', () => {
  const pool: Op = (x) => tf.maxPool3d(x as tf.Tensor5D, 2, 2, 'valid')
  expect(() => valueOn('wasm', pool, [uniform(1, 1, 4, 4, 4, 2)])).toThrow(
    /not supported on WebAssembly: MaxPool3D/,
  )

  const convolution: Op = (x, filter) => tf.conv3d(x as tf.Tensor5D, filter as tf.Tensor5D, 1, 'valid')
  const inputs = [uniform(1, 1, 4, 4, 4, 2), uniform(2, 2, 2, 2, 2, 3)]
  expect(() => gradientsOn('wasm', convolution, inputs, uniform(3, 1, 3, 3, 3, 3))).toThrow(
    /not supported on WebAssembly: Conv3DBackprop/,
  )
})

test('every kernel of the list throws under its own name', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  for (const [kernel] of unsupported) {
    expect(() => tf.engine().runKernel(kernel, {}, {})).toThrow(`not supported on WebAssembly: ${kernel} `)
  }
})
