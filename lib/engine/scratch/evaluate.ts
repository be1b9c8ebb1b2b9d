import { shareBeside } from '../share'
import { checkExamples, copyTargets, type Targets } from './examples'
import type { Network } from './network'

export interface Evaluation {
  loss: number
  /**
   * Share of examples on the right side, in [0, 1]: the largest output is the wanted one, or, with one
   * output, it lies on the target's side of ½ (`sigmoid`) or 0 (`tanh`). Absent for other single outputs.
   */
  accuracy?: number
}

/** Examples that go through at once: enough to be fast, few enough to stay in the cache. */
const CHUNK = 256

/**
 * Mean loss and accuracy over x [N, D], without dropout.
 *
 * @throws RangeError if x and y do not fit the network
 */
export function evaluateNetwork(network: Network, x: Float32Array, y: Targets): Evaluation {
  const D = network.sizes[0]!
  const K = network.sizes.at(-1)!
  checkExamples(x, y, D, K)
  const N = x.length / D
  const threshold = { sigmoid: 0.5, tanh: 0 }[network.functions.at(-1) as string]
  const chosen = new Uint32Array(Math.min(N, CHUNK))
  const targets = new Float32Array(chosen.length * K)
  let loss = 0
  let right = 0
  for (let from = 0; from < N; from += CHUNK) {
    const count = Math.min(CHUNK, N - from)
    for (let e = 0; e < count; e++) chosen[e] = from + e
    copyTargets(y, chosen, targets, count, K)
    const outputs = network.forward(x.subarray(from * D, (from + count) * D))
    loss += network.meanLoss(targets) * count
    for (let e = 0; e < count; e++) {
      if (K > 1) right += +(largest(outputs, e, K) === largest(targets, e, K))
      else if (threshold !== undefined) right += +(outputs[e]! > threshold === targets[e]! > threshold)
    }
  }
  if (K === 1 && threshold === undefined) return { loss: loss / N }
  return { loss: loss / N, accuracy: shareBeside(loss, right / N) }
}

/** Index of the largest of row `row`'s K values. */
function largest(values: Float32Array, row: number, K: number) {
  let best = 0
  for (let k = 1; k < K; k++) if (values[row * K + k]! > values[row * K + best]!) best = k
  return best
}
