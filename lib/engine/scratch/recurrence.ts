import { type Cell, GATES } from '@/lib/math/recurrent'
import { addProducts, timesTransposed } from './products'

/** Every number of a cell on its way through B sequences of T steps, and on its way back. */
export interface Pass {
  /** States, the zeros before the first step in front: [T + 1, B, H]. */
  h: Float32Array
  /** Cell states of an LSTM, likewise. */
  cells: Float32Array
  /** Gates after σ or tanh, side by side as in `GATES`: [T, B, G H]. */
  gates: Float32Array
  /** Of a GRU: what its candidate hears of the state before the reset gate, h U + c, [T, B, H]. */
  unreset: Float32Array
  /** ∂loss/∂h_t by what is answered at step t alone; written by who knows the answers. [T, B, H] */
  heard: Float32Array
  /** ∂loss/∂h_t, and of an LSTM ∂loss/∂c_t, by everything that comes after. [T, B, H] */
  dh: Float32Array
  dc: Float32Array
  /** ∂loss/∂(x W + b) and ∂loss/∂(h U), which differ in the candidate of a GRU alone. [T, B, G H] */
  dz: Float32Array
  du: Float32Array
}

type Weights = Readonly<Record<string, Float32Array>>

/** B sequences of T steps, in the order of time: row t B + e is step t of example e. */
export interface Inputs {
  count: number
  length: number
  /** [T, B, D] */
  x: Float32Array
}

/**
 * Runs a cell over sequences; the formulas are those of `lib/math/recurrent`. Uses the room of an earlier pass again.
 *
 * @param start h before the first step, [B, H]; zeros if absent (not for an LSTM, whose cell starts with zeros)
 */
export function passForward(
  cell: Cell,
  { w, u, b, c }: Weights,
  { x, count: B, length: T }: Inputs,
  H: number,
  earlier?: Pass,
  start?: Float32Array,
): Pass {
  const wide = GATES[cell].length * H
  const D = x.length / (T * B)
  const lengths = lengthsOf(cell, T, B, H)
  const pass = earlier && fits(earlier, lengths) ? earlier : room(lengths)
  const { h, gates } = pass
  if (start) h.set(start)
  else h.fill(0, 0, B * H)
  for (let at = 0; at < gates.length; at++) gates[at] = b![at % wide]!
  addProducts(x, w!, gates, T * B, D, wide)
  const said = new Float32Array(B * wide) // h U of one step
  for (let t = 0; t < T; t++) {
    said.fill(0)
    addProducts(h.subarray(t * B * H, (t + 1) * B * H), u!, said, B, H, wide)
    for (let e = 0; e < B; e++) STEP[cell](pass, said, { row: t * B + e, e, B, H }, c)
  }
  return pass
}

/** Back through time (Werbos 1990): fills `dh`, `dc`, `dz` and `du` from `heard`. */
export function passBack(cell: Cell, { u }: Weights, pass: Pass, B: number, T: number, H: number) {
  const wide = GATES[cell].length * H
  const { gates, heard, dh, du } = pass
  const later = new Float32Array(B * H) //     what comes back from step t + 1 to the state
  const laterCell = new Float32Array(B * H) // and to the cell
  for (let t = T - 1; t >= 0; t--) {
    const from = t * B * H
    for (let at = 0; at < B * H; at++) dh[from + at] = heard[from + at]! + later[at]!
    for (let e = 0; e < B; e++) BACK[cell](pass, laterCell, { row: t * B + e, e, B, H })
    timesTransposed(du.subarray(t * B * wide, (t + 1) * B * wide), u!, later, B, H, wide)
    if (cell !== 'gru') continue
    for (let e = 0; e < B; e++) {
      const keep = (t * B + e) * wide + H // what z keeps, it also passes back
      for (let k = 0; k < H; k++) later[e * H + k]! += dh[from + e * H + k]! * gates[keep + k]!
    }
  }
}

/** Where one example stands at one step of time. */
interface Place {
  /** t B + e */
  row: number
  e: number
  B: number
  H: number
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** One step of one example: from the sums of the inputs, in `gates`, and those of the state, to gates and state. */
const STEP: Record<Cell, (pass: Pass, said: Float32Array, place: Place, c?: Float32Array) => void> = {
  rnn({ h, gates }, said, { row, e, B, H }) {
    const after = (row + B) * H
    for (let k = 0; k < H; k++)
      h[after + k] = gates[row * H + k] = Math.tanh(gates[row * H + k]! + said[e * H + k]!)
  },
  lstm({ h, cells, gates }, said, { row, e, B, H }) {
    const [before, after] = [row * H, (row + B) * H]
    for (let k = 0; k < H; k++) {
      const [at, own] = [4 * row * H + k, 4 * e * H + k]
      const i = sigmoid(gates[at]! + said[own]!)
      const f = sigmoid(gates[at + H]! + said[own + H]!)
      const o = sigmoid(gates[at + 2 * H]! + said[own + 2 * H]!)
      const g = Math.tanh(gates[at + 3 * H]! + said[own + 3 * H]!)
      gates[at] = i
      gates[at + H] = f
      gates[at + 2 * H] = o
      gates[at + 3 * H] = g
      const next = f * cells[before + k]! + i * g
      cells[after + k] = next
      h[after + k] = o * Math.tanh(next)
    }
  },
  gru({ h, gates, unreset }, said, { row, e, B, H }, c) {
    const [before, after] = [row * H, (row + B) * H]
    for (let k = 0; k < H; k++) {
      const [at, own] = [3 * row * H + k, 3 * e * H + k]
      const r = sigmoid(gates[at]! + said[own]!)
      const keep = sigmoid(gates[at + H]! + said[own + H]!)
      const heard = said[own + 2 * H]! + c![k]!
      const n = Math.tanh(gates[at + 2 * H]! + r * heard)
      unreset[before + k] = heard
      gates[at] = r
      gates[at + H] = keep
      gates[at + 2 * H] = n
      h[after + k] = keep * h[before + k]! + (1 - keep) * n
    }
  },
}

/** One step of one example on the way back: from ∂loss/∂h_t, in `dh`, to the slopes of its sums. */
const BACK: Record<Cell, (pass: Pass, laterCell: Float32Array, place: Place) => void> = {
  rnn({ h, dh, dz, du }, _, { row, B, H }) {
    for (let k = row * H; k < (row + 1) * H; k++) {
      const after = h[k + B * H]!
      dz[k] = du[k] = dh[k]! * (1 - after * after)
    }
  },
  lstm({ cells, gates, dh, dc, dz, du }, laterCell, { row, e, B, H }) {
    for (let k = 0; k < H; k++) {
      const [at, before] = [4 * row * H + k, row * H + k]
      const [i, f] = [gates[at]!, gates[at + H]!]
      const [o, g] = [gates[at + 2 * H]!, gates[at + 3 * H]!]
      const seen = Math.tanh(cells[before + B * H]!)
      const slope = laterCell[e * H + k]! + dh[before]! * o * (1 - seen * seen)
      dc[before] = slope
      laterCell[e * H + k] = slope * f
      dz[at] = du[at] = slope * g * i * (1 - i)
      dz[at + H] = du[at + H] = slope * cells[before]! * f * (1 - f)
      dz[at + 2 * H] = du[at + 2 * H] = dh[before]! * seen * o * (1 - o)
      dz[at + 3 * H] = du[at + 3 * H] = slope * i * (1 - g * g)
    }
  },
  gru({ h, gates, unreset, dh, dz, du }, _, { row, H }) {
    for (let k = 0; k < H; k++) {
      const [at, before] = [3 * row * H + k, row * H + k]
      const [r, keep, n] = [gates[at]!, gates[at + H]!, gates[at + 2 * H]!]
      const candidate = dh[before]! * (1 - keep) * (1 - n * n)
      dz[at] = du[at] = candidate * unreset[before]! * r * (1 - r)
      dz[at + H] = du[at + H] = dh[before]! * (h[before]! - n) * keep * (1 - keep)
      dz[at + 2 * H] = candidate
      du[at + 2 * H] = candidate * r
    }
  },
}

/** How many numbers each part of a pass has. */
function lengthsOf(cell: Cell, T: number, B: number, H: number): Record<keyof Pass, number> {
  const size = T * B * H
  const wide = GATES[cell].length * size
  const only = (kind: Cell, length: number) => (cell === kind ? length : 0)
  return {
    h: size + B * H,
    cells: only('lstm', size + B * H),
    gates: wide,
    unreset: only('gru', size),
    heard: size,
    dh: size,
    dc: only('lstm', size),
    dz: wide,
    du: wide,
  }
}

const fits = (pass: Pass, lengths: Record<keyof Pass, number>) =>
  Object.entries(lengths).every(([part, length]) => pass[part as keyof Pass].length === length)

/** Zeros, as the cell before the first step must be. */
const room = (lengths: Record<keyof Pass, number>) =>
  Object.fromEntries(
    Object.entries(lengths).map(([part, length]) => [part, new Float32Array(length)]),
  ) as Record<keyof Pass, Float32Array>
