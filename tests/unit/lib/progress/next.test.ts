import { expect, test } from 'vitest'
import { derive } from '@/lib/progress/derive'
import type { EventBody, ProgressEvent } from '@/lib/progress/events'
import { type LessonPlan, mastery } from '@/lib/progress/mastery'
import { missingFor, suggestNext, type TestPlan } from '@/lib/progress/next'
import { make } from './arbitrary'

const START = Date.UTC(2026, 0, 1)
const HOUR = 3_600_000

const lesson = (slug: string, prerequisites: string[] = []): LessonPlan => ({
  slug,
  title: slug.toUpperCase(),
  objectives: 2,
  exercises: [
    { id: `${slug}.a`, kind: 'Choice', objective: 1 },
    { id: `${slug}.b`, kind: 'Numeric', objective: 2 },
    { id: `${slug}.p`, kind: 'Predict', objective: 2 },
  ],
  cards: [{ id: `${slug}.card`, objective: 1 }],
  prerequisites,
})
/** `nets` builds on `start` and on one that is not written; `gpt` on `nets`. */
const course = [lesson('start'), lesson('nets', ['start', 'losses']), lesson('gpt', ['nets'])]

const at = (hours: number, body: EventBody) =>
  make(body, { time: START + hours * HOUR } as Partial<ProgressEvent>)
const answered = (exercise: string, correct: boolean, hours = 0) =>
  at(hours, { type: 'answered', exercise, kind: 'choice', answer: 0, correct })
const visited = (lesson: string, hours = 0) => at(hours, { type: 'visited', lesson })
const read = (lesson: string, of: number, hours = 0) =>
  at(hours, { type: 'read', lesson, section: `${hours}`, of })
const finished = (lesson: string) => at(1, { type: 'finished', lesson })
const solvedAll = (slug: string) => [answered(`${slug}.a`, true), answered(`${slug}.b`, true)]

function next(
  events: ProgressEvent[],
  situation: { now?: number; after?: string; due?: [string, number][]; tests?: readonly TestPlan[] } = {},
) {
  const { now = START + 2 * HOUR, after, due, tests } = situation
  const progress = derive(events)
  const times = due && new Map(due)
  return suggestNext(progress, course, mastery(progress, course, now, times), {
    now,
    after,
    due: times,
    tests,
  })
}
function missing(slug: string, ...events: ProgressEvent[]) {
  const progress = derive(events)
  const plan = course.find((one) => one.slug === slug)!
  return missingFor(plan, course, mastery(progress, course, START), progress)
}

test('a lesson is hasty until half of what it builds on is practised, or said to be finished', () => {
  expect(missing('start')).toEqual([])
  expect(missing('nets')).toEqual([{ slug: 'start', title: 'START', why: 'not practised yet' }])
  expect(missing('nets', answered('start.a', false))).toEqual([])
  expect(missing('nets', finished('start'))).toEqual([])
})

test('a new reader begins with the first lesson', () => {
  expect(next([])).toMatchObject({ kind: 'begin', slug: 'start' })
})

test('what was half read last comes first, but not at its own end', () => {
  const events = [visited('start'), read('start', 2), visited('nets', 1), read('nets', 4, 1)]
  expect(next(events)).toMatchObject({ kind: 'continue', slug: 'nets', reason: 'You have read 25 % of it.' })
  expect(next(events, { after: 'nets' })).toMatchObject({ kind: 'continue', slug: 'start' })
})

test('a card that is due comes before an exercise that was missed', () => {
  const events = [answered('start.a', false), at(0, { type: 'graded', card: 'start.card', grade: 'good' })]
  const due: [string, number][] = [['start.card', START + HOUR]]
  expect(next(events, { due })).toMatchObject({ kind: 'review', cards: 1, slug: 'start' })
  expect(next(events)).toMatchObject({ kind: 'exercise', exercise: 'start.a' })
})

test('cards that are due come before a new lesson, all lessons together, and after one half read', () => {
  const grade = (slug: string) => at(0, { type: 'graded', card: `${slug}.card`, grade: 'good' })
  const events = [...solvedAll('start'), finished('start'), grade('start'), grade('nets')]
  const due: [string, number][] = [
    ['start.card', START + HOUR],
    ['nets.card', START + HOUR],
    ['gpt.card', START + HOUR], // never turned over
  ]
  expect(next(events)).toMatchObject({ kind: 'begin', slug: 'nets' })
  expect(next(events, { due })).toMatchObject({
    kind: 'review',
    cards: 2,
    reason: 'Of START and 1 other lesson: recalling them now keeps them.',
  })
  expect(next(events, { due, now: START })).toMatchObject({ kind: 'begin' })
  expect(next([...events, visited('gpt'), read('gpt', 2)], { due })).toMatchObject({ kind: 'continue' })
})

test('mastered long ago is reviewed by one of its exercises', () => {
  const events = [0, 24].flatMap((h) => [answered('start.a', true, h), answered('start.b', true, h)])
  expect(next(events, { now: START + 60 * 24 * HOUR })).toMatchObject({ kind: 'review', exercise: 'start.a' })
})

test('a missed exercise comes before one that was never tried, a prediction is neither', () => {
  const untried = [...solvedAll('start').slice(1), finished('start')]
  expect(next(untried)).toMatchObject({ kind: 'exercise', exercise: 'start.a', slug: 'start' })
  expect(next([...untried, answered('nets.b', false)])).toMatchObject({ exercise: 'nets.b' })
  const guessed = at(0, { type: 'answered', exercise: 'start.p', kind: 'predict', answer: 0, correct: false })
  expect(next([...solvedAll('start'), finished('start'), guessed])).toMatchObject({
    kind: 'begin',
    slug: 'nets',
  })
})

test('something new builds on what is practised; at the end nothing is left', () => {
  const one = [...solvedAll('start'), finished('start')]
  expect(next(one)).toMatchObject({ slug: 'nets', reason: 'You have practised what it builds on.' })
  expect(next(one, { after: 'nets' })).toMatchObject({ slug: 'gpt', reason: expect.stringContaining('NETS') })
  expect(next(course.flatMap(({ slug }) => [...solvedAll(slug), finished(slug)]))).toBeUndefined()
})

test('the test of a stage is suggested once all its lessons are practised or finished, until it is handed in', () => {
  const tests = [{ id: 'nets', title: 'Nets', lessons: ['start', 'nets'] }]
  const most = [answered('start.a', true), finished('start')]
  expect(next(most, { tests })).toMatchObject({ kind: 'exercise', exercise: 'start.b' })
  const all = [...most, answered('nets.a', true)]
  expect(next(all, { tests })).toMatchObject({ kind: 'test', slug: 'nets', title: 'Nets' })
  expect(next([...all, answered('nets.b', false)], { tests })).toMatchObject({ exercise: 'nets.b' })
  const handedIn = at(1, { type: 'tested', test: 'nets', seed: 1, answers: [] })
  expect(next([...all, handedIn], { tests })).toMatchObject({ kind: 'exercise', exercise: 'start.b' })
})
