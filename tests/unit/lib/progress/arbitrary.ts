import fc from 'fast-check'
import type { EventBody, ProgressEvent } from '@/lib/progress/events'

const slug = fc.constantFrom('feedforward', 'transformer', 'constructor', 'losses-stuck')
const hex = fc.stringMatching(/^[0-9a-f]{32}$/)

const paragraph = {
  lesson: slug,
  block: fc.constantFrom('why.0f9a33c1', 'start.11111111.2', 'überblick.22222222'),
  quote: fc.string({ maxLength: 200 }),
}

const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({ type: fc.constant('visited' as const), lesson: slug }),
  fc.record({
    type: fc.constant('read' as const),
    lesson: slug,
    section: fc.constantFrom('start', 'why', 'überblick'),
    of: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ type: fc.constant('spent' as const), lesson: slug, seconds: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ type: fc.constantFrom('finished' as const, 'reopened' as const), lesson: slug }),
  fc.record(
    {
      type: fc.constant('answered' as const),
      exercise: slug,
      kind: fc.constantFrom('choice', 'numeric', 'predict', 'code', 'debug', 'diagnosis'),
      answer: fc.oneof(
        fc.integer(),
        fc.array(fc.integer({ min: 0, max: 3 })),
        fc.string(),
        fc.constant(null),
      ),
      correct: fc.boolean(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(3),
      numbers: fc.nat(3),
    },
    { requiredKeys: ['type', 'exercise', 'kind', 'answer', 'correct'] },
  ),
  fc.record({
    type: fc.constant('tested' as const),
    test: fc.constantFrom('neural-networks', 'constructor'),
    seed: fc.nat(2),
    answers: fc.array(
      fc.record({
        exercise: slug,
        kind: fc.constantFrom('choice', 'numeric'),
        answer: fc.oneof(fc.string(), fc.constant(null)),
        correct: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ type: fc.constant('hinted' as const), exercise: slug, hint: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ type: fc.constantFrom('revealed' as const, 'restarted' as const), exercise: slug }),
  fc.record({
    type: fc.constant('graded' as const),
    card: slug,
    grade: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
  }),
  fc.record({
    type: fc.constant('noted' as const),
    ...paragraph,
    text: fc.oneof(fc.constant(''), fc.string(), fc.string({ unit: 'binary' })),
    replaces: fc.array(hex, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('bookmarked' as const), ...paragraph, on: fc.boolean() }),
  fc.record({
    type: fc.constant('joined' as const),
    classCode: fc.constantFrom('RIVER-7', 'צוות-3'),
    student: fc.constantFrom('12', 'Anna'),
  }),
  fc.record({ type: fc.constant('left' as const) }),
  fc.record({ type: fc.constant('turned' as const), card: slug }),
  // A few of the ids of `collidingEvent`, so that some grades are taken back.
  fc.record({
    type: fc.constant('ungraded' as const),
    event: fc.integer({ min: 0, max: 9 }).map((n) => String(n).repeat(32)),
  }),
)

/** Few times and, in `collidingEvent`, few ids, so that ties and collisions happen. */
const time = fc.integer({ min: 0, max: 20 }).map((t) => Date.UTC(2026, 0, 1) + t * 3_600_000)

const withId = (id: fc.Arbitrary<string>) =>
  fc
    .record({ version: fc.constant(1 as const), id, device: hex, time, body })
    .map(({ body, ...envelope }) => ({ ...envelope, ...body }) as ProgressEvent)

export const eventLog = fc.uniqueArray(withId(hex), { maxLength: 25, selector: ({ id }) => id })

const collidingId = fc.integer({ min: 0, max: 9 }).map((n) => String(n).repeat(32))
export const collidingLog = fc.array(withId(collidingId), { maxLength: 15 })

let count = 0

/** An event for a hand-written history, one second after the one before. */
export function make(body: EventBody, patch: Partial<ProgressEvent> = {}): ProgressEvent {
  count++
  const id = count.toString(16).padStart(32, '0')
  const time = Date.UTC(2026, 0, 1) + count * 1000
  return { version: 1, id, device: 'd'.repeat(32), time, ...body, ...patch } as ProgressEvent
}
