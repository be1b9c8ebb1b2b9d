import type { Activation } from '@/lib/math/activations'
import { drawWeights, type Initializer } from '@/lib/math/initializers'
import { createRng } from '@/lib/math/rng'
import { activate, affine, inputGradients, softmaxRows, timesDerivative, weightGradients } from './kernels'
import { type Loss, meanLoss, outputDeltas } from './output'

export interface NetworkOptions {
  /** Inputs, neurons of each hidden layer (there may be none), outputs. */
  sizes: readonly number[]
  /** Of the hidden layers: one for all, or one each. */
  activation?: Activation | readonly Activation[]
  output?: Activation | 'softmax'
  /** `binaryCrossEntropy` needs output `sigmoid`, `categoricalCrossEntropy` needs `softmax`. */
  loss?: Loss
  initializer?: Initializer
  /** What every bias begins at. */
  bias?: number
  /** Of the initial weights: layer l draws from `createRng(seed, 'weights', l)`. */
  seed?: number
}

/**
 * A dense network: layer l = 0 … L − 1 computes z = W a + b from the activations a below it, then a = f(z).
 *
 * Every array is flat and may be read or written between steps. Those of the batch belong to the latest
 * `forward` and `backward`; row e of a [B, n] array is example e, and rows beyond `batch` are left over.
 */
export interface Network {
  readonly sizes: readonly number[]
  /** f of each layer. */
  readonly functions: readonly (Activation | 'softmax')[]
  readonly loss: Loss
  readonly weights: readonly Float32Array[] //          W, [n, m]: row i belongs to neuron i
  readonly biases: readonly Float32Array[] //           b, [n]
  readonly weightGradients: readonly Float32Array[] //  ∂L/∂W of the mean loss of the batch
  readonly biasGradients: readonly Float32Array[] //    ∂L/∂b
  readonly batch: number //                             B, examples in the latest forward pass
  readonly inputs: Float32Array //                      X, [B, m of layer 0]
  readonly preactivations: readonly Float32Array[] //   z, [B, n]
  readonly activations: readonly Float32Array[] //      a, [B, n]; the last are the outputs
  readonly deltas: readonly Float32Array[] //           δ = ∂L/∂z, [B, n]
  /**
   * Runs `batch` examples through and returns the outputs, [B, K].
   *
   * @param x [B, D], read in place
   * @param masks dropout: what multiplies the activations of each hidden layer, [B, n]
   */
  forward(x: Float32Array, batch?: number, masks?: readonly Float32Array[]): Float32Array
  /**
   * Backpropagation after `forward`: fills deltas and gradients.
   *
   * @param targets [B, K]
   */
  backward(targets: Float32Array): void
  /** The mean loss of the latest batch. */
  meanLoss(targets: Float32Array): number
  /** ∂L/∂X after `backward`, [B, D], while weights are still the same: what the loss would have of other inputs. */
  inputGradients(): Float32Array
}

/**
 * Builds a network with weights drawn from the seed.
 *
 * @throws RangeError if a size is not a positive integer, activations do not match the layers, or output
 *   and loss do not go together
 */
export function createNetwork(options: NetworkOptions): Network {
  const { sizes, activation = 'tanh', output = 'linear', loss = 'mse' } = options
  const { initializer = 'glorotUniform', bias = 0, seed = 0 } = options
  const hidden = typeof activation === 'string' ? sizes.slice(1, -1).map(() => activation) : activation
  const functions = [...hidden, output]
  check(sizes, functions, loss)

  const L = functions.length
  const last = L - 1
  const widths = sizes.slice(1)
  const K = widths[last]!
  const weights = widths.map((n, l) => drawWeights(initializer, sizes[l]!, n, createRng(seed, 'weights', l)))
  const biases = widths.map((n) => new Float32Array(n).fill(bias))
  const gradientsOfWeights = weights.map((w) => new Float32Array(w.length))
  const gradientsOfBiases = biases.map((b) => new Float32Array(b.length))

  let room = 0 // examples the arrays below can hold
  let batch = 0
  let inputs: Float32Array = new Float32Array()
  let gradientsOfInputs = new Float32Array()
  let masks: readonly Float32Array[] | undefined
  const z = widths.map(() => new Float32Array())
  const a = widths.map(() => new Float32Array())
  const delta = widths.map(() => new Float32Array())
  const kept = widths.map(() => new Float32Array()) // a after dropout

  function makeRoom() {
    if (batch <= room) return
    room = batch
    for (const arrays of [z, a, delta, kept]) {
      for (let l = 0; l < L; l++) arrays[l] = new Float32Array(room * widths[l]!)
    }
  }

  /** What layer l receives. */
  function below(l: number): Float32Array {
    if (l === 0) return inputs
    return masks ? kept[l - 1]! : a[l - 1]!
  }

  function forward(x: Float32Array, count = x.length / sizes[0]!, dropout?: readonly Float32Array[]) {
    inputs = x
    batch = count
    masks = dropout
    makeRoom()
    for (let l = 0; l < L; l++) {
      const name = functions[l]!
      const n = widths[l]!
      affine(weights[l]!, biases[l]!, below(l), z[l]!, batch)
      if (name === 'softmax') softmaxRows(z[l]!, a[l]!, batch, n)
      else activate(name, z[l]!, a[l]!, batch * n)
      if (masks && l < last) multiply(a[l]!, masks[l]!, kept[l]!, batch * n)
    }
    return a[last]!
  }

  function backward(targets: Float32Array) {
    outputDeltas(loss, output, z[last]!, a[last]!, targets, delta[last]!, batch, K)
    for (let l = last; l >= 0; l--) {
      weightGradients(delta[l]!, below(l), gradientsOfWeights[l]!, gradientsOfBiases[l]!, batch)
      if (l === 0) break
      const d = delta[l - 1]!
      const count = batch * widths[l - 1]!
      inputGradients(delta[l]!, weights[l]!, d, batch, widths[l]!)
      if (masks) multiply(d, masks[l - 1]!, d, count)
      timesDerivative(hidden[l - 1]!, z[l - 1]!, a[l - 1]!, d, count)
    }
  }

  return {
    sizes,
    functions,
    loss,
    weights,
    biases,
    weightGradients: gradientsOfWeights,
    biasGradients: gradientsOfBiases,
    preactivations: z,
    activations: a,
    deltas: delta,
    get batch() {
      return batch
    },
    get inputs() {
      return inputs
    },
    forward,
    backward,
    meanLoss: (targets) => meanLoss(loss, z[last]!, a[last]!, targets, batch, K),
    inputGradients() {
      if (gradientsOfInputs.length < inputs.length) gradientsOfInputs = new Float32Array(inputs.length)
      inputGradients(delta[0]!, weights[0]!, gradientsOfInputs, batch, widths[0]!)
      return gradientsOfInputs
    },
  }
}

/** out = u ⊙ v, number by number. */
function multiply(u: Float32Array, v: Float32Array, out: Float32Array, count: number) {
  for (let i = 0; i < count; i++) out[i] = u[i]! * v[i]!
}

function check(sizes: readonly number[], functions: readonly (Activation | 'softmax')[], loss: Loss) {
  if (sizes.length < 2) throw new RangeError('A network needs at least inputs and outputs')
  if (!sizes.every((n) => Number.isInteger(n) && n > 0))
    throw new RangeError(`Sizes ${sizes} are not all ≥ 1`)
  if (functions.length !== sizes.length - 1) {
    throw new RangeError(`${sizes.length - 2} hidden layers, but ${functions.length - 1} activations`)
  }
  const output = functions.at(-1)
  if (loss === 'binaryCrossEntropy' && output !== 'sigmoid')
    throw new RangeError(`${loss} needs output sigmoid`)
  if ((loss === 'categoricalCrossEntropy') !== (output === 'softmax')) {
    throw new RangeError('categoricalCrossEntropy and output softmax need each other')
  }
}
