import { expect, test } from 'vitest'
import { verdictOf } from '@/components/exercises/use-judge'
import type { Challenge } from '@/lib/exercises/challenge'

const challenge: Challenge = {
  title: 'A task',
  widget: 'playground',
  start: { neurons: 1 },
  fixed: [],
  steps: 10,
  runs: 2,
  goals: [{ metric: 'accuracy', name: 'an accuracy of 95 %', least: 0.95, share: true }],
  limits: [{ name: 'neurons', of: ({ neurons }) => Number(neurons), most: 3 }],
  hints: [],
  solution: { words: '', params: {} },
  failures: [],
}
const answer = (neurons: number, ...reached: (number | null)[]) => ({
  params: { neurons },
  runs: reached.map((accuracy, i) => ({ seed: i + 1, metrics: { accuracy } })),
})

test('what was judged before a reload is judged the same of its record', () => {
  expect(verdictOf(challenge, answer(3, 0.96, 1))?.passed).toBe(true)
  expect(verdictOf(challenge, answer(3, 0.96, 0.9))?.runs.map(({ reached }) => reached)).toEqual([
    true,
    false,
  ])
  expect(verdictOf(challenge, answer(4))?.limits[0]?.held).toBe(false)
})

test('a run that ended in NaN, which JSON writes as null, reached nothing', () => {
  expect(verdictOf(challenge, answer(3, 1, null))?.passed).toBe(false)
})

test('no answer, or one of another kind, has no verdict', () => {
  expect(verdictOf(challenge, undefined)).toBeUndefined()
  expect(verdictOf(challenge, 'const relu = 1')).toBeUndefined()
})
