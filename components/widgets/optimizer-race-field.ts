import type { Slice } from '@/lib/experiments/optimizer-race-slice'
import { formatNumber } from '@/lib/math/format'
import { extent, type Interval } from '@/lib/math/scales'
import { heightOf, type LossSurface } from '@/lib/math/surfaces'

/** What is drawn under the racers: heights on a log scale, and how to write them as losses. */
export interface Terrain {
  columns: number
  values: Float32Array
  domain: Interval
  levels: number[]
  x: Interval
  y: Interval
  format: (height: number) => string
}

const COLUMNS = 60
const LEVELS = 11

/** A surface as log₁₀ (1 + loss): its lowest place is 0, and its walls do not hide the rest. */
export function terrainOf(surface: LossSurface): Terrain {
  const { x, y } = surface
  const at = ([lo, hi]: Interval, i: number) => lo + ((i + 0.5) / COLUMNS) * (hi - lo)
  const values = new Float32Array(COLUMNS * COLUMNS)
  for (let row = 0, i = 0; row < COLUMNS; row++)
    for (let column = 0; column < COLUMNS; column++, i++)
      values[i] = Math.log10(1 + heightOf(surface, at(x, column), at(y, COLUMNS - 1 - row)))
  return { columns: COLUMNS, values, ...bounds(values), x, y, format: loss }
}
const loss = (height: number) => formatNumber(10 ** height - 1)

/** A slice of a network's loss as log₁₀ loss. */
export function terrainOfSlice({ columns, losses, u, v }: Slice): Terrain {
  const values = losses.map((value) => (value > 0 ? Math.log10(value) : Number.NaN))
  return { columns, values, ...bounds(values), x: u, y: v, format: sliceLoss }
}
const sliceLoss = (height: number) => formatNumber(10 ** height)

function bounds(values: Float32Array) {
  const domain = extent(values) ?? ([0, 1] as const)
  const levels = Array.from(
    { length: LEVELS },
    (_, i) => domain[0] + ((i + 1) / (LEVELS + 1)) * (domain[1] - domain[0]),
  )
  return { domain, levels }
}
