import { paintShades, SHADES } from '@/lib/math/colour'
import type { Interval } from '@/lib/math/scales'
import type { Theme } from '../ui/theme'

/** How the values of a field become colours. */
export type FieldScale =
  /** Blue – paper – orange around zero, to the larger end of the domain on both sides. */
  | 'diverging'
  /** Paper to deep blue from the lower to the upper end of the domain. */
  | 'sequential'
  /** Page to ink, for pictures. */
  | 'grey'
  /** The colour of the winning class, as strong as its probability; needs `winners`. */
  | 'classes'

/** A rectangle of values, row 0 at the top. */
export interface Field {
  columns: number
  rows: number
  /** Length columns × rows, row by row; values that are not numbers stay empty. */
  values: ArrayLike<number>
  domain: Interval
  scale: FieldScale
  /** For `classes`: the winning class of each cell, 0 to 9; `values` are then its probabilities. */
  winners?: ArrayLike<number>
  /** Show only which side of zero, or which class, a cell is on. */
  discretize?: boolean
}

/** How strong a discretized side is drawn, so that points in its full colour still stand out. */
const FLAT = 0.72

/** The ends of the colour table in the units of the field: a diverging scale is even around zero. */
export function tableEnds(scale: FieldScale, [lo, hi]: Interval): Interval {
  if (scale !== 'diverging') return [lo, hi]
  const limit = Math.max(Math.abs(lo), Math.abs(hi))
  return [-limit, limit]
}

/** Colours every cell of a field as one packed pixel. */
export function shadeField(pixels: Uint32Array, field: Field, theme: Theme): void {
  const { values, scale, winners, discretize } = field
  const [lo, hi] = tableEnds(scale, field.domain)
  const last = SHADES - 1
  if (scale === 'classes') {
    const perUnit = hi > lo ? last / (hi - lo) : 0
    for (let i = 0; i < pixels.length; i++) {
      const table = theme.classes[(winners?.[i] ?? 0) % theme.classes.length]!
      const shade = discretize ? FLAT * last : Math.max(0, Math.min(last, (values[i]! - lo) * perUnit))
      // Full strength is kept for the points on top.
      pixels[i] = table[Math.round(shade * FLAT)] ?? 0
    }
    return
  }
  const table = theme[scale]
  if (!discretize) {
    paintShades(pixels, values, table, lo, hi)
    return
  }
  const middle = scale === 'diverging' ? 0 : (lo + hi) / 2
  const sides = [
    table[Math.round((last * (1 - FLAT)) / 2)]!,
    table[Math.round((last * (1 + FLAT)) / 2)]!,
  ] as const
  for (let i = 0; i < pixels.length; i++) pixels[i] = values[i]! < middle ? sides[0] : sides[1]
}
