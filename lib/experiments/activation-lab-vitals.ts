import type { Network } from '@/lib/engine/scratch/network'
import { type Activation, activations } from '@/lib/math/activations'

/** A slope below this is flat: less than a twentieth of an error gets through. */
export const FLAT = 0.05
/** A neuron is saturated when its slope is flat at this share of the points or more. */
export const SATURATED = 0.9

/** What a neuron is, as `Vitals.states` has it. */
export const LEARNING = 0
export const SATURATED_UNIT = 1
export const DEAD_UNIT = 2

/** The sums z are counted in this many bins over ±`REACH`; those beyond are counted in the outermost. */
export const BINS = 48
export const REACH = 6

/** One hidden layer, as some examples find it. */
export interface Vitals {
  /**
   * Of each neuron: dead (2) when its slope f′(z) is exactly 0 for every example, saturated (1) when it is below 0.05
   * for nine in ten or more, else 0.
   */
  states: Uint8Array
  /** Mean |f′(z)| over neurons and examples: what the layer lets through of an error on its way back. */
  slope: number
  /** Share of the sums z in each of `BINS` bins over [−REACH, REACH]; they add up to 1. */
  sums: Float32Array
}

/** Vital signs of every hidden layer for the examples of the network's latest forward pass. */
export function vitalsOf({
  sizes,
  functions,
  preactivations,
  activations: outputs,
  batch,
}: Network): Vitals[] {
  return sizes.slice(1, -1).map((n, l) => {
    const { derivative } = activations[functions[l] as Activation]
    const [z, a] = [preactivations[l]!, outputs[l]!]
    const open = new Uint8Array(n) // some slope is not 0
    const flat = new Float64Array(n)
    const sums = new Float32Array(BINS)
    let total = 0
    for (let i = 0; i < batch * n; i++) {
      const slope = Math.abs(derivative(z[i]!, a[i]!))
      if (slope !== 0) open[i % n] = 1
      if (slope < FLAT) flat[i % n]!++
      total += slope
      sums[binOf(z[i]!)]! += 1 / (batch * n)
    }
    const states = open.map((lives, i) =>
      lives === 0 ? DEAD_UNIT : flat[i]! >= SATURATED * batch ? SATURATED_UNIT : LEARNING,
    )
    return { states, slope: total / (batch * n), sums }
  })
}

/** Share of all hidden neurons in a state. */
export function shareOf(layers: readonly Pick<Vitals, 'states'>[], state: number): number {
  const all = layers.flatMap(({ states }) => Array.from(states))
  return all.filter((one) => one === state).length / all.length
}

const binOf = (z: number) => Math.max(0, Math.min(BINS - 1, Math.floor(((z + REACH) / (2 * REACH)) * BINS)))
