/** Set-up shared by the tests of the GPT: WebAssembly in Node, and training in one call. */
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/gpt'
import { type GptParams, setup } from '@/lib/experiments/gpt.params'
import { tf } from '../engine/wasm/backends'

export { tf }

/** One layer of width 24: learns in a second or two what the default learns in ten. */
export const SMALL = { layers: 1, heads: 2, width: 24, context: 8, batchSize: 32, learningRate: 0.01 }

export function paramsOf(patch: Partial<GptParams> = {}): GptParams {
  return { ...defaultsOf(setup.params), ...patch }
}

/** A run after so many steps, on WebAssembly. */
export async function train(patch: Partial<GptParams>, steps: number, seed = 1) {
  tf.env().set('IS_TEST', false) // else the engine counts tensors around every kernel
  await tf.setBackend('wasm')
  const params = paramsOf(patch)
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed, backend: 'wasm', report() {}, signal })
  for (let i = 0; i < steps; i++) await trainer.step(params)
  return { trainer, params, snapshot: await trainer.snapshot(params) }
}

/** Sixteen names, written after nothing. */
export const sample = {
  type: 'sample',
  prompt: '',
  count: 16,
  temperature: 1,
  topK: 0,
  seed: 1,
  length: 20,
} as const
