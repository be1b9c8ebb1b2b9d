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

export interface Forward {
  /** Whether anything moves between positions, whether only forward, and whether positions have names. */
  parts: { attention: boolean; positions: boolean; mask: boolean }
  /** Drops some of a tensor while training. */
  drop?: (x: tf.Tensor) => tf.Tensor
  /** Hears of every tensor on the way, by name; they live as long as the caller's `tidy`. */
  record?: (name: string, x: tf.Tensor) => void
}

/**
 * The weights begin as N(0, σ²). GPT-2 has σ = 0.02 at a width of 768; with the same σ √D, sums over D inputs begin as
 * large here as there. (At width 48, 0.02 itself takes nearly twice the steps to reach 2.3 nats on names.)
 */
const deviationOf = (width: number) => 0.02 * Math.sqrt(768 / width)

/** The weights of a GPT and how they begin. Block l's are named `l/…`. */
export function gptWeights({
  vocabulary: V,
  layers,
  width: D,
  context: T,
}: GptShape): Record<string, WeightSpec> {
  const sigma = deviationOf(D)
  const normal = (shape: number[], deviation = sigma): WeightSpec => ({ shape, start: { deviation } })
  const fill = (shape: number[], constant: number): WeightSpec => ({ shape, start: { constant } })
  // Every block adds twice to the stream. Smaller steps keep its size from growing with depth (Radford et al. 2019, §2.3).
  const adding = sigma / Math.sqrt(2 * layers)
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
    { tokens: normal([V, D]), positions: normal([T, D]) },
    ...Array.from({ length: layers }, (_, l) => block(l)),
    { 'norm/gain': fill([D], 1), 'norm/bias': fill([D], 0) },
  )
}

export type Gpt = ReturnType<typeof createGpt>

/**
 * A decoder-only transformer over characters (Radford et al. 2018, 2019), with the norms before each part of a block
 * (Xiong et al. 2020), learned positions, and one table E for reading and for writing (Press and Wolf 2017):
 *
 *   x ← E[ids] + P
 *   x ← x + attention(norm(x));  x ← x + mlp(norm(x))     for every block
 *   logits = norm(x) Eᵀ
 */
export function createGpt(shape: GptShape, seed: number) {
  const { layers, heads, width: D } = shape
  const variables: Variables = createVariables(seed, gptWeights(shape))
  const weight = (name: string) => variables[name]!
  const norm = (x: tf.Tensor, name: string) => layerNorm(x, weight(`${name}/gain`), weight(`${name}/bias`))
  const masks = new Map<number, tf.Tensor2D>()

  function maskOf(length: number): tf.Tensor2D {
    const mask = masks.get(length) ?? tf.keep(causalMask(length))
    masks.set(length, mask)
    return mask
  }

  function embed(ids: tf.Tensor2D, { parts, record }: Forward): tf.Tensor {
    const [B, T] = ids.shape
    const tokens = embedding(weight('tokens'), ids) // [B, T, D]
    record?.('tokens', tokens)
    if (!parts.positions) return tokens
    const positions = T === shape.context ? weight('positions') : tf.slice(weight('positions'), 0, T)
    record?.('positions', tf.reshape(positions, [1, T, D]))
    return tf.add(tf.reshape(tokens, [B, T, D]), positions)
  }

  /** What block l's attention adds to the stream. */
  function attention(x: tf.Tensor, l: number, { parts: { mask }, record }: Forward): tf.Tensor {
    const weights = {
      qkv: weight(`${l}/attention/qkv`),
      qkvBias: weight(`${l}/attention/qkvBias`),
      out: weight(`${l}/attention/out`),
      outBias: weight(`${l}/attention/outBias`),
    }
    const normed = norm(x, `${l}/norm1`)
    const { output, attention } = causalSelfAttention(
      normed,
      weights,
      heads,
      mask ? maskOf(x.shape[1]!) : undefined,
    )
    if (record) {
      record(`attention/${l}/norm`, normed)
      const qkv = tf.split(dense(normed, weights.qkv, weights.qkvBias), 3, 2)
      for (const [i, name] of ['q', 'k', 'v'].entries()) record(`attention/${l}/${name}`, qkv[i]!)
      record(`attention/${l}/weights`, attention)
      record(`attention/${l}/output`, output)
    }
    return output
  }

  /** What block l's two dense layers add to the stream. */
  function mlp(x: tf.Tensor, l: number, { record }: Forward): tf.Tensor {
    const normed = norm(x, `${l}/norm2`)
    const hidden = gelu(dense(normed, weight(`${l}/mlp/up`), weight(`${l}/mlp/upBias`)))
    const output = dense(hidden, weight(`${l}/mlp/down`), weight(`${l}/mlp/downBias`))
    record?.(`mlp/${l}/norm`, normed)
    record?.(`mlp/${l}/hidden`, hidden)
    record?.(`mlp/${l}/output`, output)
    return output
  }

  return {
    shape,
    variables,
    /** Logits [B·T, V] for the character after each position of ids, int32 [B, T], T at most the context. */
    logits(ids: tf.Tensor2D, how: Forward): tf.Tensor2D {
      const { parts, drop = (x) => x, record } = how
      let x = drop(embed(ids, how))
      record?.('stream/0', x)
      for (let l = 0; l < layers; l++) {
        if (parts.attention) x = tf.add(x, drop(attention(x, l, how)))
        record?.(`stream/${2 * l + 1}`, x)
        x = tf.add(x, drop(mlp(x, l, how)))
        record?.(`stream/${2 * l + 2}`, x)
      }
      const last = norm(x, 'norm')
      record?.('output/norm', last)
      return tf.matMul(tf.reshape(last, [-1, D]), weight('tokens'), false, true) as tf.Tensor2D
    },
    dispose() {
      tf.dispose(Object.values(variables))
      for (const mask of masks.values()) mask.dispose()
    },
  }
}
