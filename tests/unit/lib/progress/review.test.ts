import fc from 'fast-check'
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { derive, type Graded } from '@/lib/progress/derive'
import type { Grade } from '@/lib/progress/events'
import {
  dayOf,
  deckOf,
  dueCards,
  dueTimes,
  forecast,
  intervals,
  memoryOf,
  PARAMETERS,
  retention,
  retrievability,
} from '@/lib/progress/review'
import { make } from './arbitrary'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1, 9)
const GRADES = ['again', 'hard', 'good', 'easy'] as const
const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const

/** Grades on given days after the start. */
const history = (...grades: [day: number, grade: Grade][]): Graded[] =>
  grades.map(([day, grade], i) => ({ id: String(i).padStart(32, '0'), time: START + day * DAY, grade }))

const anyHistory = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 60 * 24 }), grade: fc.constantFrom(...GRADES) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((steps) => {
    let time = START
    return steps.map(({ gap, grade }, i): Graded => {
      time += gap * 3_600_000
      return { id: String(i).padStart(32, '0'), time, grade }
    })
  })

test('a card never graded is new, due, and not remembered', () => {
  const memory = memoryOf([])
  expect(memory).toMatchObject({ state: 'new', reviews: 0 })
  expect(memory.due).toBeLessThan(START)
  expect(retrievability(memory, START)).toBe(0)
})

// The published default parameters of FSRS-6: w₀ to w₃ are the first stabilities in days.
test.each([
  ['hard', 1.2931, 1],
  ['good', 2.3065, 2],
  ['easy', 8.2956, 8],
] as const)('a first %s gives a stability of %d days, and so an interval of %d', (grade, stability, days) => {
  const memory = memoryOf(history([0, grade]))
  expect(memory.stability).toBeCloseTo(stability, 6)
  expect(memory.due).toBe(START + days * DAY)
  expect(intervals([], START)[grade]).toBe(days)
})

test('the first difficulty is that of the published formula, D₀(G) = w₄ − exp(w₅ (G − 1)) + 1, within 1 to 10', () => {
  GRADES.forEach((grade, i) => {
    const published = 6.4133 - Math.exp(0.8334 * i) + 1
    expect(memoryOf(history([0, grade])).difficulty).toBeCloseTo(Math.max(1, Math.min(10, published)), 6)
  })
})

test('a memory falls to nine in ten after as many days as its stability, by the published power law', () => {
  const memory = memoryOf(history([0, 'easy']))
  expect(retrievability(memory, START)).toBe(1)
  expect(retrievability(memory, START + memory.stability * DAY)).toBeCloseTo(0.9, 6)
  // R(t, S) = (1 + F t / S)^-w₂₀ with F = 0.9^(-1/w₂₀) − 1
  const decay = 0.1542
  const factor = 0.9 ** (-1 / decay) - 1
  expect(retrievability(memory, START + 20 * DAY)).toBeCloseTo((1 + (factor * 20) / 8.2956) ** -decay, 6)
})

test('grades replayed one by one through ts-fsrs give the same memory', () => {
  fc.assert(
    fc.property(anyHistory, (grades) => {
      let card = createEmptyCard(new Date(START))
      for (const { time, grade } of grades)
        card = fsrs(PARAMETERS).repeat(card, new Date(time))[RATINGS[grade]].card
      const { stability, difficulty, interval, reviews, lapses, due, state } = memoryOf(grades)
      expect({ stability, difficulty, interval, reviews, lapses }).toEqual({
        stability: card.stability,
        difficulty: card.difficulty,
        interval: card.scheduled_days,
        reviews: card.reps,
        lapses: card.lapses,
      })
      if (state === 'review') expect(due).toBe(card.due.getTime())
    }),
  )
})

test('the order in which grades arrive does not matter', () => {
  fc.assert(
    fc.property(
      anyHistory.chain((grades) =>
        fc.tuple(
          fc.constant(grades),
          fc.shuffledSubarray(grades, { minLength: grades.length, maxLength: grades.length }),
        ),
      ),
      ([grades, shuffled]) => {
        expect(memoryOf(shuffled)).toEqual(memoryOf(grades))
      },
    ),
  )
})

test('a better grade never comes sooner, and the shown interval is the one that is given', () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 0, max: 400 }), (grades, days) => {
      const now = grades.at(-1)!.time + days * DAY
      const next = intervals(grades, now)
      expect(next.again).toBe(0)
      expect(next.hard).toBeGreaterThanOrEqual(1)
      expect(next.good).toBeGreaterThanOrEqual(next.hard)
      expect(next.easy).toBeGreaterThanOrEqual(next.good)
      for (const grade of ['hard', 'good', 'easy'] as const) {
        const after = memoryOf([...grades, { id: 'f'.repeat(32), time: now, grade }])
        expect(after.due).toBe(now + next[grade] * DAY)
      }
    }),
  )
})

test('forgetting shortens a memory, and recalling it in time does not', () => {
  fc.assert(
    fc.property(anyHistory, (grades) => {
      const before = memoryOf(grades)
      const now = before.last! + before.interval * DAY
      const after = (grade: Grade) => memoryOf([...grades, { id: 'f'.repeat(32), time: now, grade }])
      expect(after('again').stability).toBeLessThanOrEqual(before.stability)
      expect(after('again').state).toBe('missed')
      expect(after('good').stability).toBeGreaterThanOrEqual(before.stability)
    }),
  )
})

test('a recalled card is due when nine in ten would remember it, up to the rounding to days', () => {
  fc.assert(
    fc.property(anyHistory, (grades) => {
      const memory = memoryOf(grades)
      if (memory.state !== 'review' || memory.interval < 20 || memory.interval >= 3650) return
      expect(retrievability(memory, memory.due)).toBeGreaterThan(0.89)
      expect(retrievability(memory, memory.due)).toBeLessThan(0.91)
    }),
    { numRuns: 300 },
  )
})

test('a missed card stays due until it is recalled', () => {
  expect(memoryOf(history([0, 'good'], [2, 'again'])).due).toBe(START + 2 * DAY)
  expect(memoryOf(history([0, 'good'], [2, 'again'], [2.001, 'good'])).due).toBeGreaterThan(START + 3 * DAY)
})

test('a card is in the deck once it was turned over or graded, or its lesson is finished', () => {
  const cards = ['a.one', 'a.two', 'b.one', 'b.two'].map((id) => ({ id, lesson: id.split('.')[0]! }))
  const progress = derive([
    make({ type: 'turned', card: 'a.two' }),
    make({ type: 'finished', lesson: 'b' }),
    make({ type: 'graded', card: 'gone.card', grade: 'good' }),
  ])
  expect(deckOf(progress, cards).map(({ card }) => card.id)).toEqual(['a.two', 'b.one', 'b.two'])
  const reopened = derive([make({ type: 'finished', lesson: 'b' }), make({ type: 'reopened', lesson: 'b' })])
  expect(deckOf(reopened, cards)).toEqual([])
})

test('a grade that was taken back counts no more, whichever event comes first, and the card stays in the deck', () => {
  const good = make({ type: 'graded', card: 'a.one', grade: 'good' })
  const again = make({ type: 'graded', card: 'a.one', grade: 'again' })
  const undo = make({ type: 'ungraded', event: again.id })
  const early = { ...undo, time: good.time - 1000 }
  const kept = derive([good]).cards.get('a.one')
  expect(derive([good, again, undo]).cards.get('a.one')).toEqual(kept)
  expect(derive([early, again, good]).cards.get('a.one')).toEqual(kept)
  expect(derive([again, undo]).cards.get('a.one')).toEqual({ grades: [] })
})

test('taking back a grade that nobody gave changes nothing', () => {
  const good = make({ type: 'graded', card: 'a.one', grade: 'good' })
  const undo = make({ type: 'ungraded', event: 'e'.repeat(32) })
  expect(dueTimes(derive([good, undo]))).toEqual(dueTimes(derive([good])))
})

test('a session begins with the weakest memory, then what is new, and ends with what was missed', () => {
  const at = (time: number, card: string, grade: Grade) => make({ type: 'graded', card, grade }, { time })
  const cards = ['new', 'missed', 'old', 'older', 'later'].map((id) => ({ id, lesson: 'a' }))
  const now = START + 40 * DAY
  const progress = derive([
    make({ type: 'turned', card: 'new' }),
    at(now - 1000, 'missed', 'again'),
    at(START + 10 * DAY, 'old', 'good'),
    at(START, 'older', 'good'),
    at(now - DAY, 'later', 'easy'),
  ])
  const due = dueCards(deckOf(progress, cards), now, dayOf(now).end)
  expect(due.map(({ card }) => card.id)).toEqual(['older', 'old', 'new', 'missed'])
})

test('what is due at any hour of the reader’s day is due that day', () => {
  const now = new Date(2026, 2, 14, 7, 30).getTime()
  expect(dayOf(now)).toEqual({
    start: new Date(2026, 2, 14).getTime(),
    end: new Date(2026, 2, 15).getTime(),
  })
})

test('a card counts as due from the first moment of its day', () => {
  const good = make({ type: 'graded', card: 'a.one', grade: 'good' }, { time: START })
  expect(dueTimes(derive([good])).get('a.one')).toBe(dayOf(START + 2 * DAY).start)
})

test('the days to come and what is due together are the whole deck', () => {
  const card = (id: string) => ({ id, lesson: 'a' })
  const at = (time: number, id: string, grade: Grade) => make({ type: 'graded', card: id, grade }, { time })
  const progress = derive([
    at(START, 'due', 'good'),
    at(START + 2 * DAY, 'tomorrow', 'hard'),
    at(START + 2 * DAY, 'in two days', 'good'),
    at(START + 2 * DAY, 'later', 'easy'),
    at(START + 2 * DAY, 'missed', 'again'),
  ])
  const deck = deckOf(progress, ['due', 'tomorrow', 'in two days', 'later', 'missed'].map(card))
  const now = START + 2 * DAY
  const { days, later } = forecast(deck, now, 7)
  expect(days.map(({ count }) => count)).toEqual([1, 1, 0, 0, 0, 0, 0])
  expect(days.map(({ start }) => new Date(start).getHours())).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect(later).toBe(1)
  expect(dueCards(deck, now, dayOf(now).end)).toHaveLength(2)
})

test('retention is what the schedule expects of each card, and what happened a day or more after a grade', () => {
  const at = (days: number, id: string, grade: Grade) =>
    make({ type: 'graded', card: id, grade }, { time: START + days * DAY })
  const cards = ['a', 'b', 'new'].map((id) => ({ id, lesson: 'x' }))
  const events = [
    at(0, 'a', 'good'),
    at(0.01, 'a', 'again'),
    at(2, 'a', 'good'),
    at(0, 'b', 'easy'),
    at(9, 'b', 'again'),
  ]
  const deck = deckOf(derive([...events, make({ type: 'turned', card: 'new' })]), cards)
  const now = START + 12 * DAY
  const [a, b] = deck.map(({ memory }) => retrievability(memory, now))
  expect(retention(deck, now)).toEqual({ cards: 2, expected: (a! + b!) / 2, reviews: 2, recalled: 0.5 })
  expect(retention(deck.slice(2), now)).toBeUndefined()
})
