/**
 * Layers as plain functions of tensors. All of them have gradients on every back end.
 *
 * Where the derivative has a short closed form it is written out: tfjs would run two or three times as many
 * operations to find it by itself, and each has a price (5–10 µs on WebAssembly, a kernel launch on a GPU). Such
 * a derivative (of `layerNorm`, `gelu`, `causalSelfAttention`, `softmaxCrossEntropy`) cannot itself be differentiated;
 * that of `dense` can.
 */
import type { Rng } from '@/lib/math/rng'
import { differentiateFused, runFused } from './fused'
import './gradients'
import { drawMask } from './scratch/dropout'
import { tf } from './tf'

type Save = (tensors: tf.Tensor[]) => void
const { add, sub, mul, square } = tf

/**
 * y = x W + b.
 *
 * Leading axes of x become rows of one matrix, because tfjs (4.22) does not sum the gradient of W over them.
 *
 * @param x […, m]
 * @param w [m, n]
 * @param b [n], or none
 * @returns […, n]
 */
export function dense(x: tf.Tensor, w: tf.Tensor, b?: tf.Tensor): tf.Tensor {
  const quick = b && x.rank > 1 && runFused('Dense', { x, w, b }, {})
  if (quick) return quick[0]!
  const rows = x.rank === 2 ? x : tf.reshape(x, [-1, w.shape[0]!]) // [N, m]
  const products = tf.matMul(rows, w) //                              [N, n]
  const y = b ? add(products, b) : products
  return x.rank === 2 ? y : tf.reshape(y, [...x.shape.slice(0, -1), w.shape[1]!])
}

/**
 * Inverted dropout: a tensor of 0 (with probability `rate`) and 1 / (1 − rate) to multiply activations by
 * (Srivastava et al. 2014, §10).
 *
 * @param rng `createRng(seed, 'dropout', step)`, one for all layers of a step: they draw from it in turn
 * @param rate in [0, 1)
 */
export function dropoutMask(rng: Rng, shape: readonly number[], rate: number): tf.Tensor {
  const mask = new Float32Array(shape.reduce((a, b) => a * b, 1))
  drawMask(rng, rate, mask, mask.length)
  return tf.tensor(mask, [...shape])
}

/**
 * Each row gets mean 0 and variance 1, then a learned scale and shift (Ba, Kiros and Hinton 2016, eq. 4):
 *
 *   y = γ x̂ + β,   x̂ = (x − μ) / σ,   σ² = mean of (x − μ)² + ε
 *
 * With h = γ ∂L/∂y, ∂L/∂x = (h − mean(h) − x̂ mean(h x̂)) / σ.
 *
 * @param x […, D]
 * @param gain γ, [D]
 * @param bias β, [D]
 */
export function layerNorm(x: tf.Tensor, gain: tf.Tensor, bias: tf.Tensor, epsilon = 1e-5): tf.Tensor {
  const inputs = { x, gain, bias }
  const quick = differentiateFused('LayerNorm', inputs, {}, { epsilon }, ({ x, gain }) => ({
    x: x!,
    gain: gain!,
  }))
  return quick ?? add(mul(standardise(x, epsilon), gain), bias)
}

function standardise(x: tf.Tensor, epsilon: number): tf.Tensor {
  return tf.customGrad((input, save) => {
    const centred = sub(input as tf.Tensor, tf.mean(input as tf.Tensor, -1, true))
    const scale = tf.rsqrt(add(tf.mean(square(centred), -1, true), epsilon)) // 1 / σ, […, 1]
    const value = mul(centred, scale) //                                        x̂
    ;(save as Save)([value, scale])
    const gradFunc = (h: tf.Tensor, [y, s]: tf.Tensor[]) => {
      const along = mul(y!, tf.mean(mul(h, y!), -1, true))
      return mul(sub(sub(h, tf.mean(h, -1, true)), along), s!)
    }
    return { value, gradFunc }
  })(x)
}

const TWICE_ROOT_2_OVER_PI = 2 * Math.sqrt(2 / Math.PI)
const CUBIC = 0.044715 * TWICE_ROOT_2_OVER_PI

/**
 * GELU in the tanh form of GPT-2 (Hendrycks and Gimpel 2016, §2), as in `lib/math/activations`:
 *
 *   y = ½ x (1 + tanh(u / 2)) = x σ(u),   u = 2 √(2/π) (x + 0.044715 x³)
 *
 * so that ∂y/∂x = σ + x σ (1 − σ) u′ = σ + y (1 − σ) u′.
 */
export function gelu(x: tf.Tensor): tf.Tensor {
  const attrs = { linear: TWICE_ROOT_2_OVER_PI, cubic: CUBIC }
  const quick = differentiateFused('Gelu', { x }, {}, attrs, ({ x }, [, gate]) => ({ x: x!, gate: gate! }))
  if (quick) return quick
  return tf.customGrad((input, save) => {
    const z = input as tf.Tensor
    const gate = tf.sigmoid(mul(z, add(mul(square(z), CUBIC), TWICE_ROOT_2_OVER_PI)))
    const value = mul(z, gate)
    ;(save as Save)([z, gate, value])
    const gradFunc = (dy: tf.Tensor, [z, gate, y]: tf.Tensor[]) => {
      const slope = add(mul(square(z!), 3 * CUBIC), TWICE_ROOT_2_OVER_PI)
      return mul(dy, add(gate!, mul(mul(y!, sub(1, gate!)), slope)))
    }
    return { value, gradFunc }
  })(x)
}

/**
 * The rows of a table that integer ids name.
 *
 * @param table [V, D]
 * @param ids int32 […], each in [0, V)
 * @returns […, D]
 */
export function embedding(table: tf.Tensor, ids: tf.Tensor): tf.Tensor {
  return tf.gather(table, ids)
}

/** What attention may not see, to be added to scores: 0 on and below the diagonal, −1e9 above. [T, T]. */
export function causalMask(length: number): tf.Tensor2D {
  const mask = new Float32Array(length * length)
  for (let t = 0; t < length; t++) mask.fill(-1e9, t * length + t + 1, (t + 1) * length)
  return tf.tensor2d(mask, [length, length])
}

export interface AttentionWeights {
  /** What makes queries, keys and values, side by side: [D, 3 D] and [3 D]. */
  qkv: tf.Tensor
  qkvBias: tf.Tensor
  /** What mixes the heads' answers: [D, D] and [D]. */
  out: tf.Tensor
  outBias: tf.Tensor
}

/**
 * Multi-head self-attention in which no position sees a later one (Vaswani et al. 2017, §3.2):
 *
 *   A = softmax(Q Kᵀ / √d + mask),   head = A V,   d = D / H
 *
 * @param x [B, T, D]
 * @param heads H, a divisor of D
 * @param mask `causalMask(T)`, made once; without one every position sees all others
 * @returns output [B, T, D] and what each position attended to, [B, H, T, T], rows summing to 1
 */
export function causalSelfAttention(
  x: tf.Tensor,
  { qkv, qkvBias, out, outBias }: AttentionWeights,
  heads: number,
  mask?: tf.Tensor,
): { output: tf.Tensor; attention: tf.Tensor } {
  const D = x.shape.at(-1)!
  if (D % heads !== 0) throw new Error(`${D} numbers cannot be shared evenly by ${heads} heads`)
  const [queries, keys, values] = denseParts(x, qkv, qkvBias, 3) as [tf.Tensor, tf.Tensor, tf.Tensor] // each [B, T, D]
  const attention = attentionWeights(queries, keys, heads, mask) //                        [B, H, T, T]
  const answers = attentionAnswers(attention, values) //                                   [B, T, D]
  return { output: dense(answers, out, outBias), attention }
}

/** x W + b, its columns in so many parts, side by side. */
function denseParts(x: tf.Tensor, w: tf.Tensor, b: tf.Tensor, parts: number): tf.Tensor[] {
  const quick = runFused('DenseParts', { x, w, b }, { parts })
  if (quick) return quick
  const biases = tf.split(b, parts)
  // The weights are split and not the activations, which are larger.
  return tf.split(w, parts, 1).map((part, i) => dense(x, part, biases[i]))
}

function attentionWeights(queries: tf.Tensor, keys: tf.Tensor, heads: number, mask?: tf.Tensor): tf.Tensor {
  const others: Record<string, tf.Tensor> = mask ? { mask } : {}
  const quick = differentiateFused(
    'AttentionWeights',
    { queries, keys },
    others,
    { heads },
    ({ queries, keys }, [weights]) => ({ queries: queries!, keys: keys!, weights: weights! }),
  )
  if (quick) return quick
  const scale = 1 / Math.sqrt(queries.shape.at(-1)! / heads)
  const scores = tf.matMul(mul(perHead(queries, heads), scale), perHead(keys, heads), false, true)
  return tf.softmax(mask ? add(scores, mask) : scores)
}

function attentionAnswers(weights: tf.Tensor, values: tf.Tensor): tf.Tensor {
  const keep = ({ weights, values }: Record<string, tf.Tensor>) => ({ weights: weights!, values: values! })
  const quick = differentiateFused('AttentionAnswers', { weights, values }, {}, {}, keep)
  if (quick) return quick
  const answers = tf.matMul(weights, perHead(values, weights.shape[1]!)) //         [B, H, T, d]
  return tf.reshape(tf.transpose(answers, [0, 2, 1, 3]), values.shape)
}

/** [B, T, D] as one matrix for each head, [B, H, T, d]. */
function perHead(x: tf.Tensor, heads: number): tf.Tensor {
  const [B, T, D] = x.shape as [number, number, number]
  return tf.transpose(tf.reshape(x, [B, T, heads, D / heads]), [0, 2, 1, 3])
}

/**
 * Mean over examples of −ln softmax(z)_y, for logits z and the number y of the right class.
 *
 * Written with the largest logit m subtracted, ln Σ_k e^(z_k − m) − (z_y − m), which cannot overflow (Goodfellow
 * et al. 2016, §4.1). The slope is (softmax(z) − onehot(y)) / N.
 *
 * @param logits finite, […, K], K ≥ 2; with a −∞ among them the loss is NaN but where a kernel picks z_y out (WebAssembly)
 * @param labels int32 […], each in [0, K)
 */
export function softmaxCrossEntropy(logits: tf.Tensor, labels: tf.Tensor): tf.Scalar {
  const K = logits.shape.at(-1)!
  const N = labels.size
  const rows = tf.reshape(logits, [N, K])
  const right = tf.reshape(labels, [N])
  const quick = differentiateFused(
    'SoftmaxCrossEntropy',
    { logits: rows },
    { labels: right },
    {},
    ({ labels }, [, powers, totals]) => ({ powers: powers!, totals: totals!, labels: labels! }),
  )
  if (quick) return quick as tf.Scalar
  // On WebAssembly (4.22) `oneHot` writes integers whatever type it is asked for.
  const target = tf.cast(tf.oneHot(right, K), 'float32') // [N, K]
  return tf.customGrad((input, save) => {
    const z = input as tf.Tensor
    const shifted = sub(z, tf.max(z, 1, true)) //            [N, K]
    const powers = tf.exp(shifted) //                        [N, K]
    const totals = tf.sum(powers, 1, true) //                [N, 1]
    const total = sub(tf.sum(tf.log(totals)), tf.sum(mul(shifted, target)))
    ;(save as Save)([powers, totals, target])
    const gradFunc = (dy: tf.Tensor, [p, sums, y]: tf.Tensor[]) =>
      mul(sub(tf.div(p!, sums!), y!), mul(dy, 1 / N))
    return { value: mul(total, 1 / N), gradFunc }
  })(rows) as tf.Scalar
}

/**
 * Mean over examples and classes of ½ (p − y)², for p = softmax(z) and y the one-hot right class: the loss that a
 * classifier is not usually given. Guessing among ten costs 0.045; being surely wrong costs 0.1 and has no slope.
 *
 * @param logits [N, K]
 * @param labels int32 [N], each in [0, K)
 */
export function softmaxSquaredError(logits: tf.Tensor, labels: tf.Tensor): tf.Scalar {
  const target = tf.cast(tf.oneHot(labels, logits.shape.at(-1)!), 'float32') // [N, K]
  return mul(tf.mean(square(sub(tf.softmax(logits), target))), 0.5)
}
