/** The three recurrent cells that can race, in the order of their age, youngest last. */
export const CELLS = ['rnn', 'lstm', 'gru'] as const
export type Cell = (typeof CELLS)[number]

/** The rows of every weight matrix that a cell has side by side, H columns each, in this order. */
export const GATES: Record<Cell, readonly string[]> = {
  rnn: ['h'],
  lstm: ['i', 'f', 'o', 'g'],
  gru: ['r', 'z', 'n'],
}

/** What one cell knows: W [D, G·H] reads the input, U [H, G·H] the state, b [G·H]; the GRU has one more bias, c [H]. */
export interface CellWeights {
  w: readonly (readonly number[])[]
  u: readonly (readonly number[])[]
  b: readonly number[]
  c?: readonly number[]
}

/**
 * Numbers that a cell learns: G H (D + H + 1), and H more for the second bias of the GRU's candidate.
 *
 * Keras counts the same for RNN and LSTM. PyTorch gives every gate a second bias: G H (D + H + 2).
 *
 * @param inputs D
 * @param units H
 */
export function cellParameters(cell: Cell, inputs: number, units: number): number {
  return GATES[cell].length * units * (inputs + units + 1) + (cell === 'gru' ? units : 0)
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** For every column of W and U: x W, and h U. */
function sums(x: readonly number[], h: readonly number[], { w, u, b }: CellWeights) {
  return b.map((_, j) => ({
    input: x.reduce((sum, value, i) => sum + value * w[i]![j]!, 0),
    state: h.reduce((sum, value, i) => sum + value * u[i]![j]!, 0),
  }))
}

/** h′ = tanh(x W + h U + b) (Elman 1990). */
export function rnnStep(x: readonly number[], h: readonly number[], weights: CellWeights): number[] {
  return sums(x, h, weights).map(({ input, state }, j) => Math.tanh(input + state + weights.b[j]!))
}

/** One step of an LSTM, with every gate, each of length H. */
export interface LstmStep {
  i: number[]
  f: number[]
  o: number[]
  g: number[]
  c: number[]
  h: number[]
}

/**
 * One step of a long short-term memory (Hochreiter and Schmidhuber 1997) with a forget gate (Gers, Schmidhuber and
 * Cummins 2000), without peepholes:
 *
 *   i, f, o = σ(x W + h U + b),   g = tanh(x W + h U + b),   each with its own H columns
 *   c′ = f ∘ c + i ∘ g,   h′ = o ∘ tanh(c′)
 */
export function lstmStep(
  x: readonly number[],
  h: readonly number[],
  c: readonly number[],
  weights: CellWeights,
): LstmStep {
  const H = h.length
  const z = sums(x, h, weights).map(({ input, state }, j) => input + state + weights.b[j]!)
  const [i, f, o] = [0, 1, 2].map((gate) => z.slice(gate * H, (gate + 1) * H).map(sigmoid))
  const g = z.slice(3 * H).map(Math.tanh)
  const next = c.map((value, k) => f![k]! * value + i![k]! * g[k]!)
  return { i: i!, f: f!, o: o!, g, c: next, h: next.map((value, k) => o![k]! * Math.tanh(value)) }
}

/** One step of a GRU, each of length H. */
export interface GruStep {
  r: number[]
  z: number[]
  n: number[]
  h: number[]
}

/**
 * One step of a gated recurrent unit (Cho et al. 2014), in the variant that resets after the product with U, as
 * cuDNN, PyTorch and Keras compute it, and the first version of the paper; its last one resets h before.
 *
 *   r, z = σ(x W + h U + b),   n = tanh(x W + b + r ∘ (h U + c)),   h′ = z ∘ h + (1 − z) ∘ n
 */
export function gruStep(x: readonly number[], h: readonly number[], weights: CellWeights): GruStep {
  const H = h.length
  const parts = sums(x, h, weights)
  const gate = (from: number) =>
    h.map((_, k) => {
      const { input, state } = parts[from + k]!
      return sigmoid(input + state + weights.b[from + k]!)
    })
  const [r, z] = [gate(0), gate(H)]
  const n = h.map((_, k) => {
    const { input, state } = parts[2 * H + k]!
    return Math.tanh(input + weights.b[2 * H + k]! + r[k]! * (state + (weights.c?.[k] ?? 0)))
  })
  return { r, z, n, h: h.map((value, k) => z[k]! * value + (1 - z[k]!) * n[k]!) }
}
