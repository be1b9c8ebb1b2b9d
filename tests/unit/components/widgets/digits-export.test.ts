import { expect, test } from 'vitest'
import { differencesOf, layersOf } from '@/components/widgets/digits-export'
import { defaultsOf } from '@/lib/engine/params'
import { setup } from '@/lib/experiments/digits.params'

test('the exported stack is 784-128 relu, dropout 0.2, 10 softmax', () => {
  expect(layersOf(defaultsOf(setup.params))).toEqual([
    { type: 'dense', kernel: 'weights/0', bias: 'biases/0', activation: 'relu' },
    { type: 'dropout', rate: 0.2 },
    { type: 'dense', kernel: 'weights/1', bias: 'biases/1', activation: 'softmax' },
  ])
})

test('a model without hidden layers exports one layer of softmax', () => {
  expect(layersOf({ ...defaultsOf(setup.params), layers: [] })).toEqual([
    { type: 'dense', kernel: 'weights/0', bias: 'biases/0', activation: 'softmax' },
  ])
})

test('a notebook says what its training images have not, and nothing where they are the same', () => {
  const params = defaultsOf(setup.params)
  expect(differencesOf(params)).toEqual([])
  const [pixels, labels, mark] = differencesOf({ ...params, white: '255', shuffled: 0.5, leak: true })
  expect(pixels).toContain('from 0 to 255')
  expect(labels).toContain('50 %')
  expect(mark).toContain('mark')
})
