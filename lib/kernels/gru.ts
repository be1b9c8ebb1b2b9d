import { FLOAT, LANES, load4, sigmoid4, store4, tanh4 } from './lanes'
import { multiplyPanels, packPanels } from './matrix-product'

/**
 * r, z = σ(x_t + h U), m = h U + c, n = tanh(x_t + r m), h_t = n + z (h − n) (Cho et al. 2014, with the second bias of
 * cuDNN). Rows as in `rnn`.
 *
 * @param x address of [T B, 3 H]: r, z, n side by side
 * @param u address of U [H, 3 H]
 * @param bias address of c [H]
 * @param start address of h before the first step [B, H]
 * @param h address of the states [T B, H]
 * @param kept address of r, z, n, m [T B, 4 H], for the way back
 * @param panels address of room for `panelSize(H, 3 H)`
 * @param products address of room for [B, 3 H]
 */
export function gru(
  x: i32,
  u: i32,
  bias: i32,
  start: i32,
  h: i32,
  kept: i32,
  panels: i32,
  products: i32,
  T: i32,
  B: i32,
  H: i32,
): void {
  packPanels(u, 3 * H, panels, H, 3 * H, false)
  const width = H * FLOAT
  for (let t = 0; t < T; t++) {
    let before = t > 0 ? h - B * width : start
    multiplyPanels(before, H, panels, products, 3 * H, B, H, 3 * H, false, false)
    for (let e = 0; e < B; e++) {
      const product = products + e * 3 * width
      for (let unit = 0; unit < H; unit += LANES) {
        const rest = H - unit
        const at = unit * FLOAT
        const r = sigmoid4(f32x4.add(load4(x + at, rest), load4(product + at, rest)))
        const z = sigmoid4(f32x4.add(load4(x + at + width, rest), load4(product + at + width, rest)))
        const m = f32x4.add(load4(product + at + 2 * width, rest), load4(bias + at, rest))
        const n = tanh4(f32x4.add(load4(x + at + 2 * width, rest), f32x4.mul(r, m)))
        const state = load4(before + at, rest)
        store4(h + at, f32x4.add(n, f32x4.mul(z, f32x4.sub(state, n))), rest)
        store4(kept + at, r, rest)
        store4(kept + at + width, z, rest)
        store4(kept + at + 2 * width, n, rest)
        store4(kept + at + 3 * width, m, rest)
      }
      x += 3 * width
      kept += 4 * width
      h += width
      before += width
    }
  }
}

/**
 * Back through `gru`. With ∂h from outside and from later steps, and a = ∂h (1 − z)(1 − n²),
 *
 *   dx = (a m r (1 − r),  ∂h (h_{t−1} − n) z (1 − z),  a),   du = the same but for its last part, a r,
 *
 * and h_{t−1} gets du Uᵀ + ∂h z.
 *
 * @param dy address of ∂loss/∂h as it comes from outside, [T B, H]
 * @param dx address of the gradient of x, [T B, 3 H]
 * @param du address of the gradient of h U, [T B, 3 H]
 * @param dStart address of the gradient of the start, [B, H]; what goes back one step stands there on the way
 * @param carried address of room for [B, H]
 */
export function gruBack(
  dy: i32,
  u: i32,
  start: i32,
  h: i32,
  kept: i32,
  dx: i32,
  du: i32,
  dStart: i32,
  panels: i32,
  carried: i32,
  T: i32,
  B: i32,
  H: i32,
): void {
  packPanels(u, 3 * H, panels, 3 * H, H, true)
  const width = H * FLOAT
  const one = f32x4.splat(1)
  for (let t = T - 1; t >= 0; t--) {
    for (let e = 0; e < B; e++) {
      const row = t * B + e
      const before = t > 0 ? h + (row - B) * width : start + e * width
      for (let unit = 0; unit < H; unit += LANES) {
        const rest = H - unit
        const at = unit * FLOAT
        const inRoom = e * width + at
        const here = kept + row * 4 * width + at
        const r = load4(here, rest)
        const z = load4(here + width, rest)
        const n = load4(here + 2 * width, rest)
        const m = load4(here + 3 * width, rest)
        let dh = load4(dy + row * width + at, rest)
        if (t < T - 1) dh = f32x4.add(dh, load4(dStart + inRoom, rest))
        const a = f32x4.mul(dh, f32x4.mul(f32x4.sub(one, z), f32x4.sub(one, f32x4.mul(n, n))))
        const dr = f32x4.mul(a, f32x4.mul(m, f32x4.mul(r, f32x4.sub(one, r))))
        const moved = f32x4.sub(load4(before + at, rest), n)
        const dz = f32x4.mul(dh, f32x4.mul(moved, f32x4.mul(z, f32x4.sub(one, z))))
        const slope = row * 3 * width + at
        store4(dx + slope, dr, rest)
        store4(dx + slope + width, dz, rest)
        store4(dx + slope + 2 * width, a, rest)
        store4(du + slope, dr, rest)
        store4(du + slope + width, dz, rest)
        store4(du + slope + 2 * width, f32x4.mul(a, r), rest)
        store4(carried + inRoom, f32x4.mul(dh, z), rest)
      }
    }
    multiplyPanels(du + t * B * 3 * width, 3 * H, panels, dStart, H, B, 3 * H, H, false, false)
    for (let i = 0; i < B * H; i += LANES) {
      const at = i * FLOAT
      const rest = B * H - i
      store4(dStart + at, f32x4.add(load4(dStart + at, rest), load4(carried + at, rest)), rest)
    }
  }
}
