import { formatTicks } from '@/lib/math/format'
import {
  decimate,
  extent,
  type Interval,
  linearScale,
  linearTicks,
  logScale,
  logTicks,
  nearest,
  niceInterval,
  type Scale,
  spread,
} from '@/lib/math/scales'
import type { Surface } from '../ui/canvas'
import { drawXAxis, drawYAxis, type Plot, textWidth } from './axes'

/** One curve. */
export interface Series {
  name: string
  points: {
    /** Ascending, length N. */
    x: ArrayLike<number>
    /** Length N; values that are not finite, and values ≤ 0 on a log scale, are gaps. */
    y: ArrayLike<number>
  }
  /** Lengths of dashes and gaps in pixels; every colour has its own where this is left out. `[]` is solid. */
  dash?: readonly number[]
  /** An earlier run, drawn thin and faded, in the colour of the series of the same name. */
  ghost?: boolean
  /** Which of the ten series colours, 0 to 9; by position where it is left out. */
  colour?: number
}

/** Dashes of the ten series colours, so that curves differ without their colours. */
export const DASHES: readonly (readonly number[])[] = [
  [],
  [7, 3],
  [2, 3],
  [9, 3, 2, 3],
  [4, 2],
  [12, 4],
  [1, 4],
  [6, 2, 1, 2],
  [3, 6],
  [10, 2, 4, 2],
]

/** Share of the width that the names at the ends of the lines may take. */
const MAX_NAMES = 0.34

export interface Lines {
  series: readonly Series[]
  xLabel: string
  yLabel: string
  yScale: 'linear' | 'log'
  yDomain?: Interval
  /** Where the upright line stands. */
  cursor: number | null
  /** Whether the values under it are marked. */
  read: boolean
}

/** Where things were drawn, for finding the step under a pointer. */
export interface Layout {
  plot: Plot
  x: Scale
  y: Scale
}

/** Draws curves with axes, names and cursor. */
export function drawLines(surface: Surface, lines: Lines): Layout {
  const { context, width, height, theme, textSize, font } = surface
  const { series, yScale } = lines
  const colours = coloursOf(series)
  const xFound = union(
    series.map(({ points: { x } }) => (x.length > 0 ? ([x[0]!, x[x.length - 1]!] as const) : null)),
  )
  const xDomain = xFound ?? [0, 1]
  const yTickCount = Math.max(2, Math.round(height / (4 * textSize)))
  const yDomain = lines.yDomain ?? fitted(series, yScale, yTickCount)
  const yTicks = yScale === 'log' ? logTicks(yDomain, yTickCount) : linearTicks(yDomain, yTickCount)
  const yTexts = formatTicks(yTicks)

  context.font = font('mono')
  const tickWidth = textWidth(context, yTexts)
  context.font = font('sans', 600)
  const named = series.flatMap((one, i) => (one.ghost ? [] : [{ ...one, colour: colours[i]! }]))
  const names = Math.min(
    textWidth(context, [...named.map(({ name }) => name), lines.xLabel]),
    width * MAX_NAMES,
  )
  const plot: Plot = {
    left: tickWidth + 8,
    right: width - names - 12,
    top: textSize * 1.9,
    bottom: height - textSize - 10,
  }
  const x = linearScale(xDomain, [plot.left, plot.right])
  const y = (yScale === 'log' ? logScale : linearScale)(yDomain, [plot.bottom, plot.top])

  context.font = font('sans')
  context.fillStyle = theme.quiet
  context.textBaseline = 'top'
  context.textAlign = 'left'
  context.fillText(lines.yLabel, 0, 0)
  context.fillText(lines.xLabel, plot.right + 10, plot.bottom + 6, names)
  context.font = font('mono')
  drawYAxis(surface, plot, { scale: y, ticks: yTicks, texts: yTexts })
  const xTicks = xFound
    ? linearTicks(xDomain, Math.max(2, Math.round((plot.right - plot.left) / (6 * textSize))), grain(series))
    : []
  drawXAxis(surface, plot, { scale: x, ticks: xTicks })

  context.save()
  context.beginPath()
  context.rect(plot.left - 2, plot.top - 3, plot.right - plot.left + 5, plot.bottom - plot.top + 5)
  context.clip()
  context.lineJoin = 'round'
  // Ghosts first, so that the run that is alive lies on top.
  for (const ghost of [true, false]) {
    series.forEach((one, i) => {
      if (Boolean(one.ghost) === ghost) drawCurve(surface, one, colours[i]!, plot, xDomain, x, y)
    })
  }
  if (lines.cursor !== null) drawCursor(surface, lines, named, plot, x, y)
  context.restore()
  drawNames(surface, named, plot, y, names)
  return { plot, x, y }
}

function drawCurve(
  { context, theme }: Surface,
  one: Series,
  colour: number,
  plot: Plot,
  xDomain: Interval,
  x: Scale,
  y: Scale,
) {
  const { points, ghost } = one
  const kept = decimate(points.x, points.y, xDomain, Math.ceil(plot.right - plot.left))
  context.strokeStyle = theme.series[colour]!
  context.lineWidth = ghost ? 1 : 1.8
  context.globalAlpha = ghost ? 0.4 : 1
  const dash = ghost ? [] : (one.dash ?? DASHES[colour]!)
  context.setLineDash([...dash])
  context.lineCap = dash.length > 0 ? 'butt' : 'round'
  context.beginPath()
  const alone: [number, number][] = []
  let joined = 0
  for (let k = 0; k <= kept.length; k++) {
    const i = kept[k]
    const at = i === undefined ? Number.NaN : y.at(points.y[i]!)
    if (Number.isFinite(at)) {
      if (joined++) context.lineTo(x.at(points.x[i!]!), at)
      else context.moveTo(x.at(points.x[i!]!), at)
      continue
    }
    // A value between two gaps, or the only one, has no line to show it.
    if (joined === 1) alone.push([x.at(points.x[kept[k - 1]!]!), y.at(points.y[kept[k - 1]!]!)])
    joined = 0
  }
  context.stroke()
  context.beginPath()
  for (const [left, top] of alone) {
    context.moveTo(left, top)
    context.arc(left, top, ghost ? 2 : 3, 0, 2 * Math.PI)
  }
  context.fillStyle = theme.series[colour]!
  context.fill()
  context.lineCap = 'butt'
  context.setLineDash([])
  context.globalAlpha = 1
}

function drawCursor(
  { context, theme }: Surface,
  { cursor, read }: Lines,
  named: readonly Series[],
  plot: Plot,
  x: Scale,
  y: Scale,
) {
  const at = Math.round(x.at(cursor!)) + 0.5
  context.strokeStyle = theme.edge
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(at, plot.top)
  context.lineTo(at, plot.bottom)
  context.stroke()
  if (!read) return
  for (const { points, colour } of named) {
    const i = nearest(points.x, cursor!)
    if (i < 0) continue
    context.beginPath()
    context.arc(x.at(points.x[i]!), y.at(points.y[i]!), 4, 0, 2 * Math.PI)
    context.fillStyle = theme.panel
    context.fill()
    context.strokeStyle = theme.series[colour!]!
    context.lineWidth = 2
    context.stroke()
  }
}

function drawNames(
  { context, theme, font, textSize }: Surface,
  named: readonly Series[],
  plot: Plot,
  y: Scale,
  room: number,
) {
  const ends = named.flatMap(({ name, points, colour }) => {
    let i = points.y.length - 1
    while (i >= 0 && !Number.isFinite(y.at(points.y[i]!))) i--
    return i < 0
      ? []
      : [{ name, colour: colour!, end: Math.max(plot.top, Math.min(plot.bottom, y.at(points.y[i]!))) }]
  })
  // The x label stands at the foot of the same column.
  const places = spread(
    ends.map(({ end }) => end),
    textSize * 1.25,
    [plot.top, plot.bottom - textSize * 0.5],
  )
  context.font = font('sans', 600)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  ends.forEach(({ name, colour }, i) => {
    context.fillStyle = theme.series[colour]!
    context.fillText(name, plot.right + 10, places[i]!, room)
  })
}

/** The colour of each series: its own, that of the series it is a ghost of, or by position. */
function coloursOf(series: readonly Series[]): number[] {
  const byName = new Map<string, number>()
  for (const { name, ghost, colour } of series) {
    if (!ghost) byName.set(name, (colour ?? byName.size) % DASHES.length)
  }
  return series.map(({ name, colour }) => (byName.get(name) ?? colour ?? DASHES.length - 1) % DASHES.length)
}

/** The y axis that shows all values: from zero where that does not flatten the curves. */
function fitted(series: readonly Series[], yScale: Lines['yScale'], tickCount: number): Interval {
  const found = union(series.map(({ points }) => extent(points.y, yScale === 'log')))
  if (yScale === 'log') return found ? [found[0] / 1.1, found[1] * 1.1] : [0.01, 1]
  if (!found) return [0, 1]
  const [lo, hi] = found
  return niceInterval([lo > 0 && lo < 0.6 * hi ? 0 : lo, hi], tickCount)
}

/** Steps are counted: where every x is a whole number, so is every tick. */
function grain(series: readonly Series[]): 0 | 1 {
  return series.every(({ points: { x } }) => Array.prototype.every.call(x, Number.isInteger)) ? 1 : 0
}

function union(intervals: readonly (Interval | null)[]): Interval | null {
  const known = intervals.filter((one) => one !== null)
  return known.length > 0
    ? [Math.min(...known.map(([lo]) => lo)), Math.max(...known.map(([, hi]) => hi))]
    : null
}
