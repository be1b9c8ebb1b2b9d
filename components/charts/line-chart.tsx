'use client'

import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef } from 'react'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { extent, type Interval, nearest } from '@/lib/math/scales'
import { useShown } from '@/lib/twin/use-shown'
import { Canvas, type Surface } from '../ui/canvas'
import { DataTable, sample } from './data-table'
import { drawLines, type Layout, type Series } from './lines'
import { useSlow } from './slow'

export type { Series }

export interface LineChartProps {
  /** At most ten, ghosts not counted. */
  series: readonly Series[]
  /** With its unit, such as `step`. */
  xLabel: string
  /** With its unit, such as `loss (nats)`. */
  yLabel: string
  yScale?: 'linear' | 'log'
  /** Fixes the y axis, such as `[0, 1]` for an accuracy; otherwise it follows the data. */
  yDomain?: Interval
  /** How values are written; three significant digits where it is left out. */
  format?: (value: number) => string
  /** The x under the time slider, marked by an upright line. */
  cursor?: number
  /** Called with an x when the reader clicks there or presses Enter there. */
  onCursor?: (x: number) => void
  /** What to say while there is nothing to draw. */
  empty?: string
  /** Classes of the plot, such as a height. */
  className?: string
}

/** Curves over steps or epochs, named at their ends, with a cursor that reads them. */
export function LineChart({
  series,
  xLabel,
  yLabel,
  yScale = 'linear',
  yDomain,
  format = formatNumber,
  cursor,
  onCursor,
  empty = say('Nothing to show yet. Press Train or Step.'),
  className = 'h-48',
}: LineChartProps) {
  const [pointed, setPointed] = useShown<number | null>(`line-chart/${xLabel}/${yLabel}`, null)
  const layout = useRef<Layout | null>(null)
  const lead = useMemo(() => longest(series), [series])
  const steps = lead?.points.x
  const blank = !series.some(({ points }) => extent(points.y, yScale === 'log'))
  const at = pointed ?? cursor ?? null

  const draw = useCallback(
    (surface: Surface) => {
      layout.current = drawLines(surface, {
        series,
        xLabel,
        yLabel,
        yScale,
        yDomain,
        cursor: at,
        read: pointed !== null,
      })
    },
    [series, xLabel, yLabel, yScale, yDomain, at, pointed],
  )

  const stepAt = (event: PointerEvent) => {
    if (!layout.current || !steps?.length) return null
    const x = layout.current.x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left)
    return steps[nearest(steps, x)]!
  }
  const read = (x: number) => {
    const values = series
      .filter(({ ghost }) => !ghost)
      .map(({ name, points }) => {
        const value = points.y[nearest(points.x, x)]
        return `${name} ${value === undefined ? say('none') : format(value)}`
      })
    return say('{xLabel} {x}: {values}', { xLabel, x: x.toLocaleString(TAG), values: values.join(say(', ')) })
  }
  const last = steps?.length ? steps[steps.length - 1]! : null
  const summary = useSlow(
    last === null || blank
      ? say('{yLabel} over {xLabel}. {empty}', { yLabel, xLabel, empty })
      : say('{yLabel} over {xLabel}. Newest: {last}.', { yLabel, xLabel, last: read(last) }),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && at !== null) onCursor?.(at)
    if (event.key === 'Escape') setPointed(null)
  }

  return (
    <figure dir="ltr" aria-label={say('{yLabel} over {xLabel}', { yLabel, xLabel })} className="m-0 min-w-0">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the range input inside is the way by keyboard */}
      <div
        onKeyDown={onKeyDown}
        className={`relative rounded-control outline-link has-[input:focus-visible]:outline-3 ${onCursor && !blank ? 'cursor-pointer' : ''}`}
        onPointerMove={(event) => setPointed(stepAt(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const x = stepAt(event as unknown as PointerEvent)
          if (x !== null) onCursor?.(x)
        }}
      >
        <Canvas draw={draw} label={summary} className={`w-full ${className}`} />
        {blank && (
          <p className="absolute inset-0 m-0 grid place-items-center px-8 text-center font-sans text-quiet text-sm">
            <span className="bg-panel px-1.5 py-0.5">{empty}</span>
          </p>
        )}
        {steps && steps.length > 0 && (
          <input
            type="range"
            className="pointer-events-none absolute inset-x-0 bottom-0 h-6 opacity-0"
            aria-label={say('Read {yLabel} at a {xLabel}', { yLabel, xLabel })}
            aria-valuetext={read(at ?? last!)}
            min={0}
            max={steps.length - 1}
            value={nearest(steps, at ?? last!)}
            onChange={(event) => setPointed(steps[Number(event.target.value)]!)}
            onBlur={() => setPointed(null)}
          />
        )}
      </div>
      <figcaption className="flex items-baseline justify-between gap-3">
        <DataTable
          summary={plural({ one: 'Curve as a table', other: 'Curves as a table' }, { n: series.length })}
          caption={say('{yLabel} over {xLabel}', { yLabel, xLabel })}
          head={[
            xLabel,
            ...series.map(({ name, ghost }) => (ghost ? say('{name} (earlier run)', { name }) : name)),
          ]}
          rows={() =>
            sample(Array.from(steps ?? []), 20).map((x) => [
              x.toLocaleString(TAG),
              ...series.map(({ points }) => {
                const i = nearest(points.x, x)
                return points.x[i] === x ? format(points.y[i]!) : ''
              }),
            ])
          }
        />
        <span className="min-h-6 text-end font-mono text-ink text-xs tabular-nums" aria-hidden="true">
          {pointed !== null && read(pointed)}
        </span>
      </figcaption>
    </figure>
  )
}

function longest(series: readonly Series[]): Series | undefined {
  return series.reduce<Series | undefined>(
    (best, one) => (!one.ghost && one.points.x.length > (best?.points.x.length ?? 0) ? one : best),
    undefined,
  )
}
