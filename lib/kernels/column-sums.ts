import { FLOAT, LANES, load4, store4 } from './lanes'

/**
 * sums[j] = Σ_i x[i, j], row after row.
 *
 * @param x address of [rows, columns]
 * @param sums address of [columns]
 */
export function columnSums(x: i32, sums: i32, rows: i32, columns: i32): void {
  const stride = columns * FLOAT
  let column = 0
  for (; column + 4 * LANES <= columns; column += 4 * LANES) {
    let s0 = f32x4.splat(0)
    let s1 = s0
    let s2 = s0
    let s3 = s0
    for (let at = x + column * FLOAT, end = at + rows * stride; at !== end; at += stride) {
      s0 = f32x4.add(s0, v128.load(at))
      s1 = f32x4.add(s1, v128.load(at, 16))
      s2 = f32x4.add(s2, v128.load(at, 32))
      s3 = f32x4.add(s3, v128.load(at, 48))
    }
    const to = sums + column * FLOAT
    v128.store(to, s0)
    v128.store(to, s1, 16)
    v128.store(to, s2, 32)
    v128.store(to, s3, 48)
  }
  for (; column < columns; column += LANES) {
    const count = columns - column
    let sum = f32x4.splat(0)
    for (let at = x + column * FLOAT, end = at + rows * stride; at !== end; at += stride)
      sum = f32x4.add(sum, load4(at, count))
    store4(sums + column * FLOAT, sum, count)
  }
}
