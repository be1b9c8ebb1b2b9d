import type { ReactNode } from 'react'
import { say } from '@/lib/locale/say'
import { formatTicks } from '@/lib/math/format'
import { type Interval, linearTicks } from '@/lib/math/scales'

/** One line over the places it has values for. */
export interface PlotLine {
  name: string
  x: readonly number[]
  y: readonly number[]
  /** Which of the ten series colours, 0 to 9. */
  colour: number
  /** Such as `7 4`; solid where it is left out. */
  dash?: string
  /** Marks every value. */
  dots?: boolean
  /** Comes in from left to right, once. */
  enter?: boolean
}

interface CurvePlotProps {
  /** With its unit. */
  xLabel: string
  yLabel: string
  xDomain: Interval
  yDomain: Interval
  lines: readonly PlotLine[]
  /** Shades what lies between the first two lines. */
  shaded?: boolean
  /** What the picture shows, in words; left out where controls inside say it. */
  label?: string
  /** Stands under the plot, such as the value under a cursor; for the eye alone. */
  note?: ReactNode
  /** What lies over the plot, in a box of its size. */
  children?: ReactNode
}

/**
 * A few lines on fixed axes, as SVG that needs no script and no measuring: it fills the width it has, and all words
 * keep their size. For curves that live, see `LineChart`.
 */
export function CurvePlot(props: CurvePlotProps) {
  const { xLabel, yLabel, xDomain, yDomain, lines, shaded = false, label, note, children } = props
  const left = (x: number) => (100 * (x - xDomain[0])) / (xDomain[1] - xDomain[0])
  const top = (y: number) => 100 - (100 * (y - yDomain[0])) / (yDomain[1] - yDomain[0])
  const yTicks = linearTicks(yDomain, 5)
  const xTicks = linearTicks(xDomain, 5)
  const [yTexts, xTexts] = [formatTicks(yTicks), formatTicks(xTicks)]
  const widest = yTexts.reduce((a, b) => (b.length > a.length ? b : a), '')
  const corners = ({ x, y }: PlotLine) => x.map((at, i) => `${left(at)} ${top(y[i]!)}`)
  return (
    <figure
      dir="ltr"
      aria-label={say('{yLabel} over {xLabel}', { yLabel, xLabel })}
      className="m-0 min-w-0 text-quiet text-xs"
    >
      <figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
        <span aria-hidden="true">{yLabel}</span>
        <span className="flex flex-wrap gap-x-4">
          {lines.map(({ name, colour, dash }) => (
            <span key={name} className="inline-flex items-center gap-1.5 font-medium text-ink">
              <svg width="26" height="8" aria-hidden="true">
                <path d="M0 4h26" strokeWidth="2.5" strokeDasharray={dash} style={stroke(colour)} />
              </svg>
              {name}
            </span>
          ))}
        </span>
      </figcaption>
      <div className="grid grid-cols-[auto_1fr] gap-x-2 pe-3 font-mono tabular-nums">
        <div className="relative text-end" aria-hidden="true">
          <span className="invisible">{widest}</span>
          {yTicks.map((tick, i) => (
            <span
              key={tick}
              className="absolute end-0 -translate-y-1/2 leading-none"
              style={{ top: `${top(tick)}%` }}
            >
              {yTexts[i]}
            </span>
          ))}
        </div>
        <div className="relative h-60">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
            role="img"
            aria-label={label}
            aria-hidden={label === undefined}
          >
            <path
              d={yTicks.map((tick) => `M0 ${top(tick)}H100`).join('')}
              vectorEffect="non-scaling-stroke"
              className="stroke-rule"
            />
            <path
              d={`M0 0V100H100${xTicks.map((tick) => `M${left(tick)} 98V100`).join('')}`}
              vectorEffect="non-scaling-stroke"
              className="fill-none stroke-edge"
            />
            {shaded && lines.length > 1 && (
              <path
                d={`M${[...corners(lines[0]!), ...corners(lines[1]!).toReversed()].join('L')}Z`}
                className="fill-ink/8"
              />
            )}
            {lines.map((line) => (
              <g
                key={line.name}
                // Wider than the plot, so that marks at its edges are whole.
                className={
                  line.enter
                    ? 'transition-[clip-path] duration-1000 ease-out [clip-path:inset(-10%_-5%)] starting:[clip-path:inset(-10%_105%_-10%_-5%)]'
                    : undefined
                }
              >
                {line.x.length > 1 && (
                  <path
                    d={`M${corners(line).join('L')}`}
                    vectorEffect="non-scaling-stroke"
                    strokeWidth="2.5"
                    strokeLinejoin="round"
                    strokeDasharray={line.dash}
                    className="fill-none"
                    style={stroke(line.colour)}
                  />
                )}
                {line.dots && (
                  <path
                    // Lines without length have round ends: circles that no scaling flattens.
                    d={corners(line)
                      .map((corner) => `M${corner}h0`)
                      .join('')}
                    vectorEffect="non-scaling-stroke"
                    strokeWidth="8"
                    strokeLinecap="round"
                    className="fill-none"
                    style={stroke(line.colour)}
                  />
                )}
              </g>
            ))}
          </svg>
          {children}
        </div>
        <div className="relative col-start-2 h-5" aria-hidden="true">
          {xTicks.map((tick, i) => (
            <span
              key={tick}
              className="absolute top-1.5 -translate-x-1/2 whitespace-nowrap leading-none"
              style={{ left: `${left(tick)}%` }}
            >
              {xTexts[i]}
            </span>
          ))}
        </div>
        <div className="col-start-2 mt-1 flex justify-between gap-3 leading-tight" aria-hidden="true">
          <span className="text-ink">{note}</span>
          <span className="font-sans">{xLabel}</span>
        </div>
      </div>
    </figure>
  )
}

const stroke = (colour: number) => ({ stroke: `var(--c${colour})` })
