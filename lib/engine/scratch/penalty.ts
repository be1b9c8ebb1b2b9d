/** R(W) = λ₁ Σ|w| + ½ λ₂ Σw², over weights but not biases: what regularisation adds to the loss. */
export function penalty(weights: readonly Float32Array[], l1: number, l2: number): number {
  let absolute = 0
  let squared = 0
  for (const w of weights) {
    for (let i = 0; i < w.length; i++) {
      absolute += Math.abs(w[i]!)
      squared += w[i]! * w[i]!
    }
  }
  return l1 * absolute + 0.5 * l2 * squared
}

/** g ← g + ∂R/∂w = g + λ₁ sign(w) + λ₂ w. */
export function addPenaltyGradient(w: Float32Array, g: Float32Array, l1: number, l2: number) {
  for (let i = 0; i < w.length; i++) g[i]! += l1 * Math.sign(w[i]!) + l2 * w[i]!
}
