'use client'

import { type PointerEvent, useCallback, useRef } from 'react'
import { DataTable } from '@/components/charts/data-table'
import { traceMark } from '@/components/charts/marks'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { LINE, ODD } from '@/lib/experiments/loss-lab-data'
import type { Race } from '@/lib/experiments/loss-lab-view'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { LossLegend } from './loss-lab-legend'
import { LOSS_NAMES } from './loss-lab-names'
import { MARGIN, openPlane, takePen } from './loss-lab-plane'

const AXES = { x: [-4.4, 4.4], y: [-13, 13], xLabel: 'x', yLabel: 'y' } as const
/** Of the slider, too. */
const REACH = 12

interface LinesProps {
  race: Extract<Race, { task: 'outliers' }>
  /** Undefined where the odd point may not be moved. */
  onOutlier?: (height: number) => void
}

/** Points, the lines that the losses have found, and the one point that one may drag. */
export function LossLines({ race, onOutlier }: LinesProps) {
  const { points, racers } = race
  const box = useRef<HTMLDivElement>(null)
  const draw = useCallback(
    (surface: Surface) => {
      const { context, theme } = surface
      const { x, y } = openPlane(surface, AXES)
      context.strokeStyle = theme.quiet
      context.lineWidth = 1
      context.setLineDash([2, 4])
      stroke(context, x.at(-5), y.at(lineAt(-5)), x.at(5), y.at(lineAt(5)))
      for (const { loss, slope, intercept } of racers) {
        takePen(surface, loss)
        stroke(context, x.at(-5), y.at(intercept - 5 * slope), x.at(5), y.at(intercept + 5 * slope))
      }
      context.setLineDash([])
      for (let i = 0; i < points.x.length; i++) {
        context.beginPath()
        traceMark(context, i === ODD ? 4 : 0, x.at(points.x[i]!), y.at(points.y[i]!), i === ODD ? 7 : 3.5)
        context.fillStyle = i === ODD ? theme.act : theme.ink
        context.fill()
      }
      context.restore()
    },
    [points, racers],
  )
  const height = points.y[ODD]!
  const place = {
    left: `calc(${MARGIN.left}px + (100% - ${MARGIN.left + MARGIN.right}px) * ${share(points.x[ODD]!, AXES.x)})`,
    top: `calc(${MARGIN.top}px + (100% - ${MARGIN.top + MARGIN.bottom}px) * ${1 - share(height, AXES.y)})`,
  }
  function follow(event: PointerEvent) {
    if (!box.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { top, height: tall } = box.current.getBoundingClientRect()
    const up = 1 - (event.clientY - top - MARGIN.top) / (tall - MARGIN.top - MARGIN.bottom)
    const wanted = AXES.y[0] + up * (AXES.y[1] - AXES.y[0])
    onOutlier?.(Math.round(Math.max(-REACH, Math.min(REACH, wanted)) * 10) / 10)
  }
  return (
    <figure dir="ltr" className="m-0 grid w-full gap-1">
      <div ref={box} className="relative">
        <Canvas
          draw={draw}
          label={say(
            'Twenty points and the lines found for them. {racers}. The points were drawn around a line of slope {slope}; one stands at {height}.',
            {
              racers: racers
                .map(({ loss, slope }) =>
                  say('{lossName}: slope {slope}', {
                    lossName: LOSS_NAMES[loss],
                    slope: formatNumber(slope),
                  }),
                )
                .join(say('; ')),
              slope: LINE.slope,
              height: formatNumber(height),
            },
          )}
          className="h-72 w-full @3xl:h-80"
        />
        {onOutlier && (
          <div
            data-control
            title={say('Drag the point up or down')}
            className="-translate-x-1/2 -translate-y-1/2 absolute size-11 cursor-ns-resize touch-none rounded-full border-2 border-act border-dashed opacity-60 hover:opacity-100"
            style={place}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={follow}
          />
        )}
      </div>
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4">
        <span className="flex flex-wrap items-center gap-x-4">
          <LossLegend losses={racers.map(({ loss }) => loss)} />
          <span className="text-quiet text-xs">{say('thin: the line behind the points')}</span>
        </span>
        <DataTable
          summary={say('Lines and points as a table')}
          caption={say('Lines found, and the points')}
          head={[say('line or point'), say('x or slope'), say('y or intercept')]}
          rows={() => [
            [say('line behind the points'), LINE.slope, LINE.intercept],
            ...racers.map(({ loss, slope, intercept }) => [
              LOSS_NAMES[loss],
              formatNumber(slope),
              formatNumber(intercept),
            ]),
            ...[ODD, 0, 5, 10, 15].map((i) => [
              i === ODD ? say('the odd point') : say('point {number}', { number: i + 1 }),
              formatNumber(points.x[i]!),
              formatNumber(points.y[i]!),
            ]),
          ]}
        />
      </figcaption>
    </figure>
  )
}

const lineAt = (x: number) => LINE.intercept + LINE.slope * x
const share = (value: number, [lo, hi]: readonly [number, number]) => (value - lo) / (hi - lo)

function stroke(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number) {
  context.beginPath()
  context.moveTo(x0, y0)
  context.lineTo(x1, y1)
  context.stroke()
}
