import { formatTicks } from '@/lib/math/format'
import type { Scale } from '@/lib/math/scales'
import type { Surface } from '../ui/canvas'

/** The rectangle inside the axes, in CSS pixels. */
export interface Plot {
  left: number
  right: number
  top: number
  bottom: number
}

export interface Axis {
  scale: Scale
  ticks: readonly number[]
  /** Text of each tick; worked out from the ticks where it is left out. */
  texts?: readonly string[]
}

/** Width of the widest text in the surface's current font. */
export function textWidth(context: CanvasRenderingContext2D, texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, context.measureText(text).width), 0)
}

/** Draws horizontal grid lines with their values to the left of the plot. */
export function drawYAxis({ context, theme }: Surface, plot: Plot, { scale, ticks, texts }: Axis): void {
  const labels = texts ?? formatTicks(ticks)
  context.strokeStyle = theme.rule
  context.fillStyle = theme.quiet
  context.lineWidth = 1
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  context.beginPath()
  ticks.forEach((tick, i) => {
    const y = Math.round(scale.at(tick)) + 0.5
    context.moveTo(plot.left, y)
    context.lineTo(plot.right, y)
    context.fillText(labels[i]!, plot.left - 6, y)
  })
  context.stroke()
}

/** Draws tick marks with their values below the plot, leaving out those that would touch each other or stand out at the right. */
export function drawXAxis(
  { context, theme, textSize }: Surface,
  plot: Plot,
  { scale, ticks, texts }: Axis,
): void {
  const labels = texts ?? formatTicks(ticks)
  context.strokeStyle = theme.edge
  context.fillStyle = theme.quiet
  context.lineWidth = 1
  context.textAlign = 'center'
  context.textBaseline = 'top'
  context.beginPath()
  context.moveTo(plot.left, plot.bottom + 0.5)
  context.lineTo(plot.right, plot.bottom + 0.5)
  let free = Number.NEGATIVE_INFINITY
  ticks.forEach((tick, i) => {
    const x = Math.round(scale.at(tick)) + 0.5
    context.moveTo(x, plot.bottom)
    context.lineTo(x, plot.bottom + 4)
    const half = context.measureText(labels[i]!).width / 2
    if (x - half < free || x + half > plot.right + 8) return
    context.fillText(labels[i]!, x, plot.bottom + 6)
    free = x + half + textSize
  })
  context.stroke()
}
