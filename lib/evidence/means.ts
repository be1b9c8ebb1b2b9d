import { type AnswerKey, judgeByKey } from '@/lib/exercises/key'
import { isTrained } from '@/lib/progress/kinds'
import type { Claim, Finding, MeansOf } from './claims'

/** What is right in the questions that lessons write down, by id of the exercise. */
export type AnswerKeys = Readonly<Record<string, AnswerKey>>

/** Exercises by the file that judges them. */
export interface Files {
  code: ReadonlySet<string>
  training: ReadonlySet<string>
  drawn: ReadonlySet<string>
}

const DRAWN = new Set(['numeric', 'choice', 'shape'])

/** How this edition of the course can test an answer. One of another kind than the exercise has cannot be tested. */
export function meansIn(keys: AnswerKeys, { code, training, drawn }: Files): MeansOf {
  return (exercise, kind) => {
    if (kind === 'code' && code.has(exercise)) return 'code'
    if (isTrained(kind) && training.has(exercise)) return 'training'
    if (DRAWN.has(kind) && drawn.has(exercise)) return 'drawn'
    const key = Object.hasOwn(keys, exercise) ? keys[exercise]! : undefined
    return key && (key.kind === 'interval' ? 'predict' : key.kind) === kind ? 'key' : 'none'
  }
}

/** Judges again, by the lesson's own key, an answer of `means` key. */
export function judgeKeyClaim(claim: Claim, keys: AnswerKeys): Finding {
  const right = judgeByKey(keys[claim.exercise]!, claim.answer)
  if (right === undefined)
    return { claim, outcome: 'unplayable', words: 'The answer is in no form that this exercise takes.' }
  return right
    ? { claim, outcome: 'confirmed', words: 'Judged again: right.' }
    : {
        claim,
        outcome: 'differs',
        words:
          'Judged again by this edition of the course, this answer is not right. The question may have been rewritten since.',
      }
}
