import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRng, integer } from '@/lib/math/rng'
import { count, difference, type Op, tf, type Values, valueOn } from './backends'

function integers(seed: number, ...shape: number[]): Values {
  const rng = createRng(seed, 'integers')
  return {
    shape,
    dtype: 'int32',
    data: Array.from({ length: count(shape) }, () => integer(rng, 2001) - 1000),
  }
}

const length = fc.integer({ min: 1, max: 7 })

test('agrees with the cpu to the last bit, transposed and broadcast', () => {
  fc.assert(
    fc.property(length, length, length, length, fc.boolean(), fc.boolean(), (M, K, N, batch, tA, tB) => {
      const op: Op = (a, b) => tf.matMul(a, b, tA, tB)
      const inputs = [
        integers(1, batch, 1, ...(tA ? [K, M] : [M, K])),
        integers(2, 2, ...(tB ? [N, K] : [K, N])),
      ]
      // The cpu back end is wrong where both operands are broadcast, so it is given operands already repeated.
      const repeated: Op = (a, b) => op(tf.tile(a, [1, 2, 1, 1]), tf.tile(b.expandDims(0), [batch, 1, 1, 1]))
      expect(difference(valueOn('cpu', repeated, inputs), valueOn('wasm', op, inputs))).toBe(0)
    }),
    { seed: 17, numRuns: 40 },
  )
})

test('keeps the digits that float32 would round away', () => {
  const a: Values = { shape: [1, 2], data: [16777217, 1], dtype: 'int32' }
  const b: Values = { shape: [2, 1], data: [1, 2], dtype: 'int32' }
  expect(valueOn('wasm', (a, b) => tf.matMul(a, b), [a, b]).data[0]).toBe(16777219)
})
