/**
 * What a kind of exercise says about its answers, as `answered` events name it. A kind that is in none of these is
 * typed or built, and judged each time anew.
 */

/** A drawn curve has no chance of being right but a score. */
export const DRAWN_CURVE = 'predict-curve'

/** Answered once, before one can know. */
export const isPrediction = (kind: string) => kind === 'predict' || kind === DRAWN_CURVE

/** A wrong cause of a fault, named before its repair was open. */
export const DIAGNOSIS = 'diagnosis'

const PICKED = new Set(['choice', 'match', 'order', DIAGNOSIS])

/** Picked among what is shown, so that the right one can be found by going through all there is. */
export const isPicked = (kind: string) => PICKED.has(kind)

const TRAINED = new Set(['challenge', 'debug'])

/** Judged by trainings from fresh seeds. */
export const isTrained = (kind: string) => TRAINED.has(kind)

/** The seed is the number of the attempt, so that nobody picks a lucky one. */
export const isNumbered = (kind: string) => isTrained(kind) || kind === 'code' || kind === DIAGNOSIS

/** What the numbers of an answer were drawn of; undefined where none were, or it is not recorded. */
export function numbersOf({
  kind,
  seed,
  numbers,
}: {
  kind: string
  seed?: number | undefined
  numbers?: number | undefined
}): number | undefined {
  return isNumbered(kind) ? numbers : seed
}
