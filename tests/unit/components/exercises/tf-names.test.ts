import { expect, test } from 'vitest'
import { TF_NAMES } from '@/components/exercises/tf-names'
import { tf } from '@/lib/sandbox/tf'

test('every name that the editor offers is a function of the sandbox’s TensorFlow.js', () => {
  const missing = Object.keys(TF_NAMES).filter(
    (name) => typeof (tf as unknown as Record<string, unknown>)[name] !== 'function',
  )
  expect(missing).toEqual([])
})

test('the line about a name shows how it is called, with as many arguments as it needs', () => {
  for (const [name, about] of Object.entries(TF_NAMES)) {
    const [, parameters] = /^\w+\(([^)]*)\)/.exec(about) ?? []
    expect(about.startsWith(`${name}(`), about).toBe(true)
    const required = parameters!.split(',').filter((one) => one.trim() !== '' && !one.includes('?'))
    const { length } = (tf as unknown as Record<string, (...values: unknown[]) => unknown>)[name]!
    // Operations are wrapped and take whatever comes; what says how many it needs needs no more than are shown.
    if (length > 0) expect(length, about).toBeLessThanOrEqual(parameters!.split(',').length)
    if (name !== 'memory') expect(required.length, about).toBeGreaterThan(0)
  }
})
