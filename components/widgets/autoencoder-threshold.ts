import type { Scores } from '@/lib/experiments/autoencoder'
import { quantile } from '@/lib/math/detection'

/** Share of the ordinary images that the threshold is set to ring for. */
export const FALSE_ALARMS = 0.05

/** Half of the images to set the threshold with, the other half to judge it on. */
export function split({ errors, labels }: Scores, without: readonly number[]) {
  const strange = Array.from(labels, (label) => without.includes(label))
  const half = errors.length / 2
  const ordinary = Array.from(errors.subarray(0, half)).filter((_, i) => !strange[i])
  return {
    errors,
    strange,
    start: quantile(ordinary, 1 - FALSE_ALARMS),
    // A few images come back far worse than the rest: the picture ends before them.
    most: 1.2 * quantile(errors, 0.995),
    judged: { errors: errors.subarray(half), strange: strange.slice(half) },
  }
}

/** Where the alarm rings: where the reader moved the threshold, within the picture. */
export function thresholdOf({ start, most }: { start: number; most: number }, moved?: number): number {
  return Math.min(most, moved ?? start)
}

/**
 * Whether one image rings, and how many ordinary ones are less bad.
 *
 * @param moved threshold that the reader chose; absent: the one that the alarm begins with
 */
export function judge(error: number, scores: Scores, without: readonly number[], moved?: number) {
  const { errors, strange, start, most } = split(scores, without)
  const ordinary = errors.filter((_, i) => !strange[i])
  const threshold = thresholdOf({ start, most }, moved)
  const share = (holds: (one: number) => boolean) => ordinary.filter(holds).length / ordinary.length
  return {
    rings: error > threshold,
    threshold,
    /** Share of the ordinary images with a smaller error. */
    below: share((one) => one < error),
    /** Share of the ordinary images that ring, too. */
    alike: share((one) => one > threshold),
  }
}
