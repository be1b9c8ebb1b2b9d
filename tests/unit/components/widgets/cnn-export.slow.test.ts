import { loadLayersModel } from '@tensorflow/tfjs-layers'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { softmax } from '@/lib/math/softmax'
import { tf } from '../../lib/engine/wasm/backends'
import { servePublic } from '../../lib/experiments/serve-public'
import { pythonWith, runPython } from '../../python'
import { codeCells, EVERY, trained } from './cnn-export-setup'

servePublic()

test('tf.loadLayersModel reads the file, and answers as the page did, with every kind of layer', async () => {
  const { model, file } = await trained({ layers: EVERY })
  const { name, blob } = await file('tfjs')
  expect(name).toBe('epoch-cnn-mnist-seed1-step12.zip')
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const { modelTopology, weightsManifest } = JSON.parse(strFromU8(files['model.json']!))
  const weightData = files['model.weights.bin']!.slice().buffer
  const artifacts = { modelTopology, weightSpecs: weightsManifest[0].weights, weightData }
  const copy = await loadLayersModel(tf.io.fromMemory(artifacts))
  const { pixels, labels, logits } = model.checks
  const images = tf.tensor4d(
    Float32Array.from(pixels, (byte) => byte / 255),
    [labels.length, 28, 28, 1],
  )
  const probabilities = await (copy.predict(images) as tf.Tensor).data()
  for (let i = 0; i < labels.length; i++) {
    const expected = softmax(Array.from(logits.subarray(10 * i, 10 * (i + 1))))
    for (const [k, p] of expected.entries()) expect(probabilities[10 * i + k]!).toBeCloseTo(p, 4)
  }
})

test('a network of shuffled pixels is no tf.layers model, and the reason is said', async () => {
  const { model, file } = await trained({ layers: 'conv4,max2', scramble: true })
  expect(model.order).toHaveLength(784)
  await expect(file('tfjs')).rejects.toThrow('cannot shuffle pixels')
  const [, , check] = await codeCells((await file('keras')).blob)
  expect(check).toContain('[:, order]')
})

test('notebooks say what was otherwise in training, and hold the layers', async () => {
  const { file } = await trained({ layers: EVERY, shift: 2, frozen: '1.1' })
  const { name, blob } = await file('keras')
  expect(name).toBe('epoch-cnn-mnist-seed1-step12-keras.ipynb')
  const text = await blob.text()
  expect(text).toContain('moved by up to 2 pixels')
  expect(text).toContain('some filters did not learn')
  expect(text).toContain(
    'conv6k4s2p, norm, avg2, conv4, max2, drop20, dense12, norm and an output of 10 classes',
  )
  const [, model] = await codeCells(blob)
  expect(model).toContain('Conv2D(6, 4, strides=2, padding=\\"same\\", use_bias=False)'.replaceAll('\\', ''))
  expect(model).toContain(
    'keras.layers.BatchNormalization(momentum=0.9, epsilon=0.001),\n    keras.layers.ReLU(),',
  )
  expect(model).toContain(
    '[weights["gains/7"], weights["shifts/7"], weights["means/7"], weights["variances/7"]]',
  )
})

const python = pythonWith('ast')
test.skipIf(!python)('every code cell is Python that parses', async () => {
  const { file } = await trained({ layers: EVERY, scramble: true })
  for (const kind of ['keras', 'pytorch'] as const) {
    const program = (await codeCells((await file(kind)).blob)).join('\n\n')
    runPython(python!, `import ast\nast.parse(${JSON.stringify(program)})`)
  }
})
