import { type DrawnExercise, drawQuestion } from '@/lib/exercises/drawn'
import { judgeByKey } from '@/lib/exercises/key'
import { type Asked, type Kind, keyOf } from '@/lib/exercises/questions'
import { say } from '@/lib/locale/say'
import { numbersOf } from '@/lib/progress/kinds'
import type { Claim, Finding } from './claims'
import type { Owner, OwnerOf } from './owners'

/** A question as it was asked once more, and whose it was. */
interface Version<K extends Kind> {
  question: Asked<K>
  owner: Owner
}

/** Draws the numbers of a claim again. A finding tells why they cannot be what it says. */
function drawAgain<K extends Kind>(
  claim: Claim,
  kind: K,
  exercise: DrawnExercise,
  ownerOf: OwnerOf,
): Version<K> | Finding {
  const seed = numbersOf(claim)
  if (seed === undefined)
    return {
      claim,
      outcome: 'unplayable',
      words: say('Could not be judged again: the seed of its numbers is not recorded.'),
    }
  const question = drawQuestion(exercise, claim.exercise, seed)
  if (question.kind !== kind)
    return { claim, outcome: 'unplayable', words: say('The answer is in no form that this exercise takes.') }
  const owner = ownerOf(claim, exercise, seed)
  return owner
    ? { question: question as Asked as never as Asked<K>, owner }
    : {
        claim,
        outcome: 'differs',
        words: say('Nobody in this file was given its numbers, of seed {seed}.', { seed }),
      }
}

/** Draws the numbers of the recorded seed again, and judges the answer to the question that they make. */
export function replayDrawn(claim: Claim, exercise: DrawnExercise, ownerOf: OwnerOf): Finding {
  const version = drawAgain(claim, claim.kind as Kind, exercise, ownerOf)
  if ('outcome' in version) return version
  const key = keyOf(version.question)
  const right = key && judgeByKey(key, claim.answer)
  if (right === undefined)
    return { claim, outcome: 'unplayable', words: say('The answer is in no form that this exercise takes.') }
  const { words } = version.owner
  return right
    ? {
        claim,
        outcome: 'confirmed',
        words: say('Judged again, with the numbers of {owner}: right.', { owner: words }),
      }
    : {
        claim,
        outcome: 'differs',
        words: say(
          'With the numbers of {owner} this answer is not right. The exercise may have been rewritten since.',
          { owner: words },
        ),
      }
}

/** Does the task that the numbers of a claim make. */
export async function replayVersion<K extends Kind>(
  claim: Claim,
  kind: K,
  exercise: DrawnExercise,
  ownerOf: OwnerOf,
  replay: (task: Asked<K>) => Promise<Finding>,
): Promise<Finding> {
  const version = drawAgain(claim, kind, exercise, ownerOf)
  if ('outcome' in version) return version
  const finding = await replay(version.question)
  return {
    ...finding,
    words: `${say('With the numbers of {owner}.', { owner: version.owner.words })} ${finding.words}`,
  }
}
