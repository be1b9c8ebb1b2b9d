/**
 * One step of Adam (Kingma and Ba 2015, algorithm 1, in the form of the end of §2) over `length` weights:
 *
 *   m′ = β₁ m + (1 − β₁) g,   v′ = β₂ v + (1 − β₂) g²,   w′ = d w − r m′ / (√v′ + e)
 *
 * in the order of `lib/engine/optimizers`, so that both round alike.
 *
 * @param w address of the weights; then those of their gradient and averages, and of the results
 * @param decay d, what is left of a weight by itself: 1, or 1 − η λ for AdamW
 * @param rate r = η √(1 − β₂ᵗ) / (1 − β₁ᵗ)
 * @param epsilon e = ε √(1 − β₂ᵗ)
 */
export function adam(
  w: i32,
  g: i32,
  m: i32,
  v: i32,
  nextW: i32,
  nextM: i32,
  nextV: i32,
  length: i32,
  beta1: f32,
  rest1: f32,
  beta2: f32,
  rest2: f32,
  rate: f32,
  epsilon: f32,
  decay: f32,
): void {
  const whole = length & ~3
  for (let at = 0; at < whole << 2; at += 16) {
    const slope = v128.load(g + at)
    const mean = f32x4.add(
      f32x4.mul(f32x4.splat(beta1), v128.load(m + at)),
      f32x4.mul(f32x4.splat(rest1), slope),
    )
    const square = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), v128.load(v + at)),
      f32x4.mul(f32x4.splat(rest2), f32x4.mul(slope, slope)),
    )
    const step = f32x4.div(
      f32x4.mul(f32x4.splat(rate), mean),
      f32x4.add(f32x4.sqrt(square), f32x4.splat(epsilon)),
    )
    v128.store(nextM + at, mean)
    v128.store(nextV + at, square)
    v128.store(nextW + at, f32x4.sub(f32x4.mul(f32x4.splat(decay), v128.load(w + at)), step))
  }
  for (let at = whole << 2; at < length << 2; at += 4) {
    const slope = load<f32>(g + at)
    const mean = beta1 * load<f32>(m + at) + rest1 * slope
    const square = beta2 * load<f32>(v + at) + rest2 * (slope * slope)
    store<f32>(nextM + at, mean)
    store<f32>(nextV + at, square)
    store<f32>(nextW + at, decay * load<f32>(w + at) - (rate * mean) / (sqrt<f32>(square) + epsilon))
  }
}
