import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantity } from '@/lib/class/quantity'

const signed = quantity({ digits: 4, smallest: -7, decades: 14, signed: true })
const unsigned = quantity({ digits: 3, smallest: -8, decades: 18, signed: false })
const back = (of: typeof signed, value: number) => of.fromWhole(of.toWhole(value))!

test('every whole number stands for one number, and comes back', () => {
  for (const { count, fromWhole, toWhole } of [signed, unsigned]) {
    for (let whole = 0; whole < count; whole++) {
      const again = toWhole(fromWhole(whole)!)
      if (again !== whole) throw new Error(`${whole} comes back as ${again}`)
    }
    expect(fromWhole(count)).toBeUndefined()
    expect(fromWhole(-1)).toBeUndefined()
  }
})

test('numbers come back with the digits that are promised', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-7, max: 9.999e6, noNaN: true }), fc.boolean(), (size, negative) => {
      const value = negative ? -size : size
      expect(back(signed, value)).toBe(Number(value.toPrecision(4)))
    }),
  )
  fc.assert(
    fc.property(fc.double({ min: 1e-8, max: 9.99e9, noNaN: true }), (value) => {
      expect(back(unsigned, value)).toBe(Number(value.toPrecision(3)))
    }),
  )
})

test('small numbers are multiples of the smallest difference', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e-7, max: 1e-7, noNaN: true }), (value) => {
      expect(Math.abs(back(signed, value) - value)).toBeLessThanOrEqual(0.5000001e-10)
    }),
  )
  expect(back(signed, 0)).toBe(0)
  expect(Object.is(back(signed, -0), 0)).toBe(true)
})

test('what is no number, too large, or below zero where nothing may be is told apart', () => {
  expect(back(signed, Number.NaN)).toBeNaN()
  expect(back(signed, 9.9995e6)).toBe(Number.POSITIVE_INFINITY)
  expect(back(signed, -1e300)).toBe(Number.NEGATIVE_INFINITY)
  expect(back(signed, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  expect(back(unsigned, -1)).toBeNaN()
})
