import type { Checkpoint } from '@/lib/engine/experiment'
import {
  activate,
  affine,
  inputGradients,
  softmaxRows,
  timesDerivative,
  weightGradients,
} from '@/lib/engine/scratch/kernels'
import { EPSILON } from '@/lib/math/normalize'
import { CLASSES, type DeepSignalParams, type DeepSpec, SIDE } from './deep-signal.params'
import { initialWeights } from './deep-signal-init'
import {
  groupingOf,
  normalizeGroups,
  normalizeGroupsBackward,
  scaleUnits,
  scaleUnitsBackward,
} from './deep-signal-norm'

/** Share of the old running mean and variance that stays at every step, as in PyTorch. */
export const MOMENTUM = 0.9

/** What batch norm divides by: the batch's own statistics, running averages, or each example's own. */
export type Statistics = DeepSignalParams['exam']

/** What is learned, and how it is written down: layer by layer, [n, m] row by row or [n]. */
type Arrays = Checkpoint['arrays']

/**
 * A dense network of D hidden layers, counted from 0 here:
 *
 *   z_0 = W_0 x + b_0,   z_l = (z_{l−1} +) W_l f(N(z_{l−1})) + b_l,   logits = W_D f(N(z_{D−1})) + b_D
 *
 * N is batch norm, layer norm or nothing; the term in brackets is the residual connection. With both it is the
 * “pre-activation” order of He and others (2016). Arrays of the batch belong to the latest forward and backward pass.
 */
export interface DeepNet {
  readonly spec: DeepSpec
  readonly sums: readonly Float32Array[] //         z, [B, n]
  readonly inner: readonly Float32Array[] //        N(z), what the activation is applied to, [B, n]
  readonly activations: readonly Float32Array[] //  f(N(z)), [B, n]
  readonly sumGradients: readonly Float32Array[] // ∂L/∂z of the mean loss, [B, n]
  readonly weightGradients: readonly Float32Array[] // ∂L/∂W of the D + 1 layers
  readonly logits: Float32Array //                  [B, 10]
  readonly batch: number
  /** @param x [B, 49] @param statistics of batch norm; those of the batch in training */
  forward(x: Float32Array, statistics?: Statistics): void
  /** After `forward` with the batch's own statistics. @param labels [B] */
  backward(labels: Uint8Array): void
  loss(labels: Uint8Array): number
  /** One step down the gradient, and one of the running averages. */
  update(learningRate: number, clip: number): void
  /** Copies of all that is learned, and of the running averages. */
  read(): Arrays
  /** @throws RangeError naming what is missing or has another shape */
  write(arrays: Arrays): void
}

/** @param seed of the initial weights */
export function createDeepNet(spec: DeepSpec, seed: number): DeepNet {
  const { depth: D, width: n, activation, norm, residual } = spec
  const fanIn = (l: number) => (l === 0 ? SIDE ** 2 : n)
  const fanOut = (l: number) => (l === D ? CLASSES : n)
  const layers = Array.from({ length: D + 1 }, (_, l) => l)
  const hidden = layers.slice(0, D)
  const perUnit = (value: number) =>
    norm === 'none' ? [] : hidden.map(() => new Float32Array(n).fill(value))

  const weights = layers.map((l) => initialWeights(spec, seed, l, fanIn(l), fanOut(l)))
  const biases = layers.map((l) => new Float32Array(fanOut(l)))
  const gains = perUnit(1)
  const shifts = perUnit(0)
  const runningMeans = norm === 'batch' ? perUnit(0) : []
  const runningVariances = norm === 'batch' ? perUnit(1) : []
  const like = (arrays: readonly Float32Array[]) => arrays.map(({ length }) => new Float32Array(length))
  const gradients = { weights: like(weights), biases: like(biases), gains: like(gains), shifts: like(shifts) }
  const learned = [...weights, ...biases, ...gains, ...shifts]
  const slopes = [...gradients.weights, ...gradients.biases, ...gradients.gains, ...gradients.shifts]

  let batch = 0
  let room = 0
  let inputs: Float32Array = new Float32Array()
  const perLayer = () => hidden.map(() => new Float32Array())
  const [sums, normal, inner, outs, sumGradients] = [
    perLayer(),
    perLayer(),
    perLayer(),
    perLayer(),
    perLayer(),
  ]
  const [means, variances] = [perLayer(), perLayer()]
  const output = [new Float32Array(), new Float32Array()] as [logits: Float32Array, delta: Float32Array]

  function makeRoom() {
    if (batch <= room) return
    room = batch
    for (const arrays of [sums, normal, inner, outs, sumGradients])
      for (const l of hidden) arrays[l] = new Float32Array(room * n)
    for (const arrays of [means, variances])
      for (const l of hidden) arrays[l] = new Float32Array(Math.max(room, n))
    output[0] = new Float32Array(room * CLASSES)
    output[1] = new Float32Array(room * CLASSES)
  }

  const below = (l: number) => (l === 0 ? inputs : outs[l - 1]!)

  /** N(z) of layer l into `inner`. */
  function normalize(l: number, statistics: Statistics) {
    const [z, x] = [sums[l]!, normal[l]!]
    if (norm === 'none') {
      inner[l]!.set(z)
      return
    }
    if (norm === 'batch' && statistics === 'running') {
      const [mean, variance] = [runningMeans[l]!, runningVariances[l]!]
      for (let i = 0; i < batch * n; i++)
        x[i] = (z[i]! - mean[i % n]!) / Math.sqrt(variance[i % n]! + EPSILON)
    } else if (norm === 'batch' && statistics === 'single')
      x.fill(0) // a single number is its own mean
    else normalizeGroups(z, x, means[l]!, variances[l]!, groupingOf(norm, batch, n))
    scaleUnits(x, gains[l]!, shifts[l]!, inner[l]!, batch)
  }

  function forward(x: Float32Array, statistics: Statistics = 'batch') {
    inputs = x
    batch = x.length / SIDE ** 2
    makeRoom()
    for (const l of hidden) {
      affine(weights[l]!, biases[l]!, below(l), sums[l]!, batch)
      if (residual && l > 0) addTo(sums[l]!, sums[l - 1]!, batch * n)
      normalize(l, statistics)
      activate(activation, inner[l]!, outs[l]!, batch * n)
    }
    affine(weights[D]!, biases[D]!, below(D), output[0], batch)
  }

  function backward(labels: Uint8Array) {
    const [logits, delta] = output
    softmaxRows(logits, delta, batch, CLASSES)
    for (let e = 0; e < batch; e++) delta[e * CLASSES + labels[e]!]! -= 1
    for (let i = 0; i < batch * CLASSES; i++) delta[i]! /= batch
    weightGradients(delta, below(D), gradients.weights[D]!, gradients.biases[D]!, batch)
    for (let l = D - 1; l >= 0; l--) {
      const d = sumGradients[l]!
      if (l === D - 1) inputGradients(delta, weights[D]!, d, batch, CLASSES)
      else inputGradients(sumGradients[l + 1]!, weights[l + 1]!, d, batch, n)
      timesDerivative(activation, inner[l]!, outs[l]!, d, batch * n)
      if (norm !== 'none') {
        scaleUnitsBackward(d, normal[l]!, gains[l]!, gradients.gains[l]!, gradients.shifts[l]!, batch)
        normalizeGroupsBackward(d, normal[l]!, variances[l]!, groupingOf(norm, batch, n))
      }
      if (residual && l < D - 1) addTo(d, sumGradients[l + 1]!, batch * n) // the identity path
      weightGradients(d, below(l), gradients.weights[l]!, gradients.biases[l]!, batch)
    }
  }

  function update(learningRate: number, clip: number) {
    const step = learningRate * (clip > 0 ? Math.min(1, clip / lengthOf(slopes)) : 1)
    for (const [p, w] of learned.entries()) {
      const g = slopes[p]!
      for (let i = 0; i < w.length; i++) w[i]! -= step * g[i]!
    }
    for (const [l, mean] of runningMeans.entries()) {
      const variance = runningVariances[l]!
      for (let i = 0; i < n; i++) {
        mean[i] = MOMENTUM * mean[i]! + (1 - MOMENTUM) * means[l]![i]!
        variance[i] = MOMENTUM * variance[i]! + (1 - MOMENTUM) * variances[l]![i]!
      }
    }
  }

  /** Everything that is written down, by name and shape. */
  const named = [
    ...weights.map((values, l) => ({ name: `weights/${l}`, shape: [fanOut(l), fanIn(l)], values })),
    ...biases.map((values, l) => ({ name: `biases/${l}`, shape: [fanOut(l)], values })),
    ...gains.map((values, l) => ({ name: `gains/${l}`, shape: [n], values })),
    ...shifts.map((values, l) => ({ name: `shifts/${l}`, shape: [n], values })),
    ...runningMeans.map((values, l) => ({ name: `means/${l}`, shape: [n], values })),
    ...runningVariances.map((values, l) => ({ name: `variances/${l}`, shape: [n], values })),
  ]

  return {
    spec,
    sums,
    inner,
    activations: outs,
    sumGradients,
    weightGradients: gradients.weights,
    get logits() {
      return output[0]
    },
    get batch() {
      return batch
    },
    forward,
    backward,
    loss(labels) {
      const [logits] = output
      let total = 0
      for (let e = 0; e < batch; e++) total += surprise(logits, e * CLASSES, labels[e]!)
      return total / batch
    },
    update,
    read: () =>
      Object.fromEntries(named.map(({ name, shape, values }) => [name, { shape, values: values.slice() }])),
    write(arrays) {
      for (const { name, shape } of named)
        if (String(arrays[name]?.shape) !== String(shape))
          throw new RangeError(`The saved ${name} should be [${shape}], not [${arrays[name]?.shape}]`)
      for (const { name, values } of named) values.set(arrays[name]!.values)
    },
  }
}

function addTo(target: Float32Array, terms: Float32Array, count: number) {
  for (let i = 0; i < count; i++) target[i]! += terms[i]!
}

/** The length of all gradients as one vector. */
function lengthOf(arrays: readonly Float32Array[]): number {
  let squares = 0
  for (const g of arrays) for (let i = 0; i < g.length; i++) squares += g[i]! * g[i]!
  return Math.sqrt(squares)
}

/** −ln softmax(z)_label of the ten logits from a place on; the largest is taken away first, so that none overflows. */
function surprise(logits: Float32Array, from: number, label: number): number {
  let top = Number.NEGATIVE_INFINITY
  for (let k = from; k < from + CLASSES; k++) top = Math.max(top, logits[k]!)
  let total = 0
  for (let k = from; k < from + CLASSES; k++) total += Math.exp(logits[k]! - top)
  return Math.log(total) - (logits[from + label]! - top)
}
