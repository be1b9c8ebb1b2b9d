import { FLOAT, LANES, load4, store4, tanh4 } from './lanes'
import { multiplyPanels, packPanels } from './matrix-product'

/*
 * Recurrences over T steps of B examples with H units. Row t B + e is step t of example e. What holds for all steps at once
 * (x W + b before, the gradient of U after) is left to whole matrix products.
 */

/**
 * h_t = tanh(x_t + h_{t−1} U), from h_{−1} = 0.
 *
 * @param x address of [T B, H]
 * @param u address of U [H, H]
 * @param h address of the result [T B, H]
 * @param panels address of room for `panelSize(H, H)`
 */
export function rnn(x: i32, u: i32, h: i32, panels: i32, T: i32, B: i32, H: i32): void {
  packPanels(u, H, panels, H, H, false)
  const count = B * H
  for (let t = 0; t < T; t++) {
    if (t > 0) multiplyPanels(h - count * FLOAT, H, panels, h, H, B, H, H, false, false)
    for (let i = 0; i < count; i += LANES) {
      const at = i * FLOAT
      const rest = count - i
      const input = load4(x + at, rest)
      const sum = t > 0 ? f32x4.add(input, load4(h + at, rest)) : input
      store4(h + at, tanh4(sum), rest)
    }
    x += count * FLOAT
    h += count * FLOAT
  }
}

/**
 * Back through `rnn`: dx_t = (1 − h_t²)(dy_t + dx_{t+1} Uᵀ).
 *
 * @param dy address of ∂loss/∂h as it comes from outside, [T B, H]
 * @param dx address of the result [T B, H], the gradient of x
 * @param later address of room for [B, H]
 */
export function rnnBack(
  dy: i32,
  u: i32,
  h: i32,
  dx: i32,
  panels: i32,
  later: i32,
  T: i32,
  B: i32,
  H: i32,
): void {
  packPanels(u, H, panels, H, H, true)
  const count = B * H
  for (let t = T - 1; t >= 0; t--) {
    const begin = t * count * FLOAT
    if (t < T - 1) multiplyPanels(dx + begin + count * FLOAT, H, panels, later, H, B, H, H, false, false)
    for (let i = 0; i < count; i += LANES) {
      const at = begin + i * FLOAT
      const rest = count - i
      let dh = load4(dy + at, rest)
      if (t < T - 1) dh = f32x4.add(dh, load4(later + i * FLOAT, rest))
      const state = load4(h + at, rest)
      store4(dx + at, f32x4.mul(dh, f32x4.sub(f32x4.splat(1), f32x4.mul(state, state))), rest)
    }
  }
}
