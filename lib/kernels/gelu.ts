import { FLOAT, LANES, load4, store4 } from './lanes'

/*
 * GELU in its tanh form, y = x σ(u) with u = x (c x² + a): the constants a and c are given, and so is the sigmoid, which the
 * back end has. In the order of `lib/engine/layers`, so that both round alike.
 */

/** u = x (c x² + a), of `length` numbers. */
export function geluInner(x: i32, u: i32, length: i32, a: f32, c: f32): void {
  for (let i = 0; i < length; i += LANES) {
    const at = i * FLOAT
    const z = load4(x + at, length - i)
    const slope = f32x4.add(f32x4.mul(f32x4.mul(z, z), f32x4.splat(c)), f32x4.splat(a))
    store4(u + at, f32x4.mul(z, slope), length - i)
  }
}

/** dx = dy (g + y (1 − g) (3 c x² + a)) for the gate g = σ(u); c3 is 3 c. */
export function geluBack(dy: i32, x: i32, gate: i32, dx: i32, length: i32, a: f32, c3: f32): void {
  for (let i = 0; i < length; i += LANES) {
    const at = i * FLOAT
    const rest = length - i
    const z = load4(x + at, rest)
    const g = load4(gate + at, rest)
    const slope = f32x4.add(f32x4.mul(f32x4.mul(z, z), f32x4.splat(c3)), f32x4.splat(a))
    const shut = f32x4.sub(f32x4.splat(1), g)
    const bend = f32x4.mul(f32x4.mul(f32x4.mul(z, g), shut), slope)
    store4(dx + at, f32x4.mul(load4(dy + at, rest), f32x4.add(g, bend)), rest)
  }
}
