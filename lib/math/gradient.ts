/**
 * Gradient of `f` at `x` by central differences, the referee for hand-written gradients:
 *
 *   ∂f/∂x_i ≈ (f(x + h e_i) − f(x − h e_i)) / 2h,   error O(h²)
 *
 * @param x length D; not modified
 * @param h step; 1e-5 balances truncation against rounding in float64
 * @returns length D
 */
export function numericalGradient(f: (x: number[]) => number, x: readonly number[], h = 1e-5): number[] {
  return x.map((xi, i) => (f(x.with(i, xi + h)) - f(x.with(i, xi - h))) / (2 * h))
}
