import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derive } from '@/lib/progress/derive'
import type { EventBody } from '@/lib/progress/events'
import { lessonState } from '@/lib/progress/lesson'
import { eventLog, make } from './arbitrary'

const history = (...bodies: EventBody[]) => derive(bodies.map((body) => make(body)))
const answered = (correct: boolean, more: object = {}): EventBody => ({
  type: 'answered',
  exercise: 'gd-limit',
  kind: 'choice',
  answer: [correct ? 1 : 0],
  correct,
  ...more,
})

test('what the events mean depends neither on their order nor on repetition', () => {
  fc.assert(
    fc.property(eventLog, fc.nat(), (events, cut) => {
      const turned = [...events.slice(cut % 25), ...events.slice(0, cut % 25)].reverse()
      expect(derive([...turned, ...events])).toEqual(derive(events))
    }),
  )
})

test('solved stays solved after a later slip, and attempts are counted', () => {
  const exercise = history(answered(false), answered(true), answered(false)).exercises.get('gd-limit')
  expect(exercise).toMatchObject({ attempts: 3, solved: true, last: { answer: [0], correct: false } })
})

test('trying again clears the answer and the hints shown, but not what was achieved', () => {
  const progress = history(
    { type: 'hinted', exercise: 'gd-limit', hint: 1 },
    answered(true),
    { type: 'revealed', exercise: 'gd-limit' },
    { type: 'restarted', exercise: 'gd-limit' },
  )
  const exercise = progress.exercises.get('gd-limit')
  expect(exercise).toMatchObject({
    attempts: 1,
    solved: true,
    restarts: 1,
    hints: 0,
    hintsUsed: 2,
    revealed: false,
  })
  expect(exercise?.last).toBeUndefined()
})

test('a solution once seen means solved with help, also after a restart', () => {
  const helped = history(
    { type: 'revealed', exercise: 'gd-limit' },
    { type: 'restarted', exercise: 'gd-limit' },
    answered(true),
  )
  expect(helped.exercises.get('gd-limit')).toMatchObject({ solved: true, unaided: false })
  expect(history(answered(false), answered(true)).exercises.get('gd-limit')?.unaided).toBe(true)
})

test('only the first answer to a prediction counts for calibration', () => {
  const { predictions } = history(
    answered(false, { kind: 'predict', confidence: 0.9 }),
    answered(true, { kind: 'predict', confidence: 1 }),
  )
  expect(predictions).toMatchObject([{ exercise: 'gd-limit', correct: false, confidence: 0.9 }])
})

test('a drawn curve is a prediction with a score and without a chance', () => {
  const drawn = (score: number) => answered(false, { kind: 'predict-curve', answer: [2, 1, 0.5], score })
  const { predictions, exercises } = history(drawn(0.7), drawn(1))
  expect(predictions).toMatchObject([{ exercise: 'gd-limit', nearness: 0.7 }])
  expect(predictions[0]!.confidence).toBeUndefined()
  expect(exercises.get('gd-limit')?.last?.answer).toEqual([2, 1, 0.5])
  const chosen = history(answered(true, { kind: 'predict', answer: [0], score: 1 }))
  expect(chosen.predictions[0]!.nearness).toBeUndefined()
})

test('a prediction made after looking does not count for calibration', () => {
  const { predictions } = history(
    { type: 'revealed', exercise: 'gd-limit' },
    answered(true, { kind: 'predict', confidence: 1 }),
  )
  expect(predictions).toEqual([])
})

test('the share of a lesson follows its newest count of sections and never passes one', () => {
  const read = (section: string, of: number): EventBody => ({ type: 'read', lesson: 'losses', section, of })
  expect(history(read('a', 4), read('a', 4), read('b', 4)).lessons.get('losses')?.share).toBe(0.5)
  expect(history(read('a', 4), read('b', 4), read('c', 2)).lessons.get('losses')?.share).toBe(1)
})

test('finishing can be taken back, and the last word holds', () => {
  const finish: EventBody = { type: 'finished', lesson: 'losses' }
  const reopen: EventBody = { type: 'reopened', lesson: 'losses' }
  expect(history(finish, reopen).lessons.get('losses')?.finished).toBe(false)
  expect(history(finish, reopen, finish).totals.finished).toBe(1)
})

test('an id named like a built-in property finds nothing', () => {
  expect(history().exercises.get('constructor')).toBeUndefined()
})

test('a lesson is half done while read or tried, and done when the reader says so', () => {
  const losses = { slug: 'losses', exercises: ['gd-limit', 'other'] }
  expect(lessonState(history(), losses)).toMatchObject({ state: 'none', share: 0 })
  const tried = history({ type: 'read', lesson: 'losses', section: 'a', of: 2 }, answered(true))
  expect(lessonState(tried, losses)).toMatchObject({
    state: 'half',
    share: 0.5,
    tried: 1,
    solved: 1,
    done: 1,
  })
  expect(lessonState(history({ type: 'finished', lesson: 'losses' }), losses)).toMatchObject({
    state: 'done',
    share: 1,
  })
})

test('a prediction is done once it is made, however wrong', () => {
  for (const kind of ['predict', 'predict-curve']) {
    const made = history(answered(false, { kind }))
    expect(lessonState(made, { slug: 'losses', exercises: ['gd-limit'] })).toMatchObject({
      done: 1,
      solved: 0,
    })
  }
})

test('a class is the one joined last, until it is left', () => {
  const join = (classCode: string): EventBody => ({ type: 'joined', classCode, student: '12' })
  expect(history().membership).toBeUndefined()
  expect(history(join('RIVER-7'), join('MAPLE-2')).membership).toEqual({
    classCode: 'MAPLE-2',
    student: '12',
  })
  expect(history(join('RIVER-7'), { type: 'left' }).membership).toBeUndefined()
  expect(history({ type: 'left' }, join('RIVER-7')).membership).toMatchObject({ classCode: 'RIVER-7' })
})

test('with a class the fresh starts and what was opened count anew, but nothing earned is lost', () => {
  const id = 'gd-limit'
  const join: EventBody = { type: 'joined', classCode: 'RIVER-7', student: '12' }
  const before: EventBody[] = [
    { type: 'restarted', exercise: id },
    { type: 'hinted', exercise: id, hint: 1 },
    { type: 'revealed', exercise: id },
    answered(true, { exercise: id }),
  ]
  const fresh = { restarts: 0, hints: 0, revealed: false }
  expect(history(...before).exercises.get(id)!.sinceJoining).toEqual({
    restarts: 1,
    hints: 2,
    revealed: true,
  })
  const joined = history(...before, join).exercises.get(id)!
  expect(joined.sinceJoining).toEqual(fresh)
  expect(joined).toMatchObject({ solved: true, restarts: 1, hintsUsed: 2, revealed: true })
  // The same class on a second device changes nothing; leaving it does.
  const twice = history(join, ...before, join).exercises.get(id)!
  expect(twice.sinceJoining).toEqual({ restarts: 1, hints: 2, revealed: true })
  expect(history(join, ...before, { type: 'left' }).exercises.get(id)!.sinceJoining).toEqual(fresh)
})

test('the newest answer says of which numbers it is: of code or a training not by the number of its attempt', () => {
  const last = (more: object) =>
    history({ ...answered(true), ...more } as EventBody).exercises.get('gd-limit')!.last!.numbers
  expect(last({ kind: 'numeric', seed: 77 })).toBe(77)
  expect(last({ kind: 'order', seed: 77 })).toBe(77)
  expect(last({ kind: 'code', seed: 1, numbers: 77 })).toBe(77)
  expect(last({ kind: 'code', seed: 1 })).toBeUndefined()
  expect(last({ kind: 'debug', seed: 1, numbers: 77 })).toBe(77)
  expect(last({ kind: 'choice' })).toBeUndefined()
})

test('a wrong cause is help to the repair of the same fault, not of a fresh one', () => {
  const cause = (numbers?: number) =>
    ({ ...answered(false), kind: 'diagnosis', seed: 1, ...(numbers && { numbers }) }) as EventBody
  const repair = (numbers?: number) =>
    ({ ...answered(true), kind: 'debug', seed: 2, ...(numbers && { numbers }) }) as EventBody
  const help = (...bodies: EventBody[]) =>
    history(...bodies)
      .solves.get('gd-limit')!
      .map(({ help }) => help)
  expect(help(cause(), repair())).toEqual(['hint'])
  expect(help(cause(77), repair(77))).toEqual(['hint'])
  expect(help(cause(77), { type: 'restarted', exercise: 'gd-limit' }, repair(78))).toEqual(['none'])
})
