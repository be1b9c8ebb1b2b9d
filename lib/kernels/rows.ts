/** Rows of a matrix, four at a time, each in a lane of its own: every sum is taken in the order of the row. */
import { FLOAT, LANES, load4, store4 } from './lanes'

/** sums[i] = Σ_j x[i, j]. */
export function rowSums(x: i32, sums: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  for (let row = 0; row < rows; row += LANES) {
    let sum = f32x4.splat(0)
    for (let at = x + row * stride, end = at + stride; at < end; at += FLOAT)
      sum = f32x4.add(sum, down4(at, stride, rows - row))
    store4(sums + row * FLOAT, sum, rows - row)
  }
}

/** sums[i] = Σ_j a[i, j] b[i, j]. */
export function rowProducts(a: i32, b: i32, sums: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  for (let row = 0; row < rows; row += LANES) {
    const count = rows - row
    const other = b - a
    let sum = f32x4.splat(0)
    for (let at = a + row * stride, end = at + stride; at < end; at += FLOAT)
      sum = f32x4.add(sum, f32x4.mul(down4(at, stride, count), down4(at + other, stride, count)))
    store4(sums + row * FLOAT, sum, count)
  }
}

/** largest[i] = max_j x[i, j]; NaN is passed over. */
export function rowMaxima(x: i32, largest: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  for (let row = 0; row < rows; row += LANES) {
    let best = f32x4.splat(-Infinity)
    for (let at = x + row * stride, end = at + stride; at < end; at += FLOAT)
      best = f32x4.pmax(best, down4(at, stride, rows - row))
    store4(largest + row * FLOAT, best, rows - row)
  }
}

/** Four numbers below one another; rows beyond the last repeat the first. */
function down4(at: i32, stride: i32, count: i32): v128 {
  let lanes = v128.load32_zero(at)
  lanes = v128.load_lane<f32>(count > 1 ? at + stride : at, lanes, 1)
  lanes = v128.load_lane<f32>(count > 2 ? at + 2 * stride : at, lanes, 2)
  return v128.load_lane<f32>(count > 3 ? at + 3 * stride : at, lanes, 3)
}

/** y[i, j] = x[i, j] + row[j]. */
export function addToRows(x: i32, row: i32, y: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j += LANES) {
      const at = j * FLOAT
      const count = columns - j
      store4(y + at, f32x4.add(load4(x + at, count), load4(row + at, count)), count)
    }
    x += stride
    y += stride
  }
}
