/** Time constant of the average. */
const RATE_MS = 500

/** Steps per second, as an exponential average over about half a second. */
export function createRate() {
  let rate = 0
  let last: { time: number; step: number } | undefined
  return {
    get value() {
      return rate
    },
    /** Nothing is known any more: the run begins again. */
    reset() {
      rate = 0
      last = undefined
    },
    /**
     * The run stands at `step` now.
     *
     * @param time milliseconds
     * @returns false when nothing was measured, because it is the first look
     */
    look(time: number, step: number): boolean {
      const before = last
      last = { time, step }
      if (!before) return false
      const elapsed = time - before.time
      const perSecond = ((step - before.step) / Math.max(elapsed, 0.1)) * 1000
      rate = rate === 0 ? perSecond : rate + (1 - Math.exp(-elapsed / RATE_MS)) * (perSecond - rate)
      return true
    },
  }
}
