import { loadLayersModel } from '@tensorflow/tfjs-layers'
import { beforeEach, expect, test } from 'vitest'
import {
  exportSequential,
  exportWeights,
  type KerasActivation,
  type SequentialLayer,
} from '@/lib/engine/export-tfjs'
import { dense } from '@/lib/engine/layers'
import { pythonWeights } from '@/lib/engine/notebook-weights'
import { createVariables, saveVariables } from '@/lib/engine/weights'
import { difference, tf, uniform, type Values } from './wasm/backends'

tf.env().set('IS_TEST', false) // see layers.test.ts
beforeEach(() => tf.setBackend('cpu'))

const specs = {
  filters: { shape: [3, 3, 1, 4], start: 'heNormal' },
  filterBias: { shape: [4], start: { deviation: 0.3 } },
  hidden: { shape: [64, 8], start: 'heNormal' },
  hiddenBias: { shape: [8], start: { deviation: 0.3 } },
  output: { shape: [8, 3], start: 'glorotUniform' },
} as const

const read = (tensor: tf.Tensor): Values => ({ shape: tensor.shape, data: tensor.dataSync<'float32'>() })
const tensorOf = ({ data, shape }: Values) => tf.tensor(Float32Array.from(data), shape)

/** Loads the two files as a page would, by way of JSON text, and answers with the model's output for `input`. */
async function answerOfExport(
  inputShape: number[],
  layers: SequentialLayer[],
  arrays: Awaited<ReturnType<typeof saveVariables>>,
  input: Values,
) {
  const file = exportSequential(inputShape, layers, arrays)
  const { modelTopology, weightsManifest } = JSON.parse(JSON.stringify(file.modelJson))
  const artifacts = {
    modelTopology,
    weightSpecs: weightsManifest[0].weights,
    weightData: file.weightsBin.buffer,
  }
  const model = await loadLayersModel(tf.io.fromMemory(artifacts))
  return read(model.predict(tensorOf(input)) as tf.Tensor)
}

test('an exported convolutional network answers as ours does', async () => {
  const w = createVariables(1, specs)
  const images = uniform(2, 5, 8, 8, 1)
  const ours = tf.tidy(() => {
    const maps = tf.relu(
      tf.add(tf.conv2d(tensorOf(images) as tf.Tensor4D, w.filters as tf.Tensor4D, 1, 'same'), w.filterBias),
    )
    const pooled = tf.maxPool(maps as tf.Tensor4D, 2, 2, 'valid')
    const hidden = tf.tanh(dense(tf.reshape(pooled, [5, 64]), w.hidden, w.hiddenBias))
    return tf.softmax(dense(hidden, w.output))
  })
  const layers: SequentialLayer[] = [
    { type: 'conv2d', kernel: 'filters', bias: 'filterBias', activation: 'relu', padding: 'same' },
    { type: 'maxPooling2d', size: 2 },
    { type: 'flatten' },
    { type: 'dense', kernel: 'hidden', bias: 'hiddenBias', activation: 'tanh' },
    { type: 'dropout', rate: 0.5 },
    { type: 'dense', kernel: 'output', activation: 'softmax' },
  ]
  const theirs = await answerOfExport([8, 8, 1], layers, await saveVariables(w), images)
  expect(difference(read(ours), theirs)).toBeLessThan(1e-5)
})

test('strides and padding are kept', async () => {
  const w = createVariables(1, { filters: { shape: [3, 3, 2, 4], start: 'heNormal' } })
  const images = uniform(2, 2, 9, 9, 2)
  const ours = tf.maxPool(
    tf.conv2d(tensorOf(images) as tf.Tensor4D, w.filters as tf.Tensor4D, 2, 'valid'),
    3,
    1,
    'same',
  )
  const layers: SequentialLayer[] = [
    { type: 'conv2d', kernel: 'filters', stride: 2, padding: 'valid' },
    { type: 'maxPooling2d', size: 3, stride: 1, padding: 'same' },
  ]
  const theirs = await answerOfExport([9, 9, 2], layers, await saveVariables(w), images)
  expect(difference(read(ours), theirs)).toBeLessThan(1e-5)
})

const functions: Record<KerasActivation, (z: tf.Tensor) => tf.Tensor> = {
  linear: (z) => z,
  relu: tf.relu,
  elu: tf.elu,
  selu: tf.selu,
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  softplus: tf.softplus,
  swish: (z) => tf.mul(z, tf.sigmoid(z)),
  softmax: tf.softmax,
}

test.each(Object.keys(functions) as KerasActivation[])('%s means the same in Keras', async (activation) => {
  const w = createVariables(1, {
    kernel: { shape: [3, 4], start: 'heNormal' },
    bias: { shape: [4], start: { constant: 0.1 } },
  })
  const x = uniform(4, 6, 3)
  const ours = functions[activation](dense(tensorOf(x), w.kernel, w.bias))
  const layers: SequentialLayer[] = [{ type: 'dense', kernel: 'kernel', bias: 'bias', activation }]
  const theirs = await answerOfExport([3], layers, await saveVariables(w), x)
  expect(difference(read(ours), theirs)).toBeLessThan(1e-5)
})

test('says which weights are missing or of the wrong rank', async () => {
  const arrays = await saveVariables(createVariables(1, specs))
  const exported = (layer: SequentialLayer) => () => exportSequential([64], [layer], arrays)
  expect(exported({ type: 'dense', kernel: 'nothing' })).toThrow('nothing')
  expect(exported({ type: 'dense', kernel: 'filters' })).toThrow('filters has shape [3,3,1,4]')
})

test('weights alone are read back by tf.io', async () => {
  const arrays = {
    ...(await saveVariables(createVariables(1, specs))),
    one: { shape: [], values: Float32Array.of(1.5) },
  }
  const { weightsManifest, weightsBin } = exportWeights(arrays)
  const tensors = tf.io.decodeWeights(weightsBin.buffer, weightsManifest[0]!.weights)
  expect(Object.keys(tensors)).toEqual(Object.keys(arrays))
  for (const [name, { shape, values }] of Object.entries(arrays)) {
    expect(tensors[name]!.shape).toEqual(shape)
    expect(tensors[name]!.dataSync()).toEqual(values)
  }
})

test('the notebook holds every number', async () => {
  const arrays = await saveVariables(
    createVariables(1, { ...specs, large: { shape: [100, 50], start: 'heNormal' } }),
  )
  const cell = pythonWeights(arrays).join('\n')
  const entries = [...cell.matchAll(/^ {4}("\w+"): array\(\[([\d, ]*)\], """\n([\w+/=\n]+)\n {4}"""\),$/gm)]
  expect(entries.length).toBe(Object.keys(arrays).length)
  for (const [, name, shape, text] of entries) {
    const expected = arrays[JSON.parse(name!)]!
    expect(shape).toBe(expected.shape.join(', '))
    const bytes = Uint8Array.from(Buffer.from(text!, 'base64'))
    expect(new Float32Array(bytes.buffer)).toEqual(expected.values)
  }
})
