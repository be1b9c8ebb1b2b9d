import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, type Op, tf, uniform, valueOn } from './backends'

const add: Op = (a, b) => tf.add(a!, b!)

test('sums of tensors whose shapes fit in any way are those of the cpu', () => {
  const cases = fc.record({
    shape: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    ones: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    missing: fc.integer({ min: 0, max: 3 }),
    swapped: fc.boolean(),
  })
  fc.assert(
    fc.property(cases, ({ shape, ones, missing, swapped }) => {
      const other = shape
        .map((length, axis) => (ones[axis] ? 1 : length))
        .slice(Math.min(missing, shape.length))
      const inputs = [uniform(1, ...shape), uniform(2, ...other)]
      if (swapped) inputs.reverse()
      expect(difference(valueOn('cpu', add, inputs), valueOn('wasm', add, inputs))).toBe(0)
    }),
    { numRuns: 100 },
  )
})

test('integers and rows of integers are added as well', () => {
  const inputs = [
    { shape: [2, 2], data: [1, 2, 3, 4], dtype: 'int32' as const },
    { shape: [2], data: [10, 20], dtype: 'int32' as const },
  ]
  expect([...(valueOn('wasm', add, inputs).data as Int32Array)]).toEqual([11, 22, 13, 24])
})
