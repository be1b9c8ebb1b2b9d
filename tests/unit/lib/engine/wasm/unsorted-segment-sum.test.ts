import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  difference,
  gapToCpu,
  gapToFiniteDifferences,
  type Op,
  tf,
  uniform,
  type Values,
  valueOn,
} from './backends'

const sizes = fc.integer({ min: 1, max: 6 })
const idLists = fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 1, maxLength: 12 })

test('agrees with the cpu, with ids out of range and repeated', () => {
  fc.assert(
    fc.property(idLists, sizes, sizes, (ids, width, segments) => {
      const op: Op = (x) => tf.unsortedSegmentSum(x, tf.tensor1d(ids, 'int32'), segments)
      const x = [uniform(1, ids.length, width, 2)]
      expect(difference(valueOn('cpu', op, x), valueOn('wasm', op, x))).toBeLessThan(1e-5)
    }),
    { seed: 12, numRuns: 40 },
  )
})

test('is the gradient of an embedding', () => {
  fc.assert(
    fc.property(idLists, sizes, (ids, width) => {
      const tokens = ids.map((id) => Math.max(0, id))
      const op: Op = (table) => tf.gather(table, tf.tensor1d(tokens, 'int32')).square()
      const table = [uniform(2, 7, width)]
      expect(gapToCpu(op, table)).toBeLessThan(1e-5)
      expect(gapToFiniteDifferences(op, table)).toBeLessThan(2e-3)
    }),
    { seed: 13, numRuns: 30 },
  )
})

test('adds integers exactly', () => {
  const x: Values = { shape: [3, 1], data: [2 ** 30, 1, 16777217], dtype: 'int32' }
  const op: Op = (x) => tf.unsortedSegmentSum(x, tf.tensor1d([0, 0, 1], 'int32'), 2)
  expect(Array.from(valueOn('wasm', op, [x]).data)).toEqual([2 ** 30 + 1, 16777217])
})

test('leaves segments empty when there is nothing to add', () => {
  const op: Op = (x) => tf.unsortedSegmentSum(x, tf.tensor1d([], 'int32'), 3)
  expect(Array.from(valueOn('wasm', op, [uniform(1, 0, 2)]).data)).toEqual([0, 0, 0, 0, 0, 0])
})
