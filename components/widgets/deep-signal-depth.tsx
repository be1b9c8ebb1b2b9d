'use client'

import { useMemo, useState } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Segmented } from '@/components/ui/segmented'
import type { LaneName, LaneView } from '@/lib/experiments/deep-signal'
import type { Expectation } from '@/lib/math/signal'
import type { DeepSignalRun } from './deep-signal'
import { formatSize, LANE_COLOURS, LANE_DASHES, laneName } from './deep-signal-names'

const DOTS = [2, 3]
const NAMES: readonly LaneName[] = ['plain', 'repaired']

/** What each chart can show: of the signal on its way forward, and of the gradient on its way back. */
const SIGNALS = [
  { value: 'sums', label: 'Sums' },
  { value: 'activations', label: 'Activations' },
  { value: 'likeness', label: 'Likeness' },
] as const
const GRADIENTS = [
  { value: 'gradients', label: 'Of the sums' },
  { value: 'weightGradients', label: 'Of the weights' },
] as const
type Signal = (typeof SIGNALS)[number]['value']
type Gradient = (typeof GRADIENTS)[number]['value']

const LABELS: Record<Signal | Gradient, string> = {
  sums: 'size of the sums z (root mean square)',
  activations: 'size of the activations (root mean square)',
  likeness: 'likeness of two digits (mean cosine)',
  gradients: 'size of the gradient ∂ℓ/∂z (root mean square)',
  weightGradients: 'size of the gradient ∂L/∂w (root mean square)',
}

const UNMEASURED = 'Measured as soon as the run begins. Press Train or Step.'
const LIKENESS = [-0.2, 1] as const
/** On screens that are wide and low, such as 1280 × 720, the charts stand side by side. */
const PAIR = '[@media(max-height:800px)]:@min-[560px]:grid-cols-2'
const HEIGHT = 'h-44 [@media(max-height:800px)]:h-28 [@media(max-height:800px)]:@min-[560px]:h-52'

interface DepthChartsProps {
  run: DeepSignalRun
  expected: readonly (Expectation | undefined)[]
  lanes?: readonly LaneView[]
}

/** Signal and gradient over the layers, on log scales: measured, and as theory expects them before the first step. */
export function DepthCharts({ run, expected, lanes }: DepthChartsProps) {
  const { params, change } = run
  const [signal, setSignal] = useState<Signal>('sums')
  const [gradient, setGradient] = useState<Gradient>('gradients')
  const forward = useSeries(params, expected, lanes, signal)
  const backward = useSeries(params, expected, lanes, gradient)
  const layer = Math.min(params.layer, params.depth)
  const choose = (x: number) => change({ layer: Math.round(x) })
  const empty = 'Theory has nothing to say of these weights: they are not drawn. Press Train or Step.'
  return (
    <div className={`grid gap-x-5 gap-y-3 ${PAIR}`}>
      <section className="grid min-w-0 content-start gap-1" aria-label="Signal, forward">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <h3 className="m-0 font-semibold text-sm">Forward: what each layer hands on</h3>
          <Segmented label="Show forward" hideLabel value={signal} options={SIGNALS} onChange={setSignal} />
        </div>
        <LineChart
          series={forward}
          xLabel="layer"
          yLabel={LABELS[signal]}
          yScale={signal === 'likeness' ? 'linear' : 'log'}
          yDomain={signal === 'likeness' ? LIKENESS : undefined}
          format={formatSize}
          cursor={layer}
          onCursor={choose}
          empty={signal === 'likeness' ? UNMEASURED : empty}
          className={HEIGHT}
        />
      </section>
      <section className="grid min-w-0 content-start gap-1" aria-label="Gradient, backward">
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <h3 className="m-0 font-semibold text-sm">Backward: what reaches each layer</h3>
          <Segmented
            label="Show backward"
            hideLabel
            value={gradient}
            options={GRADIENTS}
            onChange={setGradient}
          />
        </div>
        <LineChart
          series={backward}
          xLabel="layer"
          yLabel={LABELS[gradient]}
          yScale="log"
          format={formatSize}
          cursor={layer}
          onCursor={choose}
          empty={
            gradient === 'weightGradients'
              ? 'Measured as soon as the run begins. Press Train or Step.'
              : empty
          }
          className={HEIGHT}
        />
      </section>
    </div>
  )
}

/** A line of what is measured and one of what is expected, for each network. */
function useSeries(
  params: DeepSignalRun['params'],
  expected: DepthChartsProps['expected'],
  lanes: DepthChartsProps['lanes'],
  kind: Signal | Gradient,
): Series[] {
  const { repair, depth } = params
  return useMemo(() => {
    const x = Float64Array.from({ length: depth }, (_, l) => l + 1)
    return NAMES.flatMap((name, i): Series[] => {
      const colour = LANE_COLOURS[name]
      const measured = lanes?.find((lane) => lane.name === name)?.layers[kind]
      const theory = kind === 'weightGradients' || kind === 'likeness' ? undefined : expected[i]?.[kind]
      const own = laneName(name, { repair })
      return [
        ...(measured ? [{ name: own, points: { x, y: measured }, colour, dash: LANE_DASHES[name] }] : []),
        ...(theory
          ? [
              {
                name: repair === 'none' ? 'expected' : `${own}, expected`,
                points: { x, y: theory },
                colour,
                dash: DOTS,
              },
            ]
          : []),
      ]
    })
  }, [depth, repair, expected, lanes, kind])
}
