import { sigmoid } from './activations'

/** A neuron with two inputs, as its two weights and its bias. */
export type Neuron = readonly [w1: number, w2: number, b: number]

/** Examples of two classes. */
export interface Examples {
  /** Inputs, [N, 2]. */
  x: Float32Array
  /** What the neuron should say of each, 0 or 1: [N]. */
  labels: Uint8Array
}

/** z = w₁x₁ + w₂x₂ + b. It is 0 on the neuron's line, and grows in the direction of (w₁, w₂). */
export function weightedSum([w1, w2, b]: Neuron, x1: number, x2: number): number {
  return w1 * x1 + w2 * x2 + b
}

/** The threshold of McCulloch and Pitts (1943): 1 where z ≥ 0, else 0. */
export function threshold(z: number): 0 | 1 {
  return z >= 0 ? 1 : 0
}

/** Cross-entropy of σ(z) in nats: −ln σ(z) for label 1, −ln(1 − σ(z)) for label 0; exact for any z. */
export function lossAt(z: number, label: number): number {
  return Math.max(z, 0) - label * z + Math.log1p(Math.exp(-Math.abs(z)))
}

export interface Judgement {
  /** Mean cross-entropy in nats. */
  loss: number
  /** Examples on the wrong side of the line. */
  mistakes: number
  /** Slope of the loss in w₁, w₂ and b: the mean of (σ(z) − label) · (x₁, x₂, 1). */
  slope: Neuron
}

/** How good a neuron is on some examples, and which way it would get better. NaN on none. */
export function judgeNeuron(neuron: Neuron, { x, labels }: Examples): Judgement {
  let [loss, mistakes, s1, s2, s3] = [0, 0, 0, 0, 0]
  const N = labels.length
  for (let i = 0; i < N; i++) {
    const [x1, x2, label] = [x[2 * i]!, x[2 * i + 1]!, labels[i]!]
    const z = weightedSum(neuron, x1, x2)
    const error = sigmoid.value(z) - label
    loss += lossAt(z, label)
    if (threshold(z) !== label) mistakes++
    s1 += error * x1
    s2 += error * x2
    s3 += error
  }
  return { loss: loss / N, mistakes, slope: [s1 / N, s2 / N, s3 / N] }
}

/** One step of gradient descent: every number goes down its own slope. */
export function descend([w1, w2, b]: Neuron, [s1, s2, s3]: Neuron, rate: number): Neuron {
  return [w1 - rate * s1, w2 - rate * s2, b - rate * s3]
}

/**
 * The perceptron rule (Rosenblatt 1962) on one example: (w, b) ← (w, b) + rate · (label − said) · (x, 1), where
 * `said` is 0 or 1. Nothing changes where the neuron is right.
 */
export function correct(neuron: Neuron, x1: number, x2: number, label: number, rate: number): Neuron {
  const error = label - threshold(weightedSum(neuron, x1, x2))
  return descend(neuron, [-error * x1, -error * x2, -error], rate)
}

/** The place of the neuron's line that is nearest to (x₁, x₂); undefined where there is no line. */
export function footOf([w1, w2, b]: Neuron, x1: number, x2: number): [x1: number, x2: number] | undefined {
  const square = w1 * w1 + w2 * w2
  if (square < 1e-12) return
  const away = weightedSum([w1, w2, b], x1, x2) / square
  return [x1 - away * w1, x2 - away * w2]
}

/** The neuron with the same weights whose line goes through (x₁, x₂). */
export function through([w1, w2]: Neuron, x1: number, x2: number): Neuron {
  return [w1, w2, -(w1 * x1 + w2 * x2)]
}

/** The two places where the neuron's line enters and leaves the square [lo, hi]²; undefined where it misses it. */
export function lineAcross(
  [w1, w2, b]: Neuron,
  [lo, hi]: readonly [number, number],
): readonly [from: readonly [number, number], to: readonly [number, number]] | undefined {
  const inside = (value: number) => value >= lo && value <= hi
  const upright = [lo, hi].map((x) => [x, -(w1 * x + b) / w2] as const).filter(([, y]) => inside(y))
  const level = [lo, hi].map((y) => [-(w2 * y + b) / w1, y] as const).filter(([x]) => inside(x))
  const all = [...upright, ...level]
  const apart = (a: readonly [number, number], c: readonly [number, number]) =>
    Math.hypot(a[0] - c[0], a[1] - c[1])
  const to = all.reduce((far, place) => (apart(place, all[0]!) > apart(far, all[0]!) ? place : far), all[0]!)
  return all.length > 1 && apart(all[0]!, to) > 0 ? [all[0]!, to] : undefined
}
