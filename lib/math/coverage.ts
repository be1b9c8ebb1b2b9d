import { nearestRow } from './nearest-neighbour'

/** Clouds of one size: where they have their middles, [K, 2], and the standard deviation of each along both axes. */
export interface Modes {
  centres: Float32Array
  sigma: number
}

/** How good samples are, and how much they cover: both shares, in [0, 1]. */
export interface Quality {
  /** Share of the samples that could be real. */
  precision: number
  /** Share of what is real that the samples cover. */
  coverage: number
}

export interface ModeQuality extends Quality {
  /** Share of all samples within 3 σ of each mode, [K]. */
  shares: Float32Array
  /** Modes that are found: `coverage` · K. */
  found: number
}

/** A sample this many standard deviations from a mode still belongs to it. */
export const WITHIN = 3
/** A mode is found when at least this part of its fair share, 1 / K, of the samples belongs to it. */
export const FAIR = 1 / 4

/**
 * Modes found and share of samples within 3 σ of their nearest mode, as in Srivastava et al. 2017 (VEEGAN, §4.1); but
 * a mode must have a quarter of its fair share: a stray sample has not found it.
 *
 * @param samples [N, 2], N > 0
 */
export function modeQuality(samples: Float32Array, { centres, sigma }: Modes): ModeQuality {
  const N = samples.length / 2
  const K = centres.length / 2
  const shares = new Float32Array(K)
  let good = 0
  for (let i = 0; i < N; i++) {
    const at = samples.subarray(2 * i, 2 * i + 2)
    const k = nearestRow(centres, at)
    if (Math.hypot(at[0]! - centres[2 * k]!, at[1]! - centres[2 * k + 1]!) > WITHIN * sigma) continue
    good++
    shares[k]! += 1 / N
  }
  const found = shares.filter((share) => share >= FAIR / K).length
  return { precision: good / N, coverage: found / K, shares, found }
}

/**
 * The same without modes: a sample could be real when a real one lies within `radius`, and a real one is covered when
 * a sample lies within `radius` of it (after Kynkäänniemi et al. 2019, §2, with one radius for all).
 *
 * @param samples [N, 2], N > 0
 * @param real [M, 2], M > 0
 */
export function neighbourQuality(samples: Float32Array, real: Float32Array, radius: number): Quality {
  return { precision: shareNear(samples, real, radius), coverage: shareNear(real, samples, radius) }
}

/** Share of the points, [N, 2], that have one of the others within `radius`. */
function shareNear(points: Float32Array, others: Float32Array, radius: number): number {
  const N = points.length / 2
  let near = 0
  for (let i = 0; i < N; i++) {
    const at = points.subarray(2 * i, 2 * i + 2)
    const k = nearestRow(others, at)
    if (Math.hypot(at[0]! - others[2 * k]!, at[1]! - others[2 * k + 1]!) <= radius) near++
  }
  return near / N
}
