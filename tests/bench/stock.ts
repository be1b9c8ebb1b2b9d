/** The models as one writes them with tfjs alone: its operations, its gradients, its optimizers. */
import * as tf from '@tensorflow/tfjs-core'
import type { ModelName } from './tasks'

export type Weights = Record<string, tf.Tensor>
/** From weights and a batch to what the loss looks at: logits, or numbers. */
export type Model = (w: Weights, x: tf.Tensor, dropout: number) => tf.Tensor

/** Every model in plain operations; tfjs's own layers of recurrence are another function (GRU) or slower. */
export const stockModels: Record<ModelName, Model> = {
  small(w, x) {
    const h = x.matMul(w.w0!).add(w.b0!).tanh()
    return h.matMul(w.w1!).add(w.b1!).tanh().matMul(w.w2!).add(w.b2!).tanh()
  },
  mlp(w, x, dropout) {
    const h = x.matMul(w.w0!).add(w.b0!).relu()
    return (dropout ? tf.dropout(h, dropout) : h).matMul(w.w1!).add(w.b1!)
  },
  cnn(w, x) {
    const stage = (a: tf.Tensor, k: tf.Tensor, b: tf.Tensor) => {
      const sums = tf.conv2d(a as tf.Tensor4D, k as tf.Tensor4D, 1, 'valid').add<tf.Tensor4D>(b)
      return tf.maxPool(sums.relu<tf.Tensor4D>(), 2, 2, 'valid')
    }
    const a = stage(stage(x, w.k0!, w.b0!), w.k1!, w.b1!)
    return a.reshape([a.shape[0]!, -1]).matMul(w.w!).add(w.b!)
  },
  lstm: (w, x) => recurrent(w, x, lstmStep),
  gru: (w, x) => recurrent(w, x, gruStep),
  generator(w, x) {
    const B = x.shape[0]!
    const a = x.matMul(w.w!).add(w.b!).relu().reshape([B, 7, 7, 16])
    const { mean, variance } = tf.moments(a, [0, 1, 2])
    const normed = tf.batchNorm4d(
      a as tf.Tensor4D,
      mean as tf.Tensor1D,
      variance as tf.Tensor1D,
      w.shift as tf.Tensor1D,
      w.gain as tf.Tensor1D,
      1e-3,
    )
    const wider = tf.conv2dTranspose(normed, w.k0 as tf.Tensor4D, [B, 14, 14, 8], 2, 'same').add(w.b0!)
    const whole = tf.conv2dTranspose(
      wider.relu<tf.Tensor4D>(),
      w.k1 as tf.Tensor4D,
      [B, 28, 28, 1],
      2,
      'same',
    )
    return whole.add(w.b1!).sigmoid()
  },
  transformer(w, ids) {
    const [B, T] = ids.shape as [number, number]
    const D = w.tokens!.shape[1]!
    let x: tf.Tensor = tf.gather(w.tokens!, ids.flatten().toInt())
    x = x
      .reshape([B, T, D])
      .add(w.positions!)
      .reshape([B * T, D])
    for (let l = 0; l < 2; l++) {
      x = x.add(attention(norm(x, w[`gain1/${l}`]!, w[`shift1/${l}`]!), w, l, [B, T, D]))
      const h = norm(x, w[`gain2/${l}`]!, w[`shift2/${l}`]!).matMul(w[`up/${l}`]!).add(w[`upBias/${l}`]!)
      x = x.add(h.relu().matMul(w[`down/${l}`]!).add(w[`downBias/${l}`]!))
    }
    return x.matMul(w.head!).add(w.headBias!)
  },
}

type Step = (h: tf.Tensor, c: tf.Tensor, x: tf.Tensor, w: Weights) => [tf.Tensor, tf.Tensor]

function recurrent(w: Weights, x: tf.Tensor, step: Step): tf.Tensor {
  let h: tf.Tensor = tf.zeros([x.shape[1]!, w.u!.shape[0]!])
  let c = h
  // One product for the inputs of all steps was slower: by ours, LSTM 13.1 instead of 9.6, GRU 17.8 instead of 15.2.
  for (const now of tf.unstack(x)) [h, c] = step(h, c, now.matMul(w.w!).add(w.b!), w)
  return h.matMul(w.out!).add(w.outBias!)
}

const lstmStep: Step = (h, c, x, w) => {
  const [i, f, o, g] = tf.split(x.add(h.matMul(w.u!)), 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]
  const cell = f.sigmoid().mul(c).add(i.sigmoid().mul(g.tanh()))
  return [o.sigmoid().mul(cell.tanh()), cell]
}

/** The reset gate after the product, as in PyTorch and cuDNN. */
const gruStep: Step = (h, c, x, w) => {
  const [xr, xz, xn] = tf.split(x, 3, 1) as [tf.Tensor, tf.Tensor, tf.Tensor]
  const [hr, hz, hn] = tf.split(h.matMul(w.u!), 3, 1) as [tf.Tensor, tf.Tensor, tf.Tensor]
  const z = xz.add(hz).sigmoid()
  const n = xn.add(xr.add(hr).sigmoid().mul(hn.add(w.c!))).tanh()
  return [n.add(z.mul(h.sub(n))), c]
}

function norm(x: tf.Tensor, gain: tf.Tensor, shift: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, -1, true)
  return x.sub(mean).div(variance.add(1e-5).sqrt()).mul(gain).add(shift)
}

const HEADS = 4

let mask: tf.Tensor | undefined

/** 0 for what a position may look at and −10⁹ beyond, [T, T]; made once, for a worker trains one model. */
function causal(T: number): tf.Tensor {
  mask ??= tf.keep(
    tf.linalg
      .bandPart(tf.ones([T, T]), -1, 0)
      .sub(1)
      .mul(1e9),
  )
  return mask
}

function attention(x: tf.Tensor, w: Weights, l: number, [B, T, D]: [number, number, number]): tf.Tensor {
  const d = D / HEADS
  const parts = tf.split(x.matMul(w[`qkv/${l}`]!).add(w[`qkvBias/${l}`]!), 3, 1)
  const [q, k, v] = parts.map((part) => part.reshape([B, T, HEADS, d]).transpose([0, 2, 1, 3]))
  const scores = tf.matMul(q!, k!, false, true).div(Math.sqrt(d)).add(causal(T))
  const mixed = tf
    .matMul(tf.softmax(scores), v!)
    .transpose([0, 2, 1, 3])
    .reshape([B * T, D])
  return mixed.matMul(w[`out/${l}`]!).add(w[`outBias/${l}`]!)
}

/** How far the model is from what it should say. */
export const stockLosses = {
  crossEntropy: (y: tf.Tensor, logits: tf.Tensor) => tf.losses.softmaxCrossEntropy(y, logits).asScalar(),
  squaredError: (y: tf.Tensor, guess: tf.Tensor) => tf.losses.meanSquaredError(y, guess).mul(0.5).asScalar(),
}
