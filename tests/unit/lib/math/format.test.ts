import { expect, test } from 'vitest'
import { formatBrief, formatNumber, formatPercent, formatTerm, formatTicks } from '@/lib/math/format'

test('a number keeps three significant digits and a real minus sign', () => {
  expect(formatNumber(0.03125)).toBe('0.0313')
  expect(formatNumber(-1.5)).toBe('−1.50')
  expect(formatNumber(42)).toBe('42')
  expect(formatNumber(1234567)).toBe('1,234,567')
  expect(formatNumber(0.0000123)).toBe('1.23e−5')
})

test('what is no number is said plainly', () => {
  expect(formatNumber(Number.NaN)).toBe('NaN')
  expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe('−∞')
  expect(formatPercent(Number.NaN)).toBe('NaN')
})

test('a setting has no zeros at its end', () => {
  expect(formatBrief(0.03)).toBe('0.03')
  expect(formatBrief(100)).toBe('100')
  expect(formatBrief(-0.5)).toBe('−0.5')
  expect(formatBrief(0.00001)).toBe('1e−5')
})

test('a further term of a sum has its sign before a space', () => {
  expect([2, -0.5, 0].map(formatTerm)).toEqual(['+ 2', '− 0.5', '+ 0'])
})

test('ticks of one axis share their decimals and their unit', () => {
  expect(formatTicks([0, 0.05, 0.1])).toEqual(['0.00', '0.05', '0.10'])
  expect(formatTicks([0, 10_000, 20_000])).toEqual(['0', '10k', '20k'])
  expect(formatTicks([-1, 0, 1])).toEqual(['−1', '0', '1'])
})

test('ticks of a log axis each have the digits they need', () => {
  expect(formatTicks([0.001, 0.01, 0.1, 1, 10])).toEqual(['0.001', '0.01', '0.1', '1', '10'])
  expect(formatTicks([1, 1e6, 1e12, 1e24])).toEqual(['1', '1M', '1e12', '1e24'])
})
