import type { Places } from '@/lib/experiments/autoencoder'
import type { Interval } from '@/lib/math/scales'

/** The part of the plane of codes that a map shows. */
export interface Bounds {
  x: Interval
  y: Interval
}

/** Neighbours that say what region a code lies in. */
export const NEIGHBOURS = 15

/** Share of the codes that may lie beyond each edge: a few strays would leave the rest no room. */
const BEYOND = 0.005
const MARGIN = 0.06

/** @param codes x, y, x, y, … */
export function boundsOf(codes: ArrayLike<number>): Bounds {
  return { x: along(codes, 0), y: along(codes, 1) }
}

function along(codes: ArrayLike<number>, axis: number): Interval {
  const values = Float64Array.from({ length: codes.length / 2 }, (_, i) => codes[2 * i + axis]!).sort()
  const at = (share: number) => values[Math.round(share * (values.length - 1))]!
  const [lo, hi] = [at(BEYOND), at(1 - BEYOND)]
  const room = MARGIN * (hi - lo) || 1
  return [lo - room, hi + room]
}

/** Whether a code of two numbers lies on the map. */
export function within({ x, y }: Bounds, code: ArrayLike<number>): boolean {
  const [a, b] = [code[0]!, code[1]!]
  return a >= x[0] && a <= x[1] && b >= y[0] && b <= y[1]
}

/** Codes at the middles of side × side tiles, row by row from the top left. */
export function tileCodes({ x, y }: Bounds, side: number): number[] {
  return Array.from({ length: side * side }, (_, i) => {
    const [column, row] = [i % side, Math.floor(i / side)]
    return [x[0] + ((column + 0.5) / side) * (x[1] - x[0]), y[1] - ((row + 0.5) / side) * (y[1] - y[0])]
  }).flat()
}

/** Classes of the test images whose codes are nearest to `code`, of any length, the most frequent first. */
export function nearestClasses(
  { codes, labels }: Pick<Places, 'codes' | 'labels'>,
  code: ArrayLike<number>,
  most: number,
): { label: number; count: number }[] {
  const width = code.length
  const distanceTo = (i: number) => {
    let sum = 0
    for (let k = 0; k < width; k++) sum += (codes[i * width + k]! - code[k]!) ** 2
    return sum
  }
  const far = Array.from(labels, (label, i) => ({ label, distance: distanceTo(i) })).sort(
    (a, b) => a.distance - b.distance,
  )
  const counts = new Map<number, number>()
  for (const { label } of far.slice(0, most)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count)
}

/** Mean place of every class, and the root mean square distance from it. */
export function classCentres({ codes, labels }: Pick<Places, 'codes' | 'labels'>, classes: number) {
  return Array.from({ length: classes }, (_, k) => {
    const own = Array.from(labels, (label, i) => ({ label, x: codes[2 * i]!, y: codes[2 * i + 1]! })).filter(
      ({ label }) => label === k,
    )
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const [x, y] = [mean(own.map((one) => one.x)), mean(own.map((one) => one.y))]
    return { x, y, distance: Math.sqrt(mean(own.map((one) => (one.x - x) ** 2 + (one.y - y) ** 2))) }
  })
}
