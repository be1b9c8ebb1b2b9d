import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnExercises } from '@/content/exercises'
import { replayDrawn } from '@/lib/evidence/replay-drawn'
import { answerInWords, type DrawnQuestion, drawQuestion } from '@/lib/exercises/drawn'
import type { Json } from '@/lib/progress/events'
import { claimOf, solved } from './log'

const all = await Promise.all(
  Object.entries(drawnExercises).map(async ([id, load]) => ({ id, ...(await load()) })),
)

/** The right answer as its component records it. */
function answerTo(question: DrawnQuestion): Json {
  if (question.kind === 'choice') return question.options.flatMap(({ correct }, i) => (correct ? [i] : []))
  return question.kind === 'numeric' ? String(question.answer) : answerInWords(question)
}

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
  fc.assert(
    fc.property(version, ({ one: { id, exercise }, seed }) => {
      const question = drawQuestion(exercise, id, seed)
      expect(replayed(id, question.kind, answerTo(question), seed)).toBe('confirmed')
    }),
  )
})

test('a number that is far off, or the answer to other numbers, is found', () => {
  fc.assert(
    fc.property(version, fc.nat(), ({ one: { id, exercise }, seed }, other) => {
      const question = drawQuestion(exercise, id, seed)
      if (question.kind === 'numeric')
        expect(
          replayed(id, question.kind, String(1.5 * question.answer + (question.answer < 0 ? -1 : 1)), seed),
        ).toBe('differs')
      const another = drawQuestion(exercise, id, other)
      if (another.kind !== 'shape' || answerInWords(another) === answerInWords(question)) return
      expect(replayed(id, question.kind, answerTo(another), seed)).toBe('differs')
    }),
  )
})

test('without a seed, or in another form, it is neither confirmed nor denied', () => {
  const { id, exercise } = all[0]!
  const question = drawQuestion(exercise, id, 5)
  expect(replayed(id, question.kind, answerTo(question))).toBe('unplayable')
  expect(replayed(id, question.kind, { no: 'answer' }, 5)).toBe('unplayable')
})

test('a right answer to numbers that nobody of the file was given is not confirmed', () => {
  const { id, exercise } = all[0]!
  const question = drawQuestion(exercise, id, 5)
  const claim = claimOf(solved(id, question.kind, answerTo(question), { seed: 5 } as never))
  expect(replayDrawn(claim, exercise, () => undefined)).toMatchObject({ outcome: 'differs' })
})
