import { type AnswerKey, judgeByKey } from '@/lib/exercises/key'
import { isKeyed } from '@/lib/exercises/questions'
import { say } from '@/lib/locale/say'
import { isTrained } from '@/lib/progress/kinds'
import type { Claim, Finding, MeansOf } from './claims'

/** What is right in the questions that lessons write down, by id of the exercise. */
export type AnswerKeys = Readonly<Record<string, AnswerKey>>

/** Exercises by the file that judges them; those that are drawn may be of any kind. */
export interface Files {
  code: ReadonlySet<string>
  training: ReadonlySet<string>
  drawn: ReadonlySet<string>
}

/** How this edition of the course can test an answer. One of another kind than the exercise has cannot be tested. */
export function meansIn(keys: AnswerKeys, { code, training, drawn }: Files): MeansOf {
  return (exercise, kind) => {
    const isDrawn = drawn.has(exercise)
    if (kind === 'code' && (isDrawn || code.has(exercise))) return 'code'
    if (isTrained(kind) && (isDrawn || training.has(exercise))) return 'training'
    if (isDrawn) return isKeyed(kind) ? 'drawn' : 'none'
    const key = Object.hasOwn(keys, exercise) ? keys[exercise]! : undefined
    return key && (key.kind === 'interval' ? 'predict' : key.kind) === kind ? 'key' : 'none'
  }
}

/** Judges again, by the lesson's own key, an answer of `means` key. */
export function judgeKeyClaim(claim: Claim, keys: AnswerKeys): Finding {
  const right = judgeByKey(keys[claim.exercise]!, claim.answer)
  if (right === undefined)
    return { claim, outcome: 'unplayable', words: say('The answer is in no form that this exercise takes.') }
  return right
    ? { claim, outcome: 'confirmed', words: say('Judged again: right.') }
    : {
        claim,
        outcome: 'differs',
        words: say(
          'Judged again by this edition of the course, this answer is not right. The question may have been rewritten since.',
        ),
      }
}
