import { readFile } from 'node:fs/promises'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { defaultsOf } from '@/lib/engine/params'
import { tf } from '@/lib/engine/tf'
import { registerWasmTrainingKernels } from '@/lib/engine/wasm'
import { experiment } from './cnn'
import type { Confusion } from './digits'
import { JUDGE_LAYERS, packWeights } from './gan-digits-judge'

const EPOCHS = 8
const BATCH = 100
const STEPS = (EPOCHS * 60_000) / BATCH

/**
 * Trains the widget `cnn` for eight epochs, with images moved by up to a pixel and a learning rate that falls to 0.
 *
 * @param wasm folder of the WebAssembly files
 * @returns its weights, and how many of the 10,000 test images it has right
 */
export async function train(wasm: string): Promise<{ values: Float32Array; correct: number }> {
  globalThis.fetch = async (address) => new Response(new Uint8Array(await readFile(`public${address}`)))
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  setWasmPaths(`${wasm}/`)
  registerWasmTrainingKernels()
  await tf.setBackend('wasm')
  const params = {
    ...defaultsOf(experiment.params),
    layers: JUDGE_LAYERS,
    batchSize: BATCH,
    epochs: EPOCHS,
    shift: 1,
  }
  const { signal } = new AbortController()
  const trainer = await experiment.create(params, { seed: 1, backend: 'wasm', report() {}, signal })
  for (let step = 0; step < STEPS; step++)
    await trainer.step({ ...params, learningRate: 0.003 * (1 - step / STEPS) })
  const { correct } = (await trainer.ask!({ type: 'confusion' } as never, params)) as Confusion
  return { values: packWeights((await trainer.save!()).arrays), correct }
}
