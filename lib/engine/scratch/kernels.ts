import type { Activation } from '@/lib/math/activations'
import * as f from '@/lib/math/activations'

/*
 * The loops of a dense network, over flat arrays and a batch of B examples. Matrices lie row by row: value
 * (e, i) of Z [B, n] is z[e * n + i]. Each activation has its own loop, so that the compiler puts its formula
 * inside instead of calling it for every neuron.
 *
 * Sums are taken four at once where there are as many: an addition must wait for the one before it, so a sum alone leaves
 * most of the processor idle. Each sum keeps its order, and with it every digit.
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
    let i = 0
    for (; i + 3 < n; i += 4) {
      let s0 = b[i]!
      let s1 = b[i + 1]!
      let s2 = b[i + 2]!
      let s3 = b[i + 3]!
      for (let j = 0, at = i * m; j < m; j++, at++) {
        const value = x[e * m + j]!
        s0 += w[at]! * value
        s1 += w[at + m]! * value
        s2 += w[at + 2 * m]! * value
        s3 += w[at + 3 * m]! * value
      }
      const to = e * n + i
      z[to] = s0
      z[to + 1] = s1
      z[to + 2] = s2
      z[to + 3] = s3
    }
    for (; i < n; i++) {
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
  let i = 0
  for (; i + 3 < n; i += 4) {
    for (let j = 0; j < m; j++) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let e = 0, at = i; e < batch; e++, at += n) {
        const value = x[e * m + j]!
        s0 += delta[at]! * value
        s1 += delta[at + 1]! * value
        s2 += delta[at + 2]! * value
        s3 += delta[at + 3]! * value
      }
      const to = i * m + j
      gw[to] = s0
      gw[to + m] = s1
      gw[to + 2 * m] = s2
      gw[to + 3 * m] = s3
    }
  }
  for (; i < n; i++)
    for (let j = 0; j < m; j++) {
      let sum = 0
      for (let e = 0; e < batch; e++) sum += delta[e * n + i]! * x[e * m + j]!
      gw[i * m + j] = sum
    }
  for (i = 0; i < n; i++) {
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
    let j = 0
    for (; j + 3 < m; j += 4) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      for (let i = 0, at = j; i < n; i++, at += m) {
        const slope = delta[e * n + i]!
        s0 += slope * w[at]!
        s1 += slope * w[at + 1]!
        s2 += slope * w[at + 2]!
        s3 += slope * w[at + 3]!
      }
      const to = e * m + j
      gx[to] = s0
      gx[to + 1] = s1
      gx[to + 2] = s2
      gx[to + 3] = s3
    }
    for (; j < m; j++) {
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
