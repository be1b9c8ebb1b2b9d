'use client'

import { useRef } from 'react'
import { say } from '@/lib/locale/say'
import {
  extent,
  type Interval,
  linearScale,
  linearTicks,
  logScale,
  logTicks,
  niceInterval,
} from '@/lib/math/scales'
import { layoutOf, SvgAxes } from './svg-axes'
import { useWidth } from './width'

interface ScatterPlotProps {
  /** NaN or infinite y: lost, and shown above the others. */
  points: readonly { x: number; y: number }[]
  xLabel: string
  yLabel: string
  /** What lost points are called, such as `diverged`. */
  lost: string
  /** All that the picture shows, in a sentence. */
  words: string
}

/** Values that span more than this ratio are shown on a logarithmic axis. */
const WIDE = 100

/** Points between two axes, which are logarithmic where that shows more. */
export function ScatterPlot({ points, xLabel, yLabel, lost, words }: ScatterPlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, 640)
  const height = Math.round(Math.max(260, Math.min(440, width * 0.45)))
  const { plot, textSize } = layoutOf(width, height)
  const x = axisOf(
    points.map((point) => point.x),
    [plot.left + 12, plot.right],
    width / 110,
  )
  const y = axisOf(
    points.map((point) => point.y),
    [plot.bottom - 8, plot.top + textSize],
    5,
  )
  const gone = points.filter((point) => !Number.isFinite(point.y))
  return (
    <div ref={box} dir="ltr">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words}
        className="block max-w-full"
      >
        <SvgAxes
          plot={plot}
          textSize={textSize}
          x={{ ...x, label: x.log ? say('{label} (logarithmic)', { label: xLabel }) : xLabel }}
          y={{ ...y, label: y.log ? say('{label} (logarithmic)', { label: yLabel }) : yLabel }}
        />
        {points
          .filter((point) => Number.isFinite(point.y))
          .map((point, i) => (
            <circle
              key={i}
              cx={x.scale.at(point.x)}
              cy={y.scale.at(point.y)}
              r={textSize * 0.42}
              className="fill-link/60 stroke-link"
              strokeWidth={1.5}
            />
          ))}
        {gone.map((point, i) => (
          <path
            key={i}
            d={`M${x.scale.at(point.x) - 6} ${plot.top - 6}l12 12m0 -12l-12 12`}
            className="fill-none stroke-bad"
            strokeWidth={2.5}
          />
        ))}
        {gone.length > 0 && (
          <text
            x={plot.left - 8}
            y={plot.top + textSize * 0.35}
            textAnchor="end"
            fontSize={textSize * 0.85}
            className="fill-bad"
          >
            {lost}
          </text>
        )}
      </svg>
    </div>
  )
}

function axisOf(values: readonly number[], range: readonly [number, number], count: number) {
  const [lo, hi] = extent(values) ?? [0, 1]
  const log = lo > 0 && hi / lo >= WIDE
  if (log) return { log, scale: logScale([lo, hi], range), ticks: logTicks([lo, hi], count) }
  const interval: Interval = niceInterval([lo, hi], count)
  return { log, scale: linearScale(interval, range), ticks: linearTicks(interval, count) }
}
