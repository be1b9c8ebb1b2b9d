import { expect, test } from 'vitest'
import { bigramLogProbabilities } from '@/lib/math/bigram'

test('counts pairs, plus one for each', () => {
  // 0 is followed twice by 1 and once by 0: (1 + 1) / 5, (2 + 1) / 5. 1 is followed twice by 0: 3 / 4, 1 / 4.
  const p = Array.from(bigramLogProbabilities([0, 1, 0, 0, 1, 0], 2), Math.exp)
  expect(p[0]).toBeCloseTo(2 / 5, 12)
  expect(p[1]).toBeCloseTo(3 / 5, 12)
  expect(p[2]).toBeCloseTo(3 / 4, 12)
  expect(p[3]).toBeCloseTo(1 / 4, 12)
})

test('after a symbol it never met, all are equally likely', () => {
  const p = bigramLogProbabilities([0, 1, 0], 4)
  expect(Array.from(p.subarray(12))).toEqual(new Array(4).fill(Math.log(1 / 4)))
})
