import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapToCpu, type Op, tf, uniform, valueOn } from './backends'

test('sums over any axes agree with the cpu', () => {
  const cases = fc.record({
    shape: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    chosen: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    keepDims: fc.boolean(),
  })
  fc.assert(
    fc.property(cases, ({ shape, chosen, keepDims }) => {
      const op: Op = (x) =>
        tf.sum(
          x,
          shape.flatMap((_, axis) => (chosen[axis] ? [axis] : [])),
          keepDims,
        )
      expect(gapToCpu(op, [uniform(1, ...shape)])).toBeLessThan(1e-5)
    }),
    { numRuns: 100 },
  )
})

test('long and wide ones too', () => {
  const op: Op = (x) => tf.sum(x, 0)
  for (const columns of [1, 3, 16, 37, 130])
    expect(gapToCpu(op, [uniform(1, 700, columns)])).toBeLessThan(1e-4)
})

test.each([
  [[0, 3], 0],
  [[3, 0], 1],
  [
    [3, 0, 2],
    [0, 1],
  ],
  [[0], undefined],
])('a sum of nothing, %j over %j, is zeros', (shape, axes) => {
  valueOn('wasm', (x) => tf.add(x, 1), [uniform(1, 50)]) // leaves other numbers on the heap
  const sum = valueOn('wasm', (x) => tf.sum(x, axes), [{ shape, data: [] }])
  expect(sum).toEqual(valueOn('cpu', (x) => tf.sum(x, axes), [{ shape, data: [] }]))
})
