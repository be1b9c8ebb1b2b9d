import { expect, test } from 'vitest'
import { alarmAt, precisionOf, quantile, rankQuality, recallOf } from '@/lib/math/detection'
import { createRng, normal } from '@/lib/math/rng'

const SCORES = [0.1, 0.4, 0.35, 0.8]
const STRANGE = [false, false, true, true]

test('an alarm counts what it rang for and what it missed', () => {
  const alarm = alarmAt(SCORES, STRANGE, 0.36)
  expect(alarm).toEqual({ caught: 1, missed: 1, false: 1, quiet: 1 })
  expect(precisionOf(alarm)).toBe(0.5)
  expect(recallOf(alarm)).toBe(0.5)
  expect(precisionOf(alarmAt(SCORES, STRANGE, 1))).toBeNaN() // it never rang
  expect(recallOf(alarmAt(SCORES, STRANGE, -1))).toBe(1)
})

test('rank quality is the share of pairs in the right order, a tie counting half', () => {
  expect(rankQuality(SCORES, STRANGE)).toBe(0.75)
  expect(rankQuality([1, 1, 1], [true, false, false])).toBe(0.5)
  const rng = createRng(3, 'scores')
  const scores = Array.from({ length: 120 }, () => Math.round(normal(rng) * 4))
  const strange = scores.map((_, i) => i % 3 === 0)
  let [wins, pairs] = [0, 0]
  for (const [i, a] of scores.entries())
    for (const [j, b] of scores.entries())
      if (strange[i] && !strange[j]) {
        pairs++
        wins += a > b ? 1 : a === b ? 0.5 : 0
      }
  expect(rankQuality(scores, strange)).toBeCloseTo(wins / pairs, 12)
})

test('a quantile leaves its share at or below it', () => {
  const values = Array.from({ length: 100 }, (_, i) => 99 - i)
  expect(quantile(values, 0.95)).toBe(94)
  expect(quantile(values, 1)).toBe(99)
  expect(quantile(values, 0)).toBe(0)
  expect(values.filter((value) => value > quantile(values, 0.95))).toHaveLength(5)
})
