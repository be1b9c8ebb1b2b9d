/** What the reader has drawn over evenly spaced places: a value at each, or null where nothing is drawn yet. */
export type Drawing = readonly (number | null)[]

/** Where the pen is: `place` counts from 0 and may lie between two places. */
export interface PenPoint {
  place: number
  y: number
}

/** Ends of the vertical axis. */
interface Ends {
  min: number
  max: number
}

/** Values are drawn in hundredths of the axis: finer than a hand draws, coarse enough for keys. */
export const NOTCHES = 100

export const notchOf = (y: number, { min, max }: Ends) => Math.round(((y - min) / (max - min)) * NOTCHES)
export const valueAt = (notch: number, { min, max }: Ends) => min + ((max - min) * notch) / NOTCHES

/** The value of the nearest notch on the axis. */
export function toNotch(y: number, ends: Ends): number {
  return valueAt(Math.max(0, Math.min(NOTCHES, notchOf(y, ends))), ends)
}

/**
 * The drawing after one stroke of the pen. A place gets the value at which the pen last crossed it, so that going
 * back corrects; where the stroke begins and ends, the nearest place gets the pen's. A stroke narrower than half the
 * distance of two places is no line: it moves the nearest place up and down.
 *
 * @param path in order of time
 */
export function penned(drawing: Drawing, path: readonly PenPoint[]): (number | null)[] {
  const [first, last] = [path[0], path.at(-1)]
  if (!first || !last) return [...drawing]
  const places = path.map(({ place }) => place)
  const nearest = ({ place }: PenPoint) => Math.max(0, Math.min(drawing.length - 1, Math.round(place)))
  if (Math.max(...places) - Math.min(...places) < 0.5) return drawing.with(nearest(last), last.y)

  const crossed = new Map<number, number>()
  path.slice(1).forEach((to, i) => {
    const from = path[i]!
    if (from.place === to.place) return
    const [low, high] = [Math.min(from.place, to.place), Math.max(from.place, to.place)]
    for (let place = Math.ceil(low); place <= high; place++) {
      const share = (place - from.place) / (to.place - from.place)
      crossed.set(place, from.y * (1 - share) + to.y * share)
    }
  })
  const ends = new Map([first, last].map((point) => [nearest(point), point.y]))
  return drawing.map((y, place) => crossed.get(place) ?? ends.get(place) ?? y)
}

/** The drawing with the places between drawn ones on straight lines; undefined while an end is missing. */
export function joined(drawing: Drawing): number[] | undefined {
  if (drawing.at(0) == null || drawing.at(-1) == null) return
  const known = drawing.flatMap((y, i) => (y === null ? [] : [i]))
  return drawing.map((_, i) => {
    const [last, next] = [known.findLast((k) => k <= i)!, known.find((k) => k >= i)!]
    const share = next === last ? 0 : (i - last) / (next - last)
    return drawing[last]! * (1 - share) + drawing[next]! * share
  })
}

/** The drawing as a draft keeps it, such as `0.5,,0.2`; undefined when it is empty. */
export function writeDrawing(drawing: Drawing): string | undefined {
  if (drawing.every((y) => y === null)) return
  return drawing.map((y) => (y === null ? '' : Number(y.toPrecision(6)))).join(',')
}

/** Reads a drawing from a draft or an answer: empty if it has other places, moved onto the axis where it leaves it. */
export function readDrawing(kept: unknown, count: number, { min, max }: Ends): (number | null)[] {
  const list: unknown =
    typeof kept === 'string' ? kept.split(',').map((y) => (y.trim() === '' ? null : Number(y))) : kept
  return Array.from({ length: count }, (_, i) => {
    const y: unknown = Array.isArray(list) && list.length === count ? list[i] : null
    return typeof y === 'number' && Number.isFinite(y) ? Math.max(min, Math.min(max, y)) : null
  })
}
