import { activations } from '@/lib/math/activations'
import type { Network } from './network'

/** Slopes below this let through so little of an error that the neuron hardly learns. */
const FLAT = 0.05

/** Vital signs of a network. */
export interface NetworkHealth {
  /** Root mean square of the latest gradient of each layer's weights, from the input side. */
  gradients: number[]
  /** Share of each hidden layer's neurons whose slope is 0 for every example: no error can move them. */
  dead: number[]
  /** Share whose |slope| stays below 0.05 for every example, the dead included. */
  saturated: number[]
}

/**
 * Runs examples through, without dropout, and looks at every hidden neuron.
 *
 * @param x [B, D]; a few hundred are enough
 */
export function healthOf(network: Network, x: Float32Array): NetworkHealth {
  network.forward(x)
  const hidden = network.sizes.slice(1, -1)
  const steepest = hidden.map((_, l) => steepestSlopes(network, l))
  return {
    gradients: network.weightGradients.map(rootMeanSquare),
    dead: steepest.map((slopes) => share(slopes, (slope) => slope === 0)),
    saturated: steepest.map((slopes) => share(slopes, (slope) => slope < FLAT)),
  }
}

/** Per neuron of layer l, the largest |f′(z)| over the batch. */
function steepestSlopes(
  { functions, preactivations, activations: outputs, sizes, batch }: Network,
  l: number,
) {
  const name = functions[l]!
  const n = sizes[l + 1]!
  const z = preactivations[l]!
  const a = outputs[l]!
  const steepest = new Float32Array(n)
  if (name === 'softmax') return steepest.fill(1) // never a hidden layer
  const { derivative } = activations[name]
  for (let i = 0; i < batch * n; i++) {
    steepest[i % n] = Math.max(steepest[i % n]!, Math.abs(derivative(z[i]!, a[i]!)))
  }
  return steepest
}

const share = (values: Float32Array, test: (value: number) => boolean) =>
  values.filter(test).length / values.length

const rootMeanSquare = (values: Float32Array) =>
  Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length)
