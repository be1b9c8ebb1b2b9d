import { activations } from '@/lib/math/activations'
import { FLAT, SATURATED } from './activation-lab-vitals'
import type { DeepNet } from './deep-signal-net'

/** Bins of a histogram. */
export const BINS = 41
/** Examples in the picture of one layer's neurons. */
export const SHOWN = 48
/** Two neurons are alike when their activations differ by less than this share of the largest one in their layer. */
const ALIKE = 1e-4

/** What every hidden layer does with the probe, one number a layer. */
export interface LayerNumbers {
  /** Root mean square of the sums z over neurons and examples. */
  sums: Float32Array
  /** Mean and root mean square of the activations. */
  mean: Float32Array
  activations: Float32Array
  /** Root mean square of ∂ℓ/∂z, ℓ the loss of one example. */
  gradients: Float32Array
  /** Root mean square of the gradient of the weights, for the mean loss of the probe. */
  weightGradients: Float32Array
  /** Share of neurons whose slope f′ is 0 for every example, and of those where it is below 0.05 for nine in ten. */
  dead: Float32Array
  saturated: Float32Array
  /** How many neurons say something of their own. */
  distinct: Float32Array
  /** Mean cosine between what the activation hears of two digits, N(z): 1 where all digits look the same. */
  likeness: Float32Array
}

/** One layer looked at closely. */
export interface LayerPicture {
  /** From 1. */
  layer: number
  /** Activations of every neuron (row) for the first examples of the probe (column). */
  units: Float32Array
  /** Largest absolute activation, and gradient: the ends of the histograms. */
  most: number
  mostGradient: number
  /** Share of the activations, and of ∂ℓ/∂z, in each of `BINS` bins from −most to most. */
  histogram: Float32Array
  gradientHistogram: Float32Array
}

/** Statistics of every layer, after a forward and a backward pass of the probe. */
export function numbersOf(net: DeepNet): LayerNumbers {
  const { width: n } = net.spec
  const count = net.batch * n
  const over = (measure: (l: number) => number) => Float32Array.from(net.sums, (_, l) => measure(l))
  const vitals = net.sums.map((_, l) => vitalsOf(net, l))
  return {
    sums: over((l) => rootMeanSquare(net.sums[l]!, count)),
    mean: over((l) => mean(net.activations[l]!, count)),
    activations: over((l) => rootMeanSquare(net.activations[l]!, count)),
    gradients: over((l) => net.batch * rootMeanSquare(net.sumGradients[l]!, count)),
    weightGradients: over((l) => rootMeanSquare(net.weightGradients[l]!, net.weightGradients[l]!.length)),
    dead: Float32Array.from(vitals, ({ dead }) => dead / n),
    saturated: Float32Array.from(vitals, ({ saturated }) => saturated / n),
    distinct: over((l) => distinctUnits(net.activations[l]!, net.batch, n)),
    likeness: over((l) => meanCosine(net.inner[l]!, net.batch, n)),
  }
}

export function pictureOf(net: DeepNet, layer: number): LayerPicture {
  const l = Math.min(layer, net.sums.length) - 1
  const { width: n } = net.spec
  const count = net.batch * n
  const [a, d] = [net.activations[l]!, net.sumGradients[l]!]
  const [most, mostGradient] = [largest(a, count), largest(d, count)]
  return {
    layer: l + 1,
    units: Float32Array.from({ length: n * SHOWN }, (_, i) => a[(i % SHOWN) * n + Math.floor(i / SHOWN)]!),
    most,
    mostGradient: net.batch * mostGradient,
    histogram: histogram(a, count, most),
    gradientHistogram: histogram(d, count, mostGradient),
  }
}

function vitalsOf({ spec, inner, activations: outs, batch }: DeepNet, l: number) {
  const { derivative } = activations[spec.activation]
  const [u, a, n] = [inner[l]!, outs[l]!, spec.width]
  let [dead, saturated] = [0, 0]
  for (let i = 0; i < n; i++) {
    let [open, flat] = [false, 0]
    for (let at = i; at < batch * n; at += n) {
      const slope = Math.abs(derivative(u[at]!, a[at]!))
      if (slope !== 0) open = true
      if (slope < FLAT) flat++
    }
    if (!open) dead++
    else if (flat >= SATURATED * batch) saturated++
  }
  return { dead, saturated }
}

/** How many neurons of a layer [B, n] cannot be told from an earlier one by what they say. */
export function distinctUnits(a: Float32Array, batch: number, n: number): number {
  const slack = ALIKE * largest(a, batch * n)
  const same = (i: number, j: number) => {
    for (let from = 0; from < batch * n; from += n)
      if (!(Math.abs(a[from + i]! - a[from + j]!) <= slack)) return false
    return true
  }
  const leaders: number[] = []
  for (let i = 0; i < n; i++) if (!leaders.some((j) => same(i, j))) leaders.push(i)
  return leaders.length
}

/**
 * Mean cosine between two rows of [B, n], over all pairs: with s the sum of the rows divided by their lengths,
 * (|s|² − B) / (B (B − 1)). Rows of zeros are left out; NaN where fewer than two are left.
 */
export function meanCosine(rows: Float32Array, batch: number, n: number): number {
  const total = new Float64Array(n)
  let counted = 0
  for (let from = 0; from < batch * n; from += n) {
    let squares = 0
    for (let i = from; i < from + n; i++) squares += rows[i]! * rows[i]!
    if (squares === 0) continue
    const size = Math.sqrt(squares)
    for (let i = 0; i < n; i++) total[i]! += rows[from + i]! / size
    counted++
  }
  const square = total.reduce((sum, x) => sum + x * x, 0)
  return counted < 2 ? Number.NaN : (square - counted) / (counted * (counted - 1))
}

function histogram(values: Float32Array, count: number, most: number): Float32Array {
  const shares = new Float32Array(BINS)
  if (!(most > 0 && Number.isFinite(most))) return shares
  for (let i = 0; i < count; i++) {
    const bin = Math.floor(((values[i]! / most + 1) / 2) * BINS)
    shares[Math.max(0, Math.min(BINS - 1, bin))]! += 1 / count
  }
  return shares
}

function largest(values: Float32Array, count: number): number {
  let most = 0
  for (let i = 0; i < count; i++) most = Math.max(most, Math.abs(values[i]!))
  return most
}

function mean(values: Float32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i]!
  return sum / count
}

function rootMeanSquare(values: Float32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i]! * values[i]!
  return Math.sqrt(sum / count)
}
