import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readModelFile, type SavedModel, writeModelFile } from '@/lib/engine/model-file'

const model: SavedModel = {
  name: 'spirals',
  experiment: 'playground',
  params: { layers: [8, 8], activation: 'tanh' },
  seed: 7,
  metrics: { loss: 0.25 },
  checkpoint: {
    step: 120,
    arrays: {
      'weights/0': { shape: [2, 3], values: Float32Array.of(1, -2, 3.5, 0, 1e-20, -0) },
      'sgd/steps': { shape: [], values: Float32Array.of(120) },
    },
  },
}

test('what is written can be read again, to the bit', () => {
  expect(readModelFile(writeModelFile(model))).toEqual(model)
})

test('any shapes and values come back', () => {
  const array = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }).chain((shape) => {
    const size = shape.reduce((a, b) => a * b, 1)
    return fc
      .float32Array({ minLength: size, maxLength: size, noNaN: true, noDefaultInfinity: true })
      .map((values) => ({ shape, values }))
  })
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), array, { minKeys: 1 }), (arrays) => {
      const { checkpoint } = readModelFile(writeModelFile({ ...model, checkpoint: { step: 1, arrays } }))
      for (const [name, { shape, values }] of Object.entries(arrays)) {
        expect(checkpoint.arrays[name]!.shape).toEqual(shape)
        expect(checkpoint.arrays[name]!.values).toEqual(values)
      }
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['no zip at all', new TextEncoder().encode('hello'), 'not a zip'],
  ['a zip of something else', zipSync({ 'a.txt': new Uint8Array(3) }), 'is missing in it'],
  [
    'a model of something else',
    zipSync({
      'model.json': new TextEncoder().encode('{"format":"weights"}'),
      'model.weights.bin': new Uint8Array(4),
    }),
    'does not describe a model of this course',
  ],
  [
    'a model for other programs',
    zipSync({
      'model.json': new TextEncoder().encode('{"format":"layers-model"}'),
      'model.weights.bin': new Uint8Array(4),
    }),
    'take the file that',
  ],
  ['a negative seed', writeModelFile({ ...model, seed: -5 }), 'seed'],
  [
    'a step beyond counting',
    writeModelFile({ ...model, checkpoint: { ...model.checkpoint, step: Number.MAX_SAFE_INTEGER } }),
    'step',
  ],
  [
    'a model that broke down',
    writeModelFile({
      ...model,
      checkpoint: { step: 1, arrays: { w: { shape: [1], values: Float32Array.of(Number.NaN) } } },
    }),
    'not finite',
  ],
  [
    'damaged JSON',
    zipSync({ 'model.json': new TextEncoder().encode('{'), 'model.weights.bin': new Uint8Array(4) }),
    'is damaged',
  ],
])('%s is refused with the reason', (_, bytes, reason) => {
  expect(() => readModelFile(bytes)).toThrow(reason)
})

test('weights that do not fit their description are refused', () => {
  const json = JSON.stringify({
    format: 'weights',
    userDefinedMetadata: { epoch: 1, name: '', experiment: 'x', params: {}, seed: 1, step: 1, metrics: {} },
    weightsManifest: [{ weights: [{ name: 'w', shape: [1000, 1000], dtype: 'float32' }] }],
  })
  const bytes = zipSync({
    'model.json': new TextEncoder().encode(json),
    'model.weights.bin': new Uint8Array(8),
  })
  expect(() => readModelFile(bytes)).toThrow('8 bytes instead of 4000000')
})
