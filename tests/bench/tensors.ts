/** Contenders on tfjs: stock (its kernels, its Adam) and ours (the kernels and optimizer that the lessons use). */
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import { type Device, enterDevice, WASM_PATH } from '@/lib/engine/backends'
import { countDeviceCalls } from '@/lib/engine/device-calls'
import { createOptimizer } from '@/lib/engine/optimizers'
import { batchesOf, variablesOf } from './batches'
import { ourLosses, ourModels } from './ours'
import { stockLosses, stockModels } from './stock'
import type { Task } from './tasks'
import type { Contender } from './timing'

/** Starts a back end as the lessons do. */
export async function enterOurs(device: Device) {
  await enterDevice(device, { lost: (reason) => console.error(reason) })
}

const LOAD: Record<Device, () => Promise<unknown>> = {
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  webgpu: () => import('@tensorflow/tfjs-backend-webgpu'),
  async wasm() {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false) // as ours: its threads gain little on models of this size
    setWasmPaths(WASM_PATH)
  },
}

/** Starts a back end as tfjs comes. */
export async function enterStock(device: Device) {
  if (device === 'webgpu' && !(await navigator.gpu?.requestAdapter())) throw new Error('no WebGPU here')
  await LOAD[device]()
  if (!(await tf.setBackend(device)) || tf.getBackend() !== device) throw new Error(`no ${device} here`)
}

/** Trains by `minimize`, which returns the loss of the step. */
function contender(minimize: (step: number) => tf.Scalar): Contender {
  let step = 0
  let latest: tf.Scalar | undefined
  return {
    calls: countDeviceCalls(),
    step() {
      latest?.dispose()
      latest = minimize(step++)
    },
    loss: async () => (await latest!.data())[0]!,
  }
}

export async function stock(device: Device, task: Task): Promise<Contender> {
  await enterStock(device)
  const variables = variablesOf(task)
  const model = stockModels[task.model]
  const batches = batchesOf(task).map(({ x, labels, y }) => ({
    x,
    y: y ?? tf.tidy(() => tf.oneHot(labels!, (task.y as { classes: number }).classes).cast('float32')),
    lossOf: y ? stockLosses.squaredError : stockLosses.crossEntropy,
  }))
  // The same epsilon on every back end: WebGL's default of 1e-4 is a mistake of tfjs 4.22.
  const optimizer =
    task.optimizer === 'sgd'
      ? tf.train.sgd(task.learningRate)
      : tf.train.adam(task.learningRate, 0.9, 0.999, 1e-7)
  return contender((step) => {
    const { x, y, lossOf } = batches[step % batches.length]!
    return optimizer.minimize(() => lossOf(y, model(variables, x, task.dropout)), true)!
  })
}

export async function ours(device: Device, task: Task): Promise<Contender> {
  await enterOurs(device)
  const variables = variablesOf(task)
  const model = ourModels[task.model]
  const batches = batchesOf(task)
  const optimizer = createOptimizer(task.optimizer, variables)
  const settings = { learningRate: task.learningRate }
  return contender((step) => {
    const { x, labels, y } = batches[step % batches.length]!
    const lossOf = y ? ourLosses.squaredError : ourLosses.crossEntropy
    return optimizer.minimize(() => lossOf(y ?? labels!, model(variables, x, task.dropout)), settings)
  })
}
