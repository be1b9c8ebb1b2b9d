import type { Activation } from '@/lib/math/activations'
import * as f from '@/lib/math/activations'

/*
 * The loops of a dense network, over flat arrays and a batch of B examples. Matrices lie row by row: value
 * (e, i) of Z [B, n] is z[e * n + i]. Each activation has its own loop, so that the compiler puts its formula
 * inside instead of calling it for every neuron.
 */

/** Z = X Wᵀ + b: every neuron's weighted sum of its inputs. */
export function affine(
  w: Float32Array, //  [n, m]
  b: Float32Array, //  [n]
  x: Float32Array, //  [B, m]
  z: Float32Array, //  [B, n], written
  batch: number,
) {
  const n = b.length
  const m = w.length / n
  for (let e = 0; e < batch; e++) {
    for (let i = 0; i < n; i++) {
      let sum = b[i]!
      for (let j = 0; j < m; j++) sum += w[i * m + j]! * x[e * m + j]!
      z[e * n + i] = sum
    }
  }
}

/** ∂L/∂W = Δᵀ X and ∂L/∂b = Δᵀ 1: each neuron's error times what came in, summed over the batch. */
export function weightGradients(
  delta: Float32Array, //  [B, n]
  x: Float32Array, //      [B, m]
  gw: Float32Array, //     [n, m], written
  gb: Float32Array, //     [n], written
  batch: number,
) {
  const n = gb.length
  const m = gw.length / n
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0
      for (let e = 0; e < batch; e++) sum += delta[e * n + i]! * x[e * m + j]!
      gw[i * m + j] = sum
    }
    let sum = 0
    for (let e = 0; e < batch; e++) sum += delta[e * n + i]!
    gb[i] = sum
  }
}

/** ∂L/∂X = Δ W: the errors go back along the weights they came through. */
export function inputGradients(
  delta: Float32Array, //  [B, n]
  w: Float32Array, //      [n, m]
  gx: Float32Array, //     [B, m], written
  batch: number,
  n: number,
) {
  const m = w.length / n
  for (let e = 0; e < batch; e++) {
    for (let j = 0; j < m; j++) {
      let sum = 0
      for (let i = 0; i < n; i++) sum += delta[e * n + i]! * w[i * m + j]!
      gx[e * m + j] = sum
    }
  }
}

/** a = f(z), for `count` neurons. */
export function activate(name: Activation, z: Float32Array, a: Float32Array, count: number) {
  switch (name) {
    case 'linear':
      for (let i = 0; i < count; i++) a[i] = z[i]!
      break
    case 'step':
      for (let i = 0; i < count; i++) a[i] = f.step.value(z[i]!)
      break
    case 'relu':
      for (let i = 0; i < count; i++) a[i] = f.relu.value(z[i]!)
      break
    case 'leakyRelu':
      for (let i = 0; i < count; i++) a[i] = f.leakyRelu.value(z[i]!)
      break
    case 'elu':
      for (let i = 0; i < count; i++) a[i] = f.elu.value(z[i]!)
      break
    case 'selu':
      for (let i = 0; i < count; i++) a[i] = f.selu.value(z[i]!)
      break
    case 'gelu':
      for (let i = 0; i < count; i++) a[i] = f.gelu.value(z[i]!)
      break
    case 'sigmoid':
      for (let i = 0; i < count; i++) a[i] = f.sigmoid.value(z[i]!)
      break
    case 'tanh':
      for (let i = 0; i < count; i++) a[i] = f.tanh.value(z[i]!)
      break
    case 'softplus':
      for (let i = 0; i < count; i++) a[i] = f.softplus.value(z[i]!)
      break
    case 'swish':
      for (let i = 0; i < count; i++) a[i] = f.swish.value(z[i]!)
      break
  }
}

/** δ = ∂L/∂a · f′(z): turns `d` from one into the other, for `count` neurons. */
export function timesDerivative(
  name: Activation,
  z: Float32Array,
  a: Float32Array,
  d: Float32Array,
  count: number,
) {
  switch (name) {
    case 'linear':
      break
    case 'step':
      d.fill(0, 0, count)
      break
    case 'relu':
      for (let i = 0; i < count; i++) d[i]! *= f.relu.derivative(z[i]!, a[i]!)
      break
    case 'leakyRelu':
      for (let i = 0; i < count; i++) d[i]! *= f.leakyRelu.derivative(z[i]!, a[i]!)
      break
    case 'elu':
      for (let i = 0; i < count; i++) d[i]! *= f.elu.derivative(z[i]!, a[i]!)
      break
    case 'selu':
      for (let i = 0; i < count; i++) d[i]! *= f.selu.derivative(z[i]!, a[i]!)
      break
    case 'gelu':
      for (let i = 0; i < count; i++) d[i]! *= f.gelu.derivative(z[i]!, a[i]!)
      break
    case 'sigmoid':
      for (let i = 0; i < count; i++) d[i]! *= f.sigmoid.derivative(z[i]!, a[i]!)
      break
    case 'tanh':
      for (let i = 0; i < count; i++) d[i]! *= f.tanh.derivative(z[i]!, a[i]!)
      break
    case 'softplus':
      for (let i = 0; i < count; i++) d[i]! *= f.softplus.derivative(z[i]!, a[i]!)
      break
    case 'swish':
      for (let i = 0; i < count; i++) d[i]! *= f.swish.derivative(z[i]!, a[i]!)
      break
  }
}

/** a = softmax(z) over each example's K values; the largest is subtracted first so that exp cannot overflow. */
export function softmaxRows(z: Float32Array, a: Float32Array, batch: number, K: number) {
  for (let from = 0; from < batch * K; from += K) {
    let top = -Infinity
    for (let k = from; k < from + K; k++) if (z[k]! > top) top = z[k]!
    let total = 0
    for (let k = from; k < from + K; k++) total += Math.exp(z[k]! - top)
    for (let k = from; k < from + K; k++) a[k] = Math.exp(z[k]! - top) / total
  }
}
