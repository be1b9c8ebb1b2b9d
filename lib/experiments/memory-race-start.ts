import type { Checkpoint } from '@/lib/engine/experiment'
import { initializers } from '@/lib/math/initializers'
import { orthogonalMatrix } from '@/lib/math/orthogonal'
import { type Cell, GATES } from '@/lib/math/recurrent'
import { createRng } from '@/lib/math/rng'

/** The size of a network, and how it begins. */
export interface RecurrentSpec {
  cell: Cell
  /** D, what it reads at every step. */
  inputs: number
  /** H */
  units: number
  /** K, what it answers. */
  outputs: number
  /** What the orthogonal matrices are multiplied by. */
  gain: number
  /** Only for the LSTM. */
  forgetBias: number
}

/**
 * The weights of a network at the beginning, each with its own stream of the seed. What listens to the state is an
 * orthogonal matrix for every gate (Saxe, McClelland and Ganguli 2014), times `gain`; what listens to the input, and
 * the answers, is Glorot's; biases are 0, but for that of the forget gate (Gers, Schmidhuber and Cummins 2000).
 */
export function drawRecurrent(spec: RecurrentSpec, seed: number): Checkpoint['arrays'] {
  const { cell, inputs: D, units: H, outputs: K, gain, forgetBias } = spec
  const gates = GATES[cell]
  const wide = gates.length * H
  const w = new Float32Array(D * wide)
  const u = new Float32Array(H * wide)
  const b = new Float32Array(wide)
  for (const [k, gate] of gates.entries()) {
    const rng = createRng(seed, cell, 'w', gate)
    for (let i = 0; i < D; i++)
      for (let j = 0; j < H; j++) w[i * wide + k * H + j] = initializers.glorotUniform(rng, D, H)
    const turn = orthogonalMatrix(H, H, createRng(seed, cell, 'u', gate))
    for (let i = 0; i < H; i++) for (let j = 0; j < H; j++) u[i * wide + k * H + j] = gain * turn[i * H + j]!
    if (cell === 'lstm' && gate === 'f') b.fill(forgetBias, k * H, (k + 1) * H)
  }
  const rng = createRng(seed, cell, 'out')
  const out = Float32Array.from({ length: H * K }, () => initializers.glorotUniform(rng, H, K))
  return {
    w: { shape: [D, wide], values: w },
    u: { shape: [H, wide], values: u },
    b: { shape: [wide], values: b },
    ...(cell === 'gru' ? { c: { shape: [H], values: new Float32Array(H) } } : {}),
    out: { shape: [H, K], values: out },
    outBias: { shape: [K], values: new Float32Array(K) },
  }
}
