/** The models in jax-js (https://github.com/ekzhang/jax-js), channels before places, as its convolutions want them. */
import { lax, nn, numpy as np, random, type Array as Value } from '@jax-js/jax'
import type { ModelName } from './tasks'

/*
 * Every use of an array takes a reference from it, hence `.ref` where it is used again. What is left over while a
 * function is compiled costs nothing: it runs once.
 */
export type Tree = Record<string, Value>
type Model = (w: Tree, x: Value, key: Value, dropout: number) => Value

export const get = (w: Tree, name: string) => w[name]!.ref
const dense = (x: Value, w: Tree, weight: string, bias: string) =>
  np.matmul(x, get(w, weight)).add(get(w, bias))

export const jaxModels: Record<ModelName, Model> = {
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
