import { initializers } from '@/lib/math/initializers'
import { orthogonalMatrix } from '@/lib/math/orthogonal'
import { type Cell, GATES } from '@/lib/math/recurrent'
import type { Rng } from '@/lib/math/rng'
import type { Checkpoint } from './experiment'

/** The size of a cell, and how it begins. */
export interface CellSpec {
  cell: Cell
  /** D, what it reads at every step. */
  inputs: number
  /** H */
  units: number
  /** What the orthogonal matrices are multiplied by. */
  gain: number
  /** Only for the LSTM. */
  forgetBias: number
}

/**
 * The weights of a cell at the beginning: w [D, G H], u [H, G H], b [G H], and c [H] of a GRU. What listens to the state
 * is an orthogonal matrix for every gate (Saxe, McClelland and Ganguli 2014), times `gain`; what listens to the input is
 * Glorot's; biases are 0, but for that of the forget gate (Gers, Schmidhuber and Cummins 2000).
 *
 * @param stream numbers for a matrix of a gate
 */
export function drawCell(
  { cell, inputs: D, units: H, gain, forgetBias }: CellSpec,
  stream: (matrix: 'w' | 'u', gate: string) => Rng,
): Checkpoint['arrays'] {
  const gates = GATES[cell]
  const wide = gates.length * H
  const w = new Float32Array(D * wide)
  const u = new Float32Array(H * wide)
  const b = new Float32Array(wide)
  for (const [k, gate] of gates.entries()) {
    const rng = stream('w', gate)
    for (let i = 0; i < D; i++)
      for (let j = 0; j < H; j++) w[i * wide + k * H + j] = initializers.glorotUniform(rng, D, H)
    const turn = orthogonalMatrix(H, H, stream('u', gate))
    for (let i = 0; i < H; i++) for (let j = 0; j < H; j++) u[i * wide + k * H + j] = gain * turn[i * H + j]!
    if (cell === 'lstm' && gate === 'f') b.fill(forgetBias, k * H, (k + 1) * H)
  }
  return {
    w: { shape: [D, wide], values: w },
    u: { shape: [H, wide], values: u },
    b: { shape: [wide], values: b },
    ...(cell === 'gru' ? { c: { shape: [H], values: new Float32Array(H) } } : {}),
  }
}
