/** Four numbers at a time, and functions of four numbers. */

/** Numbers in one register. */
export const LANES: i32 = 4
/** Bytes of a number. */
export const FLOAT: i32 = 4

/** The `count` numbers at an address, at most four of them; the lanes beyond hold 0. */
export function load4(at: i32, count: i32): v128 {
  if (count >= LANES) return v128.load(at)
  let lanes = f32x4.splat(0)
  if (count <= 0) return lanes
  lanes = f32x4.replace_lane(lanes, 0, load<f32>(at))
  if (count > 1) lanes = f32x4.replace_lane(lanes, 1, load<f32>(at, 4))
  if (count > 2) lanes = f32x4.replace_lane(lanes, 2, load<f32>(at, 8))
  return lanes
}

/** Writes the first `count` lanes, at most four of them. */
export function store4(at: i32, lanes: v128, count: i32): void {
  if (count >= LANES) {
    v128.store(at, lanes)
    return
  }
  if (count <= 0) return
  store<f32>(at, f32x4.extract_lane(lanes, 0))
  if (count > 1) store<f32>(at, f32x4.extract_lane(lanes, 1), 4)
  if (count > 2) store<f32>(at, f32x4.extract_lane(lanes, 2), 8)
}

/**
 * eˣ to one unit in the last place (Cephes, `expf`; Moshier 1992): with x = n ln 2 + r, |r| ≤ ½ ln 2, it is 2ⁿ eʳ, and eʳ
 * is a polynomial. x is held within ±87, where 2ⁿ is neither 0 nor infinite.
 */
export function exp4(x: v128): v128 {
  x = f32x4.max(f32x4.min(x, f32x4.splat(87)), f32x4.splat(-87))
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(Mathf.LOG2E)))
  // ln 2 in two parts, so that n times the first is exact.
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)))
  let p = f32x4.splat(1.98756915e-4)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1))
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1))
  const exponent = i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127))
  return f32x4.mul(p, i32x4.shl(exponent, 23))
}

/** σ(x) = 1 / (1 + e⁻ˣ), to 2.5 units in the last place, x held within ±87. */
export function sigmoid4(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp4(f32x4.neg(x))))
}

/**
 * tanh x to 3 units in the last place (Cephes, `tanhf`): a polynomial where |x| < 0.625, as 1 − 2 / (e²ˣ + 1) would lose
 * the digits of a small x there.
 */
export function tanh4(x: v128): v128 {
  const large = f32x4.sub(
    f32x4.splat(1),
    f32x4.div(f32x4.splat(2), f32x4.add(exp4(f32x4.add(x, x)), f32x4.splat(1))),
  )
  const z = f32x4.mul(x, x)
  let p = f32x4.splat(-5.70498872745e-3)
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.06390887954e-2))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-5.37397155531e-2))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.33314422036e-1))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-3.33332819422e-1))
  const small = f32x4.add(f32x4.mul(f32x4.mul(p, z), x), x)
  return v128.bitselect(small, large, f32x4.lt(f32x4.abs(x), f32x4.splat(0.625)))
}
