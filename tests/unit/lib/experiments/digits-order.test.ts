import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOrder } from '@/lib/experiments/digits-order'

const sizes = fc.record({
  count: fc.integer({ min: 1, max: 200 }),
  shard: fc.integer({ min: 1, max: 80 }),
  size: fc.integer({ min: 1, max: 70 }),
})

test('every epoch shows every image once', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 3 }), ({ count, shard, size }, epoch) => {
      const order = createOrder(1, count, shard, size)
      const perEpoch = Math.ceil(count / size)
      const shown = Array.from({ length: perEpoch }, (_, i) => [
        ...order.at(epoch * perEpoch + i).batch,
      ]).flat()
      expect(shown.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
    }),
  )
})

test('a step needs no image that comes later than its batch says', () => {
  fc.assert(
    fc.property(sizes, fc.nat(30), ({ count, shard, size }, step) => {
      const { batch, needs } = createOrder(1, count, shard, size).at(step)
      expect(Math.max(...batch)).toBeLessThan(needs)
      expect(needs).toBeLessThanOrEqual(count)
    }),
  )
})

test('the first epoch begins with the first shard alone', () => {
  const order = createOrder(1, 60_000, 5000, 128)
  expect(order.at(0).needs).toBe(5000)
  expect(order.at(38).needs).toBe(5000)
  expect(order.at(39).needs).toBe(10_000) // images 4992 to 5119
  expect(order.at(469).needs).toBe(60_000)
})

test('a batch is the same whatever was asked before it, and another one for another seed', () => {
  const order = createOrder(1, 1000, 300, 32)
  const later = [...order.at(70).batch]
  order.at(3)
  expect([...order.at(70).batch]).toEqual(later)
  expect([...createOrder(1, 1000, 300, 32).at(70).batch]).toEqual(later)
  expect([...createOrder(2, 1000, 300, 32).at(70).batch]).not.toEqual(later)
})
