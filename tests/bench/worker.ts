import * as tf from '@tensorflow/tfjs-core'

import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-backend-cpu'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import { createNetwork } from '@/lib/engine/scratch/network'
import { createTrainer } from '@/lib/engine/scratch/trainer'
import { registerWasmTrainingKernels } from '@/lib/engine/wasm'
import { createRng, normal } from '@/lib/math/rng'
import { models, type Step } from './models'

const BUDGET_MS = 1500
const MOST_STEPS = 400

/** What the page asks of this worker: one model on stock or on our kernels, or the small network both ways. */
export interface Task {
  what: 'model' | 'scratch' | 'tfjs cpu'
  model?: string
  kernels?: 'stock' | 'ours'
}

export interface Timing {
  /** Median of a step, ms. */
  milliseconds?: number
  losses?: number[]
  error?: string
}

self.onmessage = async ({ data }: MessageEvent<Task>) => {
  try {
    self.postMessage(await run(data))
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Timing)
  }
}

async function run({ what, model, kernels }: Task): Promise<Timing> {
  if (what === 'scratch') return time(scratchSteps())
  if (what === 'tfjs cpu') {
    await tf.setBackend('cpu')
    return time(cpuSteps())
  }
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  setWasmPaths(`${self.location.origin}/wasm/`)
  if (kernels === 'ours') registerWasmTrainingKernels()
  await tf.setBackend('wasm')
  return time(models[model!]!())
}

async function time(step: Step): Promise<Timing> {
  const losses = [await step(), await step(), await step()]
  const times: number[] = []
  const end = performance.now() + BUDGET_MS
  while (times.length < MOST_STEPS && performance.now() < end) {
    const begun = performance.now()
    await step()
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return { milliseconds: times[times.length >> 1], losses }
}

/** 2-8-8-1, tanh, squared error, SGD, batch 10. */
const SIZES = [2, 8, 8, 1]
const BATCH = 10
const RATE = 0.03
/** Steps of scratch between two looks at the clock, which is coarser than one of them. */
const CHUNK = 1000

function examples() {
  const rng = createRng(1, 'bench')
  const x = Float32Array.from({ length: 2 * 200 }, () => normal(rng))
  const y = Float32Array.from({ length: 200 }, (_, i) => Math.sign(x[2 * i]! * x[2 * i + 1]!))
  return { x, y }
}

function scratchSteps(): Step {
  const { x, y } = examples()
  const network = createNetwork({ sizes: SIZES, activation: 'tanh', output: 'tanh', loss: 'mse', seed: 1 })
  const trainer = createTrainer(network, { seed: 1, learningRate: RATE, batchSize: BATCH })
  return async () => {
    let loss = 0
    for (let i = 0; i < CHUNK; i++) loss = trainer.train(x, y)
    return loss
  }
}

function cpuSteps(): Step {
  const { x, y } = examples()
  const inputs = tf.tensor2d(x.slice(0, 2 * BATCH), [BATCH, 2])
  const targets = tf.tensor2d(y.slice(0, BATCH), [BATCH, 1])
  const rng = createRng(1, 'weights')
  const weights = SIZES.slice(1).map((n, l) =>
    tf.variable(
      tf.tensor2d(
        Float32Array.from({ length: SIZES[l]! * n }, () => 0.5 * normal(rng)),
        [SIZES[l]!, n],
      ),
    ),
  )
  const biases = SIZES.slice(1).map((n) => tf.variable(tf.zeros([n])))
  const optimizer = tf.train.sgd(RATE)
  const loss = () => {
    let a: tf.Tensor = inputs
    for (const [l, w] of weights.entries()) a = a.matMul(w).add(biases[l]!).tanh()
    return a.sub(targets).square().mean().mul(0.5).asScalar()
  }
  return async () => {
    const value = optimizer.minimize(loss, true)!
    const [read] = await value.data()
    value.dispose()
    return read!
  }
}

export { CHUNK }
