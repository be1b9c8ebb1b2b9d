import { generatePoints } from '@/lib/data/points'
import { createNetwork } from '@/lib/engine/scratch/network'
import type { tf } from '@/lib/engine/tf'
import { createRng, permutation } from '@/lib/math/rng'
import type { OptimizerRaceParams } from './optimizer-race.params'
import type { Problem, Score } from './optimizer-race-problem'

/** Two coordinates, two hidden layers of tanh, the probability of class 1. */
export const SIZES = [2, 8, 8, 1] as const
/** Points to learn from; as many again are held back. */
const POINTS = 200
const NOISE = 0.2
/** The picture's [−6, 6] as [−2, 2]: inputs of about the size of 1. */
const INPUT_SCALE = 3
/** Beyond this a network is lost: its sums saturate everything. */
const FAR = 1e4

/** Where each layer's weights, [n, m] row by row, and biases, [n], begin in θ. */
const LAYERS = (() => {
  let at = 0
  return SIZES.slice(1).map((n, l) => {
    const m = SIZES[l]!
    const layer = { n, m, weights: at, biases: at + n * m }
    at += n * m + n
    return layer
  })
})()

export const PARAMETERS = LAYERS.reduce((count, { n, m }) => count + n * m + n, 0)

/** A small network that learns to tell two classes of points apart, batch by batch; all racers see the same batches. */
export function networkProblem(params: OptimizerRaceParams, seed: number, device: () => typeof tf) {
  const { points, values } = generatePoints(params.data, {
    count: 2 * POINTS,
    noise: NOISE,
    rng: createRng(seed, 'data'),
  })
  const part = (from: number) => ({
    x: points.slice(2 * from, 2 * (from + POINTS)).map((at) => at / INPUT_SCALE),
    y: values.slice(from, from + POINTS),
  })
  const train = part(0)
  const test = part(POINTS)
  const network = createNetwork({
    sizes: SIZES,
    activation: 'tanh',
    output: 'sigmoid',
    loss: 'binaryCrossEntropy',
    seed,
  })
  const start = pack(network.weights, network.biases)
  const batchAt = createBatchAt(train, params.batchSize, seed)

  function put(theta: Float32Array) {
    for (const [l, { n, m, weights, biases }] of LAYERS.entries()) {
      network.weights[l]!.set(theta.subarray(weights, weights + n * m))
      network.biases[l]!.set(theta.subarray(biases, biases + n))
    }
  }

  function evaluate({ x, y }: typeof train) {
    const said = network.forward(x)
    let right = 0
    for (let i = 0; i < POINTS; i++) if (said[i]! > 0.5 === y[i]! > 0.5) right++
    return { loss: network.meanLoss(y), accuracy: right / POINTS }
  }

  return {
    start,
    lost: (theta) => !theta.every((value) => Math.abs(value) < FAR),
    score(theta): Score {
      put(theta)
      const { loss: testLoss, accuracy: testAccuracy } = evaluate(test)
      return { ...evaluate(train), testLoss, testAccuracy }
    },
    /** The training loss alone, for the many places of a slice. */
    lossAt(theta: Float32Array): number {
      put(theta)
      network.forward(train.x)
      return network.meanLoss(train.y)
    },
    gradient(theta, step) {
      const { x, y } = batchAt(step)
      put(theta)
      network.forward(x)
      network.backward(y)
      return pack(network.weightGradients, network.biasGradients)
    },
    deviceLoss(theta, step) {
      const { slice, matMul, add, tanh, softplus, sub, mul, mean, tensor2d } = device()
      const batch = batchAt(step)
      const B = batch.y.length
      let a: tf.Tensor2D = tensor2d(batch.x, [B, 2])
      for (const [l, { n, m, weights, biases }] of LAYERS.entries()) {
        const w = slice(theta, weights, n * m).reshape([n, m]) as tf.Tensor2D
        const z = add(matMul(a, w, false, true), slice(theta, biases, n)) as tf.Tensor2D
        a = l === LAYERS.length - 1 ? z : (tanh(z) as tf.Tensor2D)
      }
      // softplus(z) − z y, which is −ln σ(z) for y = 1 and −ln(1 − σ(z)) for y = 0
      return mean(sub(softplus(a), mul(a, tensor2d(batch.y, [B, 1])))) as tf.Scalar
    },
  } satisfies Problem & { lossAt(theta: Float32Array): number }
}

function pack(weights: readonly Float32Array[], biases: readonly Float32Array[]): Float32Array {
  const theta = new Float32Array(PARAMETERS)
  for (const [l, layer] of LAYERS.entries()) {
    theta.set(weights[l]!, layer.weights)
    theta.set(biases[l]!, layer.biases)
  }
  return theta
}

/** The examples of any step: epoch k shows them all in the order of `permutation(createRng(seed, 'shuffle', k))`. */
function createBatchAt({ x, y }: { x: Float32Array; y: Float32Array }, size: number, seed: number) {
  const count = y.length
  let known = { epoch: -1, order: new Uint32Array() as Uint32Array }
  function indexOf(shown: number) {
    const epoch = Math.floor(shown / count)
    if (epoch !== known.epoch) known = { epoch, order: permutation(createRng(seed, 'shuffle', epoch), count) }
    return known.order[shown % count]!
  }
  return (step: number) => {
    const batch = { x: new Float32Array(2 * size), y: new Float32Array(size) }
    for (let i = 0; i < size; i++) {
      const at = indexOf(step * size + i)
      batch.x[2 * i] = x[2 * at]!
      batch.x[2 * i + 1] = x[2 * at + 1]!
      batch.y[i] = y[at]!
    }
    return batch
  }
}

/** Which entries of θ are the weights of one neuron: its row, without the bias. */
export const ROWS: readonly (readonly [from: number, to: number])[] = LAYERS.flatMap(({ n, m, weights }) =>
  Array.from({ length: n }, (_, i) => [weights + i * m, weights + (i + 1) * m] as const),
)
