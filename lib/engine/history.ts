import type { Point } from './doctor'

/** Most points the page keeps of one course: more than any chart has pixels, less than a megabyte. */
export const MOST_POINTS = 4000

/**
 * Keeps a course of any length within a bound. Once it has more than `most` points, it is cut into stretches of
 * equal length, the smallest power of two from 2 · span / `most` steps on, and the first point of each stays, so that
 * no gap grows wider than two stretches. The first point, the last, and for each metric the points of its lowest and
 * its highest value stay whatever their place.
 *
 * @param points in order of step
 * @returns at most `most` / 2 + 2 + 2 · (number of metrics) points, or the very same array while it fits
 */
export function thinHistory(points: Point[], most = MOST_POINTS): Point[] {
  if (points.length <= most) return points
  const first = points[0]!
  const last = points.at(-1)!
  const stretch = 2 ** Math.ceil(Math.log2((2 * (last.step - first.step)) / most))
  const marked = extremesOf(points).add(first).add(last)
  let covered = -1
  return points.filter((point) => {
    const place = Math.floor((point.step - first.step) / stretch)
    const opens = place > covered
    covered = place
    return opens || marked.has(point)
  })
}

/** The points where some metric is lowest or highest, the first of equals. */
function extremesOf(points: readonly Point[]): Set<Point> {
  const lowest = new Map<string, Point>()
  const highest = new Map<string, Point>()
  for (const point of points) {
    for (const [metric, value] of Object.entries(point)) {
      if (metric === 'step' || !Number.isFinite(value)) continue
      const low = lowest.get(metric)?.[metric] ?? Number.POSITIVE_INFINITY
      const high = highest.get(metric)?.[metric] ?? Number.NEGATIVE_INFINITY
      if (value < low) lowest.set(metric, point)
      if (value > high) highest.set(metric, point)
    }
  }
  return new Set([...lowest.values(), ...highest.values()])
}
