import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import { beforeAll, expect, test } from 'vitest'
import { drawMask } from '@/lib/engine/scratch/dropout'
import { createNetwork, type Network, type NetworkOptions } from '@/lib/engine/scratch/network'
import { DEFAULTS, type OptimizerName, optimizers } from '@/lib/engine/scratch/optimizers'
import { createTrainer } from '@/lib/engine/scratch/trainer'
import type { Activation } from '@/lib/math/activations'
import { createRng, normal, permutation } from '@/lib/math/rng'

const STEPS = 30 // five epochs
const N = 22
const BATCH = 4 // does not divide N: the last batch of an epoch is smaller
const SEED = 5
const { epsilon, momentum, decay, beta1, beta2, weightDecay } = DEFAULTS

beforeAll(() => tf.setBackend('cpu'))

/** The training loop written a second time, on tensors: same weights, same batches, gradients by tfjs. */
function trainWithTensors(network: Network, x: number[][], y: number[][], settings: Settings): number[] {
  const { optimizer: name, learningRate, l1, l2, dropout } = settings
  const weights = network.weights.map((w, l) =>
    tf.variable(tf.tensor2d(w, [network.sizes[l + 1]!, network.sizes[l]!])),
  )
  const biases = network.biases.map((b) => tf.variable(tf.tensor1d(b)))
  const optimizer = inTensorFlow[name](learningRate)

  function penalised(batch: number[], masks: tf.Tensor[]): tf.Scalar {
    let a: tf.Tensor2D = tf.tensor2d(batch.map((e) => x[e]!))
    let z = a
    for (const [l, w] of weights.entries()) {
      z = tf.add(tf.matMul(a, w, false, true), biases[l]!)
      const f = functions[network.functions[l]!]!
      a = f(z)
      if (masks[l]) a = tf.mul(a, masks[l])
    }
    const target = tf.tensor2d(batch.map((e) => y[e]!))
    let loss: tf.Tensor
    if (network.loss === 'mse') loss = tf.div(tf.losses.meanSquaredError(target, a), 2)
    else if (network.loss === 'binaryCrossEntropy') loss = tf.losses.sigmoidCrossEntropy(target, z)
    else loss = tf.losses.softmaxCrossEntropy(target, z)
    for (const w of weights) {
      if (l1) loss = tf.add(loss, tf.mul(l1, tf.sum(tf.abs(w))))
      if (l2) loss = tf.add(loss, tf.mul(l2 / 2, tf.sum(tf.square(w))))
    }
    return tf.reshape(loss, [])
  }

  for (let step = 0, epoch = 0, position = 0; step < STEPS; step++) {
    const order = permutation(createRng(SEED, 'shuffle', epoch), N)
    const batch = [...order.slice(position, position + BATCH)]
    position += BATCH
    if (position >= N) {
      epoch++
      position = 0
    }
    tf.tidy(() => {
      const rng = createRng(SEED, 'dropout', step)
      const masks = dropout
        ? network.sizes.slice(1, -1).map((n) => {
            const mask = new Float32Array(batch.length * n)
            drawMask(rng, dropout, mask, mask.length)
            return tf.tensor2d(mask, [batch.length, n])
          })
        : []
      const { grads } = tf.variableGrads(() => penalised(batch, masks))
      if (name === 'adamw')
        for (const v of [...weights, ...biases]) v.assign(tf.mul(v, 1 - learningRate * weightDecay))
      optimizer.applyGradients(grads)
    })
  }
  return weights.flatMap((w, l) => [...w.dataSync(), ...biases[l]!.dataSync()])
}

interface Settings {
  optimizer: OptimizerName
  learningRate: number
  l1: number
  l2: number
  dropout: number
}

const inTensorFlow: Record<OptimizerName, (learningRate: number) => tf.Optimizer> = {
  sgd: (rate) => tf.train.sgd(rate),
  momentum: (rate) => tf.train.momentum(rate, momentum),
  nesterov: (rate) => tf.train.momentum(rate, momentum, true),
  adagrad: (rate) => {
    expect(tf.backend().epsilon()).toBe(epsilon) // the one it cannot be given
    return tf.train.adagrad(rate, 0.1)
  },
  rmsprop: (rate) => tf.train.rmsprop(rate, decay, 0, epsilon),
  adam: (rate) => tf.train.adam(rate, beta1, beta2, epsilon),
  adamw: (rate) => tf.train.adam(rate, beta1, beta2, epsilon), // after the decay above
}

const functions: Partial<Record<Activation | 'softmax', (z: tf.Tensor2D) => tf.Tensor2D>> = {
  linear: (z) => z,
  relu: tf.relu,
  leakyRelu: (z) => tf.leakyRelu(z, 0.01),
  elu: tf.elu,
  selu: tf.selu,
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  softplus: tf.softplus,
  swish: (z) => tf.mul(z, tf.sigmoid(z)),
  softmax: tf.softmax,
}

/** Three overlapping clouds. */
function examples(K: number) {
  const rng = createRng(9, 'examples')
  const y = Array.from({ length: N }, (_, e) => Array.from({ length: K }, (_, k) => +(e % K === k)))
  const x = y.map((_, e) => [Math.fround(normal(rng) + (e % K)), Math.fround(normal(rng) - (e % K))])
  return { x, y }
}

/** Largest difference between the weights of both after 100 steps. */
function difference(options: Omit<NetworkOptions, 'sizes'>, settings: Partial<Settings>) {
  const all = { optimizer: 'sgd' as const, learningRate: 0.02, l1: 0, l2: 0, dropout: 0, ...settings }
  const network = createNetwork({ sizes: [2, 4, 3, 3], seed: SEED, bias: 0.1, ...options })
  const begun = network.weights.map((w) => w.slice())
  const { x, y } = examples(3)
  const expected = trainWithTensors(network, x, y, all)
  const trainer = createTrainer(network, { ...all, batchSize: BATCH, seed: SEED })
  const flat = [Float32Array.from(x.flat()), Float32Array.from(y.flat())] as const
  for (let step = 0; step < STEPS; step++) trainer.train(...flat)
  const actual = network.weights.flatMap((w, l) => [...w, ...network.biases[l]!])
  const moved = network.weights.flatMap((w, l) => [...w].map((v, i) => Math.abs(v - begun[l]![i]!)))
  expect(Math.max(...moved)).toBeGreaterThan(0.01)
  return Math.max(...actual.map((v, i) => Math.abs(v - expected[i]!)))
}

const losses = [
  { loss: 'mse', output: 'tanh' },
  { loss: 'binaryCrossEntropy', output: 'sigmoid' },
  { loss: 'categoricalCrossEntropy', output: 'softmax' },
] as const
const penalties = [
  { l1: 0, l2: 0 },
  { l1: 0.01, l2: 0 },
  { l1: 0, l2: 0.02 },
]
const combinations = (Object.keys(optimizers) as OptimizerName[]).flatMap((optimizer) =>
  losses.flatMap((output) => penalties.map((penalty) => ({ optimizer, ...output, ...penalty }))),
)

test.each(combinations)(
  'trains as TensorFlow.js does: $optimizer, $loss, L1 $l1, L2 $l2',
  ({ optimizer, loss, output, l1, l2 }) => {
    // Rules that divide by the gradient's size magnify rounding, most of all beside the kink of |w| at 0.
    const learningRate = ['rmsprop', 'adam', 'adamw'].includes(optimizer) ? 0.005 : 0.02
    const options = { loss, output, activation: 'tanh' } as const
    expect(difference(options, { optimizer, l1, l2, learningRate })).toBeLessThan(1e-5)
  },
)

test.each(Object.keys(functions).filter((name) => name !== 'softmax') as Activation[])(
  'trains as TensorFlow.js does: %s neurons',
  (activation) => {
    expect(difference({ activation, ...losses[2] }, { learningRate: 0.1 })).toBeLessThan(1e-5)
  },
)

test('trains as TensorFlow.js does: dropout', () => {
  expect(difference({ activation: 'relu', ...losses[2] }, { dropout: 0.3 })).toBeLessThan(1e-5)
})
