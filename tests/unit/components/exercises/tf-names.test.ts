import { expect, test } from 'vitest'
import { TF_NAMES } from '@/components/exercises/tf-names'
import { tf } from '@/lib/sandbox/tf'

test('every name that the editor offers is a function of the sandbox’s TensorFlow.js', () => {
  const missing = Object.keys(TF_NAMES).filter(
    (name) => typeof (tf as unknown as Record<string, unknown>)[name] !== 'function',
  )
  expect(missing).toEqual([])
})

test('the line about a name shows how it is called', () => {
  for (const [name, about] of Object.entries(TF_NAMES)) expect(about.startsWith(`${name}(`), about).toBe(true)
})
