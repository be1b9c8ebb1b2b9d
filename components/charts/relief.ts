import { mixColours, type Rgb, shadeIndex, toHex, unpackColour } from '@/lib/math/colour'
import { formatBrief } from '@/lib/math/format'
import { type Interval, linearScale } from '@/lib/math/scales'
import type { Surface } from '../ui/canvas'
import { textWidth } from './axes'
import { drawPath, drawRoutes, type Path, type Route } from './overlay'

/** From where a relief is seen, in radians: 0 yaw looks along y, a pitch of π/2 straight down. */
export interface View {
  yaw: number
  pitch: number
}

export interface Relief {
  columns: number
  rows: number
  /** Length columns × rows, row 0 at the largest y; cells with a corner that is not a number are holes. */
  heights: Float32Array
  domain: Interval
  xDomain: Interval
  yDomain: Interval
  labels: { x: string; y: string; z: string; low: string; high: string }
  path?: Path
  routes?: readonly Route[]
}

/** Height of the relief when its base is 2 × 2. */
const HEIGHT = 1.1

type Point = readonly [x: number, y: number, depth: number]
/** Projects u, v in [−1, 1] and a height t in [0, 1]. */
type Project = (u: number, v: number, t: number) => Point

/** Draws a relief back to front (painter's algorithm), in orthographic projection. */
export function drawSurface(surface: Surface, view: View, relief: Relief): void {
  const { columns, rows, heights, domain } = relief
  const { context, textSize, font } = surface
  context.font = font('mono')
  const margin = Math.max(2.5 * textSize, textWidth(context, [relief.labels.low, relief.labels.high]) + 8)
  const project = projection(surface, view, margin)
  const rise = linearScale(domain, [0, 1])
  drawBase(surface, project, relief)

  const points: Point[] = new Array(columns * rows)
  for (let i = 0; i < columns * rows; i++) {
    const [u, v] = [((i % columns) / (columns - 1)) * 2 - 1, 1 - (Math.floor(i / columns) / (rows - 1)) * 2]
    points[i] = project(u, v, rise.at(heights[i]!))
  }
  drawCells(surface, points, relief)
  drawWall(surface, project, relief.labels)

  const across = linearScale(relief.xDomain, [-1, 1])
  const along = linearScale(relief.yDomain, [-1, 1])
  if (relief.routes)
    drawRoutes(surface, relief.routes, (x, y) => {
      const [u, v] = [across.at(x), along.at(y)]
      if (!(Math.abs(u) <= 1 && Math.abs(v) <= 1)) return
      const [left, top] = project(u, v, rise.at(heightAt(relief, u, v)))
      return [left, top]
    })
  if (!relief.path) return
  const { x, y } = relief.path
  const inside: [number, number][] = []
  for (let i = 0; i < x.length; i++) {
    const [u, v] = [across.at(x[i]!), along.at(y[i]!)]
    if (Math.abs(u) > 1 || Math.abs(v) > 1) continue
    const [left, top] = project(u, v, rise.at(heightAt(relief, u, v)))
    if (Number.isFinite(top)) inside.push([left, top])
  }
  drawPath(surface, inside.length, (i) => inside[i]!)
}

function projection({ width, height, textSize }: Surface, { yaw, pitch }: View, margin: number): Project {
  const [cosYaw, sinYaw] = [Math.cos(yaw), Math.sin(yaw)]
  const [cosPitch, sinPitch] = [Math.cos(pitch), Math.sin(pitch)]
  // The base turns inside a circle of radius √2; its shadow and the height must fit the canvas in every view.
  const scale = Math.min(
    (width - 2 * margin) / (2 * Math.SQRT2),
    (height - 3.5 * textSize) / (2 * Math.SQRT2 * sinPitch + HEIGHT * cosPitch),
  )
  const middle = height / 2 + (HEIGHT * cosPitch * scale) / 2
  return (u, v, t) => {
    const across = u * cosYaw - v * sinYaw
    const depth = u * sinYaw + v * cosYaw
    return [width / 2 + across * scale, middle - (depth * sinPitch + t * HEIGHT * cosPitch) * scale, depth]
  }
}

function drawCells({ context, theme }: Surface, points: Point[], { columns, rows, heights, domain }: Relief) {
  const cells: { depth: number; corners: readonly [number, number, number, number] }[] = []
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const i = row * columns + column
      const corners = [i, i + 1, i + columns + 1, i + columns] as const
      if (corners.some((corner) => Number.isNaN(heights[corner]!))) continue
      cells.push({ depth: points[i]![2] + points[i + columns + 1]![2], corners })
    }
  }
  cells.sort((a, b) => b.depth - a.depth)

  const edges = edgeColours(theme.sequential, theme.rgb.ink)
  context.lineWidth = 0.7
  context.lineJoin = 'round'
  for (const { corners } of cells) {
    let mean = 0
    context.beginPath()
    for (const corner of corners) {
      mean += heights[corner]! / 4
      context.lineTo(points[corner]![0], points[corner]![1])
    }
    context.closePath()
    const shade = edges[shadeIndex(mean, domain[0], domain[1]) >> 3]!
    context.fillStyle = shade.fill
    context.strokeStyle = shade.edge
    context.fill()
    context.stroke()
  }
}

const known = new WeakMap<Uint32Array, { fill: string; edge: string }[]>()

/** Colour of a cell and of its rim for every eighth shade of a table; worked out once for each table. */
function edgeColours(table: Uint32Array, ink: Rgb) {
  let colours = known.get(table)
  if (!colours) {
    colours = Array.from({ length: (table.length >> 3) + 1 }, (_, i) => {
      const fill = unpackColour(table[Math.min(table.length - 1, i << 3)]!)
      return { fill: toHex(fill), edge: toHex(mixColours(fill, ink, 0.22)) }
    })
    known.set(table, colours)
  }
  return colours
}

function drawBase(
  { context, width, theme, font, textSize }: Surface,
  project: Project,
  { labels, xDomain, yDomain }: Relief,
) {
  const corners = [project(-1, -1, 0), project(1, -1, 0), project(1, 1, 0), project(-1, 1, 0)] as const
  context.strokeStyle = theme.edge
  context.fillStyle = theme.sunken
  context.lineWidth = 1
  context.beginPath()
  for (const [x, y] of corners) context.lineTo(x, y)
  context.closePath()
  context.fill()
  context.stroke()

  context.font = font('sans')
  context.fillStyle = theme.quiet
  context.textBaseline = 'middle'
  // The name stands at the near one of the two parallel edges, just outside it, between the two ends of the axis.
  for (const { name, ends, at } of [
    { name: labels.x, ends: xDomain, at: (along: number, out: number) => project(along, out, 0) },
    { name: labels.y, ends: yDomain, at: (along: number, out: number) => project(out, along, 0) },
  ]) {
    const near = at(0, -1)[2] < at(0, 1)[2] ? -1 : 1
    const write = (text: string, [x, y]: Point, away: number) => {
      const half = context.measureText(text).width / 2
      const beside = x + Math.sign(x - width / 2) * half * away
      context.fillText(text, Math.max(half, Math.min(width - half, beside)), y + textSize * 0.5)
    }
    context.textAlign = 'center'
    context.font = font('sans')
    write(name, at(0, 1.16 * near), 0.7)
    context.font = font('mono')
    write(formatBrief(ends[0]), at(-0.88, 1.1 * near), 0.7)
    write(formatBrief(ends[1]), at(0.88, 1.1 * near), 0.7)
  }
}

/** The upright axis stands at the corner furthest to the left. */
function drawWall({ context, theme, font, textSize }: Surface, project: Project, labels: Relief['labels']) {
  const ends = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u, v]) => [project(u!, v!, 0), project(u!, v!, 1)] as const)
  const [low, high] = ends.reduce((best, end) => (end[0][0] < best[0][0] ? end : best))
  context.strokeStyle = theme.edge
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(low[0], low[1])
  context.lineTo(high[0], high[1])
  context.stroke()
  context.fillStyle = theme.quiet
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  context.font = font('mono')
  if (low[1] - high[1] > 2 * textSize) {
    context.fillText(labels.low, low[0] - 5, low[1] - textSize * 0.4)
    context.fillText(labels.high, high[0] - 5, high[1] + textSize * 0.4)
  }
  context.font = font('sans', 600)
  context.textAlign = 'left'
  context.fillText(labels.z, 0, textSize * 0.7)
}

/** Height of the surface at u, v in [−1, 1], between grid points by bilinear interpolation. */
function heightAt({ columns, rows, heights }: Relief, u: number, v: number): number {
  const [x, y] = [((u + 1) / 2) * (columns - 1), ((1 - v) / 2) * (rows - 1)]
  const [column, row] = [Math.min(columns - 2, Math.floor(x)), Math.min(rows - 2, Math.floor(y))]
  const [fx, fy] = [x - column, y - row]
  const at = (dx: number, dy: number) => heights[(row + dy) * columns + column + dx]!
  return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy
}
