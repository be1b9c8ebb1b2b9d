import { EPSILON } from '@/lib/math/normalize'
import type { Norm } from '@/lib/math/signal'

/** Numbers of a [B, n] array that are normalised together: `groups` groups of `members` numbers. */
interface Grouping {
  groups: number
  members: number
  /** Distance of the first numbers of two groups, and of two numbers of one group. */
  apart: number
  stride: number
}

/** Batch norm takes the sums of one neuron over the batch together, layer norm those of one example over the neurons. */
export function groupingOf(norm: Exclude<Norm, 'none'>, batch: number, n: number): Grouping {
  return norm === 'batch'
    ? { groups: n, members: batch, apart: 1, stride: n }
    : { groups: batch, members: n, apart: n, stride: 1 }
}

/** x̂ = (z − μ) / √(σ² + ε) in every group. Writes x̂, and for each group μ and σ². */
export function normalizeGroups(
  z: Float32Array,
  out: Float32Array,
  means: Float32Array,
  variances: Float32Array,
  { groups, members, apart, stride }: Grouping,
) {
  for (let g = 0; g < groups; g++) {
    const from = g * apart
    const end = from + members * stride
    let sum = 0
    for (let i = from; i < end; i += stride) sum += z[i]!
    const mean = sum / members
    let squares = 0
    for (let i = from; i < end; i += stride) squares += (z[i]! - mean) ** 2
    const variance = squares / members
    const scale = 1 / Math.sqrt(variance + EPSILON)
    for (let i = from; i < end; i += stride) out[i] = (z[i]! - mean) * scale
    means[g] = mean
    variances[g] = variance
  }
}

/**
 * ∂L/∂z = (h − mean(h) − x̂ mean(h x̂)) / √(σ² + ε) in every group, for h = ∂L/∂x̂. Turns `h` from one into the other.
 */
export function normalizeGroupsBackward(
  h: Float32Array,
  normal: Float32Array, //     x̂
  variances: Float32Array, //  σ² of each group
  { groups, members, apart, stride }: Grouping,
) {
  for (let g = 0; g < groups; g++) {
    const from = g * apart
    const end = from + members * stride
    let [sum, along] = [0, 0]
    for (let i = from; i < end; i += stride) {
      sum += h[i]!
      along += h[i]! * normal[i]!
    }
    const [shared, tilt] = [sum / members, along / members]
    const scale = 1 / Math.sqrt(variances[g]! + EPSILON)
    for (let i = from; i < end; i += stride) h[i] = (h[i]! - shared - normal[i]! * tilt) * scale
  }
}

/** y = γ x̂ + β, a scale and a shift for each of n neurons. */
export function scaleUnits(
  normal: Float32Array,
  gain: Float32Array, //   γ, [n]
  shift: Float32Array, //  β, [n]
  out: Float32Array,
  batch: number,
) {
  const n = gain.length
  for (let i = 0; i < batch * n; i++) out[i] = normal[i]! * gain[i % n]! + shift[i % n]!
}

/** ∂L/∂γ = Σ ∂L/∂y x̂ and ∂L/∂β = Σ ∂L/∂y over the batch; turns `d` from ∂L/∂y into ∂L/∂x̂. */
export function scaleUnitsBackward(
  d: Float32Array,
  normal: Float32Array,
  gain: Float32Array,
  gainGradient: Float32Array,
  shiftGradient: Float32Array,
  batch: number,
) {
  const n = gain.length
  gainGradient.fill(0)
  shiftGradient.fill(0)
  for (let i = 0; i < batch * n; i++) {
    const unit = i % n
    gainGradient[unit]! += d[i]! * normal[i]!
    shiftGradient[unit]! += d[i]!
    d[i]! *= gain[unit]!
  }
}
