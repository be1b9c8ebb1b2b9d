import { expect, test } from 'vitest'
import { registerWasmTrainingKernels } from '@/lib/engine/wasm'
import { tf } from './backends'

test('registering twice changes nothing', () => {
  const before = tf.getKernelsForBackend('wasm').map(({ kernelFunc }) => kernelFunc)
  registerWasmTrainingKernels()
  expect(tf.getKernelsForBackend('wasm').map(({ kernelFunc }) => kernelFunc)).toEqual(before)
})
