import { columnSums } from './column-sums'
import { FLOAT, LANES, load4, store4 } from './lanes'
import { rowProducts, rowSums } from './rows'

/**
 * Each row gets mean 0 and variance 1, then a learned scale and shift (Ba, Kiros and Hinton 2016, eq. 4):
 *
 *   y = γ x̂ + β,   x̂ = (x − μ) s,   s = 1 / √(mean of (x − μ)² + ε)
 *
 * in the order of `lib/engine/layers`, so that both round alike.
 *
 * @param x address of [rows, D]; then of γ [D], β [D] and the result y
 * @param room address of room for [rows]
 */
export function layerNorm(
  x: i32,
  gain: i32,
  bias: i32,
  y: i32,
  room: i32,
  rows: i32,
  D: i32,
  epsilon: f32,
): void {
  standardise(x, y, room, rows, D, epsilon)
  for (let at = y, end = y + rows * D * FLOAT; at !== end; ) {
    for (let j = 0; j < D; j += LANES) {
      const rest = D - j
      const scaled = f32x4.mul(load4(at, rest), load4(gain + j * FLOAT, rest))
      store4(at, f32x4.add(scaled, load4(bias + j * FLOAT, rest)), rest)
      at += min(LANES, rest) * FLOAT
    }
  }
}

/**
 * Back through `layerNorm`. With h = γ dy,
 *
 *   dx = (h − mean(h) − x̂ mean(h x̂)) s,   dγ = Σ_rows dy x̂,   dβ = Σ_rows dy.
 *
 * @param room address of room for 3 [rows] and [rows, D]
 */
export function layerNormBack(
  dy: i32,
  x: i32,
  gain: i32,
  dx: i32,
  dGain: i32,
  dBias: i32,
  room: i32,
  rows: i32,
  D: i32,
  epsilon: f32,
): void {
  const scales = room
  const means = scales + rows * FLOAT
  const alongs = means + rows * FLOAT
  const standard = alongs + rows * FLOAT
  standardise(x, standard, scales, rows, D, epsilon)
  const stride = D * FLOAT
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < D; j += LANES) {
      const at = i * stride + j * FLOAT
      const rest = D - j
      store4(dx + at, f32x4.mul(load4(dy + at, rest), load4(gain + j * FLOAT, rest)), rest)
    }
  }
  rowSums(dx, means, rows, D)
  rowProducts(dx, standard, alongs, rows, D)
  for (let i = 0; i < rows; i++) {
    const scale = v128.load32_splat(scales + i * FLOAT)
    const mean = f32x4.div(v128.load32_splat(means + i * FLOAT), f32x4.splat(<f32>D))
    const along = f32x4.div(v128.load32_splat(alongs + i * FLOAT), f32x4.splat(<f32>D))
    for (let j = 0; j < D; j += LANES) {
      const at = i * stride + j * FLOAT
      const rest = D - j
      const h = load4(dx + at, rest)
      const value = load4(standard + at, rest)
      store4(dx + at, f32x4.mul(f32x4.sub(f32x4.sub(h, mean), f32x4.mul(value, along)), scale), rest)
      store4(standard + at, f32x4.mul(load4(dy + at, rest), value), rest)
    }
  }
  columnSums(standard, dGain, rows, D)
  columnSums(dy, dBias, rows, D)
}

/** x̂ into `y`; s into `scales`. */
function standardise(x: i32, y: i32, scales: i32, rows: i32, D: i32, epsilon: f32): void {
  const stride = D * FLOAT
  const means = scales
  rowSums(x, means, rows, D)
  for (let i = 0; i < rows; i++) {
    const mean = f32x4.div(v128.load32_splat(means + i * FLOAT), f32x4.splat(<f32>D))
    for (let j = 0; j < D; j += LANES) {
      const at = i * stride + j * FLOAT
      store4(y + at, f32x4.sub(load4(x + at, D - j), mean), D - j)
    }
  }
  rowProducts(y, y, scales, rows, D)
  for (let i = 0; i < rows; i++) {
    const variance: f32 = load<f32>(scales + i * FLOAT) / <f32>D
    const scale: f32 = <f32>1 / sqrt<f32>(variance + epsilon)
    store<f32>(scales + i * FLOAT, scale)
    for (let j = 0; j < D; j += LANES) {
      const at = i * stride + j * FLOAT
      store4(y + at, f32x4.mul(load4(y + at, D - j), f32x4.splat(scale)), D - j)
    }
  }
}
