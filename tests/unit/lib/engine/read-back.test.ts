import { expect, test, vi } from 'vitest'
import { readBack } from '@/lib/engine/read-back'
import { tf } from './wasm/backends'

await tf.setBackend('cpu')

/** Reads of the device while something is done. */
async function readsOf(job: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(tf.backend(), 'read')
  await job()
  const { length } = spy.mock.calls
  spy.mockRestore()
  return length
}

test('what is asked for together is read at once, each in its own order', async () => {
  const tensors = [tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.scalar(5), tf.zeros([0, 3]), tf.tensor1d([6, 7])]
  let parts: Float32Array[] = []
  const reads = await readsOf(async () => {
    parts = await Promise.all(tensors.map(readBack))
  })
  expect(parts.map((part) => Array.from(part))).toEqual([[1, 2, 3, 4], [5], [], [6, 7]])
  expect(reads).toBe(1)
  tf.dispose(tensors)
})

test('whole numbers and truth values are read beside others', async () => {
  const tensors = [tf.tensor1d([-3, 2 ** 24], 'int32'), tf.tensor1d([true, false], 'bool'), tf.scalar(0.5)]
  const parts = await Promise.all(tensors.map(readBack))
  expect(parts.map((part) => Array.from(part))).toEqual([[-3, 2 ** 24], [1, 0], [0.5]])
  tf.dispose(tensors)
})

test('numbers are those of the moment of asking, and the caller’s own', async () => {
  const weight = tf.variable(tf.tensor1d([1]))
  const asked = readBack(weight)
  weight.assign(tf.tensor1d([2]))
  weight.dispose()
  const before = await asked
  expect(Array.from(before)).toEqual([1])
  const one = tf.tensor1d([3])
  const first = await readBack(one)
  first[0] = 4
  expect(Array.from(await readBack(one))).toEqual([3])
  one.dispose()
})

test('nothing to read is no read', async () => {
  const none = tf.zeros([0])
  expect(await readsOf(async () => expect(await readBack(none)).toHaveLength(0))).toBe(0)
  none.dispose()
})

test('a device that fails tells everyone who asked', async () => {
  const spy = vi.spyOn(tf.backend(), 'read').mockRejectedValue(new Error('device lost'))
  const [a, b] = [tf.scalar(1), tf.scalar(2)]
  const results = await Promise.allSettled([readBack(a), readBack(b)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  spy.mockRestore()
  tf.dispose([a, b])
})

test('leaves no tensor behind', async () => {
  const before = tf.memory().numTensors
  const tensors = [tf.scalar(1), tf.scalar(2)]
  await Promise.all(tensors.map(readBack))
  tf.dispose(tensors)
  expect(tf.memory().numTensors).toBe(before)
})
