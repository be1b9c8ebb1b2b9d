/** Times one contender at one task, in a worker that nobody else has used. */
import { type Task, type TaskName, tasks } from './tasks'
import { type Contender, time } from './timing'

export interface Order {
  task: TaskName
  contender: string
  /** Milliseconds to measure for. */
  budget: number
}

type Start = (task: Task) => Contender | Promise<Contender>

const stock =
  (device: 'cpu' | 'wasm' | 'webgl' | 'webgpu'): Start =>
  async (task) =>
    (await import('./tensors')).stock(device, task)
const ours =
  (device: 'cpu' | 'wasm' | 'webgl' | 'webgpu'): Start =>
  async (task) =>
    (await import('./tensors')).ours(device, task)
const jax =
  (device: 'wasm' | 'webgpu'): Start =>
  async (task) =>
    (await import('./jax')).jax(device, task)

/** Everyone who may take part, by the name in `contenders.mjs`; fetched only when it is its turn. */
const start: Record<string, Start> = {
  'ours wasm': ours('wasm'),
  'stock wasm': stock('wasm'),
  'jax-js': jax('wasm'),
  'jax-js threads': jax('wasm'),
  scratch: async (task) => (await import('./scratch')).scratch(task),
  objects: async (task) => (await import('./neurons')).neurons(task),
  convnetjs: async (task) => (await import('./convnet')).convnet(task),
  'brain.js': async (task) => (await import('./brain')).brain(task),
  'ours cpu': ours('cpu'),
  'stock cpu': stock('cpu'),
  'ours webgl': ours('webgl'),
  'stock webgl': stock('webgl'),
  'ours webgpu': ours('webgpu'),
  'stock webgpu': stock('webgpu'),
  'jax-js webgpu': jax('webgpu'),
}

self.onmessage = async ({ data }: MessageEvent<Order>) => {
  try {
    const contender = await start[data.contender]!(tasks[data.task]())
    self.postMessage(await time(contender, data.budget))
  } catch (error) {
    self.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
}
