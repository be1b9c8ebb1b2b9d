import { expect, test } from 'vitest'
import { under, within } from '@/lib/engine/named-arrays'

const array = (value: number) => ({ shape: [1], values: Float32Array.of(value) })

test('the arrays of each part come back by their own names, and those of no other part', () => {
  const first = { 'weights/0': array(1), steps: array(2) }
  const second = { 'weights/0': array(3) }
  const saved = { ...under('adam', first), ...under('adamw', second), place: array(4) }
  expect(Object.keys(saved)).toEqual(['adam/weights/0', 'adam/steps', 'adamw/weights/0', 'place'])
  expect(within('adam', saved)).toEqual(first)
  expect(within('adamw', saved)).toEqual(second)
  expect(within('sgd', saved)).toEqual({})
})
