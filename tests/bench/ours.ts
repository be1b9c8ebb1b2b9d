/** The models as the experiments of the course are written: its layers, where it has one, and its losses. */
import { conv2d, conv2dTranspose, standardiseBatch } from '@/lib/engine/image-layers'
import {
  causalMask,
  causalSelfAttention,
  dense,
  dropoutMask,
  embedding,
  layerNorm,
  softmaxCrossEntropy,
} from '@/lib/engine/layers'
import { recurrence } from '@/lib/engine/recurrence'
import { tf } from '@/lib/engine/tf'
import { createRng } from '@/lib/math/rng'
import type { Model, Weights } from './stock'
import type { ModelName } from './tasks'

const { add, mul } = tf
let step = 0

export const ourModels: Record<ModelName, Model> = {
  small: (w, x) => {
    const h = tf.tanh(dense(x, w.w0!, w.b0!))
    return tf.tanh(dense(tf.tanh(dense(h, w.w1!, w.b1!)), w.w2!, w.b2!))
  },
  mlp(w, x, dropout) {
    const h = tf.relu(dense(x, w.w0!, w.b0!))
    const mask = dropout > 0 && dropoutMask(createRng(1, 'dropout', step++), h.shape, dropout)
    return dense(mask ? mul(h, mask) : h, w.w1!, w.b1!)
  },
  cnn(w, x) {
    const stage = (a: tf.Tensor, k: tf.Tensor, b: tf.Tensor) =>
      tf.maxPool(conv2d(a, k, b, { relu: true }) as tf.Tensor4D, 2, 2, 'valid')
    const a = stage(stage(x, w.k0!, w.b0!), w.k1!, w.b1!)
    return dense(tf.reshape(a, [a.shape[0]!, -1]), w.w!, w.b!)
  },
  lstm: (w, x) => recurrent('lstm', w, x),
  gru: (w, x) => recurrent('gru', w, x),
  generator(w, x) {
    const a = tf.reshape(tf.relu(dense(x, w.w!, w.b!)), [-1, 7, 7, 16])
    const normed = add(mul(standardiseBatch(a).y, w.gain!), w.shift!)
    const wider = tf.relu(add(conv2dTranspose(normed, w.k0!, 2), w.b0!))
    return tf.sigmoid(add(conv2dTranspose(wider, w.k1!, 2), w.b1!))
  },
  transformer(w, ids) {
    let x: tf.Tensor = add(embedding(w.tokens!, tf.cast(ids, 'int32')), w.positions!)
    const mask = causalMask(ids.shape[1]!)
    for (let l = 0; l < 2; l++) {
      const weights = {
        qkv: w[`qkv/${l}`]!,
        qkvBias: w[`qkvBias/${l}`]!,
        out: w[`out/${l}`]!,
        outBias: w[`outBias/${l}`]!,
      }
      const normed = layerNorm(x, w[`gain1/${l}`]!, w[`shift1/${l}`]!)
      x = add(x, causalSelfAttention(normed, weights, 4, mask).output)
      const h = dense(layerNorm(x, w[`gain2/${l}`]!, w[`shift2/${l}`]!), w[`up/${l}`]!, w[`upBias/${l}`]!)
      x = add(x, dense(tf.relu(h), w[`down/${l}`]!, w[`downBias/${l}`]!))
    }
    return tf.reshape(dense(x, w.head!, w.headBias!), [-1, w.head!.shape[1]!])
  },
}

function recurrent(cell: 'lstm' | 'gru', w: Weights, x: tf.Tensor): tf.Tensor {
  const [T, B, D] = x.shape as [number, number, number]
  const states = recurrence(cell, dense(tf.reshape(x, [T * B, D]), w.w!, w.b!), w.u!, w.c, T, B)
  return dense(tf.slice(states, [(T - 1) * B, 0], [B, states.shape[1]!]), w.out!, w.outBias!)
}

export const ourLosses = {
  crossEntropy: (labels: tf.Tensor, logits: tf.Tensor) => softmaxCrossEntropy(logits, labels),
  squaredError: (y: tf.Tensor, guess: tf.Tensor) =>
    mul(tf.mean(tf.square(tf.sub(guess, y))), 0.5) as tf.Scalar,
}
