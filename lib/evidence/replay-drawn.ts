import { type DrawnExercise, type DrawnQuestion, drawQuestion } from '@/lib/exercises/drawn'
import { type AnswerKey, judgeByKey } from '@/lib/exercises/key'
import type { Claim, Finding } from './claims'

/** Draws the numbers of the recorded seed again, and judges the answer to the question that they make. */
export function replayDrawn(claim: Claim, exercise: DrawnExercise): Finding {
  const { exercise: id, kind, seed, answer } = claim
  const unplayable = (words: string): Finding => ({ claim, outcome: 'unplayable', words })
  if (seed === undefined)
    return unplayable('Could not be judged again: the seed of its numbers is not recorded.')
  const key = keyOf(drawQuestion(exercise, id, seed))
  const right = key.kind === kind ? judgeByKey(key, answer) : undefined
  if (right === undefined) return unplayable('The answer is in no form that this exercise takes.')
  return right
    ? { claim, outcome: 'confirmed', words: `Judged again, with the numbers of seed ${seed}: right.` }
    : {
        claim,
        outcome: 'differs',
        words: `With the numbers of seed ${seed} this answer is not right. The question may have been rewritten since.`,
      }
}

function keyOf(question: DrawnQuestion): AnswerKey {
  switch (question.kind) {
    case 'numeric':
    case 'shape':
      return question
    case 'choice':
      return {
        kind: 'choice',
        right: question.options.flatMap(({ correct }, i) => (correct ? [i] : [])),
        of: question.options.length,
      }
  }
}
