/** An interval that the reader expects to hold the answer with probability `level`. */
export interface Interval {
  low: number
  high: number
}

/** Whether the interval holds the value; its ends belong to it. */
export function holds({ low, high }: Interval, value: number): boolean {
  return low <= value && value <= high
}

/**
 * The interval score: the width, and a fine for missing that grows with the distance.
 *
 *   S = (u − l) + 2/α · max(0, l − x) + 2/α · max(0, x − u),   α = 1 − level
 *
 * In the unit of the answer, ≥ 0, lower is better. Proper: on average nobody gains by giving another interval
 * than the central one they believe in (Gneiting and Raftery 2007, §6.2).
 *
 * @param level in (0, 1)
 */
export function intervalScore({ low, high }: Interval, value: number, level: number): number {
  const fine = 2 / (1 - level)
  return high - low + fine * Math.max(0, low - value) + fine * Math.max(0, value - high)
}

/** A prediction that came with a stated chance of being right. */
export interface StatedPrediction {
  /** In [0, 1]. */
  confidence: number
  correct: boolean
}

export interface Calibration {
  count: number
  /** Mean of the stated chances, in [0, 1]. */
  stated: number
  /** Share that were right, in [0, 1]. */
  right: number
  /** Brier score: mean of (confidence − outcome)², in [0, 1], lower is better (Brier 1950). */
  brier: number
  /** By stated chance, rounded to tens of per cent, in rising order; empty groups are left out. */
  groups: { stated: number; count: number; right: number }[]
}

/** How well stated chances match what happened. Undefined without predictions. */
export function calibrate(predictions: readonly StatedPrediction[]): Calibration | undefined {
  if (predictions.length === 0) return
  const mean = (of: (prediction: StatedPrediction) => number) =>
    predictions.reduce((sum, prediction) => sum + of(prediction), 0) / predictions.length
  const groups = new Map<number, StatedPrediction[]>()
  for (const prediction of predictions) {
    const stated = Math.round(prediction.confidence * 10) / 10
    groups.set(stated, [...(groups.get(stated) ?? []), prediction])
  }
  return {
    count: predictions.length,
    stated: mean(({ confidence }) => confidence),
    right: mean(({ correct }) => Number(correct)),
    brier: mean(({ confidence, correct }) => (confidence - Number(correct)) ** 2),
    groups: [...groups]
      .map(([stated, group]) => ({
        stated,
        count: group.length,
        right: group.filter(({ correct }) => correct).length,
      }))
      .sort((a, b) => a.stated - b.stated),
  }
}
