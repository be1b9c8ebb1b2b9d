/** Maps a quantity to a position in pixels and back. */
export interface Scale {
  /** Position of `value`, in pixels; NaN where the scale has no place for it. */
  at(value: number): number
  /** The value at a position in pixels. */
  invert(position: number): number
}

/** A closed interval [lo, hi] with lo ≤ hi. */
export type Interval = readonly [lo: number, hi: number]

/** Position proportional to the value. An interval without length sits in the middle of the range. */
export function linearScale([lo, hi]: Interval, [from, to]: readonly [number, number]): Scale {
  const slope = hi === lo ? 0 : (to - from) / (hi - lo)
  const origin = hi === lo ? (from + to) / 2 : from
  return {
    at: (value) => origin + (value - lo) * slope,
    invert: (position) => (slope === 0 ? lo : lo + (position - from) / slope),
  }
}

/** Position proportional to log₁₀ of the value; values ≤ 0 have none. The interval must be positive. */
export function logScale([lo, hi]: Interval, range: readonly [number, number]): Scale {
  const inner = linearScale([Math.log10(lo), Math.log10(hi)], range)
  return {
    at: (value) => (value > 0 ? inner.at(Math.log10(value)) : Number.NaN),
    invert: (position) => 10 ** inner.invert(position),
  }
}

/** Smallest and largest finite value, or null where there is none. With `positive`, only values > 0 count. */
export function extent(values: ArrayLike<number>, positive = false): Interval | null {
  let lo = Number.POSITIVE_INFINITY
  let hi = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!Number.isFinite(value) || (positive && value <= 0)) continue
    if (value < lo) lo = value
    if (value > hi) hi = value
  }
  return lo <= hi ? [lo, hi] : null
}

/** The step 1, 2 or 5 × 10ⁿ that cuts `span` into about `count` parts. */
function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const ratio = rough / power
  return (ratio < Math.SQRT2 ? 1 : ratio < Math.sqrt(10) ? 2 : ratio < Math.sqrt(50) ? 5 : 10) * power
}

/** Dividing by 1 / step instead of multiplying by 0.1 keeps 0.3 from becoming 0.30000000000000004. */
const times = (step: number, i: number) => (step < 1 ? i / Math.round(1 / step) : i * step)

/**
 * Round values inside the interval, about `count` of them, evenly spaced.
 *
 * @param finest smallest distance of two ticks: 1 for what is counted, such as steps
 */
export function linearTicks([lo, hi]: Interval, count: number, finest = 0): number[] {
  if (!(hi > lo)) return [lo]
  const step = Math.max(finest, niceStep(hi - lo, count))
  const first = Math.ceil(lo / step - 1e-9)
  const last = Math.floor(hi / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => times(step, first + i))
}

/** Digits that mark a log axis, coarsest first. */
const MANTISSAS = [[1], [1, 2, 5], [1, 2, 3, 4, 5, 6, 7, 8, 9]] as const

/**
 * Round values inside a positive interval: powers of ten, thinned to `count`; where there are fewer than three of
 * these, also 2 and 5 times them, or all their multiples; and within a small part of a decade evenly spaced ones,
 * since a log axis is nearly linear there. Always at least two.
 */
export function logTicks(interval: Interval, count: number): number[] {
  const [lo, hi] = interval
  const first = Math.floor(Math.log10(lo) + 1e-9)
  const last = Math.ceil(Math.log10(hi) - 1e-9)
  const inside = (tick: number) => tick >= lo * (1 - 1e-9) && tick <= hi * (1 + 1e-9)
  for (const mantissas of MANTISSAS) {
    const ticks: number[] = []
    for (let power = first; power <= last; power++) {
      for (const digit of mantissas) ticks.push(Number(`${digit}e${power}`))
    }
    const found = ticks.filter(inside)
    const stride = mantissas.length > 1 ? 1 : Math.ceil(found.length / Math.max(2, count))
    if (found.length > 2) return found.filter((_, i) => i % stride === 0)
  }
  for (let wanted = Math.max(2, count); ; wanted++) {
    const ticks = linearTicks(interval, wanted)
    if (ticks.length > 1 || !(hi > lo)) return ticks
  }
}

/** The interval widened to whole ticks, so that an axis does not twitch with every new point. */
export function niceInterval([lo, hi]: Interval, count: number): Interval {
  if (!(hi > lo)) return [lo - (Math.abs(lo) || 1) / 2, hi + (Math.abs(hi) || 1) / 2]
  const step = niceStep(hi - lo, count)
  return [Math.floor(lo / step + 1e-9) * step, Math.ceil(hi / step - 1e-9) * step]
}

/** Round ends of about `count` stretches of one length that cover the interval: the first and the last lie around it. */
export function niceEdges(interval: Interval, count: number): number[] {
  const [lo, hi] = interval
  if (!(hi > lo)) return [...niceInterval(interval, count)]
  const step = niceStep(hi - lo, count)
  const first = Math.floor(lo / step + 1e-9)
  const last = Math.ceil(hi / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => times(step, first + i))
}

/**
 * Indices that draw the same line as all points would: of every pixel column the first, the lowest, the
 * highest and the last point (M4 aggregation; Jugel et al. 2014), and the first gap if there is one.
 *
 * @param x ascending, length N
 * @param y length N; values that are not finite are gaps
 * @param lo x at the left edge of the first column
 * @param hi x at the right edge of the last column
 * @param wanted how many pixel columns there are; less than one counts as one
 * @returns ascending indices, at most 5 a column
 */
export function decimate(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  [lo, hi]: Interval,
  wanted: number,
): Uint32Array {
  const count = Math.min(x.length, y.length)
  const columns = Math.max(1, wanted)
  if (count <= 2 * columns) return Uint32Array.from({ length: count }, (_, i) => i)
  const kept = new Uint32Array(Math.min(count, 5 * (columns + 1)))
  const perUnit = hi > lo ? columns / (hi - lo) : 0
  let size = 0
  const keep = (...indices: number[]) => {
    indices.sort((a, b) => a - b)
    for (const i of indices) if (i >= 0 && (size === 0 || kept[size - 1]! < i)) kept[size++] = i
  }
  for (let i = 0; i < count; ) {
    const column = columnOf(x[i]!)
    const first = i
    let low = -1
    let high = -1
    let gap = -1
    for (; i < count && columnOf(x[i]!) === column; i++) {
      const value = y[i]!
      if (!Number.isFinite(value)) {
        if (gap < 0) gap = i
        continue
      }
      if (low < 0 || value < y[low]!) low = i
      if (high < 0 || value > y[high]!) high = i
    }
    keep(first, low, high, gap, i - 1)
  }
  return kept.slice(0, size)

  function columnOf(value: number) {
    return Math.max(0, Math.min(columns, Math.floor((value - lo) * perUnit)))
  }
}

/**
 * Moves labels apart: positions at least `gap` from each other, inside [lo, hi], in the order of the wanted
 * ones and nearest to them in the sum of squares (isotonic regression by pooling adjacent violators). Where
 * they do not fit, the gap shrinks.
 */
export function spread(wanted: readonly number[], gap: number, [lo, hi]: Interval): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
  const room = Math.min(gap, wanted.length > 1 ? (hi - lo) / (wanted.length - 1) : gap)
  const blocks: { sum: number; size: number }[] = []
  order.forEach((index, rank) => {
    let block = { sum: wanted[index]! - rank * room, size: 1 }
    for (
      let last = blocks.at(-1);
      last && last.sum / last.size > block.sum / block.size;
      last = blocks.at(-1)
    ) {
      block = { sum: block.sum + last.sum, size: block.size + last.size }
      blocks.pop()
    }
    blocks.push(block)
  })
  const highest = hi - (wanted.length - 1) * room
  const placed: number[] = []
  const result = new Array<number>(wanted.length)
  for (const { sum, size } of blocks) {
    for (let i = 0; i < size; i++) placed.push(Math.max(lo, Math.min(highest, sum / size)))
  }
  order.forEach((index, rank) => {
    result[index] = placed[rank]! + rank * room
  })
  return result
}

/** Index of the value nearest to `wanted` in an ascending list; −1 where the list is empty. */
export function nearest(ascending: ArrayLike<number>, wanted: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < wanted) low = middle + 1
    else high = middle
  }
  if (low > 0 && wanted - ascending[low - 1]! <= ascending[low]! - wanted) return low - 1
  return ascending.length > 0 ? low : -1
}
