import { tf } from './tf'

/** A kernel that some back ends have: all of Adam's update of a variable at once. */
export const ADAM_UPDATE = 'AdamUpdate'

/** Weights, their gradient, and its running averages: all of one shape. */
export interface AdamUpdateInputs<T> {
  w: T
  g: T
  m: T
  v: T
}

/**
 *   m′ = β₁ m + (1 − β₁) g,   v′ = β₂ v + (1 − β₂) g²,   w′ = decay · w − rate · m′ / (√v′ + epsilon)
 */
export interface AdamUpdateAttrs {
  beta1: number
  beta2: number
  rate: number
  epsilon: number
  decay: number
}

/** @returns w′, m′ and v′, by the current back end's kernel; undefined where it has none */
export function fusedAdam(
  inputs: AdamUpdateInputs<tf.Tensor>,
  attrs: AdamUpdateAttrs,
): tf.Tensor[] | undefined {
  if (!tf.getKernel(ADAM_UPDATE, tf.getBackend())) return
  return tf.engine().runKernel(ADAM_UPDATE, { ...inputs }, { ...attrs })
}
