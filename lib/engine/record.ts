import type { Point } from './doctor'
import { thinHistory } from './history'
import { leastMissed } from './timeline'

/** How many pictures the doctor remembers: of all of the run, sparser in the past. Samples come on top. */
const RECENT = 400

/**
 * What a run has measured: what the page has not been told yet, and a sparse memory of all of it for the doctor.
 *
 * @param start the newest step that is in the page's history already; -1 for none
 * @param isSample points that the memory never lets go
 */
export function createRecord(start: number, isSample: (point: Point) => boolean) {
  let newest = start
  let unsent: Point[] = []
  let recent: Point[] = []
  return {
    has: (step: number) => step <= newest,
    add(point: Point) {
      if (point.step <= newest) return
      newest = point.step
      unsent = thinHistory([...unsent, point])
      recent = thin([...recent.filter((earlier) => earlier.step < point.step), point], isSample)
    },
    /** What is remembered of the steps before this one. */
    before: (step: number) => recent.filter((earlier) => earlier.step < step),
    /** What the page has not been told yet. */
    unsent: () => unsent,
    /** The page has been told. */
    sent() {
      unsent = []
    },
    /** Forgets what came after a step: the run goes another way from there. */
    cut(step: number) {
      recent = recent.filter((point) => point.step <= step)
      unsent = unsent.filter((point) => point.step <= step)
      newest = Math.min(newest, step)
    },
  }
}

/** Lets the least missed point go when there are too many besides samples: dense near the present, and the first stays. */
function thin(points: Point[], isSample: (point: Point) => boolean): Point[] {
  if (points.length <= RECENT) return points
  const others = points.filter((point) => !isSample(point))
  if (others.length <= RECENT) return points
  const missed = others[leastMissed(others.map(({ step }) => step))]
  return points.filter((point) => point !== missed)
}
