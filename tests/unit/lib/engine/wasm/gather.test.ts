import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, gapToCpu, type Op, tf, uniform, valueOn } from './backends'

test('rows of tables of any shape, and their gradients, are those of the cpu', () => {
  const cases = fc.record({
    table: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    ids: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
  })
  fc.assert(
    fc.property(cases, ({ table, ids }) => {
      const op: Op = (x) =>
        tf.gather(
          x,
          tf.tensor1d(
            ids.map((id) => id % table[0]!),
            'int32',
          ),
        )
      expect(gapToCpu(op, [uniform(1, ...table)])).toBeLessThan(1e-6)
    }),
    { numRuns: 60 },
  )
})

test('whole numbers stay whole', () => {
  const op: Op = (x) => tf.gather(x, tf.tensor1d([2, 0, 2], 'int32'))
  const table = { shape: [3, 2], data: [1, 2, 3, 4, 2 ** 30 + 1, 6], dtype: 'int32' as const }
  expect(difference(valueOn('cpu', op, [table]), valueOn('wasm', op, [table]))).toBe(0)
})

test.each([3, -1])('refuses a row %i of three', (id) => {
  const op: Op = (x) => tf.gather(x, tf.tensor1d([0, id], 'int32'))
  expect(() => valueOn('wasm', op, [uniform(1, 3, 2)])).toThrow(`row ${id}`)
})
