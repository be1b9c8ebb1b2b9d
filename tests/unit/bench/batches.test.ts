import { expect, test } from 'vitest'
import { tf } from '@/lib/engine/tf'
import { batchesOf, variablesOf } from '../../bench/batches'
import { type TaskName, tasks } from '../../bench/tasks'
import '@tensorflow/tfjs-backend-cpu'

const names = Object.keys(tasks) as TaskName[]

test.each(names)('%s: batches hold every example once, in order, each with its answer', (name) => {
  const task = tasks[name]()
  const batches = batchesOf(task)
  expect(batches).toHaveLength(task.batches)
  expect(batches.flatMap(({ x }) => [...x.dataSync()])).toEqual([...task.x])
  const answers = 'values' in task.y ? task.y.values : task.y.labels
  expect(batches.flatMap(({ y, labels }) => [...(y ?? labels).dataSync()])).toEqual([...answers])
  for (const { x, y, labels } of batches) {
    expect(x.shape).toEqual(task.shape)
    if ('values' in task.y) expect(y!.shape).toEqual([task.batch, ...task.y.shape])
    else expect(labels!.shape).toEqual([answers.length / task.batches])
  }
  tf.dispose(batches as unknown as tf.TensorContainer)
})

test('every weight begins as the task says', () => {
  const task = tasks.small()
  const variables = variablesOf(task)
  for (const [name, { shape, values }] of Object.entries(task.weights)) {
    expect(variables[name]!.shape).toEqual(shape)
    expect(variables[name]!.dataSync()).toEqual(values)
  }
  tf.dispose(variables)
})
