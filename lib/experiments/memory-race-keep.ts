import type { Checkpoint } from '@/lib/engine/experiment'
import type { RecurrentNet } from './memory-race-net'
import { firstOf, type Sequences } from './memory-race-task'

/** Examples on which a copy of a network is compared with it. */
const COMPARED = 2

/** Everything that a copy of a network needs, all from one step. */
export interface ExportAnswer {
  step: number
  /** Weights alone, by the names of `memory-race-start`. */
  arrays: Checkpoint['arrays']
  check: {
    length: number
    count: number
    /** What it reads, [T, B, D], and what it answers from step `from` on, [T − from, B, K]. */
    x: Float32Array
    from: number
    answers: Float32Array
  }
}

/** The weights of a network, and what it answers to the first few of some sequences. */
export function keepNet(net: RecurrentNet, sequences: Sequences, step: number): ExportAnswer {
  const few = firstOf(sequences, COMPARED)
  net.forward(few)
  const { length, count, x, from } = few
  return { step, arrays: net.read(), check: { length, count, x, from, answers: net.answers.slice() } }
}
