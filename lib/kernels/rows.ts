/** Rows of a matrix, four at a time, each in a lane of its own: every sum is taken in the order of the row. */
import { FLOAT, LANES, load4, store4 } from './lanes'

/** sums[i] = Σ_j x[i, j]. */
export function rowSums(x: i32, sums: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  for (let row = 0; row < rows; row += LANES) {
    const second = below(1, row, rows, stride)
    const third = below(2, row, rows, stride)
    const fourth = below(3, row, rows, stride)
    let sum = f32x4.splat(0)
    for (let at = x + row * stride, end = at + stride; at !== end; at += FLOAT)
      sum = f32x4.add(sum, down4(at, second, third, fourth))
    store4(sums + row * FLOAT, sum, rows - row)
  }
}

/** sums[i] = Σ_j a[i, j] b[i, j]. */
export function rowProducts(a: i32, b: i32, sums: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  const other = b - a
  for (let row = 0; row < rows; row += LANES) {
    const second = below(1, row, rows, stride)
    const third = below(2, row, rows, stride)
    const fourth = below(3, row, rows, stride)
    let sum = f32x4.splat(0)
    for (let at = a + row * stride, end = at + stride; at !== end; at += FLOAT) {
      const left = down4(at, second, third, fourth)
      sum = f32x4.add(sum, f32x4.mul(left, down4(at + other, second, third, fourth)))
    }
    store4(sums + row * FLOAT, sum, rows - row)
  }
}

/** largest[i] = max_j x[i, j]; NaN is passed over. */
export function rowMaxima(x: i32, largest: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  for (let row = 0; row < rows; row += LANES) {
    const second = below(1, row, rows, stride)
    const third = below(2, row, rows, stride)
    const fourth = below(3, row, rows, stride)
    let best = f32x4.splat(-Infinity)
    for (let at = x + row * stride, end = at + stride; at !== end; at += FLOAT)
      best = f32x4.pmax(best, down4(at, second, third, fourth))
    store4(largest + row * FLOAT, best, rows - row)
  }
}

/** Bytes from one row to the one `lines` further down; rows beyond the last repeat the first. */
function below(lines: i32, row: i32, rows: i32, stride: i32): i32 {
  return row + lines < rows ? lines * stride : 0
}

/** Four numbers below one another. */
function down4(at: i32, second: i32, third: i32, fourth: i32): v128 {
  let lanes = v128.load32_zero(at)
  lanes = v128.load_lane<f32>(at + second, lanes, 1)
  lanes = v128.load_lane<f32>(at + third, lanes, 2)
  return v128.load_lane<f32>(at + fourth, lanes, 3)
}

/** y[i, j] = x[i, j] + row[j]. */
export function addToRows(x: i32, row: i32, y: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  const rest = columns % LANES
  const whole = stride - rest * FLOAT
  for (let i = 0; i < rows; i++) {
    for (let at = 0; at < whole; at += LANES * FLOAT)
      v128.store(y + at, f32x4.add(v128.load(x + at), v128.load(row + at)))
    if (rest > 0) store4(y + whole, f32x4.add(load4(x + whole, rest), load4(row + whole, rest)), rest)
    x += stride
    y += stride
  }
}
