import type { Cell } from '@/lib/math/recurrent'
import { tf } from './tf'

/*
 * Kernels of ours that do at once what takes tfjs many operations. A back end may lack any of them: who asks for one has
 * the same in plain operations.
 */

/** Attributes of each kernel; its inputs and outputs are told beside it. */
export interface FusedAttrs {
  /**
   * Inputs w, g, m, v of one shape: weights, their gradient, its running averages. Outputs w′, m′, v′:
   *
   *   m′ = β₁ m + (1 − β₁) g,   v′ = β₂ v + (1 − β₂) g²,   w′ = decay · w − rate · m′ / (√v′ + epsilon)
   */
  AdamUpdate: { beta1: number; beta2: number; rate: number; epsilon: number; decay: number }
  /**
   * Inputs x [T B, G H], u [H, G H], for the GRU also c [H] and start [B, H], as in `recurrence`. Outputs h [T B, H], and
   * what the way back needs besides.
   */
  Recurrence: { cell: Cell; T: number; B: number }
  /**
   * Inputs dy, the gradient of h, then u, for the GRU start, and the outputs of `Recurrence` in their order (`kept0` …).
   * Outputs the gradients of x, u and, for the GRU, c and start.
   */
  RecurrenceGradient: { cell: Cell; T: number; B: number }
}

export type FusedKernel = keyof FusedAttrs

/** @returns the kernel's outputs; undefined where the current back end has none of this name */
export function runFused<Name extends FusedKernel>(
  name: Name,
  inputs: Record<string, tf.Tensor>,
  attrs: FusedAttrs[Name],
): tf.Tensor[] | undefined {
  if (!tf.getKernel(name, tf.getBackend())) return
  return tf.engine().runKernel(name, inputs, { ...attrs })
}
