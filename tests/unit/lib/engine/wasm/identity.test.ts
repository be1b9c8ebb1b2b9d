import { expect, test } from 'vitest'
import { tf } from './backends'

test('a clone shares its numbers and outlives the original', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  const original = tf.tensor1d([1, 2, 3])
  const held = tf.backend().numDataIds()
  const clone = original.clone()
  expect(tf.backend().numDataIds()).toBe(held)
  original.dispose()
  expect(Array.from(clone.dataSync<'float32'>())).toEqual([1, 2, 3])
  clone.dispose()
  expect(tf.backend().numDataIds()).toBe(held - 1)
})

test('a variable’s clone keeps the value it had', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  const variable = tf.tidy(() => tf.variable(tf.tensor1d([1])))
  const before = variable.clone()
  tf.tidy(() => variable.assign(tf.tensor1d([2])))
  expect(before.dataSync<'float32'>()[0]).toBe(1)
  tf.dispose([variable, before])
})

test('strings are cloned too', () => {
  tf.setBackend('wasm').catch(expect.unreachable)
  const words = tf.tensor1d(['deep', 'learning'])
  const clone = words.clone()
  expect(clone.dataSync<'string'>()).toEqual(['deep', 'learning'])
  tf.dispose([words, clone])
})
