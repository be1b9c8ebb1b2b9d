import { loadLayersModel } from '@tensorflow/tfjs-layers'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeAutoencoderFile } from '@/components/widgets/autoencoder-export'
import type { FileKind } from '@/components/widgets/image-export-items'
import type { AutoencoderExport } from '@/lib/experiments/autoencoder'
import type { AutoencoderParams } from '@/lib/experiments/autoencoder.params'
import type { Run } from '@/lib/worker/use-experiment'
import { tf } from '../../lib/engine/wasm/backends'
import { begin } from '../../lib/experiments/autoencoder-run'
import { servePublic } from '../../lib/experiments/serve-public'
import { pythonWith, runPython } from '../../python'
import { codeCells } from './cnn-export-setup'

servePublic()

/** An autoencoder after a few steps, on few images. */
async function trained(given: Partial<AutoencoderParams>) {
  const { trainer, take, ask, params } = await begin({ examples: 1000, hidden: [12, 6], code: 3, ...given })
  await take(5)
  const model = await ask<AutoencoderExport>({ type: 'export' })
  trainer.dispose()
  const run = { params, seed: 1, ask: async () => model } as unknown as Run
  return { model, file: (kind: FileKind) => makeAutoencoderFile(run, kind) }
}

test('tf.loadLayersModel reads the file, and returns what the page did', async () => {
  const { model, file } = await trained({})
  const { name, blob } = await file('tfjs')
  expect(name).toBe('epoch-autoencoder-mnist-seed1-step5.zip')
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const { modelTopology, weightsManifest } = JSON.parse(strFromU8(files['model.json']!))
  const weightData = files['model.weights.bin']!.slice().buffer
  const copy = await loadLayersModel(
    tf.io.fromMemory({ modelTopology, weightSpecs: weightsManifest[0].weights, weightData }),
  )
  const { pixels, labels, returned } = model.checks
  const images = tf.tensor2d(
    Float32Array.from(pixels, (byte) => byte / 255),
    [labels.length, 784],
  )
  const again = await (copy.predict(images) as tf.Tensor).data()
  for (let i = 0; i < returned.length; i += 37) expect(again[i]!).toBeCloseTo(returned[i]!, 4)
})

test('notebooks say what was otherwise in training, and damage the images as the page did', async () => {
  const { file } = await trained({ noise: 0.4, mask: 0.2, without: [3], linear: true })
  const { blob } = await file('keras')
  expect(await blob.text()).toContain('never seen images of class 3')
  const cells = (await codeCells(blob)).join('\n')
  expect(cells).toContain('keras.layers.Dense(3, activation="linear"),  # the code')
  expect(cells).not.toContain('sigmoid')
  expect(cells).toContain('0.4 * rng.standard_normal')
  expect(cells).toContain('rng.random(x.shape) < 0.2')
})

const python = pythonWith('ast')
test.skipIf(!python)('every code cell is Python that parses', async () => {
  const { file } = await trained({ noise: 0.4, mask: 0.2 })
  for (const kind of ['keras', 'pytorch'] as const) {
    const program = (await codeCells((await file(kind)).blob)).join('\n\n')
    runPython(python!, `import ast\nast.parse(${JSON.stringify(program)})`)
  }
})

const torch = pythonWith('torch')
test.skipIf(!torch)('the PyTorch notebook rebuilds the autoencoder, and its own check passes', async () => {
  const { file } = await trained({ noise: 0.4, mask: 0.2 })
  const cells = await codeCells((await file('pytorch')).blob)
  const damage = cells.at(-1)!.split('\noptimizer')[0]
  const program = `${cells.slice(0, 3).join('\n\n')}\n\n${damage}\nprint(damaged(inputs).dtype, damaged(inputs).max() <= 1)`
  const said = runPython(torch!, program)
  expect(said).toMatch(/^largest difference: 0\.00/)
  expect(said).toContain('float32 True')
})
