import { expect, test } from 'vitest'
import { accuracy, confusionMatrix, rollingMean } from '@/lib/engine/metrics'
import { tf } from './wasm/backends'

test.each(['cpu', 'wasm'])(
  'accuracy is the share of rows whose largest logit is the label on %s',
  async (backend) => {
    await tf.setBackend(backend)
    const logits = tf.tensor3d([3, 1, 0, -1, -2, -3, 0, 0.5, 0.1, 9, 8, 7], [2, 2, 3])
    const labels = tf.tensor2d([0, 0, 2, 0], [2, 2], 'int32')
    const before = tf.memory().numTensors
    const share = accuracy(logits, labels)
    expect(share.dataSync()[0]).toBe(0.75)
    share.dispose()
    expect(tf.memory().numTensors).toBe(before)
  },
)

test('counts right classes by row and predictions by column', () => {
  expect(confusionMatrix([0, 1, 1, 2, 0], [0, 1, 2, 2, 2], 3)).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [1, 1, 1],
  ])
})

test('refuses a class that is not there, and lists of different length', () => {
  expect(() => confusionMatrix([0, 3], [0, 1], 3)).toThrow('Class 3 of example 1')
  expect(() => confusionMatrix([0, 1], [0, -1], 3)).toThrow('Class -1 of example 1')
  expect(() => confusionMatrix([0], [0, 1], 3)).toThrow(RangeError)
})

test('the rolling mean forgets what has left its window', () => {
  const mean = rollingMean(3)
  expect([3, 5, 10, 0, Number.NaN, 2, 4, 6].map(mean)).toEqual([3, 4, 6, 5, NaN, NaN, NaN, 4])
})
