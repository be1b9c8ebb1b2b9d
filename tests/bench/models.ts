import * as tf from '@tensorflow/tfjs-core'
import * as layers from '@tensorflow/tfjs-layers'
import { createRng, integer, normal } from '@/lib/math/rng'

/** A training step to be timed: returns the loss, which is read back every time. */
export type Step = () => Promise<number>

const SEED = 1
const RATE = 0.001

const noise = (name: string, shape: number[]) => {
  const rng = createRng(SEED, name)
  return tf.tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => normal(rng)),
    shape,
  )
}

const classes = (name: string, count: number, kinds: number) => {
  const rng = createRng(SEED, name)
  const ids = tf.tensor1d(
    Int32Array.from({ length: count }, () => integer(rng, kinds)),
    'int32',
  )
  return tf.tidy(() => tf.oneHot(ids, kinds).cast('float32'))
}

/** The same epsilon on every back end: WebGL's default of 1e-4 is a bug of tfjs 4.22. */
const adam = () => tf.train.adam(RATE, 0.9, 0.999, 1e-7)

function trainLayers(
  model: layers.Sequential,
  x: tf.Tensor,
  y: tf.Tensor,
  loss: (y: tf.Tensor, p: tf.Tensor) => tf.Tensor,
): Step {
  startAlike(model)
  const optimizer = adam()
  return () =>
    read(optimizer.minimize(() => loss(y, model.apply(x, { training: true }) as tf.Tensor).asScalar(), true)!)
}

/** Seeded weights: the layers' own initializers are not, and contenders must begin alike to be compared. */
function startAlike(model: layers.Sequential) {
  model.setWeights(
    model.getWeights().map((weight, i) => {
      const fanIn = Math.max(1, weight.size / (weight.shape.at(-1) ?? 1))
      return tf.tidy(() => noise(`weight ${i}`, weight.shape as number[]).mul(1 / Math.sqrt(fanIn)))
    }),
  )
}

async function read(loss: tf.Scalar): Promise<number> {
  const [value] = await loss.data()
  loss.dispose()
  return value!
}

const crossEntropy = (y: tf.Tensor, p: tf.Tensor) =>
  tf.neg(tf.sum(tf.mul(y, tf.log(tf.add(p, 1e-7))), -1)).mean()
const squaredError = (y: tf.Tensor, p: tf.Tensor) => tf.losses.meanSquaredError(y, p)
const {
  dense,
  dropout,
  conv2d,
  maxPooling2d,
  flatten,
  lstm,
  gru,
  reshape,
  batchNormalization,
  conv2dTranspose,
} = layers.layers

/** The models of the benchmark, by the family they stand for. */
export const models: Record<string, () => Step> = {
  mlp: () =>
    trainLayers(
      layers.sequential({
        layers: [
          dense({ units: 128, activation: 'relu', inputShape: [784] }),
          dropout({ rate: 0.2, seed: SEED }),
          dense({ units: 10, activation: 'softmax' }),
        ],
      }),
      noise('x', [128, 784]),
      classes('y', 128, 10),
      crossEntropy,
    ),
  cnn: () =>
    trainLayers(
      layers.sequential({
        layers: [
          conv2d({ filters: 8, kernelSize: 3, activation: 'relu', inputShape: [28, 28, 1] }),
          maxPooling2d({ poolSize: 2 }),
          conv2d({ filters: 16, kernelSize: 3, activation: 'relu' }),
          maxPooling2d({ poolSize: 2 }),
          flatten(),
          dense({ units: 10, activation: 'softmax' }),
        ],
      }),
      noise('x', [64, 28, 28, 1]),
      classes('y', 64, 10),
      crossEntropy,
    ),
  lstm: () => recurrent(lstm({ units: 64, inputShape: [32, 32] })),
  gru: () => recurrent(gru({ units: 64, inputShape: [32, 32] })),
  'transposed convolution': () =>
    trainLayers(
      layers.sequential({
        layers: [
          dense({ units: 7 * 7 * 16, inputShape: [16], activation: 'relu' }),
          reshape({ targetShape: [7, 7, 16] }),
          batchNormalization({}),
          conv2dTranspose({ filters: 8, kernelSize: 4, strides: 2, padding: 'same', activation: 'relu' }),
          conv2dTranspose({ filters: 1, kernelSize: 4, strides: 2, padding: 'same', activation: 'sigmoid' }),
        ],
      }),
      noise('x', [32, 16]),
      tf.tidy(() => noise('y', [32, 28, 28, 1]).sigmoid()),
      squaredError,
    ),
  transformer,
}

function recurrent(cell: layers.layers.Layer): Step {
  const model = layers.sequential({ layers: [cell, dense({ units: 32, activation: 'softmax' })] })
  return trainLayers(model, noise('x', [32, 32, 32]), classes('y', 32, 32), crossEntropy)
}

/** Two blocks of width 48 with four heads over 32 positions, batch 16; written in plain tfjs, so that stock runs it too. */
function transformer(): Step {
  const [D, T, V, H, L, B] = [48, 32, 40, 4, 2, 16]
  const weight = (name: string, ...shape: number[]) =>
    tf.tidy(() => tf.variable(noise(name, shape).mul(0.08)))
  const token = weight('token', V, D)
  const position = weight('position', T, D)
  const blocks = Array.from({ length: L }, (_, l) => ({
    q: weight(`q${l}`, D, D),
    k: weight(`k${l}`, D, D),
    v: weight(`v${l}`, D, D),
    o: weight(`o${l}`, D, D),
    up: weight(`up${l}`, D, 4 * D),
    down: weight(`down${l}`, 4 * D, D),
  }))
  const out = weight('out', D, V)
  const mask = tf.tidy(() =>
    tf.linalg
      .bandPart(tf.ones([T, T]), -1, 0)
      .sub(1)
      .mul(1e9),
  )
  const rng = createRng(SEED, 'ids')
  const ids = tf.tensor1d(
    Int32Array.from({ length: B * T }, () => integer(rng, V)),
    'int32',
  )
  const y = classes('next', B * T, V)
  const optimizer = adam()

  const norm = (x: tf.Tensor) => {
    const { mean, variance } = tf.moments(x, -1, true)
    return x.sub(mean).div(variance.add(1e-5).sqrt())
  }
  const heads = (x: tf.Tensor, w: tf.Tensor) =>
    tf
      .matMul(x, w)
      .reshape([B, T, H, D / H])
      .transpose([0, 2, 1, 3])

  function logits(): tf.Tensor {
    let x: tf.Tensor = tf
      .gather(token, ids)
      .reshape([B, T, D])
      .add(position)
      .reshape([B * T, D])
    for (const { q, k, v, o, up, down } of blocks) {
      const h = norm(x)
      const scores = tf
        .matMul(heads(h, q), heads(h, k), false, true)
        .div(Math.sqrt(D / H))
        .add(mask)
      const mixed = tf
        .matMul(tf.softmax(scores), heads(h, v))
        .transpose([0, 2, 1, 3])
        .reshape([B * T, D])
      x = x.add(tf.matMul(mixed, o))
      x = x.add(tf.matMul(tf.matMul(norm(x), up).relu(), down))
    }
    return tf.matMul(x, out)
  }
  return () => read(optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, logits()).asScalar(), true)!)
}
