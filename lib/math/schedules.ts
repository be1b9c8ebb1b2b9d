/** A factor on the learning rate after `done` of `total` steps: 1 is the full rate. */
type Schedule = (done: number, total: number) => number

/** Share of the run that the warm-up takes. */
const WARM = 0.1

/** ½ (1 + cos π s) for s from 0 to 1. */
const halfCosine = (share: number) => (1 + Math.cos(Math.PI * Math.min(1, share))) / 2

export const SCHEDULES = ['constant', 'step', 'cosine', 'warmup'] as const
export type ScheduleName = (typeof SCHEDULES)[number]

/** How the learning rate changes over a run. */
export const schedules: Record<ScheduleName, Schedule> = {
  constant: () => 1,
  /** A tenth from half of the run on, a hundredth from three quarters on, as He et al. (2016, §4.2) trained. */
  step: (done, total) => (done < total / 2 ? 1 : done < 0.75 * total ? 0.1 : 0.01),
  /** Half a cosine, from 1 down to 0 (Loshchilov and Hutter 2017, one cycle of equation 5). */
  cosine: (done, total) => halfCosine(done / total),
  /** A straight line up to 1 over the first tenth (Goyal et al. 2017, §2.2), then half a cosine down to 0. */
  warmup(done, total) {
    const warm = Math.max(1, Math.round(WARM * total))
    return done < warm ? (done + 1) / warm : halfCosine((done - warm) / Math.max(1, total - warm))
  },
}
