import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, gapToCpu, gapToFiniteDifferences, type Op, tf, uniform, valueOn } from './backends'

const lengths = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 14, max: 60 }))
const products = fc.record({
  M: lengths,
  K: lengths,
  N: lengths,
  outer: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  transposeA: fc.boolean(),
  transposeB: fc.boolean(),
})

interface Product {
  M: number
  K: number
  N: number
  transposeA: boolean
  transposeB: boolean
}

const matMul =
  ({ transposeA, transposeB }: Product): Op =>
  (a, b) =>
    tf.matMul(a, b, transposeA, transposeB)

const left = ({ M, K, transposeA }: Product) => (transposeA ? [K, M] : [M, K])
const right = ({ K, N, transposeB }: Product) => (transposeB ? [N, K] : [K, N])

test('values and gradients agree with the cpu, transposed and batched or not', () => {
  fc.assert(
    fc.property(products, (p) => {
      const inputs = [uniform(1, ...p.outer, ...left(p)), uniform(2, ...p.outer, ...right(p))]
      expect(gapToCpu(matMul(p), inputs)).toBeLessThan(1e-4)
    }),
    { seed: 14, numRuns: 60 },
  )
})

test('gradients agree with finite differences', () => {
  fc.assert(
    fc.property(products, (p) => {
      const inputs = [uniform(1, ...p.outer, ...left(p)), uniform(2, ...p.outer, ...right(p))]
      expect(gapToFiniteDifferences(matMul(p), inputs)).toBeLessThan(2e-3)
    }),
    { seed: 15, numRuns: 30 },
  )
})

// The cpu back end is wrong where both operands are broadcast, so it is given operands already repeated.
test('broadcasts either operand along any leading axis', () => {
  const axes = fc.array(
    fc.record({ length: fc.integer({ min: 1, max: 3 }), a: fc.boolean(), b: fc.boolean() }),
    {
      maxLength: 3,
    },
  )
  fc.assert(
    fc.property(products, axes, fc.nat(3), (p, outer, dropped) => {
      const aOuter = outer.map(({ length, a }) => (a ? length : 1))
      const bOuter = outer.map(({ length, b }) => (b ? length : 1)).slice(dropped)
      const inputs = [uniform(1, ...aOuter, ...left(p)), uniform(2, ...bOuter, ...right(p))]
      const whole = outer.map(({ length, a, b }, axis) => (a || (b && axis >= dropped) ? length : 1))
      const repeated: Op = (a, b) =>
        matMul(p)(tf.broadcastTo(a, [...whole, ...left(p)]), tf.broadcastTo(b, [...whole, ...right(p)]))
      const [expected, actual] = [valueOn('cpu', repeated, inputs), valueOn('wasm', matMul(p), inputs)]
      expect(difference(expected, actual)).toBeLessThan(1e-4)
    }),
    { seed: 16, numRuns: 60 },
  )
})

test('gives zeros for an empty sum and nothing for an empty batch', () => {
  const op: Op = (a, b) => tf.matMul(a, b)
  expect(Array.from(valueOn('wasm', op, [uniform(1, 2, 0), uniform(2, 0, 2)]).data)).toEqual([0, 0, 0, 0])
  expect(valueOn('wasm', op, [uniform(1, 0, 2, 3), uniform(2, 0, 3, 4)]).shape).toEqual([0, 2, 4])
})

test('names the shapes when inner dimensions differ', () => {
  const op: Op = (a, b) => tf.matMul(a, b)
  expect(() => valueOn('wasm', op, [uniform(1, 2, 3), uniform(2, 4, 5)])).toThrow('[2,3] and [4,5]')
})

test('names the type that it cannot multiply', () => {
  const op: Op = (a, b) => tf.matMul(a.toBool(), b.toBool())
  expect(() => valueOn('wasm', op, [uniform(1, 2, 3), uniform(2, 3, 2)])).toThrow('bool')
})
