import { type Activation, activations } from './activations'
import { EPSILON } from './normalize'

/** Averages of an activation over a sum z that is drawn from N(0, variance). */
export interface Moments {
  /** E[f(z)] */
  mean: number
  /** E[f(z)²] */
  square: number
  /** E[f′(z)²] */
  slope: number
}

const REACH = 6 //      standard deviations to both sides
const PANELS = 1200 //  enough for a slope that is a spike of 1/16 of a deviation

/**
 * The averages by the trapezoid rule, ∫ g(√variance · u) φ(u) du; for ReLU in closed form: √(v / 2π), v / 2, ½.
 *
 * @param variance ≥ 0
 */
export function gaussianMoments(name: Activation, variance: number): Moments {
  if (name === 'relu')
    return { mean: Math.sqrt(variance / (2 * Math.PI)), square: variance / 2, slope: variance > 0 ? 0.5 : 0 }
  const { value, derivative } = activations[name]
  const deviation = Math.sqrt(variance)
  let [weight, mean, square, slope] = [0, 0, 0, 0]
  for (let i = 0; i <= PANELS; i++) {
    const u = REACH * ((2 * i) / PANELS - 1)
    const density = Math.exp(-(u * u) / 2)
    const z = deviation * u
    const a = value(z)
    weight += density
    mean += density * a
    square += density * a * a
    slope += density * derivative(z, a) ** 2
  }
  return { mean: mean / weight, square: square / weight, slope: slope / weight }
}

export const NORMS = ['none', 'batch', 'layer'] as const
export type Norm = (typeof NORMS)[number]

/** A deep dense network before its first step, as far as theory needs to know it. */
export interface DeepShape {
  /** Hidden layers, at least 1, and neurons in each. */
  depth: number
  width: number
  activation: Activation
  norm: Norm
  residual: boolean
  /** Inputs, their mean square, and the share of it that differs from example to example (not from input to input). */
  inputs: number
  inputSquare: number
  inputShare: number
  classes: number
  /** Variance of a weight of a layer with so many inputs and outputs; weights are independent, with mean 0. */
  weightVariance(fanIn: number, fanOut: number): number
}

/** What theory expects of layers 1 … depth before the first step. */
export interface Expectation {
  /** Root mean square of the sums z of each layer. */
  sums: number[]
  /** Root mean square of its activations. */
  activations: number[]
  /** Root mean square of ∂ℓ/∂z, ℓ the cross-entropy of one example. */
  gradients: number[]
}

/**
 * Follows the mean square q of the sums forward and that of their gradients backward, for weights of variance v:
 *
 *   q_1 = m v E[x²],   q_l = (q_{l−1} +) n v E[f(u)²],   g_{l−1} = (g_l +) n v E[f′(u)²] g_l / s
 *
 * The terms in brackets belong to residual connections. u = z without normalisation; with it u has variance 1, and
 * s is the variance that was divided away: q within an example (layer norm), or the part of q that differs between
 * examples (batch norm). Sums are taken as normally distributed, gradients as independent of weights (He et al. 2015,
 * §2.2; Poole et al. 2016; Schoenholz et al. 2017). The output begins at an undecided guess among the classes.
 */
export function expectSignal(shape: DeepShape): Expectation {
  const { depth, width, classes, activation, norm, residual, inputs, inputSquare, inputShare } = shape
  const first = inputs * shape.weightVariance(inputs, width) * inputSquare
  const gain = width * shape.weightVariance(width, width)
  const layers: { q: number; moments: Moments; divided: number }[] = []
  let q = first
  let differing = first * inputShare // the part of q that differs between examples
  for (let l = 0; l < depth; l++) {
    const below = layers.at(-1)
    if (below) {
      const { square, mean } = below.moments
      q = (residual ? q : 0) + gain * square
      differing = (residual ? differing : 0) + gain * (square - mean ** 2)
    }
    const divided = { none: 1, batch: differing + EPSILON, layer: q + EPSILON }[norm]
    const moments = gaussianMoments(activation, { none: q, batch: differing, layer: q }[norm] / divided)
    layers.push({ q, moments, divided })
  }
  const undecided = (1 - 1 / classes) / classes
  const top = layers.at(-1)!
  const out = classes * shape.weightVariance(width, classes)
  let g = (out * undecided * top.moments.slope) / top.divided
  const gradients = [g]
  for (const { moments, divided } of layers.slice(0, -1).toReversed()) {
    g = (residual ? g : 0) + (gain * moments.slope * g) / divided
    gradients.unshift(g)
  }
  return {
    sums: layers.map(({ q }) => Math.sqrt(q)),
    activations: layers.map(({ moments }) => Math.sqrt(moments.square)),
    gradients: gradients.map(Math.sqrt),
  }
}

/**
 * What the mean square of the sums is multiplied by from one layer to the next, by a ReLU layer with `fanIn` inputs:
 * ½ · fanIn · Var(w).
 */
export function reluFactor(fanIn: number, deviation: number): number {
  return (fanIn * deviation ** 2) / 2
}
