import { drawXAxis, drawYAxis, type Plot } from '@/components/charts/axes'
import { DASHES } from '@/components/charts/lines'
import type { Surface } from '@/components/ui/canvas'
import type { LossName } from '@/lib/experiments/loss-lab.params'
import { type Interval, linearScale, linearTicks, type Scale } from '@/lib/math/scales'
import { LOSS_COLOURS } from './loss-lab-names'

/** Room for the axes in CSS pixels: fixed, so that a handle can be laid over the picture. */
export const MARGIN = { left: 40, right: 14, top: 24, bottom: 34 }

export interface PlaneAxes {
  x: Interval
  y: Interval
  xLabel: string
  yLabel: string
}

export interface Plane {
  plot: Plot
  x: Scale
  y: Scale
}

/** Draws the axes of a plane and clips to what is inside; `context.restore()` ends it. */
export function openPlane(surface: Surface, axes: PlaneAxes): Plane {
  const { context, width, height, theme, textSize, font } = surface
  const plot = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  }
  const x = linearScale(axes.x, [plot.left, plot.right])
  const y = linearScale(axes.y, [plot.bottom, plot.top])
  context.font = font('mono')
  drawYAxis(surface, plot, { scale: y, ticks: linearTicks(axes.y, Math.max(3, Math.round(height / 60))) })
  drawXAxis(surface, plot, { scale: x, ticks: linearTicks(axes.x, Math.max(3, Math.round(width / 90))) })
  context.font = font('sans')
  context.fillStyle = theme.quiet
  context.textBaseline = 'top'
  context.textAlign = 'left'
  context.fillText(axes.yLabel, 0, 0)
  context.textAlign = 'right'
  context.textBaseline = 'bottom'
  context.fillText(axes.xLabel, plot.right, height)
  context.save()
  context.beginPath()
  context.rect(plot.left, plot.top - textSize / 2, plot.right - plot.left, plot.bottom - plot.top + textSize)
  context.clip()
  return { plot, x, y }
}

/** Takes up the pen of a loss: its colour and its dash. */
export function takePen({ context, theme }: Surface, loss: LossName, width = 2): void {
  const colour = LOSS_COLOURS[loss]
  context.strokeStyle = theme.series[colour]!
  context.fillStyle = theme.series[colour]!
  context.lineWidth = width
  context.setLineDash([...DASHES[colour]!])
}
