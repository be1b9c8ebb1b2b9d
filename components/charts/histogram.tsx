'use client'

import { useRef } from 'react'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'
import { type Bin, histogram, summarize } from '@/lib/math/histogram'
import { linearScale, linearTicks, niceInterval } from '@/lib/math/scales'
import type { Plot } from './axes'
import { DataTable } from './data-table'
import { layoutOf, SvgAxes } from './svg-axes'
import { useWidth } from './width'

interface HistogramProps {
  values: readonly number[]
  /** What the values are, with their unit. */
  label: string
  /** What is counted, such as `students`. */
  counted: string
}

/** How values are spread: their number in each bin, with their mean and a standard deviation on both sides of it. */
export function Histogram({ values, label, counted }: HistogramProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, 640)
  const bins = histogram(values)
  const { count, mean, deviation } = summarize(values)
  const words = say('Histogram of {label}: {count} {counted}, mean {mean}, standard deviation {deviation}.', {
    label,
    count,
    counted,
    mean: formatBrief(mean),
    deviation: formatBrief(deviation),
  })
  return (
    <figure dir="ltr" className="m-0 grid gap-2 font-sans">
      <div ref={box}>
        {bins.length > 0 && <Bars bins={bins} {...{ width, label, counted, mean, deviation, words }} />}
      </div>
      <DataTable
        summary={say('Bins as a table')}
        caption={words}
        head={[say('from'), say('to'), counted]}
        rows={() => bins.map((bin) => [formatBrief(bin.from), formatBrief(bin.to), bin.count])}
      />
    </figure>
  )
}

interface BarsProps extends Omit<HistogramProps, 'values'> {
  bins: readonly Bin[]
  width: number
  mean: number
  deviation: number
  words: string
}

function Bars({ bins, width, label, counted, mean, deviation, words }: BarsProps) {
  const height = Math.round(Math.max(240, Math.min(420, width * 0.42)))
  const { plot, textSize } = layoutOf(width, height)
  const ends = [bins[0]!.from, bins.at(-1)!.to] as const
  const most = niceInterval([0, Math.max(...bins.map(({ count }) => count))], 4)[1]
  const x = linearScale(ends, [plot.left, plot.right])
  const y = linearScale([0, most], [plot.bottom, plot.top])
  return (
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
        x={{ scale: x, ticks: linearTicks(ends, width / 110), label }}
        y={{ scale: y, ticks: linearTicks([0, most], 4, 1), label: counted }}
      />
      {bins.map(({ from, to, count }) => (
        <rect
          key={from}
          x={x.at(from) + 1}
          width={Math.max(1, x.at(to) - x.at(from) - 2)}
          y={y.at(count)}
          height={plot.bottom - y.at(count)}
          className="fill-link"
        />
      ))}
      <Mean mean={mean} deviation={deviation} at={x.at} plot={plot} textSize={textSize} />
    </svg>
  )
}

interface MeanProps {
  mean: number
  deviation: number
  at: (value: number) => number
  plot: Plot
  textSize: number
}

/** The mean as a line, in numbers above it, with a standard deviation on both sides where there is one. */
function Mean({ mean, deviation, at, plot, textSize }: MeanProps) {
  const [x, y] = [at(mean), plot.top - textSize * 0.5]
  const reach = at(mean + deviation) - x
  const text =
    say('mean {mean}', { mean: formatBrief(mean) }) +
    (deviation >= 0 ? ` ± ${formatBrief(deviation, 2)}` : '')
  const half = text.length * textSize * 0.28
  const path = `M${x} ${y}V${plot.bottom}`
  return (
    <g className="fill-none" strokeWidth={2.5}>
      <path d={path} className="stroke-panel" strokeWidth={6} />
      <path d={path} strokeDasharray="7 4" className="stroke-act" />
      {reach > 0 && <path d={`M${x - reach} ${y - 5}v10m0 -5H${x + reach}m0 -5v10`} className="stroke-act" />}
      <text
        x={Math.max(half, Math.min(x, plot.right - half))}
        y={y - textSize * 0.5}
        textAnchor="middle"
        fontSize={textSize}
        className="fill-act"
      >
        {text}
      </text>
    </g>
  )
}
