import { type DrawnExercise, type DrawnQuestion, drawQuestion } from '@/lib/exercises/drawn'
import { type AnswerKey, judgeByKey } from '@/lib/exercises/key'
import type { Claim, Finding } from './claims'
import type { Owner } from './owners'

/**
 * Draws the numbers of the recorded seed again, and judges the answer to the question that they make.
 *
 * @param ownerOf whose numbers a seed makes; undefined for numbers that nobody of the file was given
 */
export function replayDrawn(
  claim: Claim,
  exercise: DrawnExercise,
  ownerOf: (seed: number) => Owner | undefined,
): Finding {
  const { exercise: id, kind, seed, answer } = claim
  const unplayable = (words: string): Finding => ({ claim, outcome: 'unplayable', words })
  if (seed === undefined)
    return unplayable('Could not be judged again: the seed of its numbers is not recorded.')
  const key = keyOf(drawQuestion(exercise, id, seed))
  const right = key.kind === kind ? judgeByKey(key, answer) : undefined
  if (right === undefined) return unplayable('The answer is in no form that this exercise takes.')
  const differs = (words: string): Finding => ({
    claim,
    outcome: 'differs',
    words: `${words} The exercise may have been rewritten since.`,
  })
  if (!right) return differs(`With the numbers of seed ${seed} this answer is not right.`)
  const owner = ownerOf(seed)
  if (!owner) return differs('Right, but for numbers that nobody in this file was given.')
  return { claim, outcome: 'confirmed', words: `Judged again, with the numbers of ${owner.words}: right.` }
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
