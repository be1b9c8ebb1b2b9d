import { type Cell, GATES } from '@/lib/math/recurrent'
import type { RecurrentNet } from './memory-race-net'
import type { Sequences } from './memory-race-task'

/** One number that a cell adds up before σ or tanh, by where its parts come from. */
export interface SumView {
  /** x W of this unit's column, h U, and the bias; together what goes into the gate. */
  input: number
  state: number
  bias: number
  /** What comes out. */
  gate: number
}

/** One cell on one example: everything a picture of its memory needs. */
export interface Inside {
  cell: Cell
  /** From 1, as the reader counts. */
  example: number
  unit: number
  at: number
  /** What it read, [T, D], what it should have said and what it said at the steps that count, from `from` on. */
  x: Float32Array
  from: number
  targets: Float32Array
  answers: Float32Array
  /** Every gate at every step: its mean over the units, and that of the chosen one. */
  gates: Record<string, Float32Array>
  own: Record<string, Float32Array>
  /** State and, of an LSTM, cell of the chosen unit, the zero before the first step in front: [T + 1]. */
  h: Float32Array
  c?: Float32Array
  /** |∂ℓ/∂h_t| of this example. */
  reach: Float32Array
  /** The chosen step of the chosen unit, by gate; of a GRU also what its candidate hears past the reset gate. */
  sums: Record<string, SumView>
  unreset?: number
}

/**
 * How much the loss of an example would change with the state at step t: |∂ℓ/∂h_t| (or |∂ℓ/∂c_t|), measured on the
 * way back, root mean square over the examples.
 *
 * @param slopes ∂loss/∂h of the mean loss of B examples, [T, B, H]
 * @returns [T]
 */
export function reachOf(slopes: Float32Array, T: number, B: number): Float32Array {
  const H = slopes.length / (T * B)
  return Float32Array.from({ length: T }, (_, t) => {
    let squares = 0
    for (let at = t * B * H; at < (t + 1) * B * H; at++) squares += slopes[at]! * slopes[at]!
    return Math.sqrt(squares * B) // B times each slope, and the mean over B of the squares
  })
}

/** Looks into a net after `forward` and `backward`. Example, unit and step count from 1; too large ones are the last. */
export function lookInside(
  net: RecurrentNet,
  sequences: Sequences,
  wanted: { example: number; unit: number; at: number },
): Inside {
  const { spec, pass, weights } = net
  const { cell, units: H, inputs: D, outputs: K } = spec
  const { count: B, length: T, from } = sequences
  const e = Math.min(wanted.example, B) - 1
  const k = Math.min(wanted.unit, H) - 1
  const at = Math.min(wanted.at, T) - 1
  const names = GATES[cell]
  const wide = names.length * H
  const place = (t: number) => t * B + e
  const over = (steps: number, value: (t: number) => number) =>
    Float32Array.from({ length: steps }, (_, t) => value(t))

  const gates: Record<string, Float32Array> = {}
  const own: Record<string, Float32Array> = {}
  const sums: Record<string, SumView> = {}
  const before = pass.h.subarray(place(at) * H, (place(at) + 1) * H)
  const x = sequences.x.subarray(place(at) * D, (place(at) + 1) * D)
  for (const [g, name] of names.entries()) {
    const column = g * H + k
    own[name] = over(T, (t) => pass.gates[place(t) * wide + column]!)
    gates[name] = over(T, (t) => {
      let sum = 0
      for (let j = 0; j < H; j++) sum += pass.gates[place(t) * wide + g * H + j]!
      return sum / H
    })
    sums[name] = {
      input: x.reduce((sum, value, i) => sum + value * weights.w![i * wide + column]!, 0),
      state: before.reduce((sum, value, i) => sum + value * weights.u![i * wide + column]!, 0),
      bias: weights.b![column]!,
      gate: own[name][at]!,
    }
  }
  const answersOf = (values: Float32Array, width: number) => {
    const kept = new Float32Array((T - from) * width)
    for (let t = 0; t < T - from; t++)
      kept.set(values.subarray((t * B + e) * width, (t * B + e + 1) * width), t * width)
    return kept
  }
  return {
    cell,
    example: e + 1,
    unit: k + 1,
    at: at + 1,
    x: over(T * D, (n) => sequences.x[place(Math.floor(n / D)) * D + (n % D)]!),
    from,
    targets: answersOf(sequences.targets, 1),
    answers: answersOf(net.answers, K),
    gates,
    own,
    h: over(T + 1, (t) => pass.h[place(t) * H + k]!),
    ...(cell === 'lstm' ? { c: over(T + 1, (t) => pass.cells[place(t) * H + k]!) } : {}),
    reach: over(T, (t) => {
      let squares = 0
      for (let j = 0; j < H; j++) squares += pass.dh[place(t) * H + j]! ** 2
      return B * Math.sqrt(squares)
    }),
    sums,
    ...(cell === 'gru' ? { unreset: pass.unreset[place(at) * H + k]! } : {}),
  }
}

/** An answer counts as right that is no further from a sum than this. */
export const CLOSE = 0.1

/** Share of the answers that count and are right: near enough to a number, or the likeliest class. */
export function scoreOf(answers: Float32Array, { targets, weights }: Sequences): number {
  const K = answers.length / targets.length
  let [right, all] = [0, 0]
  for (let n = 0; n < targets.length; n++) {
    if (weights[n] === 0) continue
    all++
    if (K === 1 ? Math.abs(answers[n]! - targets[n]!) <= CLOSE : likeliest(answers, n * K, K) === targets[n])
      right++
  }
  return right / all
}

function likeliest(logits: Float32Array, from: number, K: number): number {
  let best = 0
  for (let k = 1; k < K; k++) if (logits[from + k]! > logits[from + best]!) best = k
  return best
}
