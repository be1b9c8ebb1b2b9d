import { shadeIndex, toHex, unpackColour } from '@/lib/math/colour'
import type { Interval } from '@/lib/math/scales'
import type { Surface } from '../ui/canvas'
import { type FieldScale, tableEnds } from './field'
import { DASHES } from './lines'
import { traceMark } from './marks'

/** An example drawn on a field. */
export interface FieldPoint {
  x: number
  y: number
  /** Its class, 0 to 9: gives the mark, and the colour where there is no `value`. */
  label?: number
  /** What it should come out as, on the scale of the field: gives the colour. */
  value?: number
  /** Held out from training: drawn hollow. */
  test?: boolean
}

/** A polyline in the units of the axes. */
export interface Path {
  x: ArrayLike<number>
  y: ArrayLike<number>
}

/** One of several ways over the same field, told apart by colour, dash and mark of a series. */
export interface Route extends Path {
  /** Which of the ten series colours, 0 to 9. */
  colour: number
}

/** A push on something that lies at (x, y), in the units of the axes. */
export interface Arrow {
  x: number
  y: number
  dx: number
  dy: number
}

type Place = (at: readonly [x: number, y: number]) => readonly [x: number, y: number]

/** Draws points over a field; those that look alike are one path, so that a thousand stay cheap. */
export function drawPoints(
  { context, theme, textSize }: Surface,
  points: readonly FieldPoint[],
  { scale, domain }: { scale: FieldScale; domain: Interval },
  place: Place,
): void {
  const [lo, hi] = tableEnds(scale, domain)
  const table = scale === 'classes' ? theme.sequential : theme[scale]
  const shade = (value: number) => toHex(unpackColour(table[shadeIndex(value, lo, hi)]!))
  const colour = ({ value, label = 0 }: FieldPoint) => {
    if (value !== undefined) return shade(value)
    return scale === 'diverging' ? shade(label === 0 ? lo : hi) : theme.series[label % theme.series.length]!
  }
  const groups = new Map<string, FieldPoint[]>()
  for (const point of points) {
    const look = `${colour(point)} ${point.label ?? 0} ${point.test ? 1 : 0}`
    groups
      .set(look, groups.get(look) ?? [])
      .get(look)!
      .push(point)
  }
  const radius = textSize * 0.29
  context.lineJoin = 'round'
  for (const [key, group] of groups) {
    const [fill, mark, test] = key.split(' ') as [string, string, string]
    context.beginPath()
    for (const { x, y } of group) traceMark(context, Number(mark), ...place([x, y]), radius)
    // A rim in the colour of the page sets the mark off from a field of its own colour.
    context.strokeStyle = test === '1' ? fill : theme.panel
    context.fillStyle = test === '1' ? theme.panel : fill
    context.lineWidth = test === '1' ? 1.6 : 2.2
    context.stroke()
    context.fill()
  }
}

/** Shortest arrow that is drawn, and length of its head, in pixels. */
const SHORTEST = 1.5
const HEAD = 4.5

/** Draws pushes as arrows in the colour of the ink; those too short to have a direction are left out. */
export function drawArrows({ context, theme }: Surface, arrows: readonly Arrow[], place: Place): void {
  context.beginPath()
  for (const { x, y, dx, dy } of arrows) {
    const [fromX, fromY] = place([x, y])
    const [toX, toY] = place([x + dx, y + dy])
    const length = Math.hypot(toX - fromX, toY - fromY)
    if (!(length >= SHORTEST)) continue
    const [ux, uy] = [(toX - fromX) / length, (toY - fromY) / length]
    const head = Math.min(HEAD, length / 2)
    context.moveTo(fromX, fromY)
    context.lineTo(toX, toY)
    context.moveTo(toX - head * (ux + 0.6 * uy), toY - head * (uy - 0.6 * ux))
    context.lineTo(toX, toY)
    context.lineTo(toX - head * (ux - 0.6 * uy), toY - head * (uy + 0.6 * ux))
  }
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = theme.ink
  context.lineWidth = 1.3
  context.stroke()
  context.lineCap = 'butt'
}

/** Draws thin lines that lie under everything else. */
export function drawThreads({ context, theme }: Surface, threads: readonly Path[], place: Place): void {
  context.beginPath()
  for (const { x, y } of threads)
    for (let i = 0; i < x.length; i++) {
      const at = place([x[i]!, y[i]!])
      if (i === 0) context.moveTo(...at)
      else context.lineTo(...at)
    }
  context.strokeStyle = theme.ink
  context.globalAlpha = 0.45
  context.lineWidth = 0.8
  context.stroke()
  context.globalAlpha = 1
}

/** Draws a way with its beginning (hollow) and its end (filled), readable on any field. */
export function drawPath(
  { context, theme }: Surface,
  count: number,
  place: (i: number) => readonly [x: number, y: number],
): void {
  if (count < 1) return
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.beginPath()
  for (let i = 0; i < count; i++) context.lineTo(...place(i))
  for (const [style, width] of [
    [theme.panel, 5],
    [theme.act, 2],
  ] as const) {
    context.strokeStyle = style
    context.lineWidth = width
    context.stroke()
  }
  for (const [i, fill] of [
    [0, theme.panel],
    [count - 1, theme.act],
  ] as const) {
    context.beginPath()
    context.arc(...place(i), 4.5, 0, 2 * Math.PI)
    context.fillStyle = fill
    context.fill()
    context.strokeStyle = i === 0 && count > 1 ? theme.act : theme.panel
    context.lineWidth = 2
    context.stroke()
  }
  context.lineCap = 'butt'
}

/**
 * Draws several ways: each a line in its colour and dash, its mark where it ends, and a hollow ring where it begins.
 * Places that are not numbers, or that `place` has no pixel for, are gaps.
 */
export function drawRoutes(
  { context, theme }: Surface,
  routes: readonly Route[],
  place: (x: number, y: number) => readonly [x: number, y: number] | undefined,
): void {
  context.lineJoin = 'round'
  context.lineCap = 'round'
  const traced = routes.map((route) => {
    const dots = Array.from({ length: route.x.length }, (_, i) => {
      const at = place(route.x[i]!, route.y[i]!)
      return at && Number.isFinite(at[0] + at[1]) ? at : undefined
    })
    return { colour: theme.series[route.colour % theme.series.length]!, number: route.colour, dots }
  })
  for (const { colour, number, dots } of traced) {
    context.beginPath()
    dots.forEach((dot, i) => {
      if (!dot) return
      if (dots[i - 1]) context.lineTo(...dot)
      else context.moveTo(...dot)
    })
    context.setLineDash([])
    context.strokeStyle = theme.panel
    context.lineWidth = 4
    context.stroke()
    context.setLineDash([...DASHES[number % DASHES.length]!])
    context.strokeStyle = colour
    context.lineWidth = 2
    context.stroke()
  }
  context.setLineDash([])
  const begin = traced[0]?.dots[0]
  if (begin) {
    context.beginPath()
    context.arc(...begin, 5, 0, 2 * Math.PI)
    context.fillStyle = theme.panel
    context.fill()
    context.strokeStyle = theme.ink
    context.lineWidth = 2
    context.stroke()
  }
  for (const { colour, number, dots } of traced) {
    const end = dots.at(-1)
    if (!end || dots.length < 2) continue
    context.beginPath()
    traceMark(context, number, ...end, 6)
    context.strokeStyle = theme.panel
    context.lineWidth = 3
    context.stroke()
    context.fillStyle = colour
    context.fill()
  }
  context.lineCap = 'butt'
}
