import * as z from 'zod/mini'
import { EARLIEST_TIME, EVENT_VERSION } from './envelope'

const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/i))
const heading = z.string().check(z.minLength(1), z.maxLength(300))
const paragraph = {
  lesson: slug,
  /** Its id, and its beginning, by which the reader knows it again when it is rewritten. */
  block: heading,
  quote: z.string().check(z.maxLength(200)),
}
const shortName = z.string().check(z.minLength(1), z.maxLength(60))
const share = z.number().check(z.minimum(0), z.maximum(1))

const envelope = {
  version: z.literal(EVENT_VERSION),
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  device: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  time: z.int().check(z.minimum(EARLIEST_TIME), z.maximum(8.64e15)),
}

function event<T extends string, S extends z.core.$ZodLooseShape>(type: T, payload: S) {
  return z.strictObject({ ...envelope, type: z.literal(type), ...payload })
}

/**
 * Everything a reader does that is remembered. Events are only ever added; what they mean is worked out by
 * `derive`. A new kind of exercise needs no new type: its `answer` is any JSON value.
 */
export const progressEvent = z.discriminatedUnion('type', [
  /** A lesson was opened. */
  event('visited', { lesson: slug }),
  /** A section was on screen to its end, one of `of` in its lesson. */
  event('read', { lesson: slug, section: heading, of: z.int().check(z.minimum(1), z.maximum(1000)) }),
  /** Visible and active time, in seconds, since the last such event. */
  event('spent', { lesson: slug, seconds: z.number().check(z.positive(), z.maximum(86400)) }),
  event('finished', { lesson: slug }),
  event('reopened', { lesson: slug }),
  /**
   * One judged attempt; `confidence` and `score` are in [0, 1]. `seed` is what its numbers were drawn of; where it is
   * the number of the attempt, which brings back inputs or runs, that is `numbers`.
   */
  event('answered', {
    exercise: slug,
    kind: slug,
    answer: z.json(),
    correct: z.boolean(),
    confidence: z.optional(share),
    score: z.optional(share),
    seed: z.optional(z.int()),
    numbers: z.optional(z.int()),
  }),
  /** A test was handed in: every question of it, `answer` null where none was given. `seed` brings all of them back. */
  event('tested', {
    test: slug,
    seed: z.int(),
    answers: z
      .array(z.strictObject({ exercise: slug, kind: slug, answer: z.json(), correct: z.boolean() }))
      .check(z.minLength(1), z.maxLength(100)),
  }),
  /** Hint number `hint`, from 0, was opened. */
  event('hinted', { exercise: slug, hint: z.int().check(z.minimum(0), z.maximum(100)) }),
  /** The solution was opened. */
  event('revealed', { exercise: slug }),
  /** The reader starts the exercise afresh; what was solved stays solved. */
  event('restarted', { exercise: slug }),
  /** A card was turned over in its lesson: from now on it is reviewed. */
  event('turned', { card: slug }),
  /** A review card was turned over and graded in the four words of FSRS. */
  event('graded', { card: slug, grade: z.enum(['again', 'hard', 'good', 'easy']) }),
  /** A grade is taken back: the `graded` of this id counts no more. */
  event('ungraded', { event: z.string().check(z.regex(/^[0-9a-f]{32}$/)) }),
  /** A note on a paragraph was written (empty: deleted), knowing the texts of the events it replaces. */
  event('noted', {
    ...paragraph,
    text: z.string().check(z.maxLength(5000)),
    replaces: z.array(z.string().check(z.regex(/^[0-9a-f]{32}$/))).check(z.maxLength(100)),
  }),
  event('bookmarked', { ...paragraph, on: z.boolean() }),
  /** From now on the reader's own numbers are those of this student of this class; `left` ends it. */
  event('joined', { classCode: shortName, student: shortName }),
  event('left', {}),
])

export type ProgressEvent = z.infer<typeof progressEvent>

type Body<E> = E extends unknown ? Omit<E, 'version' | 'id' | 'device' | 'time'> : never

/** What the page says when it records an event; the store adds id, device and time. */
export type EventBody = Body<ProgressEvent>

export type Grade = Extract<ProgressEvent, { type: 'graded' }>['grade']

/** One question of a test that was handed in. */
export type TestedAnswer = Extract<ProgressEvent, { type: 'tested' }>['answers'][number]

/** Any JSON value. */
export type Json = Extract<ProgressEvent, { type: 'answered' }>['answer']
