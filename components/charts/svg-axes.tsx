import { formatTicks } from '@/lib/math/format'
import type { Scale } from '@/lib/math/scales'
import type { Plot } from './axes'

export interface SvgAxis {
  scale: Scale
  ticks: readonly number[]
  /** With its unit. */
  label: string
}

interface SvgAxesProps {
  plot: Plot
  x: SvgAxis
  y: SvgAxis
  /** In CSS pixels. */
  textSize: number
}

/** Two axes with their names, and horizontal grid lines, in an SVG whose units are CSS pixels. */
export function SvgAxes({ plot, x, y, textSize }: SvgAxesProps) {
  const [xTexts, yTexts] = [formatTicks(x.ticks), formatTicks(y.ticks)]
  const below = plot.bottom + textSize * 1.35
  return (
    <g className="fill-quiet" fontSize={textSize}>
      {y.ticks.map((tick, i) => (
        <g key={tick}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={y.scale.at(tick)}
            y2={y.scale.at(tick)}
            className="stroke-rule"
          />
          <text x={plot.left - 8} y={y.scale.at(tick) + textSize * 0.35} textAnchor="end">
            {yTexts[i]}
          </text>
        </g>
      ))}
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} className="stroke-edge" />
      {x.ticks.map((tick, i) => (
        <g key={tick}>
          <line
            x1={x.scale.at(tick)}
            x2={x.scale.at(tick)}
            y1={plot.bottom}
            y2={plot.bottom + 5}
            className="stroke-edge"
          />
          <text x={x.scale.at(tick)} y={below} textAnchor="middle">
            {xTexts[i]}
          </text>
        </g>
      ))}
      <text
        x={(plot.left + plot.right) / 2}
        y={below + textSize * 1.5}
        textAnchor="middle"
        className="fill-ink"
      >
        {x.label}
      </text>
      <text
        transform={`translate(${textSize} ${(plot.top + plot.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        className="fill-ink"
      >
        {y.label}
      </text>
    </g>
  )
}

/** The rectangle inside such axes, for a picture of this size, and the size of its text: larger for a room. */
export function layoutOf(width: number, height: number): { plot: Plot; textSize: number } {
  const textSize = width < 600 ? 13 : 18
  return {
    textSize,
    plot: {
      left: textSize * 5,
      right: width - textSize * 1.5,
      top: textSize * 1.8,
      bottom: height - textSize * 3.4,
    },
  }
}
