import { expect, test } from 'vitest'
import { answered } from '@/lib/exercises/answered'

test('a number has its unit, its way, and the numbers that come instead', () => {
  expect(
    answered({
      kind: 'numeric',
      answer: 1500,
      unit: 'kB',
      solution: 'Count.',
      mistakes: [{ value: -2, why: 'The sign.' }],
    }),
  ).toEqual({
    right: ['1,500 kB'],
    why: 'Count.',
    wrong: [{ answer: '−2 kB', why: 'The sign.' }],
    judged: [],
  })
})

test('of options the right ones, with the feedback where no solution is written', () => {
  const options = [
    { text: 'a', correct: true, feedback: 'Yes.' },
    { text: 'b', feedback: 'No.' },
    { text: 'c', correct: true, feedback: 'And this.' },
  ]
  expect(answered({ kind: 'choice', options })).toEqual({
    right: ['a', 'c'],
    why: 'Yes. And this.',
    wrong: [{ answer: 'b', why: 'No.' }],
    judged: [],
  })
  expect(answered({ kind: 'predict', options: ['x', 'y'], answer: 1, reveal: 'So.' })).toMatchObject({
    right: ['y'],
    why: 'So.',
  })
})

test('an order, pairs, a shape, an interval and a curve are written out', () => {
  expect(answered({ kind: 'order', items: ['first', 'then'] }).right).toEqual(['first', 'then'])
  expect(answered({ kind: 'match', pairs: [['relu', 'max(0, z)']] }).right).toEqual(['relu: max(0, z)'])
  expect(answered({ kind: 'shape', answer: [null, 3] }).right).toEqual(['[batch, 3]'])
  expect(answered({ kind: 'predict', interval: true, answer: 0.25 }).right).toEqual(['0.25'])
  const curve = { x: 'step', y: 'loss', from: 0, by: 1000, min: 0, max: 1 }
  expect(answered({ kind: 'predict', curve, answer: [0.8, 0.3333] }).right).toEqual([
    'loss by step: 0.8 at 0, 0.333 at 1,000',
  ])
})

test('of what is judged by behaviour it says by what, and one way to pass', () => {
  const task = {
    widget: 'playground',
    start: { data: 'xor', layers: [1] },
    fixed: [],
    steps: 5000,
    goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95 }],
    limits: [{ name: 'weights', of: () => 0, most: 20 }],
    hints: [],
    solution: { words: 'Four neurons.', params: { layers: [4] } },
    failures: [],
  }
  expect(answered({ kind: 'challenge', ...task })).toEqual({
    right: [],
    why: 'Four neurons.',
    wrong: [],
    judged: ['a test accuracy of 95 % after 5,000 steps, with at most 20 weights, in each of 5 fresh runs'],
    setup: { widget: 'playground', params: { data: 'xor', layers: [4] } },
  })
  const causes = [
    { text: 'It is small.', feedback: 'No.' },
    { text: 'It sleeps.', correct: true, feedback: 'Look.' },
  ]
  expect(answered({ kind: 'debug', ...task, causes })).toMatchObject({
    right: ['It sleeps.'],
    wrong: [{ answer: 'It is small.', why: 'No.' }],
    why: 'Four neurons.',
  })
  const check = { name: 'keeps signs', inputs: () => [], call: '', say: () => '', judge: () => undefined }
  expect(answered({ kind: 'code', checks: [check], mistakes: [], solution: 'f' })).toEqual({
    right: [],
    wrong: [],
    judged: ['keeps signs'],
    code: 'f',
  })
})
