import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnExercises } from '@/content/exercises'
import type { Finding } from '@/lib/evidence/claims'
import { replayDrawn, replayVersion } from '@/lib/evidence/replay-drawn'
import { drawQuestion } from '@/lib/exercises/drawn'
import { answerInWords, isKeyed, type Kind } from '@/lib/exercises/questions'
import type { Json } from '@/lib/progress/events'
import { rightAnswer } from '../exercises/right-answer'
import { claimOf, solved } from './log'

const everything = await Promise.all(
  Object.entries(drawnExercises).map(async ([id, load]) => ({ id, ...(await load()) })),
)
const kindOf = ({ id, exercise }: (typeof everything)[number]) => drawQuestion(exercise, id, 0).kind
const all = everything.filter((one) => isKeyed(kindOf(one)))
const redone = everything.filter((one) => !isKeyed(kindOf(one)))

const somebody = () => ({ words: 'somebody', seed: 1 })

const replayed = (id: string, kind: string, answer: Json, seed?: number) => {
  const { exercise } = all.find((one) => one.id === id)!
  return replayDrawn(claimOf(solved(id, kind, answer, { seed } as never)), exercise, somebody).outcome
}

const version = fc.record({
  one: fc.constantFrom(...all),
  seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
})

test('the right answer to any version is confirmed by its seed alone', () => {
  const kinds = new Set<Kind>()
  fc.assert(
    fc.property(version, ({ one: { id, exercise }, seed }) => {
      const question = drawQuestion(exercise, id, seed)
      kinds.add(question.kind)
      expect(replayed(id, question.kind, rightAnswer(question), seed)).toBe('confirmed')
    }),
    { numRuns: 500 },
  )
  expect(kinds).toEqual(new Set(['numeric', 'choice', 'shape', 'order', 'match', 'predict']))
})

test('what is far off, or the answer to other numbers, is found', () => {
  fc.assert(
    fc.property(version, fc.nat(), ({ one: { id, exercise }, seed }, other) => {
      const question = drawQuestion(exercise, id, seed)
      const { kind } = question
      if (kind === 'numeric')
        expect(replayed(id, kind, String(1.5 * question.answer + (question.answer < 0 ? -1 : 1)), seed)).toBe(
          'differs',
        )
      if (kind === 'order')
        expect(replayed(id, kind, (rightAnswer(question) as number[]).toReversed(), seed)).toBe('differs')
      if (kind === 'predict' && !('options' in question))
        expect(replayed(id, kind, { low: 0, high: question.answer / 2 }, seed)).toBe('differs')
      const another = drawQuestion(exercise, id, other)
      if (another.kind !== 'shape' || answerInWords(another) === answerInWords(question)) return
      expect(replayed(id, kind, rightAnswer(another), seed)).toBe('differs')
    }),
  )
})

test('without a seed, or in another form, it is neither confirmed nor denied', () => {
  const { id, exercise } = all[0]!
  const question = drawQuestion(exercise, id, 5)
  expect(replayed(id, question.kind, rightAnswer(question))).toBe('unplayable')
  expect(replayed(id, question.kind, { no: 'answer' }, 5)).toBe('unplayable')
  expect(replayed(id, 'code', 'x', 5)).toBe('unplayable')
})

test('a right answer to numbers that nobody of the file was given is not confirmed', () => {
  const { id, exercise } = all[0]!
  const question = drawQuestion(exercise, id, 5)
  const claim = claimOf(solved(id, question.kind, rightAnswer(question), { seed: 5 } as never))
  expect(replayDrawn(claim, exercise, () => undefined)).toMatchObject({ outcome: 'differs' })
})

test.each(redone)('$id: what is done again is the task of its numbers, not of its attempt', async (one) => {
  const { id, exercise } = one
  const kind = kindOf(one)
  const claim = claimOf(solved(id, kind, 'x', { seed: 3, numbers: 77 } as never))
  const confirm = async (task: unknown): Promise<Finding> => ({
    claim,
    outcome: 'confirmed',
    words: JSON.stringify(task),
  })
  const expected = JSON.stringify(drawQuestion(exercise, id, 77))
  expect(await replayVersion(claim, kind, exercise, somebody, confirm)).toEqual({
    claim,
    outcome: 'confirmed',
    words: `With the numbers of somebody. ${expected}`,
  })
  const old = claimOf(solved(id, kind, 'x', { seed: 3 } as never))
  expect(await replayVersion(old, kind, exercise, somebody, confirm)).toMatchObject({ outcome: 'unplayable' })
  expect(await replayVersion(claim, kind, exercise, () => undefined, confirm)).toMatchObject({
    outcome: 'differs',
  })
})
