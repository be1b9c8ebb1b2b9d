'use client'

import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef } from 'react'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { extent, type Interval } from '@/lib/math/scales'
import { useShown } from '@/lib/twin/use-shown'
import { Canvas, type Surface as Drawing } from '../ui/canvas'
import { Heatmap, type Path } from './heatmap'
import type { Route } from './overlay'
import { drawSurface, type View } from './relief'
import { useSlow } from './slow'

export interface SurfaceProps {
  /** What it shows, such as `loss around the present weights`. */
  label: string
  columns: number
  rows: number
  /** Length columns × rows; row 0 is the far edge, the largest y. */
  values: ArrayLike<number>
  xDomain?: Interval
  yDomain?: Interval
  xLabel?: string
  yLabel?: string
  /** With its unit, such as `loss (nats)`. */
  zLabel: string
  /** Heights in log₁₀; values ≤ 0 are holes. */
  log?: boolean
  /** Where the optimiser has been, in the units of the axes. */
  path?: Path
  /** Several ways, such as those of racing optimisers. */
  routes?: readonly Route[]
  /** How a height is written; by default three significant digits, of 10^height where `log`. */
  format?: (height: number) => string
  /** Leaves out the flat twin, where the page shows it elsewhere. */
  alone?: boolean
}

/** A key turns the surface by this many radians. */
const TURN = Math.PI / 24

/** Height lines of the flat twin. */
const LEVELS = 9

/** A function of two quantities as a relief that turns under the hand, and flat beside it. */
export function Surface(props: SurfaceProps) {
  const {
    label,
    columns,
    rows,
    values,
    xDomain = [-1, 1],
    yDomain = [-1, 1],
    log = false,
    path,
    routes,
  } = props
  const { xLabel = say('direction 1'), yLabel = say('direction 2'), zLabel } = props
  const [view, setView] = useShown<View>(`surface/${label}`, { yaw: 0.65, pitch: 0.6 })
  const drag = useRef<{ x: number; y: number } | null>(null)
  const [left, right] = xDomain
  const [bottom, top] = yDomain

  const heights = useMemo(
    () => Float32Array.from({ length: columns * rows }, (_, i) => (log ? logOf(values[i]!) : values[i]!)),
    [values, columns, rows, log],
  )
  const domain = useMemo(() => extent(heights) ?? ([0, 1] as const), [heights])
  const levels = useMemo(
    () =>
      Array.from(
        { length: LEVELS },
        (_, i) => domain[0] + ((i + 1) / (LEVELS + 1)) * (domain[1] - domain[0]),
      ),
    [domain],
  )
  const given = props.format
  const format = useCallback(
    (height: number) => given?.(height) ?? formatNumber(log ? 10 ** height : height),
    [log, given],
  )

  const draw = useCallback(
    (drawing: Drawing) =>
      drawSurface(drawing, view, {
        columns,
        rows,
        heights,
        domain,
        xDomain: [left, right],
        yDomain: [bottom, top],
        labels: {
          x: xLabel,
          y: yLabel,
          z: log ? say('{zLabel}, log scale', { zLabel }) : zLabel,
          low: format(domain[0]),
          high: format(domain[1]),
        },
        path,
        routes,
      }),
    [
      view,
      columns,
      rows,
      heights,
      domain,
      left,
      right,
      bottom,
      top,
      xLabel,
      yLabel,
      zLabel,
      format,
      path,
      routes,
      log,
    ],
  )

  const turn = (yaw: number, pitch: number) =>
    setView((old) => ({ yaw: old.yaw + yaw, pitch: Math.max(0.15, Math.min(1.45, old.pitch + pitch)) }))
  const onKeyDown = (event: KeyboardEvent) => {
    const move = TURNS[event.key]
    if (!move) return
    event.preventDefault()
    turn(move[0] * TURN, move[1] * TURN)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return
    turn((event.clientX - drag.current.x) * 0.01, (event.clientY - drag.current.y) * 0.008)
    drag.current = { x: event.clientX, y: event.clientY }
  }
  const shown = { label, zLabel, xLabel, yLabel, from: format(domain[0]), to: format(domain[1]) }
  const summary = useSlow(
    log
      ? say('{label}: {zLabel} over {xLabel} and {yLabel}, from {from} to {to}, on a log scale.', shown)
      : say('{label}: {zLabel} over {xLabel} and {yLabel}, from {from} to {to}.', shown),
  )

  return (
    <div className="grid w-full min-w-0 items-center justify-items-center grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-4">
      <div
        role="application"
        aria-label={say('{label}: arrow keys turn it', { label })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        className="w-full cursor-grab touch-pan-y active:cursor-grabbing"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY }
          event.currentTarget.setPointerCapture?.(event.pointerId)
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null
        }}
        onPointerCancel={() => {
          drag.current = null
        }}
      >
        <Canvas draw={draw} label={summary} className="aspect-[5/4] w-full" />
      </div>
      {!props.alone && (
        <Heatmap
          label={say('{label}, from above', { label })}
          columns={columns}
          rows={rows}
          values={heights}
          domain={domain}
          scale="sequential"
          xDomain={xDomain}
          yDomain={yDomain}
          xLabel={xLabel}
          yLabel={yLabel}
          contours={levels}
          path={path}
          routes={routes}
          format={format}
        />
      )}
    </div>
  )
}

const TURNS: Record<string, readonly [yaw: number, pitch: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const logOf = (value: number) => (value > 0 ? Math.log10(value) : Number.NaN)
