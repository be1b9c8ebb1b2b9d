import { expect, test } from 'vitest'
import { scope } from '@/lib/content/scope'

const { fmt } = scope

test('numbers have the decimals asked for, thousands grouped and a real minus sign', () => {
  expect(fmt(1234567.891, 1)).toBe('1,234,567.9')
  expect(fmt(-0.25)).toBe('−0.25')
  expect(fmt(2, 0)).toBe('2')
})

test('what rounds to nothing is not less than nothing', () => {
  expect(fmt(-0.001)).toBe('0.00')
  expect(fmt(-0)).toBe('0.00')
})
