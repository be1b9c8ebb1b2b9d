import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculate } from '@/lib/exercises/arithmetic'
import { parseNumber } from '@/lib/exercises/number'

test.each([
  ['2+3*4', 14],
  ['(2+3)*4', 20],
  ['2-3-4', -5],
  ['2^3^2', 512],
  ['-2^2', -4],
  ['2^-1', 0.5],
  ['8/4/2', 1],
  ['2 * -3', -6],
  ['1.5e3 / 3', 500],
  ['5,000*784/101,632', (5000 * 784) / 101632],
])('%s is %d', (text, value) => {
  expect(calculate(text)).toBeCloseTo(value, 12)
})

test.each(['', '2+', '(2', '2)', '2**3', '1/0', 'x', '2 3', '()', `${'('.repeat(1e4)}1`])(
  '%s is no calculation',
  (text) => {
    expect(calculate(text)).toBeUndefined()
  },
)

/** A calculation and its value by the language itself. */
const { sums } = fc.letrec<{ sums: string }>((tie) => ({
  sums: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 99 }).map(String),
    fc
      .tuple(tie('sums'), fc.constantFrom('+', '-', '*'), tie('sums'))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
  ),
}))

test('agrees with the language on sums and products of integers', () => {
  fc.assert(
    fc.property(sums, (text) => {
      expect(calculate(text)).toBe(new Function(`return ${text}`)() + 0)
    }),
  )
})

test('an answer may be a calculation, with or without a unit', () => {
  expect(parseNumber('5000*784/101632')).toEqual({ readings: [(5000 * 784) / 101632], unit: '' })
  expect(parseNumber('784 × 128 + 128')?.readings).toEqual([100480])
  expect(parseNumber('(2 + 3) / 4 nats')).toEqual({ readings: [1.25], unit: 'nats' })
  expect(parseNumber('3/4')?.readings).toEqual([0.75])
  expect(parseNumber('2e-3')?.readings).toEqual([0.002])
})
