import { expect, test } from 'vitest'
import { judgeChoice, readOptions } from '@/lib/exercises/choice'

test('an index names the right option, and feedback goes with its option', () => {
  expect(readOptions(['a', 'b'], 1, ['no', 'yes'])).toEqual([
    { text: 'a', correct: false, feedback: 'no' },
    { text: 'b', correct: true, feedback: 'yes' },
  ])
})

test('options may carry their own judgement and words', () => {
  const options = readOptions([
    { text: 'a', correct: true, feedback: 'yes' },
    'b',
    { text: 'c', correct: true },
  ])
  expect(options.map(({ correct }) => correct)).toEqual([true, false, true])
})

test('an answer outside the options, or none at all, is a mistake of the lesson', () => {
  expect(() => readOptions(['a', 'b'], 2)).toThrow(/answer 2/)
  expect(() => readOptions(['a', 'b'])).toThrow(/no option is right/)
})

test('only exactly the right options are correct; the score counts what was judged rightly', () => {
  const options = readOptions(['a', 'b', 'c', 'd'], [0, 2])
  expect(judgeChoice(options, [2, 0])).toEqual({ correct: true, missing: 0, wrong: 0, score: 1 })
  expect(judgeChoice(options, [0])).toEqual({ correct: false, missing: 1, wrong: 0, score: 0.75 })
  expect(judgeChoice(options, [0, 1, 2, 3])).toEqual({ correct: false, missing: 0, wrong: 2, score: 0.5 })
})
