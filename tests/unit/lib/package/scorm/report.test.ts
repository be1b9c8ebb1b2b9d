import fc from 'fast-check'
import { expect, test } from 'vitest'
import { better, doneIn, pack, statusOf, summarize, timespan, unpack } from '@/lib/package/scorm/report'
import { derive } from '@/lib/progress/derive'
import type { EventBody, ProgressEvent } from '@/lib/progress/events'

const LESSON = {
  slug: 'losses',
  exercises: [
    { id: 'losses.guess', kind: 'Predict' },
    { id: 'losses.pick', kind: 'Choice' },
    { id: 'losses.count', kind: 'Numeric' },
  ],
}

/** Events a second apart. */
const progressOf = (...bodies: EventBody[]) =>
  derive(
    bodies.map(
      (body, i) =>
        ({
          version: 1,
          id: i.toString(16).padStart(32, '0'),
          device: 'd'.repeat(32),
          time: Date.UTC(2026, 0, 1) + 1000 * i,
          ...body,
        }) as ProgressEvent,
    ),
  )
const answered = (exercise: string, kind: string, correct: boolean): EventBody => ({
  type: 'answered',
  exercise,
  kind,
  answer: 1,
  correct,
})
const hinted: EventBody = { type: 'hinted', exercise: 'losses.count', hint: 0 }
const summaryOf = (...events: EventBody[]) => {
  const progress = progressOf(...events)
  return summarize(doneIn(progress, LESSON), LESSON, progress)
}

test('before anything is done there is no score', () => {
  expect(summaryOf({ type: 'visited', lesson: 'losses' })).toEqual({ done: 0, of: 3, score: undefined })
})

test('a prediction is done when it is made, right or wrong, and is no part of the score', () => {
  expect(summaryOf(answered('losses.guess', 'predict', false))).toEqual({ done: 1, of: 3, score: undefined })
})

test('the score is the mean of what the judged exercises have earned: half with a hint', () => {
  expect(summaryOf(answered('losses.pick', 'choice', true))).toEqual({ done: 1, of: 3, score: 50 })
  expect(
    summaryOf(answered('losses.pick', 'choice', true), hinted, answered('losses.count', 'numeric', true)),
  ).toEqual({ done: 2, of: 3, score: 75 })
})

test('what is wrong, or of another lesson, is not done', () => {
  expect(summaryOf(answered('losses.pick', 'choice', false), answered('gpt.pick', 'choice', true))).toEqual({
    done: 0,
    of: 3,
    score: undefined,
  })
})

test.each([
  ['something is missing', { done: 2, of: 3, score: 100 }, 'not attempted', Number.NaN, 'incomplete'],
  ['all is done', { done: 3, of: 3, score: 40 }, 'incomplete', Number.NaN, 'completed'],
  ['all is done and the score reached', { done: 3, of: 3, score: 80 }, 'incomplete', 80, 'passed'],
  ['all is done and the score missed', { done: 3, of: 3, score: 79 }, 'incomplete', 80, 'incomplete'],
  ['it was complete before', { done: 0, of: 3, score: undefined }, 'completed', Number.NaN, 'completed'],
  ['it was failed elsewhere', { done: 3, of: 3, score: 80 }, 'failed', 80, 'passed'],
])('when %s', (_, summary, known, needed, status) => {
  expect(statusOf(summary, known, needed)).toBe(status)
})

test('what the platform keeps comes back, and the better of two records counts', () => {
  const record = fc.dictionary(
    fc.constantFrom(...LESSON.exercises.map(({ id }) => id)),
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  )
  fc.assert(
    fc.property(record, record, (a, b) => {
      const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))]
      expect(unpack(pack(one), LESSON)).toEqual(one)
      const both = better(one, other)
      expect(both).toEqual(better(other, one))
      for (const [id, credit] of both) expect(credit).toBe(Math.max(one.get(id) ?? 0, other.get(id) ?? 0))
    }),
  )
})

test.each([
  '',
  'null',
  '{"version":2}',
  '2;losses.pick=100',
  '1;losses.pick',
  '1;losses.pick=1e3',
  '1;other=5',
])('a record that is not ours counts for nothing: %s', (text) => {
  expect(unpack(text, LESSON).size).toBe(0)
})

test.each([
  [0, '0000:00:00.00'],
  [61_234, '0000:01:01.23'],
  [3_599_999, '0001:00:00.00'],
  [100 * 3_600_000 + 5, '0100:00:00.01'],
  [1e12, '9999:00:00.00'],
])('%i ms are written %s', (milliseconds, text) => {
  expect(timespan(milliseconds)).toBe(text)
  expect(text).toMatch(/^\d{2,4}:\d{2}:\d{2}\.\d{1,2}$/)
})
