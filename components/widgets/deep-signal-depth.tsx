'use client'

import { useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import type { LaneName, LaneView } from '@/lib/experiments/deep-signal'
import { say } from '@/lib/locale/say'
import type { Expectation } from '@/lib/math/signal'
import { useShown } from '@/lib/twin/use-shown'
import type { DeepSignalRun } from './deep-signal'
import { formatSize, LANE_COLOURS, LANE_DASHES, laneName } from './deep-signal-names'

const DOTS = [2, 3]
const NAMES: readonly LaneName[] = ['plain', 'repaired']

/** What each chart can show: of the signal on its way forward, and of the gradient on its way back. */
const SIGNALS = [
  { value: 'sums', label: say('Sums') },
  { value: 'activations', label: say('Activations') },
  { value: 'likeness', label: say('Likeness') },
] as const
const GRADIENTS = [
  { value: 'gradients', label: say('Of the sums') },
  { value: 'weightGradients', label: say('Of the weights') },
] as const
type Signal = (typeof SIGNALS)[number]['value']
type Gradient = (typeof GRADIENTS)[number]['value']

const LABELS: Record<Signal | Gradient, string> = {
  sums: say('sums z (RMS)'),
  activations: say('activations (RMS)'),
  likeness: say('likeness of two digits'),
  gradients: say('gradient ∂ℓ/∂z (RMS)'),
  weightGradients: say('gradient ∂L/∂w (RMS)'),
}

const UNMEASURED = say('Measured as soon as the run begins. Press Train or Step.')
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
  const [signal, setSignal] = useShown<Signal>('deep-signal-depth/signal', 'sums')
  const [gradient, setGradient] = useShown<Gradient>('deep-signal-depth/gradient', 'gradients')
  const forward = useSeries(params, expected, lanes, signal)
  const backward = useSeries(params, expected, lanes, gradient)
  const layer = Math.min(params.layer, params.depth)
  const choose = (x: number) => change({ layer: Math.round(x) })
  const empty = say('Theory has nothing to say of these weights: they are not drawn. Press Train or Step.')
  return (
    <div className={`grid gap-x-5 gap-y-3 ${PAIR}`}>
      <fieldset
        className="m-0 grid border-0 p-0 min-w-0 content-start gap-1"
        aria-label={say('Signal, forward')}
      >
        <ChartHead
          title={say('Forward')}
          about={say('what each layer hands on')}
          value={signal}
          options={SIGNALS}
          onChange={setSignal}
        />
        <LineChart
          series={forward}
          xLabel={say('layer')}
          yLabel={LABELS[signal]}
          yScale={signal === 'likeness' ? 'linear' : 'log'}
          yDomain={signal === 'likeness' ? LIKENESS : undefined}
          format={formatSize}
          cursor={layer}
          onCursor={choose}
          empty={signal === 'likeness' ? UNMEASURED : empty}
          className={HEIGHT}
        />
      </fieldset>
      <fieldset
        className="m-0 grid border-0 p-0 min-w-0 content-start gap-1"
        aria-label={say('Gradient, backward')}
      >
        <ChartHead
          title={say('Backward')}
          about={say('what reaches each layer')}
          value={gradient}
          options={GRADIENTS}
          onChange={setGradient}
        />
        <LineChart
          series={backward}
          xLabel={say('layer')}
          yLabel={LABELS[gradient]}
          yScale="log"
          format={formatSize}
          cursor={layer}
          onCursor={choose}
          empty={
            gradient === 'weightGradients'
              ? say('Measured as soon as the run begins. Press Train or Step.')
              : empty
          }
          className={HEIGHT}
        />
      </fieldset>
    </div>
  )
}

interface ChartHeadProps<T extends string> {
  title: string
  about: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** What a chart shows, in one line, with a choice of it. */
function ChartHead<T extends string>({ title, about, value, options, onChange }: ChartHeadProps<T>) {
  return (
    <div className="flex items-center justify-between gap-x-3 text-sm">
      <h3 className="m-0 font-semibold text-sm">
        {title}
        <span className="[@media(max-height:800px)]:sr-only">: {about}</span>
      </h3>
      <select
        aria-label={say('Show {title}', { title: title.toLowerCase() })}
        value={value}
        className="min-h-8 cursor-pointer rounded-control border border-edge bg-panel px-2 text-[0.8125rem] text-ink pointer-coarse:min-h-11"
        onChange={({ target }) => onChange(target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
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
                name: repair === 'none' ? say('expected') : say('{own}, expected', { own }),
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
