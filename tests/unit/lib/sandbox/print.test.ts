import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, expect, test } from 'vitest'
import { tf } from '@/lib/engine/tf'
import { print } from '@/lib/sandbox/print'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

test('a matrix is printed a row a line, its columns below each other', () => {
  expect(
    print(
      tf.tensor2d([
        [1, -2.5],
        [30, 4],
      ]),
    ),
  ).toBe('tensor [2, 2] float32\n[[   1, -2.5],\n [  30,    4]]')
})

test('of a long tensor the beginning of each dimension is printed, and how much is left', () => {
  const lines = print(tf.zeros([20, 1, 13])).split('\n')
  expect(lines).toHaveLength(1 + 12 + 1)
  expect(lines[1]).toBe(`[[[${'0, '.repeat(12)}… 1 more]],`)
  expect(lines.at(-1)).toBe(' … 8 more]')
})

test('a tensor in something else stays in its line; truth values are told as such', () => {
  expect(print({ w: tf.ones([2, 2]) })).toBe('{ w: tensor [2, 2] float32 [[1, 1], [1, 1]] }')
  expect(print(tf.tensor1d([true, false]))).toBe('tensor [2] bool [true, false]')
  expect(print(tf.scalar(3))).toBe('tensor [] float32 3')
})

test('collections, instances, dates, patterns and promises show what they are', () => {
  class Point {
    x = 1
  }
  expect(print(new Set([1, 'a']))).toBe('Set [1, "a"]')
  expect(print(new Map([[{ k: 1 }, 2]]))).toBe('Map { { k: 1 }: 2 }')
  expect(print(new Point())).toBe('Point { x: 1 }')
  expect(print([/a/g, Promise.resolve(1)])).toBe('[/a/g, Promise: await it to see its value]')
  expect(print(new Array(2))).toBe('[undefined, undefined]')
})

test('what holds itself is printed once', () => {
  const self: { self?: object } = {}
  self.self = self
  expect(print(self)).toBe('{ self: (circular) }')
  const twice = [1]
  expect(print([twice, twice])).toBe('[[1], [1]]')
})
