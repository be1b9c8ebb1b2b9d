import * as v from 'valibot'
import { finite, integer, recordOf } from '@/lib/schema/plain'
import { EARLIEST_TIME, EVENT_VERSION } from './envelope'

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const json: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([v.null(), v.boolean(), finite, v.string(), v.array(json), recordOf(json)]),
)
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/i))
const heading = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
const paragraph = {
  lesson: slug,
  /** Its id, and its beginning, by which the reader knows it again when it is rewritten. */
  block: heading,
  quote: v.pipe(v.string(), v.maxLength(200)),
}
const shortName = v.pipe(v.string(), v.minLength(1), v.maxLength(60))
const share = v.pipe(finite, v.minValue(0), v.maxValue(1))

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

const envelope = {
  version: v.literal(EVENT_VERSION),
  id,
  device: id,
  time: v.pipe(integer, v.minValue(EARLIEST_TIME), v.maxValue(8.64e15)),
}

function event<T extends string, S extends v.ObjectEntries>(type: T, payload: S) {
  return v.strictObject({ ...envelope, type: v.literal(type), ...payload })
}

/**
 * Everything a reader does that is remembered. Events are only ever added; what they mean is worked out by
 * `derive`. A new kind of exercise needs no new type: its `answer` is any JSON value.
 */
export const progressEvent = v.variant('type', [
  /** A lesson was opened. */
  event('visited', { lesson: slug }),
  /** A section was on screen to its end, one of `of` in its lesson. */
  event('read', { lesson: slug, section: heading, of: v.pipe(integer, v.minValue(1), v.maxValue(1000)) }),
  /** Visible and active time, in seconds, since the last such event. */
  event('spent', { lesson: slug, seconds: v.pipe(finite, v.gtValue(0), v.maxValue(86400)) }),
  event('finished', { lesson: slug }),
  event('reopened', { lesson: slug }),
  /**
   * One judged attempt; `confidence` and `score` are in [0, 1]. `seed` is what its numbers were drawn of; where it is
   * the number of the attempt, which brings back inputs or runs, that is `numbers`.
   */
  event('answered', {
    exercise: slug,
    kind: slug,
    answer: json,
    correct: v.boolean(),
    confidence: v.optional(share),
    score: v.optional(share),
    seed: v.optional(integer),
    numbers: v.optional(integer),
  }),
  /** A test was handed in: every question of it, `answer` null where none was given. `seed` brings all of them back. */
  event('tested', {
    test: slug,
    seed: integer,
    answers: v.pipe(
      v.array(v.strictObject({ exercise: slug, kind: slug, answer: json, correct: v.boolean() })),
      v.minLength(1),
      v.maxLength(100),
    ),
  }),
  /** Hint number `hint`, from 0, was opened. */
  event('hinted', { exercise: slug, hint: v.pipe(integer, v.minValue(0), v.maxValue(100)) }),
  /** The solution was opened. */
  event('revealed', { exercise: slug }),
  /** The reader starts the exercise afresh; what was solved stays solved. */
  event('restarted', { exercise: slug }),
  /** A card was turned over in its lesson: from now on it is reviewed. */
  event('turned', { card: slug }),
  /** A review card was turned over and graded in the four words of FSRS. */
  event('graded', { card: slug, grade: v.picklist(['again', 'hard', 'good', 'easy']) }),
  /** A grade is taken back: the `graded` of this id counts no more. */
  event('ungraded', { event: id }),
  /** A note on a paragraph was written (empty: deleted), knowing the texts of the events it replaces. */
  event('noted', {
    ...paragraph,
    text: v.pipe(v.string(), v.maxLength(5000)),
    replaces: v.pipe(v.array(id), v.maxLength(100)),
  }),
  event('bookmarked', { ...paragraph, on: v.boolean() }),
  /** From now on the reader's own numbers are those of this student of this class; `left` ends it. */
  event('joined', { classCode: shortName, student: shortName }),
  event('left', {}),
])

/** An event from outside, or what is wrong with it. */
export const readEvent = (value: unknown) => v.safeParse(progressEvent, value)

export type ProgressEvent = v.InferOutput<typeof progressEvent>

type Body<E> = E extends unknown ? Omit<E, 'version' | 'id' | 'device' | 'time'> : never

/** What the page says when it records an event; the store adds id, device and time. */
export type EventBody = Body<ProgressEvent>

export type Grade = Extract<ProgressEvent, { type: 'graded' }>['grade']

/** One question of a test that was handed in. */
export type TestedAnswer = Extract<ProgressEvent, { type: 'tested' }>['answers'][number]
