import { expect, test } from 'vitest'
import { ableTo, CONTENDERS, choose, TASKS } from '../../bench/contenders.mjs'
import { tasks } from '../../bench/tasks'

const all = Object.keys(CONTENDERS)

test('no word chooses everything', () => {
  expect(choose([])).toEqual({ tasks: TASKS, contenders: all, unknown: [] })
})

test('words narrow tasks and contenders down', () => {
  const { tasks, contenders } = choose(['wasm', 'cnn', 'lstm'])
  expect(tasks).toEqual(['cnn', 'lstm'])
  expect(contenders).toContain('ours wasm')
  expect(contenders).toContain('PyTorch')
  expect(contenders).not.toContain('ours webgl')
  expect(choose(['jax-js', 'mlp']).contenders).toEqual(['jax-js'])
  expect(choose(['wasm', 'resnet']).unknown).toEqual(['resnet'])
})

test('a contender is asked only for what it can do', () => {
  expect(ableTo('cnn', all)).not.toContain('scratch')
  expect(ableTo('cnn', all)).not.toContain('convnetjs') // it has no Adam
  expect(ableTo('cnn-sgd', all)).toContain('convnetjs')
  expect(ableTo('small-online', all)).toEqual(['objects', 'convnetjs', 'brain.js', 'scratch'])
})

test('the tasks are those that there are, and hold what they promise', () => {
  expect(Object.keys(tasks)).toEqual(TASKS)
  for (const make of Object.values(tasks)) {
    const { x, y, shape, batches, batch, weights } = make()
    expect(x).toHaveLength(batches * shape.reduce((a, b) => a * b, 1))
    const answers = 'labels' in y ? y.labels.length : y.values.length / y.shape.reduce((a, b) => a * b, 1)
    expect(answers % (batches * batch)).toBe(0)
    for (const { shape, values } of Object.values(weights))
      expect(values).toHaveLength(shape.reduce((a, b) => a * b, 1))
  }
})
