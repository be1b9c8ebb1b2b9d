'use client'

import { type KeyboardEvent, type PointerEvent, useCallback, useState } from 'react'
import { say } from '@/lib/locale/say'
import { formatBrief, formatNumber } from '@/lib/math/format'
import { extent, type Interval } from '@/lib/math/scales'
import { useShown } from '@/lib/twin/use-shown'
import { Canvas, type Surface } from '../ui/canvas'
import { createRaster } from '../ui/raster'
import { traceContours } from './contours'
import { DataTable, sample } from './data-table'
import { type Field, shadeField } from './field'
import {
  type Arrow,
  drawArrows,
  drawPath,
  drawPoints,
  drawRoutes,
  drawThreads,
  type FieldPoint,
  type Path,
  type Route,
} from './overlay'
import { ScaleLegend } from './scale-legend'
import { useSlow } from './slow'

export type { Arrow, FieldPoint, Path }

export interface HeatmapProps extends Field {
  /** What the values are, such as `output` or `probability`. */
  label: string
  /** Left and right edge. */
  xDomain?: Interval
  /** Bottom and top edge; row 0 of the field is the top. */
  yDomain?: Interval
  xLabel?: string
  yLabel?: string
  /** Values at which a line is drawn, such as `[0]` for the border between two classes. */
  contours?: readonly number[]
  points?: readonly FieldPoint[]
  /** A way across the field, such as that of an optimiser. */
  path?: Path
  /** Several ways, such as those of racing optimisers. */
  routes?: readonly Route[]
  /** Where things are pushed, such as by a gradient. */
  arrows?: readonly Arrow[]
  /** Thin lines under the points, such as a grid that a network has bent. */
  threads?: readonly Path[]
  classNames?: readonly string[]
  format?: (value: number) => string
  /** Called with a place the reader clicks, or presses Enter on. */
  onPoint?: (x: number, y: number) => void
  /** Called with the place under the cursor, by hand or by keys, and with null when it leaves. */
  onCursor?: (place: readonly [x: number, y: number] | null) => void
  /** Classes of the picture, such as a width; it is square. */
  className?: string
}

/** How strong a field is under points of its own colours. */
const UNDER_POINTS = 0.8

/** Arrow keys cross the field in this many steps; with Shift, in a tenth of them. */
const KEY_STEPS = 40

/** A field over two quantities as colours, with points, a contour and a cursor that reads it. */
export function Heatmap(props: HeatmapProps) {
  const { columns, rows, values, domain, scale, winners, discretize, contours, points, path, routes } = props
  const { arrows, threads } = props
  const { xDomain = [-1, 1], yDomain = [-1, 1], xLabel = 'x', yLabel = 'y', format = formatNumber } = props
  const [left, right] = xDomain
  const [bottom, top] = yDomain
  const [cursor, moveCursor] = useShown<readonly [x: number, y: number] | null>(
    `heatmap/${props.label}`,
    null,
  )
  const [paintRaster] = useState(createRaster)

  const setCursor = (place: readonly [x: number, y: number] | null) => {
    moveCursor(place)
    props.onCursor?.(place)
  }
  const strength = points || path || routes ? UNDER_POINTS : 1

  const draw = useCallback(
    (surface: Surface) => {
      const { context, width, height, theme } = surface
      const field = { columns, rows, values, domain, scale, winners, discretize }
      const box = { x: 0, y: 0, width, height }
      context.globalAlpha = strength
      paintRaster(context, columns, rows, (pixels) => shadeField(pixels, field, theme), box, true)
      context.globalAlpha = 1
      if (contours && values.length > 0) {
        context.strokeStyle = theme.ink
        context.globalAlpha = contours.length > 1 ? 0.45 : 0.8
        context.lineWidth = contours.length > 1 ? 1 : 1.5
        context.lineCap = 'round'
        context.beginPath()
        traceContours(context, values, columns, rows, contours, width, height)
        context.stroke()
        context.globalAlpha = 1
      }
      const place = ([x, y]: readonly [number, number]) =>
        [((x - left) / (right - left)) * width, ((top - y) / (top - bottom)) * height] as const
      if (threads) drawThreads(surface, threads, place)
      if (points) drawPoints(surface, points, { scale, domain }, place)
      if (arrows) drawArrows(surface, arrows, place)
      if (path) drawPath(surface, path.x.length, (i) => place([path.x[i]!, path.y[i]!]))
      if (routes) drawRoutes(surface, routes, (x, y) => place([x, y]))
    },
    [
      columns,
      rows,
      values,
      domain,
      scale,
      winners,
      discretize,
      contours,
      points,
      path,
      routes,
      arrows,
      threads,
      strength,
      left,
      right,
      top,
      bottom,
      paintRaster,
    ],
  )

  const read = ([x, y]: readonly [number, number]) => {
    const column = Math.max(0, Math.min(columns - 1, Math.floor(((x - left) / (right - left)) * columns)))
    const row = Math.max(0, Math.min(rows - 1, Math.floor(((top - y) / (top - bottom)) * rows)))
    const value = values[row * columns + column]
    const name =
      scale === 'classes' ? `${props.classNames?.[winners?.[row * columns + column] ?? 0] ?? ''} ` : ''
    return say('{xLabel} {x}, {yLabel} {y}: {value}', {
      xLabel,
      x: formatNumber(x, 2),
      yLabel,
      y: formatNumber(y, 2),
      value: name + (value === undefined ? say('none') : format(value)),
    })
  }
  const found = extent(values)
  const summary = useSlow(
    found
      ? points
        ? say('{label} over {xLabel} and {yLabel}, from {from} to {to}, with {points} points.', {
            label: props.label,
            xLabel,
            yLabel,
            from: format(found[0]),
            to: format(found[1]),
            points: points.length,
          })
        : say('{label} over {xLabel} and {yLabel}, from {from} to {to}.', {
            label: props.label,
            xLabel,
            yLabel,
            from: format(found[0]),
            to: format(found[1]),
          })
      : say('{label} over {xLabel} and {yLabel}: nothing computed yet.', {
          label: props.label,
          xLabel,
          yLabel,
        }),
  )
  const at = (event: PointerEvent | React.MouseEvent): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    const [u, v] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
    return [left + u * (right - left), top - v * (top - bottom)]
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [x, y] = cursor ?? [(left + right) / 2, (bottom + top) / 2]
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return props.onPoint?.(x, y)
    }
    if (event.key === 'Escape') return setCursor(null)
    const move = ARROWS[event.key]
    if (!move) return
    event.preventDefault()
    const stride = event.shiftKey ? 10 : 1
    setCursor([
      clamp(x + (move[0] * stride * (right - left)) / KEY_STEPS, xDomain),
      clamp(y + (move[1] * stride * (top - bottom)) / KEY_STEPS, yDomain),
    ])
  }

  return (
    // Axes run from left to right in every script, and the picture does, too.
    <figure
      dir="ltr"
      aria-label={props.label}
      className={`m-0 grid w-full min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-1.5 gap-y-1 ${props.className ?? 'max-w-80'}`}
    >
      <div
        className="flex flex-col justify-between text-end font-mono text-quiet text-xs tabular-nums"
        aria-hidden="true"
      >
        <span>{formatBrief(top)}</span>
        <span className="font-sans">{yLabel}</span>
        <span>{formatBrief(bottom)}</span>
      </div>
      <div
        role="application"
        aria-label={
          props.onPoint
            ? say('{label}: arrow keys move a cursor, Enter places a point', { label: props.label })
            : say('{label}: arrow keys move a cursor', { label: props.label })
        }
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        className={`relative aspect-square touch-manipulation ${props.onPoint ? 'cursor-crosshair' : ''}`}
        onKeyDown={onKeyDown}
        onFocus={(event) =>
          event.currentTarget.matches(':focus-visible') &&
          setCursor(cursor ?? [(left + right) / 2, (bottom + top) / 2])
        }
        onBlur={() => setCursor(null)}
        onPointerMove={(event) => setCursor(at(event))}
        onPointerLeave={() => setCursor(null)}
        onClick={(event) => props.onPoint?.(...at(event))}
      >
        <Canvas draw={draw} label={summary} className="size-full rounded-md bg-sunken" />
        {cursor && (
          <span
            className="pointer-events-none absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-panel outline-2 outline-ink"
            style={{
              left: `${((cursor[0] - left) / (right - left)) * 100}%`,
              top: `${((top - cursor[1]) / (top - bottom)) * 100}%`,
            }}
          />
        )}
      </div>
      <div
        className="col-start-2 flex justify-between font-mono text-quiet text-xs tabular-nums"
        aria-hidden="true"
      >
        <span>{formatBrief(left)}</span>
        <span className="font-sans">{xLabel}</span>
        <span>{formatBrief(right)}</span>
      </div>
      <figcaption className="col-start-2 grid justify-items-center gap-0.5">
        <div className="flex w-full flex-wrap items-center justify-between gap-x-4 [&>details]:max-w-full">
          <ScaleLegend
            scale={scale}
            strength={strength}
            domain={domain}
            classNames={props.classNames}
            format={props.format}
          />
          <DataTable
            summary={say('Map as a table')}
            caption={say('{label}, sampled on a coarse grid', { label: props.label })}
            head={[
              `${yLabel} \\ ${xLabel}`,
              ...coarse(columns).map((c) => formatNumber(left + ((c + 0.5) / columns) * (right - left), 2)),
            ]}
            rows={() =>
              coarse(rows).map((r) => [
                formatNumber(top - ((r + 0.5) / rows) * (top - bottom), 2),
                ...coarse(columns).map((c) => format(values[r * columns + c] ?? Number.NaN)),
              ])
            }
          />
        </div>
        <output className="block min-h-[1.5em] font-mono text-ink text-xs tabular-nums">
          {cursor && read(cursor)}
        </output>
      </figcaption>
    </figure>
  )
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

const clamp = (value: number, [lo, hi]: Interval) => Math.max(lo, Math.min(hi, value))

const coarse = (count: number) =>
  sample(
    Array.from({ length: count }, (_, i) => i),
    7,
  )
