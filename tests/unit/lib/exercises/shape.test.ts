import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeShape, parseShape, writeShape } from '@/lib/exercises/shape'

const shapes = fc.array(fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant(null)), { maxLength: 5 })

test.each([
  ['[64, 10]', [64, 10]],
  ['64, 10', [64, 10]],
  ['64x10', [64, 10]],
  ['64 × 10', [64, 10]],
  ['64*10', [64, 10]],
  ['64 10', [64, 10]],
  ['64 by 10', [64, 10]],
  ['(64,10)', [64, 10]],
  ['(64,)', [64]],
  ['torch.Size([64, 10])', [64, 10]],
  ['TensorShape([None, 10])', [null, 10]],
  ['shape=(3, 2)', [3, 2]],
  ['[batch, 10]', [null, 10]],
  ['−1, 10', [null, 10]],
  ['null x 10', [null, 10]],
  ['None,10', [null, 10]],
  ['?, 10', [null, 10]],
  ['7', [7]],
  ['[]', []],
  ['()', []],
  ['scalar', []],
  ['标量', []],
])('reads %s', (text, shape) => {
  expect(parseShape(text)).toEqual(shape)
})

test.each([
  '',
  '  ',
  'ten',
  '[64, 10',
  '64,,10',
  '64.5, 10',
  '-2, 10',
  '1e3',
  '[[1], [2]]',
  '60,000',
  '99999999999',
])('does not read %j', (text) => {
  expect(parseShape(text)).toBeUndefined()
  expect(judgeShape(text, [60, 0])).toMatchObject({ readable: false })
})

test('every shape is read back from how it is written, and is right', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      expect(parseShape(writeShape(shape))).toEqual(shape)
      expect(judgeShape(writeShape(shape), shape)).toMatchObject({ correct: true, score: 1 })
    }),
  )
})

test('another shape is wrong, scored below one, and spoken to unless it is hopeless', () => {
  fc.assert(
    fc.property(shapes, shapes, (given, answer) => {
      const verdict = judgeShape(writeShape(given), answer)
      fc.pre(writeShape(given) !== writeShape(answer))
      expect(verdict).toMatchObject({ readable: true, correct: false, note: expect.any(String) })
      if (verdict.readable) expect(verdict.score).toBeLessThan(1)
    }),
  )
})

test.each([
  ['[10, 64]', [64, 10], 'Transposed'],
  ['[16, 4, 32]', [32, 4, 16], 'not their order'],
  ['[10]', [null, 10], 'without the batch'],
  ['[10]', [64, 10], 'first dimension is missing'],
  ['[1, 64, 10]', [64, 10], 'extra dimension of size 1'],
  ['[64, 10, 1]', [64, 10], 'extra dimension of size 1'],
  ['[3, 64, 10]', [64, 10], 'too many in front'],
  ['[64]', [64, 1], 'size 1 is missing'],
  ['[batch, 784]', [null, 28, 28], 'Flattened'],
  ['[640]', [64, 10], 'Flattened'],
  ['[32, 20]', [64, 10], 'number of elements is right'],
  ['[batch, 10]', [64, 10], 'none is left open'],
  ['[64, 10]', [null, 10], 'as large as the batch'],
  ['[64, 11]', [64, 10], 'dimension 2'],
  ['[64]', [], 'one dimension'],
])('%s for %j: %s', (text, answer, words) => {
  const verdict = judgeShape(text, answer)
  expect(verdict).toMatchObject({ correct: false, note: expect.stringContaining(words) })
})

test('the mistakes of an exercise go before the general slips', () => {
  const mistakes = [{ shape: [10, 64], why: 'So Keras stores it.' }]
  const verdict = judgeShape('10x64', [64, 10], mistakes)
  expect(verdict).toMatchObject({ correct: false, why: 'So Keras stores it.' })
  expect(verdict).not.toHaveProperty('note')
})
