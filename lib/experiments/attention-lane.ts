import type { Checkpoint } from '@/lib/engine/experiment'
import { dense, softmaxCrossEntropy } from '@/lib/engine/layers'
import { learned } from '@/lib/engine/learned'
import { createOptimizer } from '@/lib/engine/optimizers'
import { gru } from '@/lib/engine/recurrence'
import { drawCell } from '@/lib/engine/recurrence-start'
import { tf } from '@/lib/engine/tf'
import { createVariable } from '@/lib/engine/weights'
import { initializers } from '@/lib/math/initializers'
import { createRng } from '@/lib/math/rng'
import type { LaneName } from './attention.params'
import { ANSWERS, type Dates, ISO, LETTERS, LONGEST } from './attention-task'

type Arrays = Checkpoint['arrays']

/** One of the two networks, in training. */
export interface Lane {
  /** One step; the loss before it is the caller's to dispose. */
  train(dates: Dates, learningRate: number): tf.Scalar
  /** Mean loss of all characters, and how many dates have every character right: [2], the caller's to dispose. */
  examine(dates: Dates): tf.Tensor1D
  weights(): Promise<Arrays>
  /** The weights, and what the optimizer remembers. */
  save(): Promise<Arrays>
  load(arrays: Arrays): void
  dispose(): void
}

/**
 * The weights of a lane at the beginning. Both lanes begin with the same cells, and with the same answers to what the
 * writing cell says: what attention adds comes below.
 */
export function drawLane(lane: LaneName, units: number, seed: number): Arrays {
  const cellOf = (name: string, inputs: number) =>
    Object.entries(
      drawCell({ cell: 'gru', inputs, units, gain: 1, forgetBias: 0 }, (matrix, gate) =>
        createRng(seed, name, matrix, gate),
      ),
    ).map(([matrix, array]) => [`${name}/${matrix}`, array] as const)
  const heard = lane === 'attention' ? 2 * units : units
  const K = ANSWERS.length
  const rng = createRng(seed, 'out')
  const out = Float32Array.from({ length: heard * K }, () => initializers.glorotUniform(rng, 2 * units, K))
  return {
    ...Object.fromEntries([...cellOf('read', LETTERS.length), ...cellOf('write', K + 1)]),
    out: { shape: [heard, K], values: out },
    outBias: { shape: [K], values: new Float32Array(K) },
  }
}

/**
 * Reads with one GRU, writes with another that goes on from the last state of the first, and answers from its state
 * alone or, with attention, from its state and from what it looked up (Luong, Pham and Manning 2015, §3.1, `dot`):
 *
 *   A = softmax(S Eᵀ / √H + mask),   answers = [S, A E] W + b,
 *
 * S [ISO, H] the states while writing, E [LONGEST, H] those while reading.
 */
export function createLane(lane: LaneName, units: number, scaled: boolean, seed: number): Lane {
  const variables = Object.fromEntries(
    Object.entries(drawLane(lane, units, seed)).map(([name, { shape, values }]) => [
      name,
      createVariable(values, shape),
    ]),
  )
  const optimizer = createOptimizer('adam', variables)
  const scale = scaled ? 1 / Math.sqrt(units) : 1

  function cell(name: string, x: tf.Tensor, T: number, B: number, start: tf.Tensor) {
    const { [`${name}/w`]: w, [`${name}/u`]: u, [`${name}/b`]: b, [`${name}/c`]: c } = variables
    return gru(dense(x, w!, b), u!, c!, T, B, start)
  }

  /** [T B, H] in the order of time, by example: [B, T, H]. */
  const byExample = (states: tf.Tensor, T: number, B: number) =>
    tf.transpose(tf.reshape(states, [T, B, units]), [1, 0, 2])

  /** Logits of every character of every answer, as if those before it were right: [ISO B, |ANSWERS|]. */
  function logitsOf({ count: B, letters, mask, before }: Dates): tf.Tensor {
    const x = tf.tensor2d(letters, [LONGEST * B, LETTERS.length])
    const read = cell('read', x, LONGEST, B, tf.zeros([B, units])) // [LONGEST B, H]
    const last = tf.slice(read, [(LONGEST - 1) * B, 0], [B, units])
    const so = tf.tensor2d(before, [ISO * B, ANSWERS.length + 1])
    const written = cell('write', so, ISO, B, last) // [ISO B, H]
    if (lane === 'memory') return dense(written, variables.out!, variables.outBias)
    const keys = byExample(read, LONGEST, B) // [B, LONGEST, H], the values as well
    const queries = byExample(written, ISO, B) // [B, ISO, H]
    const scores = tf.matMul(tf.mul(queries, scale), keys, false, true) // [B, ISO, LONGEST]
    const attention = tf.softmax(tf.add(scores, tf.tensor3d(mask, [B, 1, LONGEST])))
    const found = tf.reshape(tf.transpose(tf.matMul(attention, keys), [1, 0, 2]), [ISO * B, units])
    return dense(tf.concat([written, found], 1), variables.out!, variables.outBias)
  }

  const labelsOf = ({ answers }: Dates) => tf.tensor1d(answers, 'int32')

  return {
    train: (dates, learningRate) =>
      tf.tidy(() =>
        optimizer.minimize(() => softmaxCrossEntropy(logitsOf(dates), labelsOf(dates)), { learningRate }),
      ),
    examine: (dates) =>
      tf.tidy(() => {
        const logits = logitsOf(dates)
        const right = tf.cast(tf.equal(tf.argMax(logits, 1), labelsOf(dates)), 'float32')
        // A date is right where its worst character is; the first mistake would have come just so without help.
        const exact = tf.mean(tf.min(tf.reshape(right, [ISO, dates.count]), 0))
        return tf.stack([softmaxCrossEntropy(logits, labelsOf(dates)), exact]) as tf.Tensor1D
      }),
    ...learned(variables, optimizer),
  }
}
