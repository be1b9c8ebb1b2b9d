/** One layer of a network small enough to follow by hand: neuron i computes f(Σ_j weights[i][j] a_j + biases[i]). */
export interface SmallLayer {
  weights: readonly (readonly number[])[]
  biases: readonly number[]
  activation: (z: number) => number
}

/**
 * Runs one example through, keeping what every neuron says.
 *
 * @param x inputs, length D
 * @returns the activations of each layer, the outputs last
 */
export function forwardPass(layers: readonly SmallLayer[], x: readonly number[]): number[][] {
  const all: number[][] = []
  let a: readonly number[] = x
  for (const { weights, biases, activation } of layers) {
    const next = weights.map((row, i) => activation(row.reduce((sum, w, j) => sum + w * a[j]!, biases[i]!)))
    all.push(next)
    a = next
  }
  return all
}

const relu = (z: number) => Math.max(0, z)
const same = (z: number) => z

/** Two ReLU neurons and an output that compute exclusive or exactly (Goodfellow et al. 2016, §6.1). */
export const XOR_LAYERS: readonly SmallLayer[] = [
  {
    weights: [
      [1, 1],
      [1, 1],
    ],
    biases: [0, -1],
    activation: relu,
  },
  { weights: [[1, -2]], biases: [0], activation: same },
]

/** What neuron `neuron` of layer `layer` of the XOR network says about (x₁, x₂); layer 1 is the output. */
export function xorNeuron(x1: number, x2: number, layer: number, neuron: number): number {
  return forwardPass(XOR_LAYERS, [x1, x2])[layer]![neuron]!
}

/**
 * Weights and biases of a dense network: Σ_l (n_{l−1} + 1) n_l.
 *
 * @param sizes inputs, hidden layers, outputs
 */
export function parameterCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, n, l) => sum + (sizes[l]! + 1) * n, 0)
}

/**
 * The most pieces into which n lines cut the plane, 1 + n + n(n − 1)/2: the most linear pieces that one hidden
 * layer of n ReLU neurons can make of two inputs (Zaslavsky 1975; Pascanu, Montúfar and Bengio 2014).
 */
export function mostRegions(lines: number): number {
  return 1 + lines + (lines * (lines - 1)) / 2
}
