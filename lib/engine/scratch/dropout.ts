import type { Rng } from '@/lib/math/rng'

/**
 * An inverted dropout mask: 0 with probability `rate`, else 1 / (1 − rate), so that a masked activation has
 * the expectation it would have without dropout (Srivastava et al. 2014, §10).
 *
 * @param rate in [0, 1)
 * @param mask the first `count` numbers are written, one draw each
 */
export function drawMask(rng: Rng, rate: number, mask: Float32Array, count: number) {
  const kept = 1 / (1 - rate)
  for (let i = 0; i < count; i++) mask[i] = rng() < rate ? 0 : kept
}
