/** jax-js (https://github.com/ekzhang/jax-js), its whole step compiled by `jit`, as its own examples train. */
import {
  defaultDevice,
  init,
  jit,
  lax,
  nn,
  numpy as np,
  random,
  type Array as Value,
  valueAndGrad,
} from '@jax-js/jax'
import type { ModelName, Task } from './tasks'
import type { Contender } from './timing'

/*
 * Every use of an array takes a reference from it, hence `.ref` where it is used again. What is left over while a
 * function is compiled costs nothing: it runs once.
 */
type Tree = Record<string, Value>
type Model = (w: Tree, x: Value, key: Value, dropout: number) => Value

const get = (w: Tree, name: string) => w[name]!.ref
const dense = (x: Value, w: Tree, weight: string, bias: string) =>
  np.matmul(x, get(w, weight)).add(get(w, bias))

const models: Record<ModelName, Model> = {
  small(w, x) {
    const h = np.tanh(dense(x, w, 'w0', 'b0'))
    return np.tanh(dense(np.tanh(dense(h, w, 'w1', 'b1')), w, 'w2', 'b2'))
  },
  mlp(w, x, key, dropout) {
    const h = nn.relu(dense(x, w, 'w0', 'b0'))
    if (dropout === 0) return dense(h, w, 'w1', 'b1')
    const kept = random.bernoulli(key.ref, 1 - dropout, h.shape).astype(np.float32)
    return dense(h.mul(kept.div(1 - dropout)), w, 'w1', 'b1')
  },
  cnn(w, x) {
    const stage = (a: Value, k: string, b: string) =>
      pool(nn.relu(lax.conv(a, get(w, k), [1, 1], 'VALID').add(get(w, b).reshape([-1, 1, 1]))))
    const a = stage(stage(x, 'k0', 'b0'), 'k1', 'b1')
    return dense(a.reshape([a.shape[0]!, -1]), w, 'w', 'b')
  },
  lstm: (w, x) => recurrent(w, x, 4, lstmStep),
  gru: (w, x) => recurrent(w, x, 3, gruStep),
  generator(w, x) {
    const B = x.shape[0]!
    const a = nn.relu(dense(x, w, 'w', 'b')).reshape([B, 16, 7, 7])
    const centred = a.ref.sub(np.mean(a, [0, 2, 3], { keepdims: true }))
    const variance = np.mean(np.square(centred.ref), [0, 2, 3], { keepdims: true })
    const normed = centred.mul(np.reciprocal(np.sqrt(variance.add(1e-3))))
    const channel = (name: string) => get(w, name).reshape([-1, 1, 1])
    const up = (h: Value, k: string) =>
      lax.convTranspose(h, get(w, k), [2, 2], 'SAME', { transposeKernel: true })
    const wider = nn.relu(up(normed.mul(channel('gain')).add(channel('shift')), 'k0').add(channel('b0')))
    return nn.sigmoid(up(wider, 'k1').add(channel('b1')))
  },
  transformer(w, ids) {
    const [B, T] = ids.shape as [number, number]
    const D = w.tokens!.shape[1]!
    let x = np.take(get(w, 'tokens'), ids, 0).add(get(w, 'positions'))
    for (let l = 0; l < 2; l++) {
      const qkv = dense(norm(x.ref, w, `gain1/${l}`, `shift1/${l}`), w, `qkv/${l}`, `qkvBias/${l}`)
      const [q, k, v] = np.split(qkv, 3, -1).map((part) => part.reshape([B, T, 4, D / 4]))
      const mixed = nn.dotProductAttention(q!, k!, v!, { isCausal: true }).reshape([B, T, D])
      x = x.add(dense(mixed, w, `out/${l}`, `outBias/${l}`))
      const h = nn.relu(dense(norm(x.ref, w, `gain2/${l}`, `shift2/${l}`), w, `up/${l}`, `upBias/${l}`))
      x = x.add(dense(h, w, `down/${l}`, `downBias/${l}`))
    }
    return dense(x, w, 'head', 'headBias').reshape([B * T, -1])
  },
}

/** Windows of 2 × 2, what is left over at the edges not seen. */
function pool(a: Value): Value {
  const [N, C, H, W] = a.shape as [number, number, number, number]
  const [h, w] = [H >> 1, W >> 1]
  return np.max(a.slice([], [], [0, 2 * h], [0, 2 * w]).reshape([N, C, h, 2, w, 2]), [3, 5])
}

function norm(x: Value, w: Tree, gain: string, shift: string): Value {
  return nn.standardize(x, -1, { epsilon: 1e-5 }).mul(get(w, gain)).add(get(w, shift))
}

type Step = (h: Value, c: Value, x: Value, w: Tree) => [Value, Value]

function recurrent(w: Tree, x: Value, gates: number, step: Step): Value {
  const [T, B] = x.shape as [number, number]
  const H = w.u!.shape[0]!
  const inputs = np.unstack(dense(x, w, 'w', 'b').reshape([T, B, gates * H]))
  let h: Value = np.zeros([B, H])
  let c: Value = np.zeros([B, H])
  for (const now of inputs) [h, c] = step(h, c, now, w)
  return dense(h, w, 'out', 'outBias')
}

const lstmStep: Step = (h, c, x, w) => {
  const [i, f, o, g] = np.split(x.add(np.matmul(h, get(w, 'u'))), 4, 1) as [Value, Value, Value, Value]
  const cell = nn
    .sigmoid(f)
    .mul(c)
    .add(nn.sigmoid(i).mul(np.tanh(g)))
  return [nn.sigmoid(o).mul(np.tanh(cell.ref)), cell]
}

const gruStep: Step = (h, c, x, w) => {
  const [xr, xz, xn] = np.split(x, 3, 1) as [Value, Value, Value]
  const [hr, hz, hn] = np.split(np.matmul(h.ref, get(w, 'u')), 3, 1) as [Value, Value, Value]
  const z = nn.sigmoid(xz.add(hz))
  const n = np.tanh(xn.add(nn.sigmoid(xr.add(hr)).mul(hn.add(get(w, 'c')))))
  return [n.ref.add(z.mul(h.sub(n))), c]
}

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
  const model = models[task.model]
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
