import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derive } from '@/lib/progress/derive'
import type { EventBody, ProgressEvent } from '@/lib/progress/events'
import { LEVELS, type LessonPlan, mastery, masteryOf } from '@/lib/progress/mastery'
import { make } from './arbitrary'

const START = Date.UTC(2026, 0, 1)
const HOUR = 3_600_000
const DAY = 24 * HOUR

const plan: LessonPlan = {
  slug: 'losses',
  title: 'Loss functions',
  objectives: 3,
  exercises: [
    { id: 'one', kind: 'Choice', objective: 1 },
    { id: 'two', kind: 'Numeric', objective: 1 },
    { id: 'three', kind: 'Code', objective: 1 },
    { id: 'lone', kind: 'Choice', objective: 2 },
    { id: 'guess', kind: 'Predict', objective: 3 },
  ],
  cards: [
    { id: 'card-two', objective: 2 },
    { id: 'card-three', objective: 3 },
  ],
  prerequisites: [],
}

const at = (hours: number, body: EventBody) =>
  make(body, { time: START + hours * HOUR } as Partial<ProgressEvent>)
const right = (exercise: string, hours: number) =>
  at(hours, { type: 'answered', exercise, kind: 'choice', answer: [0], correct: true })
const wrong = (exercise: string, hours: number) =>
  at(hours, { type: 'answered', exercise, kind: 'choice', answer: [1], correct: false })
const hint = (exercise: string, hours: number) => at(hours, { type: 'hinted', exercise, hint: 0 })
const reveal = (exercise: string, hours: number) => at(hours, { type: 'revealed', exercise })
const grade = (card: string, grade: 'again' | 'hard' | 'good' | 'easy', hours: number) =>
  at(hours, { type: 'graded', card, grade })

const stateAt = (hours: number, ...events: ProgressEvent[]) =>
  masteryOf(derive(events), plan, START + hours * HOUR)
const objective = (n: number, hours: number, ...events: ProgressEvent[]) =>
  stateAt(hours, ...events).objectives[n - 1]!

test('nothing done, or all erased, is unseen', () => {
  const { state, share, objectives } = stateAt(0)
  expect({ state, share }).toEqual({ state: 'unseen', share: 0 })
  expect(objectives.map(({ state }) => state)).toEqual(['unseen', 'unseen', 'unseen'])
})

test('opening a lesson shows it, trying an exercise practises its objective alone', () => {
  const visit = at(0, { type: 'visited', lesson: 'losses' })
  expect(stateAt(1, visit).state).toBe('seen')
  const { objectives, state } = stateAt(1, visit, wrong('one', 0.5))
  expect(objectives.map(({ state }) => state)).toEqual(['practised', 'seen', 'seen'])
  expect(state).toBe('practised')
})

test('two thirds solved without help and once more after a night is mastered; in one evening it is not', () => {
  const evening = [right('one', 0), right('two', 1)]
  expect(objective(1, 2, ...evening).level).toBe('practised')
  expect(objective(1, 2, ...evening).evidence).toMatch(/^2 of 3 exercises solved.*after a night/)
  expect(objective(1, 20, right('one', 0), right('two', 12)).level).toBe('mastered')
  expect(objective(1, 20, right('one', 0), right('one', 12)).level).toBe('practised')
})

test('what was found by elimination counts less; a wrong number or program that is mended counts in full', () => {
  const shareOf = (...events: ProgressEvent[]) => objective(2, 13, ...events).share
  expect(shareOf(right('lone', 1))).toBe(1)
  expect(shareOf(wrong('lone', 0.9), right('lone', 1))).toBe(0.75)
  // Started afresh it is the same question; a night later it is recall.
  const again = at(1, { type: 'restarted', exercise: 'lone' })
  expect(shareOf(wrong('lone', 0.9), again, right('lone', 1.1))).toBe(0.75)
  expect(shareOf(wrong('lone', 0.9), right('lone', 12))).toBe(1)
  // Other numbers are another question.
  const drawn = (hours: number, seed: number, correct: boolean) =>
    at(hours, { type: 'answered', exercise: 'lone', kind: 'choice', answer: [0], correct, seed })
  expect(shareOf(drawn(1, 5, false), drawn(1.1, 6, true))).toBe(1)
  const typed = (hours: number, correct: boolean) =>
    at(hours, { type: 'answered', exercise: 'lone', kind: 'numeric', answer: '1', correct })
  expect(shareOf(typed(1, false), typed(1.1, true))).toBe(1)
})

test('a repair counts in full, whatever failed before it, unless a wrong cause of the fault was named first', () => {
  const attempt = (hours: number, kind: string, seed: number, correct: boolean) =>
    at(hours, { type: 'answered', exercise: 'lone', kind, answer: seed, correct, seed })
  const shareOf = (...events: ProgressEvent[]) => objective(2, 30, ...events).share
  const [failed, mended] = [attempt(1, 'debug', 1, false), attempt(1.1, 'debug', 2, true)]
  expect(shareOf(failed, mended)).toBe(1)
  expect(shareOf(attempt(1, 'diagnosis', 1, false), mended)).toBe(0.75)
  expect(shareOf(attempt(1, 'diagnosis', 1, false), attempt(12, 'debug', 2, true))).toBe(1)
})

test('help counts less, and no longer after a night', () => {
  const helped = [hint('one', 0), right('one', 0.1), hint('two', 0.2), right('two', 0.3), right('three', 12)]
  expect(objective(1, 13, ...helped)).toMatchObject({ level: 'practised', share: 1 })
  const copied = [reveal('lone', 0), right('lone', 1), right('lone', 2)]
  expect(objective(2, 3, ...copied)).toMatchObject({ level: 'practised', share: 0.375 })
  expect(objective(2, 3, ...copied).evidence).toContain('1 with help')
  const recalled = [...copied, right('lone', 13), right('lone', 40)]
  expect(objective(2, 41, ...recalled).level).toBe('mastered')
})

test('a card recalled after a night confirms an exercise; a forgotten one does not', () => {
  expect(objective(2, 30, right('lone', 0), grade('card-two', 'good', 24)).level).toBe('mastered')
  expect(objective(2, 30, right('lone', 0), grade('card-two', 'again', 24)).level).toBe('practised')
})

test('predictions are practice and never proof; their objective is proven by its cards', () => {
  const guesses = [right('guess', 0), right('guess', 24)]
  expect(objective(3, 25, ...guesses).level).toBe('practised')
  const cards = [grade('card-three', 'good', 0), grade('card-three', 'hard', 24)]
  expect(objective(3, 25, ...cards).level).toBe('mastered')
  expect(objective(3, 50, ...cards, grade('card-three', 'again', 49)).level).toBe('practised')
})

test('mastered work is due after two weeks, later with each success, and not when it is recalled', () => {
  const twice = [right('lone', 0), right('lone', 24)]
  expect(objective(2, 24 + 13.9 * 24, ...twice).state).toBe('mastered')
  expect(objective(2, 24 + 14.1 * 24, ...twice)).toMatchObject({ state: 'due', level: 'mastered' })
  const thrice = [...twice, right('lone', 24 + 15 * 24)]
  expect(objective(2, 24 + (15 + 27) * 24, ...thrice).due).toBe(false)
  expect(objective(2, 24 + (15 + 29) * 24, ...thrice).evidence).toContain('Last recalled 29 days ago')
})

test('a card that is due makes its objective and its lesson due, once it was graded', () => {
  const due = new Map([['card-two', START + DAY]])
  const known = derive([grade('card-two', 'good', 0)])
  expect(masteryOf(known, plan, START + DAY - 1, due).due).toBe(false)
  const lesson = masteryOf(known, plan, START + DAY, due)
  expect(lesson.objectives.map(({ state }) => state)).toEqual(['unseen', 'due', 'unseen'])
  expect(lesson.state).toBe('due')
  expect(masteryOf(derive([]), plan, START + DAY, due).state).toBe('unseen')
})

const exerciseId = fc.constantFrom('one', 'two', 'three', 'lone', 'guess')
const cardId = fc.constantFrom('card-two', 'card-three')
const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({ type: fc.constant('visited' as const), lesson: fc.constant('losses') }),
  fc.record({
    type: fc.constant('answered' as const),
    exercise: exerciseId,
    kind: fc.constant('choice'),
    answer: fc.constant(0),
    correct: fc.boolean(),
  }),
  fc.record({ type: fc.constant('hinted' as const), exercise: exerciseId, hint: fc.constant(0) }),
  fc.record({ type: fc.constantFrom('revealed' as const, 'restarted' as const), exercise: exerciseId }),
  fc.record({
    type: fc.constant('graded' as const),
    card: cardId,
    grade: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
  }),
)
/** Over forty days, so that nights, reviews and both happen. */
const hours = fc.integer({ min: 0, max: 40 * 24 })
const log = fc
  .array(fc.record({ body, hours }), { maxLength: 30 })
  .map((all) => all.map(({ body, hours }) => at(hours, body)))
const dueTimes = fc
  .dictionary(cardId, hours)
  .map((all) => new Map(Object.entries(all).map(([id, h]) => [id, START + h * HOUR])))

const helpBefore = (events: readonly ProgressEvent[], exercise: string, time: number) =>
  events.some(
    (event) =>
      (event.type === 'hinted' || event.type === 'revealed') &&
      event.exercise === exercise &&
      event.time <= time &&
      time - event.time < 8 * HOUR,
  )

test('a right answer without help never lowers anything, and makes due only what it made mastered', () => {
  fc.assert(
    fc.property(log, exerciseId, hours, hours, dueTimes, (events, exercise, when, later, due) => {
      fc.pre(!helpBefore(events, exercise, START + when * HOUR))
      const now = START + (when + later) * HOUR
      const before = masteryOf(derive(events), plan, now, due)
      const after = masteryOf(derive([...events, right(exercise, when)]), plan, now, due)
      const pairs = [before, ...before.objectives].map(
        (b, i) => [b, [after, ...after.objectives][i]!] as const,
      )
      for (const [b, a] of pairs) {
        expect(LEVELS.indexOf(a.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(b.level))
        expect(a.share).toBeGreaterThanOrEqual(b.share)
      }
      for (const [b, a] of pairs.slice(1))
        if (a.due && !b.due)
          expect([b.level, a.level]).toEqual([expect.not.stringMatching('mastered'), 'mastered'])
    }),
    { numRuns: 500 },
  )
})

test('the order of events, and receiving them twice, change nothing', () => {
  fc.assert(
    fc.property(log, dueTimes, fc.nat(), (events, due, cut) => {
      const turned = [...events.slice(cut % 30), ...events.slice(0, cut % 30)].reverse()
      const now = START + 45 * DAY
      expect(mastery(derive([...turned, ...events]), [plan], now, due)).toEqual(
        mastery(derive(events), [plan], now, due),
      )
    }),
  )
})

test('due comes with time and never goes by itself', () => {
  fc.assert(
    fc.property(log, dueTimes, hours, hours, (events, due, early, later) => {
      const progress = derive(events)
      const [first, second] = [early, early + later].map((h) =>
        masteryOf(progress, plan, START + (40 * 24 + h) * HOUR, due),
      )
      expect(second!.level).toBe(first!.level)
      if (first!.due) expect(second!.due).toBe(true)
    }),
  )
})

const tested: LessonPlan = {
  ...plan,
  tests: [
    { id: 'asked', objective: 1 },
    { id: 'two', objective: 1 },
  ],
}
const handIn = (hours: number, seed: number, answers: Record<string, boolean | null>) =>
  at(hours, {
    type: 'tested',
    test: 'stage',
    seed,
    answers: Object.entries(answers).map(([exercise, correct]) => ({
      exercise,
      kind: 'numeric',
      answer: correct === null ? null : '1',
      correct: correct === true,
    })),
  })
const testedAt = (hours: number, ...events: ProgressEvent[]) =>
  masteryOf(derive(events), tested, START + hours * HOUR).objectives[0]!

test('a question of a test counts like an exercise, on top of those of the lesson', () => {
  expect(testedAt(1).share).toBe(0)
  expect(testedAt(1, handIn(0, 1, { asked: true })).share).toBe(0.5)
  expect(testedAt(1, handIn(0, 1, { asked: true })).evidence).toMatch(
    /^0 of 3 exercises solved.*1 question of a test right/,
  )
  // One that also stands in the lesson is that exercise, and counts once.
  expect(testedAt(1, right('two', 0), handIn(0.5, 1, { two: true })).share).toBe(0.5)
  expect(testedAt(20, right('one', 0), handIn(12, 1, { asked: true })).level).toBe('mastered')
  expect(testedAt(20, right('one', 0), right('two', 12)).level).toBe('mastered')
})

test('a wrong answer in a test practises its objective, an empty one does not', () => {
  expect(testedAt(1, handIn(0, 1, { asked: false })).level).toBe('practised')
  expect(testedAt(1, handIn(0, 1, { asked: null })).level).toBe('unseen')
})

test('the same test handed in again, on a device that has heard the answers from another, counts once', () => {
  const { tests } = derive([handIn(0, 1, { asked: false }), handIn(12, 1, { asked: true })])
  expect(tests.get('stage')).toHaveLength(1)
  expect(testedAt(13, handIn(0, 1, { asked: false }), handIn(12, 1, { asked: true })).share).toBe(0)
  expect(testedAt(13, handIn(0, 1, { asked: false }), handIn(12, 2, { asked: true })).share).toBe(0.5)
})

test('a solution opened shortly before counts as help in a test, too', () => {
  expect(testedAt(2, reveal('two', 0), handIn(1, 1, { two: true })).share).toBe(0.125)
  expect(testedAt(20, reveal('two', 0), handIn(12, 1, { two: true })).share).toBe(0.5)
})
