import type { Checkpoint } from '@/lib/engine/experiment'
import { type CellSpec, drawCell } from '@/lib/engine/recurrence-start'
import { initializers } from '@/lib/math/initializers'
import { createRng } from '@/lib/math/rng'

/** The size of a network, and how it begins. */
export interface RecurrentSpec extends CellSpec {
  /** K, what it answers. */
  outputs: number
}

/** The weights of a network at the beginning, each with its own stream of the seed: a cell, and Glorot's answers. */
export function drawRecurrent(spec: RecurrentSpec, seed: number): Checkpoint['arrays'] {
  const { cell, units: H, outputs: K } = spec
  const rng = createRng(seed, cell, 'out')
  const out = Float32Array.from({ length: H * K }, () => initializers.glorotUniform(rng, H, K))
  return {
    ...drawCell(spec, (matrix, gate) => createRng(seed, cell, matrix, gate)),
    out: { shape: [H, K], values: out },
    outBias: { shape: [K], values: new Float32Array(K) },
  }
}
