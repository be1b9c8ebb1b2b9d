import * as v from 'valibot'
import { expect, test } from 'vitest'
import { finite, integer, recordOf } from '@/lib/schema/plain'

test.each([Number.NaN, Number.POSITIVE_INFINITY, '1', null])(
  '%s is no number that JSON can hold',
  (value) => {
    expect(v.is(finite, value)).toBe(false)
  },
)

test.each([1.5, 2 ** 53, 1e300])('%s is no integer that is sure of its last digit', (value) => {
  expect(v.is(finite, value)).toBe(true)
  expect(v.is(integer, value)).toBe(false)
})

test('a record has any keys, values of one kind, and is no list', () => {
  const numbers = recordOf(finite)
  expect(v.is(numbers, {})).toBe(true)
  expect(v.is(numbers, { a: 1, b: 2 })).toBe(true)
  for (const wrong of [[], [1], null, 'a', { a: 'x' }]) expect(v.is(numbers, wrong)).toBe(false)
})
