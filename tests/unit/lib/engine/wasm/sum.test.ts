import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, gapToCpu, type Op, tf, uniform, valueOn } from './backends'

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

test('long and wide ones too, and empty ones are zeros', () => {
  const op: Op = (x) => tf.sum(x, 0)
  for (const columns of [1, 3, 16, 37, 130])
    expect(gapToCpu(op, [uniform(1, 700, columns)])).toBeLessThan(1e-4)
  const empty = [{ shape: [0, 3], data: [] }]
  expect(difference(valueOn('cpu', op, empty), valueOn('wasm', op, empty))).toBe(0)
})
