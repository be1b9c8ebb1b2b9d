'use client'

import { lazy, useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { whenNear } from '@/components/ui/near'
import { useCurves } from '@/components/ui/run-curves'
import { usePreview } from '@/components/ui/run-preview'
import { useReveal } from '@/components/ui/run-reveal'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import type { ActivationLabView } from '@/lib/experiments/activation-lab'
import { type ActivationLabParams, setup, VIEWS } from '@/lib/experiments/activation-lab.params'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { ActivationLabControls } from './activation-lab-controls'
import { activationLabExports } from './activation-lab-export-items'
import { ACTIVATION_NAMES, formatLoss, LANE_DASHES, VIEW_NAMES } from './activation-lab-names'
import { LaneTable } from './activation-lab-numbers'
import { DroppedOut, domainOfTheRest } from './activation-lab-out'
import { Race } from './activation-lab-race'

// Read by those who ask for it.
const ActivationLabHelp = lazy(async () => ({
  default: (await import('./activation-lab-help')).ActivationLabHelp,
}))
// A lesson may open the lab on one of these far down its page.
const Curves = whenNear('activation-lab-curves', async () => (await import('./activation-lab-curves')).Curves)
const Units = whenNear('activation-lab-units', async () => (await import('./activation-lab-units')).Units)
const Product = whenNear(
  'activation-lab-product',
  async () => (await import('./activation-lab-product')).Product,
)

const Own = whenNear('own-points', async () => (await import('./own-points')).OwnPoints)

export type ActivationLabRun = Run<ActivationLabParams, ActivationLabView>

/** What the curve beside the picture can show of every network. */
const PLOTS = [
  { value: 'loss', label: say('Train loss') },
  { value: 'testLoss', label: say('Test loss') },
  { value: 'accuracy', label: say('Train accuracy') },
  { value: 'testAccuracy', label: say('Test accuracy') },
  { value: 'saturated', label: say('Saturated neurons') },
  { value: 'dead', label: say('Dead neurons') },
] as const
type Plot = (typeof PLOTS)[number]['value']

const Y_LABELS: Record<Plot, string> = {
  loss: say('train loss (nats)'),
  testLoss: say('test loss (nats)'),
  accuracy: say('train accuracy'),
  testAccuracy: say('test accuracy'),
  saturated: say('share of saturated neurons'),
  dead: say('share of dead neurons'),
}
const SHARE = [0, 1] as const
/** A network that is out of the race has none. */
const formatShare = (share: number) => (Number.isNaN(share) ? '–' : formatPercent(share))

/** The same network with up to four activation functions, trained side by side. */
export default function ActivationLab({ params }: WidgetProps) {
  const run: ActivationLabRun = useExperiment('activation-lab', setup, params)
  const { params: now, change, locked, snapshot } = run
  const [framed, picture] = useReveal(run as Run)
  const preview = usePreview<ActivationLabView>(run, { ...now, view: 'race' })
  const view = snapshot ?? preview
  const [plot, setPlot] = useShown<Plot>('activation-lab/plot', 'loss')
  const inNats = plot === 'loss' || plot === 'testLoss'
  const names = useMemo(() => [...new Set(now.activations)], [now.activations])
  const metrics = useMemo(
    () => names.map((name) => [`${name}.${plot}`, ACTIVATION_NAMES[name]] as const),
    [names, plot],
  )
  const curves = useCurves(run as Run, metrics)
  const series = useMemo(
    () => curves.map((one, i) => (one.ghost ? one : { ...one, colour: i, dash: LANE_DASHES[i] })),
    [curves],
  )
  const bounded = useMemo(() => domainOfTheRest(curves, view?.lanes), [curves, view])
  return (
    <Frame
      widget="activation-lab"
      run={framed}
      help={<ActivationLabHelp />}
      controls={<ActivationLabControls run={run} />}
      exports={activationLabExports(run)}
      side={
        <>
          <Select label={say('Curves')} value={plot} options={PLOTS} onChange={setPlot} />
          <LineChart
            series={series}
            xLabel={say('step')}
            yLabel={Y_LABELS[plot]}
            yDomain={inNats ? bounded : SHARE}
            format={inNats ? formatLoss : formatShare}
            cursor={run.step}
            onCursor={run.seek}
            className="h-56"
          />
        </>
      }
      below={<LaneTable names={names} lanes={view?.lanes} />}
    >
      <div className="from-top @container grid w-full content-start gap-3">
        <Segmented
          label={say('View')}
          hideLabel
          locked={locked('view')}
          value={now.view}
          options={VIEWS.filter((view) => view !== 'own' || !locked('data')).map((value) => ({
            value,
            label: VIEW_NAMES[value],
          }))}
          onChange={(view) => change({ view })}
        />
        <div ref={picture}>
          <DroppedOut lanes={view?.lanes} />
          {now.view === 'race' && <Race names={names} view={view} />}
          {now.view === 'curves' && <Curves names={names} lanes={view?.lanes} />}
          {now.view === 'units' && <Units names={names} lanes={view?.lanes} />}
          {now.view === 'product' && <Product names={names} view={view} run={run} />}
          {now.view === 'own' && <Own text={now.own} onChange={(own) => change({ data: 'own', own })} />}
        </div>
      </div>
    </Frame>
  )
}
