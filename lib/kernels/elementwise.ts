/** One number after another, of tensors of one shape. */
import { FLOAT, LANES, load4, store4 } from './lanes'

/** c[i] = a[i] b[i]. */
export function multiplyEach(a: i32, b: i32, c: i32, length: i32): void {
  for (let i = 0; i < length; i += LANES) {
    const at = i * FLOAT
    store4(c + at, f32x4.mul(load4(a + at, length - i), load4(b + at, length - i)), length - i)
  }
}

/** y[i] = factor · x[i]. */
export function scaleEach(x: i32, y: i32, length: i32, factor: f32): void {
  for (let i = 0; i < length; i += LANES) {
    const at = i * FLOAT
    store4(y + at, f32x4.mul(load4(x + at, length - i), f32x4.splat(factor)), length - i)
  }
}

/** next[i] = w[i] − rate · g[i]. */
export function descend(w: i32, g: i32, next: i32, length: i32, rate: f32): void {
  for (let i = 0; i < length; i += LANES) {
    const at = i * FLOAT
    const step = f32x4.mul(f32x4.splat(rate), load4(g + at, length - i))
    store4(next + at, f32x4.sub(load4(w + at, length - i), step), length - i)
  }
}

/** Back through a rectifier: dx = dy where x > 0, else slope · dy. */
export function reluBack(dy: i32, x: i32, dx: i32, length: i32, slope: f32): void {
  const rest = length % LANES
  const whole = (length - rest) * FLOAT
  for (let end = dy + whole; dy !== end; dy += 16, x += 16, dx += 16)
    v128.store(dx, through4(v128.load(dy), v128.load(x), slope))
  if (rest > 0) store4(dx, through4(load4(dy, rest), load4(x, rest), slope), rest)
}

function through4(dy: v128, x: v128, slope: f32): v128 {
  const open = f32x4.gt(x, f32x4.splat(0))
  return v128.bitselect(dy, f32x4.mul(dy, f32x4.splat(slope)), open)
}
