/** Where the time of a step goes, kernel by kernel, on WebAssembly in Node. Bundled and run by `profile.mjs`. */

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import * as core from '@tensorflow/tfjs-core'
import { createOptimizer } from '@/lib/engine/optimizers'
import { tf } from '@/lib/engine/tf'
import { registerWasmTrainingKernels } from '@/lib/engine/wasm'
import { batchesOf, variablesOf } from './batches'
import { ourLosses, ourModels } from './ours'
import { type TaskName, tasks } from './tasks'

const WARM = 20
const STEPS = 100
/** Of all steps that share which is as fast or faster: other programs disturb most of the others. */
const SHARE = 0.1

export async function enterWasm(folder: string) {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  setWasmPaths(folder)
  registerWasmTrainingKernels()
  await tf.setBackend('wasm')
  spyOnKernels()
}

/** By kernel: how often a step calls it, and its own milliseconds, without those of kernels that it calls. */
type Costs = Record<string, { calls: number; milliseconds: number }>

let costs: Costs = {}

function spyOnKernels() {
  const inner: number[] = [] // time in kernels called by each that is under way
  for (const config of core.getKernelsForBackend('wasm')) {
    const { kernelName, kernelFunc } = config
    core.unregisterKernel(kernelName, 'wasm')
    core.registerKernel({
      ...config,
      kernelFunc(call) {
        inner.push(0)
        const begun = performance.now()
        const result = kernelFunc(call)
        const taken = performance.now() - begun
        costs[kernelName] ??= { calls: 0, milliseconds: 0 }
        const cost = costs[kernelName]!
        cost.calls++
        cost.milliseconds += taken - inner.pop()!
        if (inner.length > 0) inner[inner.length - 1]! += taken
        return result
      },
    })
  }
}

/** @returns by kernel, the costly first; and the whole step, with what is between the kernels */
export function profile(name: TaskName): Costs {
  const task = tasks[name]()
  const { learningRate, optimizer: kind, dropout } = task
  const variables = variablesOf(task)
  const optimizer = createOptimizer(kind, variables)
  const { x, labels, y } = batchesOf(task)[0]!
  const lossOf = y ? ourLosses.squaredError : ourLosses.crossEntropy
  const loss = () => lossOf(y ?? labels, ourModels[task.model](variables, x, dropout))
  const step = () => optimizer.minimize(loss, { learningRate }).dispose()
  for (let i = 0; i < WARM; i++) step()

  const steps = Array.from({ length: STEPS }, () => {
    costs = {}
    const begun = performance.now()
    step()
    return { ...costs, 'whole step': { calls: 1, milliseconds: performance.now() - begun } }
  })
  const names = [...new Set(steps.flatMap(Object.keys))]
  const found = names.map((kernel) => {
    const times = steps.map((costs: Costs) => costs[kernel]?.milliseconds ?? 0).sort((a, b) => a - b)
    const { calls } = (steps[0] as Costs)[kernel] ?? { calls: 0 }
    return [kernel, { calls, milliseconds: times[Math.floor(SHARE * STEPS)]! }] as const
  })
  return Object.fromEntries(found.sort(([, a], [, b]) => b.milliseconds - a.milliseconds))
}
