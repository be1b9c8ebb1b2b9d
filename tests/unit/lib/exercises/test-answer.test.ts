import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '@/lib/exercises/questions'
import { answerText, judgeAnswer, readPicks, writePicks } from '@/lib/exercises/test-answer'
import { answerOnPaper, questionsOf, type TestQuestion } from '@/lib/exercises/test-paper'

const number: TestQuestion = {
  kind: 'numeric',
  prompt: '',
  solution: '',
  answer: 4,
  mistakes: [{ value: 2, why: 'half of it' }],
}
const shape: TestQuestion = { kind: 'shape', prompt: '', solution: '', answer: [2, 3] }
const choice: TestQuestion = {
  kind: 'choice',
  prompt: '',
  solution: '',
  options: [
    { text: 'a', correct: false, feedback: 'not a' },
    { text: 'b', correct: true, feedback: 'it is b' },
  ],
}

test('nothing is no answer, and what cannot be read is none either, with a reason', () => {
  for (const question of [number, shape, choice]) expect(judgeAnswer(question, ' ')).toEqual({ given: false })
  expect(judgeAnswer(number, 'four')).toMatchObject({
    given: false,
    reason: expect.stringContaining('number'),
  })
  expect(judgeAnswer(shape, 'wide')).toMatchObject({ given: false, reason: expect.stringContaining('shape') })
  expect(judgeAnswer(choice, '7')).toEqual({ given: false })
})

test('an answer is judged as its kind of exercise judges it, with the words of its mistake', () => {
  expect(judgeAnswer(number, '8/2')).toMatchObject({ given: true, correct: true, answer: '8/2' })
  expect(judgeAnswer(number, '2')).toMatchObject({ correct: false, words: ['half of it'] })
  expect(judgeAnswer(shape, '2 x 3')).toMatchObject({ correct: true, answer: '2 x 3' })
  expect(judgeAnswer(shape, '[3, 2]')).toMatchObject({
    correct: false,
    words: [expect.stringContaining('Transposed')],
  })
  expect(judgeAnswer(choice, '1')).toEqual({ given: true, correct: true, answer: [1], words: ['it is b'] })
  expect(judgeAnswer(choice, '0')).toMatchObject({ correct: false, answer: [0], words: ['not a'] })
})

test('what was recorded is the draft that it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5)), (picks) => {
      expect(readPicks(answerText(picks), 6)).toEqual(picks)
      expect(answerText(readPicks(writePicks(picks), 6))).toBe(writePicks(picks))
    }),
  )
  expect(answerText('0.25')).toBe('0.25')
  expect(answerText(null)).toBe('')
})

test('a key on paper names options by their letters', () => {
  expect([number, shape, choice].map(answerOnPaper)).toEqual(['4', '[2, 3]', 'B'])
})

test('a question of a test has its own numbers, and what cannot be asked on paper is left out', () => {
  const steps: Question = { kind: 'order', prompt: '', solution: '', items: ['a', 'b'] }
  const exercise = {
    title: '',
    ranges: { n: { from: 0, to: 1e6, step: 1 } },
    make: ({ n }: Record<string, number>): Question => ({ ...number, prompt: `${n}` }),
  }
  const items = ['a.one', 'a.two', 'a.gone'].map((id) => ({ id, lesson: 'a', objective: 1 }))
  const order = { ...exercise, make: (): Question => steps }
  const exercises = new Map([...['a.one', 'a.two'].map((id) => [id, exercise] as const), ['a.gone', order]])
  const asked = questionsOf(items, exercises, 3)
  expect(asked.map(({ item }) => item.id)).toEqual(['a.one', 'a.two'])
  expect(asked[0]!.question.prompt).not.toBe(asked[1]!.question.prompt)
  expect(questionsOf(items, exercises, 3)).toEqual(asked)
  expect(questionsOf(items, exercises, 4)).not.toEqual(asked)
})
