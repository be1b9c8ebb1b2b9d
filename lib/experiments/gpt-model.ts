import { causalMask, causalSelfAttention, dense, embedding, gelu, layerNorm } from '@/lib/engine/layers'
import { tf } from '@/lib/engine/tf'
import { createVariables, type Variables, type WeightSpec } from '@/lib/engine/weights'

/** The size of a model: five whole numbers say everything. */
export interface GptShape {
  /** V, how many different characters there are. */
  vocabulary: number
  /** Blocks, one on top of another. */
  layers: number
  /** H, a divisor of the width. */
  heads: number
  /** D, how many numbers stand for one character. */
  width: number
  /** T, the longest text the model can look at. */
  context: number
}

/** Multiplies a tensor by a mask that drops some of it while training; the identity otherwise. */
export type Dropout = (x: tf.Tensor) => tf.Tensor

const keepAll: Dropout = (x) => x

/** How the weights begin, as in GPT-2 (Radford et al. 2019, §2.3): N(0, 0.02²), less where layers add up. */
const DEVIATION = 0.02

/** The weights of a GPT and how they begin. Block l's are named `l/…`. */
export function gptWeights({
  vocabulary: V,
  layers,
  width: D,
  context: T,
}: GptShape): Record<string, WeightSpec> {
  const normal = (shape: number[], deviation = DEVIATION): WeightSpec => ({ shape, start: { deviation } })
  const fill = (shape: number[], constant: number): WeightSpec => ({ shape, start: { constant } })
  // Each block adds twice to the residual stream; this keeps its variance from growing with depth.
  const adding = DEVIATION / Math.sqrt(2 * layers)
  const block = (l: number): Record<string, WeightSpec> => ({
    [`${l}/norm1/gain`]: fill([D], 1),
    [`${l}/norm1/bias`]: fill([D], 0),
    [`${l}/attention/qkv`]: normal([D, 3 * D]),
    [`${l}/attention/qkvBias`]: fill([3 * D], 0),
    [`${l}/attention/out`]: normal([D, D], adding),
    [`${l}/attention/outBias`]: fill([D], 0),
    [`${l}/norm2/gain`]: fill([D], 1),
    [`${l}/norm2/bias`]: fill([D], 0),
    [`${l}/mlp/up`]: normal([D, 4 * D]),
    [`${l}/mlp/upBias`]: fill([4 * D], 0),
    [`${l}/mlp/down`]: normal([4 * D, D], adding),
    [`${l}/mlp/downBias`]: fill([D], 0),
  })
  return Object.assign(
    { 'embedding/token': normal([V, D]), 'embedding/position': normal([T, D]) },
    ...Array.from({ length: layers }, (_, l) => block(l)),
    { 'norm/gain': fill([D], 1), 'norm/bias': fill([D], 0) },
  )
}

export type Gpt = ReturnType<typeof createGpt>

/**
 * A decoder-only transformer (Radford et al. 2018, 2019) over characters, with LayerNorm before each part of a block
 * (Xiong et al. 2020), learned positions, and one table for reading and for writing (Press and Wolf 2017):
 *
 *   x ← E[ids] + P
 *   x ← x + attention(norm(x)),  x ← x + mlp(norm(x))     for every block
 *   logits = norm(x) Eᵀ
 */
export function createGpt(shape: GptShape, seed: number) {
  const { layers, heads, width: D, context } = shape
  const variables: Variables = createVariables(seed, gptWeights(shape))
  const of = (name: string) => variables[name]!
  const masks = new Map<number, tf.Tensor2D>()

  function maskFor(length: number) {
    const known = masks.get(length)
    if (known) return known
    const mask = tf.keep(causalMask(length))
    masks.set(length, mask)
    return mask
  }

  return {
    shape,
    variables,
    /** Logits [B·T, V] for the character after each position of ids, int32 [B, T]. */
    logits(ids: tf.Tensor2D, drop: Dropout = keepAll): tf.Tensor2D {
      const [B, T] = ids.shape
      const token = tf.reshape(embedding(of('embedding/token'), tf.reshape(ids, [B * T])), [B, T, D])
      const position = tf.slice(of('embedding/position'), [0, 0], [T, D])
      let x = drop(tf.add(token, position))
      for (let l = 0; l < layers; l++) {
        const n1 = layerNorm(x, of(`${l}/norm1/gain`), of(`${l}/norm1/bias`))
        const weights = {
          qkv: of(`${l}/attention/qkv`),
          qkvBias: of(`${l}/attention/qkvBias`),
          out: of(`${l}/attention/out`),
          outBias: of(`${l}/attention/outBias`),
        }
        x = tf.add(x, drop(causalSelfAttention(n1, weights, heads, maskFor(T)).output))
        const n2 = layerNorm(x, of(`${l}/norm2/gain`), of(`${l}/norm2/bias`))
        const hidden = gelu(dense(n2, of(`${l}/mlp/up`), of(`${l}/mlp/upBias`)))
        x = tf.add(x, drop(dense(hidden, of(`${l}/mlp/down`), of(`${l}/mlp/downBias`))))
      }
      const last = layerNorm(x, of('norm/gain'), of('norm/bias'))
      return tf.matMul(tf.reshape(last, [B * T, D]), of('embedding/token'), false, true) as tf.Tensor2D
    },
    context,
    dispose() {
      tf.dispose(Object.values(variables))
      for (const mask of masks.values()) mask.dispose()
    },
  }
}
