import type { Json, ProgressEvent } from '@/lib/progress/events'
import { mergeEvents } from '@/lib/progress/merge'

/**
 * How a claim can be tested: by the lesson's own key, by drawing its numbers again, by running code, by training; or
 * not at all.
 */
export type Means = 'key' | 'drawn' | 'code' | 'training' | 'none'

/** One answer of which the file says that it was right: what can be tested of a progress file. */
export interface Claim {
  /** Of the event. */
  id: string
  exercise: string
  kind: string
  means: Means
  /** Milliseconds since 1970. */
  time: number
  /** Which answer to this exercise it is in the file, from 1. */
  ordinal: number
  /** What its numbers were drawn from. */
  seed?: number | undefined
  answer: Json
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
    if (event.type !== 'answered') continue
    const { id, exercise, kind, time, seed, answer } = event
    const ordinal = (counts.get(exercise) ?? 0) + 1
    counts.set(exercise, ordinal)
    if (!event.correct) continue
    claims.push({ id, exercise, kind, means: meansOf(exercise, kind), time, ordinal, seed, answer })
  }
  return claims
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
