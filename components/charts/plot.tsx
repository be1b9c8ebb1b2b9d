'use client'

import { useId } from 'react'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import { type Interval, linearScale, linearTicks } from '@/lib/math/scales'
import { DataTable } from './data-table'
import { ClassMark } from './marks'

const WIDTH = 320
const HEIGHT = 210
const LEFT = 40
const RIGHT = 12
const TOP = 12
const BOTTOM = 38
const SAMPLES = 121

type Point = readonly [x: number, y: number]

export interface PlotProps {
  /** All that the picture shows, in a sentence. */
  label: string
  x: Interval
  y: Interval
  xLabel: string
  yLabel: string
  /** A function of x; values outside `y` are cut off. */
  curve?: (x: number) => number
  /** Straight pieces from point to point, such as the way of a descent. */
  path?: readonly Point[]
  arrows?: readonly { to: Point; name: string; mark: number }[]
  /** Each with the mark and colour of a series. */
  points?: readonly { at: Point; name?: string; mark: number }[]
}

/** A function, points and arrows between two axes, small enough for a card. The curve is also a table. */
export function Plot({ label, x, y, xLabel, yLabel, curve, path, arrows = [], points = [] }: PlotProps) {
  const clip = useId()
  const across = linearScale(x, [LEFT, WIDTH - RIGHT])
  const up = linearScale(y, [HEIGHT - BOTTOM, TOP])
  const at = ([a, b]: Point) => `${across.at(a).toFixed(1)} ${up.at(b).toFixed(1)}`
  const inside = ([a, b]: Point) => a >= x[0] && a <= x[1] && b >= y[0] && b <= y[1]
  const samples = Array.from({ length: SAMPLES }, (_, i) => x[0] + ((x[1] - x[0]) * i) / (SAMPLES - 1))
  return (
    <figure dir="ltr" className="m-0 max-w-sm font-sans">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full text-[11px]">
        <defs>
          <clipPath id={clip}>
            <rect x={LEFT} y={TOP} width={WIDTH - LEFT - RIGHT} height={HEIGHT - TOP - BOTTOM} />
          </clipPath>
        </defs>
        {linearTicks(y, 4).map((tick) => (
          <g key={tick} className="fill-quiet">
            <line
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={up.at(tick)}
              y2={up.at(tick)}
              className={tick === 0 ? 'stroke-edge' : 'stroke-rule'}
            />
            <text x={LEFT - 5} y={up.at(tick) + 4} textAnchor="end">
              {formatBrief(tick)}
            </text>
          </g>
        ))}
        {linearTicks(x, 5).map((tick) => (
          <g key={tick} className="fill-quiet">
            <line
              x1={across.at(tick)}
              x2={across.at(tick)}
              y1={TOP}
              y2={HEIGHT - BOTTOM}
              className={tick === 0 ? 'stroke-edge' : 'stroke-rule'}
            />
            <text x={across.at(tick)} y={HEIGHT - BOTTOM + 14} textAnchor="middle">
              {formatBrief(tick)}
            </text>
          </g>
        ))}
        <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle" className="fill-quiet">
          {xLabel}
        </text>
        <text
          x={0}
          y={0}
          transform={`translate(10 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)`}
          textAnchor="middle"
          className="fill-quiet"
        >
          {yLabel}
        </text>
        <g clipPath={`url(#${clip})`} fill="none" strokeWidth={2}>
          {curve && (
            <path
              d={`M${samples
                .map((one): Point => [one, curve(one)])
                .filter(([, value]) => Number.isFinite(value))
                .map(at)
                .join('L')}`}
              className="stroke-link"
            />
          )}
          {path && path.length > 1 && (
            <path d={`M${path.map(at).join('L')}`} strokeDasharray="4 3" className="stroke-quiet" />
          )}
        </g>
        {arrows.map(({ to, name, mark }) => {
          const length = Math.hypot(...to) || 1
          const beyond: Point = [to[0] + (to[0] / length) * 0.3, to[1] + (to[1] / length) * 0.3]
          return (
            <g key={name} style={{ stroke: `var(--c${mark})` }}>
              <path d={`M${at([0, 0])}L${at(to)}`} strokeWidth={2} />
              <text
                x={across.at(beyond[0])}
                y={up.at(beyond[1]) + 4}
                textAnchor="middle"
                stroke="none"
                className="fill-ink"
              >
                {name}
              </text>
            </g>
          )
        })}
        {[...points, ...arrows.map(({ to, mark }) => ({ at: to, mark, name: undefined }))]
          .filter((point) => inside(point.at))
          .map((point, i) => (
            <g key={i} transform={`translate(${at(point.at)})`}>
              <g transform="translate(-6 -6)">
                <ClassMark mark={point.mark} />
              </g>
              {point.name && (
                <text x={9} y={-6} className="fill-ink">
                  {point.name}
                </text>
              )}
            </g>
          ))}
      </svg>
      {curve && (
        <DataTable
          summary={say('Curve as a table')}
          caption={say('{yLabel} over {xLabel}', { yLabel, xLabel })}
          head={[xLabel, yLabel]}
          rows={() =>
            samples.filter((_, i) => i % 10 === 0).map((one) => [formatBrief(one), formatBrief(curve(one))])
          }
        />
      )}
    </figure>
  )
}
