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

/** Whether one image rings, at the threshold that the alarm begins with, and how many ordinary ones are less bad. */
export function judge(error: number, scores: Scores, without: readonly number[]) {
  const { errors, strange, start: threshold } = split(scores, without)
  const ordinary = errors.filter((_, i) => !strange[i])
  return {
    rings: error > threshold,
    threshold,
    /** Share of the ordinary images with a smaller error. */
    below: ordinary.filter((one) => one < error).length / ordinary.length,
  }
}
