import type { HandedIn } from './derive'

/** What the tests of one stage come to. */
export interface TestRecord {
  /** Of the best one, the earliest of equals. */
  time: number
  right: number
  of: number
  /** How many were handed in. */
  taken: number
}

/** @param handedIn one at least */
export function testRecord(handedIn: readonly HandedIn[]): TestRecord {
  const best = handedIn.reduce((best, one) => (rightOf(one) > rightOf(best) ? one : best))
  return { time: best.time, right: rightOf(best), of: best.answers.length, taken: handedIn.length }
}

const rightOf = ({ answers }: HandedIn) => answers.filter(({ correct }) => correct).length
