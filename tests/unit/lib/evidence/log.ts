import fc from 'fast-check'
import type { Claim } from '@/lib/evidence/claims'
import { claimsOf } from '@/lib/evidence/claims'
import type { Json, ProgressEvent } from '@/lib/progress/events'
import { make } from '../progress/arbitrary'

/** One right answer. */
export function solved(exercise: string, kind: string, answer: Json, more: Partial<ProgressEvent> = {}) {
  return make({ type: 'answered', exercise, kind, answer, correct: true }, more)
}

/** The claim of one event, tested as its kind is. */
export function claimOf(event: ProgressEvent): Claim {
  const means = (_: string, kind: string) =>
    kind === 'code' ? 'code' : ['challenge', 'debug'].includes(kind) ? 'training' : 'key'
  return claimsOf([event], means)[0]!
}

const KINDS = ['code', 'challenge', 'debug']

/** Logs of right answers to a few exercises of each kind that is replayed. */
export const solvedLog = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), number: fc.nat(5) }), { maxLength: 40 })
  .map((picks) =>
    picks.map(({ kind, number }) => solved(`${kind}.${number}`, kind, 'x', { seed: 1 } as never)),
  )
