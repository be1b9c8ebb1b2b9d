import type { Checkpoint } from '@/lib/engine/experiment'
import { softmaxRows } from '@/lib/engine/scratch/kernels'
import { addProducts, addSums, addTransposed, timesTransposed } from '@/lib/engine/scratch/products'
import { type Pass, passBack, passForward } from '@/lib/engine/scratch/recurrence'
import { GATES } from '@/lib/math/recurrent'
import { drawRecurrent, type RecurrentSpec } from './memory-race-start'
import type { Sequences } from './memory-race-task'

type Arrays = Checkpoint['arrays']

/** A recurrent network in typed arrays: one cell, and a dense layer that answers. */
export interface RecurrentNet {
  spec: RecurrentSpec
  /** w, u, b, out, outBias, and c of a GRU; written in place. */
  weights: Readonly<Record<string, Float32Array>>
  /** Of the latest `backward`, under the same names. */
  gradients: Readonly<Record<string, Float32Array>>
  /** Reads sequences; returns the mean loss of the answers that count. */
  forward(sequences: Sequences): number
  /** After `forward`: slopes of that loss. */
  backward(): void
  /** What the latest `forward` and `backward` left of every step. */
  pass: Pass
  /** Logits, or the numbers answered, of the latest `forward`: [T − from, B, K]. */
  answers: Float32Array
  read(): Arrays
  write(arrays: Arrays): void
}

export function createRecurrentNet(spec: RecurrentSpec, seed: number): RecurrentNet {
  const { cell, inputs: D, units: H, outputs: K } = spec
  const wide = GATES[cell].length * H
  const named = drawRecurrent(spec, seed)
  const weights = Object.fromEntries(Object.entries(named).map(([name, { values }]) => [name, values]))
  const gradients = Object.fromEntries(
    Object.entries(weights).map(([name, values]) => [name, new Float32Array(values.length)]),
  )
  let read: Sequences | undefined
  let pass: Pass | undefined
  let answers = new Float32Array(0)
  let slopes = new Float32Array(0) // of the loss, by every answer

  function forward(sequences: Sequences): number {
    const { count: B, length: T, from, targets, weights: counts } = sequences
    pass = passForward(cell, weights, sequences, H, pass)
    read = sequences
    const rows = (T - from) * B
    if (answers.length !== rows * K)
      [answers, slopes] = [new Float32Array(rows * K), new Float32Array(rows * K)]
    answers.fill(0)
    // The state before the first step stands in front of all others.
    addProducts(pass.h.subarray((from + 1) * B * H), weights.out!, answers, rows, H, K)
    for (let at = 0; at < answers.length; at++) answers[at]! += weights.outBias![at % K]!
    return lossAndSlopes(answers, slopes, targets, counts, K)
  }

  function backward() {
    if (!read || !pass) throw new Error('nothing has been read yet')
    const { count: B, length: T, from, x } = read
    const rows = (T - from) * B
    for (const slope of Object.values(gradients)) slope.fill(0)
    addTransposed(pass.h.subarray((from + 1) * B * H), slopes, gradients.out!, rows, H, K)
    addSums(slopes, gradients.outBias!, rows)
    const heard = pass.heard // [T, B, H]: what the answers alone ask of every state
    heard.fill(0)
    timesTransposed(slopes, weights.out!, heard.subarray(from * B * H), rows, H, K)
    passBack(cell, weights, pass, B, T, H)
    addTransposed(x, pass.dz, gradients.w!, T * B, D, wide)
    addTransposed(pass.h, pass.du, gradients.u!, T * B, H, wide)
    addSums(pass.dz, gradients.b!, T * B)
    if (gradients.c) {
      const du = new Float32Array(wide)
      addSums(pass.du, du, T * B)
      gradients.c.set(du.subarray(2 * H))
    }
  }

  return {
    spec,
    weights,
    gradients,
    forward,
    backward,
    get pass() {
      if (!pass) throw new Error('nothing has been read yet')
      return pass
    },
    get answers() {
      return answers
    },
    read: () =>
      Object.fromEntries(
        Object.entries(named).map(([name, { shape, values }]) => [name, { shape, values: values.slice() }]),
      ),
    write(arrays) {
      for (const [name, { shape }] of Object.entries(named))
        if (String(arrays[name]?.shape) !== String(shape))
          throw new RangeError(`The saved ${name} should be [${shape}], not [${arrays[name]?.shape}]`)
      for (const [name, { values }] of Object.entries(named)) values.set(arrays[name]!.values)
    },
  }
}

/**
 * The weighted mean of the losses of all answers, and its slope by every one of them: cross-entropy where there are
 * several classes, the squared error where one number is asked for.
 */
function lossAndSlopes(
  answers: Float32Array, // [N, K]
  slopes: Float32Array, //  [N, K], written
  targets: Float32Array, // [N]
  weights: Float32Array, // [N]
  K: number,
): number {
  let [loss, total] = [0, 0]
  for (const weight of weights) total += weight
  if (K > 1) softmaxRows(answers, slopes, targets.length, K)
  for (let n = 0; n < targets.length; n++) {
    const share = weights[n]! / total
    if (K === 1) {
      const error = answers[n]! - targets[n]!
      loss += share * error * error
      slopes[n] = 2 * share * error
    } else {
      loss += share * surprise(answers, n * K, K, targets[n]!)
      slopes[n * K + targets[n]!]! -= 1
      for (let k = n * K; k < (n + 1) * K; k++) slopes[k]! *= share
    }
  }
  return loss
}

/** −ln softmax(z)_class of K logits from a place on; the largest is taken away first, so that none overflows. */
function surprise(logits: Float32Array, from: number, K: number, right: number): number {
  let top = Number.NEGATIVE_INFINITY
  for (let k = from; k < from + K; k++) top = Math.max(top, logits[k]!)
  let total = 0
  for (let k = from; k < from + K; k++) total += Math.exp(logits[k]! - top)
  return Math.log(total) - (logits[from + right]! - top)
}
