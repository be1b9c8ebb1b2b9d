import { expect, test } from 'vitest'
import { differenceOf } from '@/lib/exercises/differ'

test.each([
  [1, 1.000001, undefined],
  [1e6, 1e6 + 1, undefined], // relative beyond 1
  [0, 2e-5, 'gave 0; expected 0.00002'],
  [Number.NaN, Number.NaN, undefined],
  [Number.NaN, 1, 'gave NaN; expected 1'],
  [Number.POSITIVE_INFINITY, 1, 'gave Infinity; expected 1'],
  ['1', 1, 'gave “1”; expected 1'],
  [undefined, [1], 'gave nothing (is a return missing?); expected [1]'],
  [[1, 2], [1, 2], undefined],
  [[1, 2, 3], [1, 2], 'gave 3 values; expected 2 values'],
  [
    [
      [1, 2],
      [3, -4],
    ],
    [
      [1, 2],
      [3, 4],
    ],
    'gave −4 at [1][1]; expected 4',
  ],
  [[[1], 2], [[1], [2]], 'gave 2 at [1]; expected [2]'],
  [{ shape: [2], dtype: 'float32', data: [1, 2] }, [1, 2], undefined],
  [{ shape: [2, 1], dtype: 'float32', data: [[1], [2]] }, [1, 2], 'gave [1] at [0]; expected 1'],
])('%j against %j', (value, expected, words) => {
  expect(differenceOf(value, expected, 1e-5)).toBe(words)
})
