import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, expect, test } from 'vitest'
import { TENSOR_FIELDS, TENSOR_METHODS, TF_NAMES } from '@/components/exercises/tf-names'
import { tf } from '@/lib/sandbox/tf'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

test('every name that the editor offers is a function of the sandbox’s TensorFlow.js', () => {
  const missing = Object.keys(TF_NAMES).filter(
    (name) => typeof (tf as unknown as Record<string, unknown>)[name] !== 'function',
  )
  expect(missing).toEqual([])
})

test('every name that it offers after a tensor is there', () => {
  const tensor = tf.scalar(1) as unknown as Record<string, unknown>
  for (const name of Object.keys(TENSOR_METHODS)) expect(typeof tensor[name], name).toBe('function')
  for (const name of Object.keys(TENSOR_FIELDS)) expect(typeof tensor[name], name).not.toBe('function')
  for (const name of Object.keys(TENSOR_FIELDS)) expect(tensor[name], name).toBeDefined()
})

test('the line about a name shows how it is called', () => {
  for (const [name, about] of [...Object.entries(TF_NAMES), ...Object.entries(TENSOR_METHODS)])
    expect(about.startsWith(`${name}(`), about).toBe(true)
})
