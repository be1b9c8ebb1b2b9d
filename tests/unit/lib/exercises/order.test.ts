import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeOrder, moved, offeredOrder, readOrder } from '@/lib/exercises/order'

const count = fc.integer({ min: 2, max: 9 })
const rising = (n: number) => Array.from({ length: n }, (_, i) => i)
const permuted = count.chain((n) => fc.shuffledSubarray(rising(n), { minLength: n, maxLength: n }))

test('what is offered holds every step and no two as they belong, the same for the same seed', () => {
  fc.assert(
    fc.property(count, fc.nat(), fc.string(), (n, seed, name) => {
      const order = offeredOrder(n, seed, name)
      expect(order.toSorted((a, b) => a - b)).toEqual(rising(n))
      expect(judgeOrder(order)).toMatchObject({ correct: false, score: 0, followed: [] })
      expect(offeredOrder(n, seed, name)).toEqual(order)
    }),
  )
  expect(() => offeredOrder(1, 0, 'one')).toThrow(RangeError)
})

test('only the rising order is right, and only it has the full score', () => {
  fc.assert(
    fc.property(permuted, (order) => {
      const { correct, score, followed } = judgeOrder(order)
      expect(correct).toBe(order.every((step, place) => step === place))
      expect(score === 1).toBe(correct)
      for (const place of followed) expect(order[place + 1]).toBe(order[place]! + 1)
    }),
  )
})

test('right neighbours count, wherever they stand', () => {
  expect(judgeOrder([2, 3, 0, 1])).toMatchObject({ followed: [0, 2], score: 2 / 3 })
})

test('a typical mistake is known by the sequence of its steps, with others between them', () => {
  const mistakes = [
    { order: [3, 1], why: 'early' },
    { order: [2, 1, 0], why: 'never said: the first one fits' },
  ]
  expect(judgeOrder([0, 3, 2, 1], mistakes)).toMatchObject({ why: 'early' })
  expect(judgeOrder([0, 2, 1, 3], mistakes).why).toBeUndefined()
  expect(judgeOrder([0, 1, 2, 3], mistakes).why).toBeUndefined()
})

test('an order backwards and a single stray step are named', () => {
  expect(judgeOrder([3, 2, 1, 0]).note).toContain('backwards')
  expect(judgeOrder([3, 0, 1, 2]).note).toContain('one step')
  expect(judgeOrder([1, 0, 3, 2]).note).toBeUndefined()
})

test('moving one step keeps the others in their order', () => {
  fc.assert(
    fc.property(permuted, fc.nat(), fc.nat(), (order, a, b) => {
      const [from, to] = [a % order.length, b % order.length]
      const after = moved(order, from, to)
      expect(after[to]).toBe(order[from])
      expect(after.toSpliced(to, 1)).toEqual(order.toSpliced(from, 1))
    }),
  )
})

test('an order outlives storage as text, and anything else is no order', () => {
  fc.assert(
    fc.property(permuted, (order) => {
      expect(readOrder(order.join(','), order.length)).toEqual(order)
    }),
  )
  for (const value of ['', '0,0,1', '0,1', '0,1,2,3', '0,1,x', null, undefined, { 0: 1 }, [0, 1, '2']])
    expect(readOrder(value, 3), String(value)).toBeUndefined()
})
