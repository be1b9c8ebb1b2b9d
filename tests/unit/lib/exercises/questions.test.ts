import { expect, test } from 'vitest'
import { exercise as leaky } from '@/content/exercises/activations/leaky-relu'
import { exercise as ravine } from '@/content/exercises/optimizers/ravine'
import { exercise as creeps } from '@/content/exercises/the-neuron/creeps'
import { judgeByKey } from '@/lib/exercises/key'
import { answerInWords, isKeyed, keyOf, type Question } from '@/lib/exercises/questions'

const told = { prompt: '', solution: '' }
const choice: Question = {
  kind: 'choice',
  ...told,
  options: [
    { text: 'no', correct: false },
    { text: '`yes` and *surely*', correct: true },
  ],
}
const order: Question = { kind: 'order', ...told, items: ['wash', 'cut', 'cook'] }
const match: Question = {
  kind: 'match',
  ...told,
  pairs: [
    ['one', 'odd'],
    ['two', 'even'],
    ['three', 'odd'],
  ],
  distractors: ['neither'],
}
const guess: Question = { kind: 'predict', ...told, options: ['up', 'down'], answer: 1 }
const interval: Question = { kind: 'predict', ...told, interval: true, answer: 1200, unit: 'steps' }

test('the right answer of every kind that is answered is put into words, without marks', () => {
  expect(answerInWords({ kind: 'numeric', ...told, answer: 32, unit: 'apples' })).toBe('32 apples')
  expect(answerInWords({ kind: 'shape', ...told, answer: [null, 3] })).toBe('[batch, 3]')
  expect([choice, order, match, guess, interval].map(answerInWords)).toEqual([
    'yes and surely',
    '1. wash; 2. cut; 3. cook',
    'one: odd; two: even; three: odd',
    'down',
    '1,200 steps',
  ])
})

test('of what is written or set up, the words say what the numbers make of it', () => {
  expect(answerInWords(leaky.make({ leak: 0.07 }))).toBe(
    'below 0 forward 0.07 · z, backward 0.07 · error; else unchanged',
  )
  expect(answerInWords(ravine.make({ narrowness: 100 }))).toMatch(
    /^a loss of at most 0\.0001 after 60 steps\. One way: μ = 0\.7 and a rate of 0\.03\./,
  )
  const lost = creeps.make({ fault: 1, rate: 0.001, bias: 200, upwards: 0 })
  expect(answerInWords(lost)).toMatch(/^It begins far from the valley.* Let learning start from random/)
})

test('a key judges an answer as the question does', () => {
  const judged = (question: Question, answer: unknown) => judgeByKey(keyOf(question)!, answer)
  expect(judged(choice, [1])).toBe(true)
  expect(judged(choice, [0])).toBe(false)
  expect(judged(order, [0, 1, 2])).toBe(true)
  expect(judged(order, [1, 0, 2])).toBe(false)
  expect(judged(order, [0, 1])).toBeUndefined()
  // The partners are odd, even, neither: a shared one is the same for both.
  expect(judged(match, [0, 1, 0])).toBe(true)
  expect(judged(match, [0, 1, 2])).toBe(false)
  expect(judged(guess, [1])).toBe(true)
  expect(judged(guess, [0])).toBe(false)
  expect(judged(interval, { low: 1000, high: 1200 })).toBe(true)
  expect(judged(interval, { low: 1, high: 2 })).toBe(false)
})

test('what has to be run or trained has no key', () => {
  expect(keyOf(leaky.make({ leak: 0.1 }))).toBeUndefined()
  expect(['numeric', 'order', 'predict'].every(isKeyed)).toBe(true)
  expect(['code', 'challenge', 'debug', 'diagnosis', 'constructor'].some(isKeyed)).toBe(false)
})
