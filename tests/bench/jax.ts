/** jax-js, its whole step compiled by `jit`, as its own examples train. */
import {
  defaultDevice,
  init,
  jit,
  nn,
  numpy as np,
  random,
  type Array as Value,
  valueAndGrad,
} from '@jax-js/jax'
import { get, jaxModels, type Tree } from './jax-models'
import type { Task } from './tasks'
import type { Contender } from './timing'

const losses = {
  crossEntropy: (y: Value, logits: Value) => np.mean(np.sum(y.mul(nn.logSoftmax(logits)), -1)).neg(),
  squaredError: (y: Value, guess: Value) => np.mean(np.square(guess.sub(y))).mul(0.5),
}

/** Channels before places, and rows of a dense layer in that order: what its convolutions read. */
function arranged(task: Task, name: string): Value {
  const { shape, values } = task.weights[name]!
  const w = np.array(new Float32Array(values)).reshape(shape)
  if (task.model === 'generator' && name === 'w')
    return w.reshape([16, 7, 7, 16]).transpose([0, 3, 1, 2]).reshape([16, 784])
  if (task.model === 'generator' && name === 'b')
    return w.reshape([7, 7, 16]).transpose([2, 0, 1]).reshape([784])
  if (task.model === 'cnn' && name === 'w')
    return w.reshape([5, 5, 16, 10]).transpose([2, 0, 1, 3]).reshape([400, 10])
  if (shape.length === 4) return w.transpose([3, 2, 0, 1])
  return w
}

function batchesOf(task: Task): { x: Value; y: Value }[] {
  const { x, y, shape, batches } = task
  return Array.from({ length: batches }, (_, k) => {
    const part = (all: Float32Array) =>
      new Float32Array(all.subarray((k * all.length) / batches, ((k + 1) * all.length) / batches))
    let inputs = np.array(part(x)).reshape(shape)
    if (task.model === 'cnn') inputs = inputs.transpose([0, 3, 1, 2])
    if (task.model === 'transformer') inputs = inputs.astype(np.int32)
    if ('labels' in y)
      return { x: inputs, y: nn.oneHot(np.array(Array.from(y.labels), { dtype: np.int32 }), y.classes) }
    const answers = np.array(part(y.values)).reshape([task.batch, ...y.shape])
    return { x: inputs, y: y.shape.length === 3 ? answers.transpose([0, 3, 1, 2]) : answers }
  })
}

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-7]

export async function jax(device: 'wasm' | 'webgpu', task: Task): Promise<Contender> {
  if (!(await init(device)).includes(device)) throw new Error(`no ${device} here`)
  defaultDevice(device)
  const model = jaxModels[task.model]
  const lossOf = 'labels' in task.y ? losses.crossEntropy : losses.squaredError
  const names = Object.keys(task.weights)
  const each = (make: (name: string) => Value): Tree =>
    Object.fromEntries(names.map((name) => [name, make(name)]))
  const slopes = valueAndGrad((w: Tree, x: Value, y: Value, key: Value) =>
    lossOf(y, model(w, x, key, task.dropout)),
  )

  const sgd = jit((w: Tree, x: Value, y: Value, key: Value) => {
    const [loss, g] = slopes(
      each((name) => get(w, name)),
      x,
      y,
      key,
    )
    return { loss, w: each((name) => w[name]!.sub(g[name]!.mul(task.learningRate))) }
  })
  const adam = jit(
    (w: Tree, m: Tree, v: Tree, x: Value, y: Value, key: Value, rate: Value, epsilon: Value) => {
      const [loss, g] = slopes(
        each((name) => get(w, name)),
        x,
        y,
        key,
      )
      const mean = each((name) => m[name]!.mul(BETA1).add(get(g, name).mul(1 - BETA1)))
      const square = each((name) => v[name]!.mul(BETA2).add(np.square(get(g, name)).mul(1 - BETA2)))
      const next = each((name) =>
        w[name]!.sub(
          get(mean, name)
            .mul(rate.ref)
            .div(np.sqrt(get(square, name)).add(epsilon.ref)),
        ),
      )
      return { loss, w: next, m: mean, v: square }
    },
  )

  const batches = batchesOf(task)
  let w = each((name) => arranged(task, name))
  let m = each((name) => np.zerosLike(get(w, name)))
  let v = each((name) => np.zerosLike(get(w, name)))
  let keys = random.key(1)
  let latest: Value | undefined
  let t = 0
  return {
    step() {
      const { x, y } = batches[t % batches.length]!
      t++
      latest?.dispose()
      let key = keys.ref
      if (task.dropout > 0) {
        const both = random.split(keys)
        keys = both.ref.slice(0)
        key = both.slice(1)
      }
      if (task.optimizer === 'sgd') {
        ;({ loss: latest, w } = sgd(w, x.ref, y.ref, key))
        return
      }
      const root = Math.sqrt(1 - BETA2 ** t)
      const rate = np.array((task.learningRate * root) / (1 - BETA1 ** t))
      ;({ loss: latest, w, m, v } = adam(w, m, v, x.ref, y.ref, key, rate, np.array(EPSILON * root)))
    },
    loss: async () => Number((await latest!.ref.data())[0]),
  }
}
