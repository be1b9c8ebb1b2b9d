import { itemSeed } from '@/lib/exercises/stage-test'
import type { Json, ProgressEvent } from '@/lib/progress/events'
import { mergeEvents } from '@/lib/progress/merge'

/**
 * How a claim can be tested: by the lesson's own key, by drawing its numbers again, by running code, by training; or
 * not at all.
 */
export type Means = 'key' | 'drawn' | 'code' | 'training' | 'none'

/** One answer of which the file says that it was right: what can be tested of a progress file. */
export interface Claim {
  /** Of the event; in a test with the number of the question behind it. */
  id: string
  exercise: string
  kind: string
  means: Means
  /** Milliseconds since 1970. */
  time: number
  /** Which answer to this exercise it is in the file, from 1. */
  ordinal: number
  /** What its numbers were drawn of, or the number of the attempt; then `numbers` is the former. */
  seed?: number | undefined
  numbers?: number | undefined
  answer: Json
  /** The test in which it was answered, and the seed of that. */
  test?: { id: string; seed: number } | undefined
}

/** Tells how an exercise of this edition of the course can be tested. */
export type MeansOf = (exercise: string, kind: string) => Means

/**
 * The claims of a log in order of time: every answer that it calls right. Wrong answers claim nothing. The order of
 * the events and their repetition do not matter.
 */
export function claimsOf(events: readonly ProgressEvent[], meansOf: MeansOf): Claim[] {
  const counts = new Map<string, number>()
  const claims: Claim[] = []
  for (const event of mergeEvents(events, [])) {
    if (event.type === 'tested') claims.push(...testClaims(event, meansOf))
    if (event.type !== 'answered') continue
    const { id, exercise, kind, time, seed, numbers, answer } = event
    const ordinal = (counts.get(exercise) ?? 0) + 1
    counts.set(exercise, ordinal)
    if (!event.correct) continue
    const means = meansOf(exercise, kind)
    claims.push({ id, exercise, kind, means, time, ordinal, seed, numbers, answer })
  }
  return claims
}

/** What a test says was right. Each answer can be judged again as a drawn exercise, of which it is the first attempt. */
function testClaims(event: Extract<ProgressEvent, { type: 'tested' }>, meansOf: MeansOf): Claim[] {
  const { id, test, seed, time, answers } = event
  return answers.flatMap(({ exercise, kind, answer, correct }, i) =>
    correct
      ? {
          id: `${id}.${i + 1}`,
          exercise,
          kind,
          means: meansOf(exercise, kind),
          time,
          ordinal: 1,
          seed: itemSeed(seed, exercise),
          answer,
          test: { id: test, seed },
        }
      : [],
  )
}

/** Whether it costs a run of code or a training to test a claim, so that only a sample of them is. */
export const isDear = ({ means }: Pick<Claim, 'means'>) => means === 'code' || means === 'training'

/** What came of testing one claim. */
export interface Finding {
  claim: Claim
  /** `differs`: recomputed, and something else came out. `unplayable`: it could not be recomputed. */
  outcome: 'confirmed' | 'differs' | 'unplayable'
  /** In a sentence. */
  words: string
}
