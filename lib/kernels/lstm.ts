import { FLOAT, LANES, load4, sigmoid4, store4, tanh4 } from './lanes'
import { multiplyPanels, packPanels } from './matrix-product'

/**
 * i, f, o = σ(x_t + h U), g = tanh(x_t + h U), c_t = f c + i g, h_t = o tanh c_t (Hochreiter and Schmidhuber 1997, with
 * the forget gate of Gers et al. 2000), from zeros on. Rows as in `rnn`.
 *
 * @param x address of [T B, 4 H], gates side by side in this order
 * @param u address of U [H, 4 H]
 * @param h address of the states [T B, H]
 * @param gates address of i, f, o, g [T B, 4 H], kept for the way back
 * @param cells address of c [T B, H], likewise
 * @param panels address of room for `panelSize(H, 4 H)`
 */
export function lstm(
  x: i32,
  u: i32,
  h: i32,
  gates: i32,
  cells: i32,
  panels: i32,
  T: i32,
  B: i32,
  H: i32,
): void {
  packPanels(u, 4 * H, panels, H, 4 * H, false)
  const width = H * FLOAT
  for (let t = 0; t < T; t++) {
    if (t > 0) multiplyPanels(h - B * width, H, panels, gates, 4 * H, B, H, 4 * H, false, false)
    for (let e = 0; e < B; e++) {
      for (let unit = 0; unit < H; unit += LANES) {
        const rest = H - unit
        const at = unit * FLOAT
        const i = sigmoid4(gateSum(x + at, gates + at, rest, t))
        const f = sigmoid4(gateSum(x + at + width, gates + at + width, rest, t))
        const o = sigmoid4(gateSum(x + at + 2 * width, gates + at + 2 * width, rest, t))
        const g = tanh4(gateSum(x + at + 3 * width, gates + at + 3 * width, rest, t))
        let c = f32x4.mul(i, g)
        if (t > 0) c = f32x4.add(f32x4.mul(f, load4(cells - B * width + at, rest)), c)
        store4(gates + at, i, rest)
        store4(gates + at + width, f, rest)
        store4(gates + at + 2 * width, o, rest)
        store4(gates + at + 3 * width, g, rest)
        store4(cells + at, c, rest)
        store4(h + at, f32x4.mul(o, tanh4(c)), rest)
      }
      x += 4 * width
      gates += 4 * width
      cells += width
      h += width
    }
  }
}

/** What a gate weighs: its input and, after the first step, the share of the state before, which lies where it will. */
function gateSum(x: i32, product: i32, count: i32, t: i32): v128 {
  const input = load4(x, count)
  return t > 0 ? f32x4.add(input, load4(product, count)) : input
}

/**
 * Back through `lstm`. With ∂h from outside and through U, and s = tanh c,
 *
 *   ∂c_t = f_{t+1} ∂c_{t+1} + ∂h o (1 − s²),
 *   dx = (∂c g i (1 − i),  ∂c c_{t−1} f (1 − f),  ∂h s o (1 − o),  ∂c i (1 − g²)).
 *
 * @param dy address of ∂loss/∂h as it comes from outside, [T B, H]
 * @param dx address of the result [T B, 4 H], the gradient of x
 * @param room address of room for 2 [B, H]
 */
export function lstmBack(
  dy: i32,
  u: i32,
  gates: i32,
  cells: i32,
  dx: i32,
  panels: i32,
  room: i32,
  T: i32,
  B: i32,
  H: i32,
): void {
  packPanels(u, 4 * H, panels, 4 * H, H, true)
  const width = H * FLOAT
  const one = f32x4.splat(1)
  const later = room
  const laterCell = room + B * width
  for (let t = T - 1; t >= 0; t--) {
    const last = t === T - 1
    if (!last)
      multiplyPanels(dx + (t + 1) * B * 4 * width, 4 * H, panels, later, H, B, 4 * H, H, false, false)
    for (let e = 0; e < B; e++) {
      const row = t * B + e
      const gate = gates + row * 4 * width
      const slope = dx + row * 4 * width
      for (let unit = 0; unit < H; unit += LANES) {
        const rest = H - unit
        const at = unit * FLOAT
        const inRow = row * width + at
        const inRoom = e * width + at
        const i = load4(gate + at, rest)
        const f = load4(gate + at + width, rest)
        const o = load4(gate + at + 2 * width, rest)
        const g = load4(gate + at + 3 * width, rest)
        const s = tanh4(load4(cells + inRow, rest))
        let dh = load4(dy + inRow, rest)
        if (!last) dh = f32x4.add(dh, load4(later + inRoom, rest))
        let dc = f32x4.mul(dh, f32x4.mul(o, f32x4.sub(one, f32x4.mul(s, s))))
        if (!last) dc = f32x4.add(dc, load4(laterCell + inRoom, rest))
        const before = t > 0 ? load4(cells + inRow - B * width, rest) : f32x4.splat(0)
        store4(slope + at, f32x4.mul(dc, f32x4.mul(g, f32x4.mul(i, f32x4.sub(one, i)))), rest)
        store4(slope + at + width, f32x4.mul(dc, f32x4.mul(before, f32x4.mul(f, f32x4.sub(one, f)))), rest)
        store4(slope + at + 2 * width, f32x4.mul(dh, f32x4.mul(s, f32x4.mul(o, f32x4.sub(one, o)))), rest)
        store4(slope + at + 3 * width, f32x4.mul(dc, f32x4.mul(i, f32x4.sub(one, f32x4.mul(g, g)))), rest)
        store4(laterCell + inRoom, f32x4.mul(dc, f), rest)
      }
    }
  }
}
