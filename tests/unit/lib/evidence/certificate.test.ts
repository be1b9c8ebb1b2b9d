import { expect, test } from 'vitest'
import { certificateFacts, isLong } from '@/lib/evidence/certificate'
import type { ProgressEvent } from '@/lib/progress/events'
import { NIGHT_MS } from '@/lib/progress/mastery'
import { make } from '../progress/arbitrary'
import { solved } from './log'

const lesson = {
  slug: 'a',
  title: 'A',
  objectives: 2,
  texts: ['Do one', 'Do two'],
  exercises: [
    { id: 'a.one', kind: 'Choice', objective: 1 },
    { id: 'a.two', kind: 'Challenge', objective: 2 },
  ],
  cards: [{ id: 'a.card', objective: 1 }],
  tests: [
    { id: 'a.drawn', objective: 1 },
    { id: 'a.other', objective: 2 },
  ],
  prerequisites: [],
}
const START = Date.UTC(2026, 3, 1)
const facts = (events: ProgressEvent[]) => certificateFacts(events, [lesson])!
const at = (nights: number) => ({ time: START + nights * NIGHT_MS })

test('without events there is nothing to certify, and without work no lesson', () => {
  expect(certificateFacts([], [lesson])).toBeUndefined()
  expect(facts([make({ type: 'visited', lesson: 'a' })]).lessons).toEqual([])
})

test('an objective is dated by the success that made it mastered, not by the first and not by the last', () => {
  const events = [0, 1, 2, 3].map((night) => solved('a.one', 'choice', [0], at(night)))
  const [only] = facts(events).lessons
  expect(only).toMatchObject({ solved: 1, exercises: 2, objectives: 2 })
  expect(only!.mastered).toEqual([{ text: 'Do one', time: START + NIGHT_MS }])
  expect(facts(events.slice(0, 1)).lessons[0]!.mastered).toEqual([])
})

test('a lesson counts as finished from when it was last marked so, and not once it is opened again', () => {
  const events = [
    make({ type: 'finished', lesson: 'a' }, at(1)),
    make({ type: 'reopened', lesson: 'a' }, at(2)),
    make({ type: 'finished', lesson: 'a' }, at(3)),
    make({ type: 'spent', lesson: 'a', seconds: 90 }, at(3.1)),
  ]
  expect(facts(events).lessons[0]).toMatchObject({ finished: at(3).time, seconds: 90 })
  expect(facts(events.slice(0, 2)).lessons).toEqual([])
})

test('a challenge is listed once, with the newest attempt that passed and the seeds of its runs', () => {
  const answer = { params: {}, runs: [{ seed: 5 }, { seed: 7 }] }
  const events = [
    solved('a.two', 'challenge', {}, { ...at(0), seed: 1 } as never),
    solved('a.two', 'challenge', answer, { ...at(1), seed: 4 } as never),
    make({ type: 'answered', exercise: 'a.two', kind: 'challenge', answer, correct: false, seed: 5 }, at(2)),
    solved('a.code', 'code', 'x', at(3)),
  ]
  const { trained, code, answers, from, to } = facts(events)
  expect(trained).toEqual([{ exercise: 'a.two', time: at(1).time, attempt: 4, seeds: [5, 7] }])
  expect(code).toEqual(['a.code'])
  expect([answers, from, to]).toEqual([4, START, at(3).time])
})

const tested = (nights: number, seed: number, right: Record<string, boolean | null>) =>
  make(
    {
      type: 'tested',
      test: 'stage',
      seed,
      answers: Object.entries(right).map(([exercise, correct]) => ({
        exercise,
        kind: 'numeric',
        answer: correct === null ? null : 1,
        correct: correct === true,
      })),
    },
    at(nights),
  )

test('of the tests of a stage the best is told, the earliest of equals, and how many were taken', () => {
  const events = [
    tested(0, 1, { 'a.drawn': true, 'a.other': false }),
    tested(1, 2, { 'a.drawn': true, 'a.other': true }),
    tested(2, 3, { 'a.drawn': true, 'a.other': true }),
    tested(3, 3, { 'a.drawn': true, 'a.other': true }), // the same once more, on a second device
    tested(4, 5, { 'a.drawn': null, 'a.other': true }),
  ]
  const { tests, answers } = facts(events)
  expect(tests).toEqual([{ test: 'stage', time: at(1).time, right: 2, of: 2, taken: 4 }])
  expect(answers).toBe(7)
  expect(facts(events.slice(0, 1)).lessons).toEqual([])
})

test('what a test has shown of an objective counts as it does in the lesson, and dates it', () => {
  const events = [
    solved('a.one', 'choice', [0], at(0)),
    tested(1, 1, { 'a.other': true }),
    tested(2, 2, { 'a.drawn': true }),
  ]
  expect(facts(events.slice(0, 2)).lessons[0]!.mastered).toEqual([])
  expect(facts(events).lessons[0]!.mastered).toEqual([{ text: 'Do one', time: at(2).time }])
})

test('the order of the events does not matter', () => {
  const events = [
    solved('a.one', 'choice', [0], at(0)),
    make({ type: 'finished', lesson: 'a' }, at(1)),
    solved('a.one', 'choice', [0], at(2)),
  ]
  expect(facts([...events].reverse())).toEqual(facts(events))
})

test('only a long list of objectives needs a sheet of its own', () => {
  const one = facts([solved('a.one', 'choice', [0], at(0)), solved('a.one', 'choice', [0], at(1))])
  expect(isLong(one)).toBe(false)
  expect(isLong({ ...one, lessons: Array(20).fill(one.lessons[0]) })).toBe(true)
})
