import { FLOAT, LANES, load4, store4 } from './lanes'
import { rowMaxima, rowProducts } from './rows'

/**
 * shifted[i, k] = z[i, k] − max_k z[i, k]: what may be raised to a power without overflow.
 *
 * @param room address of room for [rows]
 */
export function shiftRows(z: i32, shifted: i32, room: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  rowMaxima(z, room, rows, columns)
  for (let i = 0; i < rows; i++) {
    const largest = v128.load32_splat(room + i * FLOAT)
    for (let k = 0; k < columns; k += LANES) {
      const at = i * stride + k * FLOAT
      store4(shifted + at, f32x4.sub(load4(z + at, columns - k), largest), columns - k)
    }
  }
}

/** Σ_i table[i, chosen_i], in the order of i. */
export function sumOfChosen(table: i32, chosen: i32, rows: i32, columns: i32): f32 {
  let sum: f32 = 0
  for (let i = 0; i < rows; i++)
    sum += load<f32>(table + (i * columns + load<i32>(chosen + i * FLOAT)) * FLOAT)
  return sum
}

/**
 * The slope of the cross-entropy: dz = (powers / total of the row − onehot(label)) · scale.
 *
 * @param powers address of e^shifted, [rows, columns]
 * @param totals address of their sums, [rows]
 * @param labels address of int32 [rows]
 */
export function crossEntropyBack(
  powers: i32,
  totals: i32,
  labels: i32,
  dz: i32,
  rows: i32,
  columns: i32,
  scale: f32,
): void {
  const stride = columns * FLOAT
  const factor = f32x4.splat(scale)
  for (let i = 0; i < rows; i++) {
    const total = v128.load32_splat(totals + i * FLOAT)
    const row = i * stride
    for (let k = 0; k < columns; k += LANES) {
      const at = row + k * FLOAT
      store4(dz + at, f32x4.mul(f32x4.div(load4(powers + at, columns - k), total), factor), columns - k)
    }
    const right = row + load<i32>(labels + i * FLOAT) * FLOAT
    const share = load<f32>(powers + right) / load<f32>(totals + i * FLOAT)
    store<f32>(dz + right, (share - <f32>1) * scale)
  }
}

/**
 * Back through a softmax of each row: dz = y dy − (Σ_k y dy) y.
 *
 * @param room address of room for [rows]
 */
export function softmaxBack(y: i32, dy: i32, dz: i32, room: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  rowProducts(dy, y, room, rows, columns)
  for (let i = 0; i < rows; i++) {
    const sum = v128.load32_splat(room + i * FLOAT)
    for (let k = 0; k < columns; k += LANES) {
      const at = i * stride + k * FLOAT
      const share = load4(y + at, columns - k)
      const weighted = f32x4.mul(load4(dy + at, columns - k), share)
      store4(dz + at, f32x4.sub(weighted, f32x4.mul(sum, share)), columns - k)
    }
  }
}
