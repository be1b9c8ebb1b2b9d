'use client'

import { lazy } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { whenNear } from '@/components/ui/near'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { useReveal } from '@/components/ui/run-reveal'
import type { PlaygroundView } from '@/lib/experiments/playground'
import { type PlaygroundParams, setup } from '@/lib/experiments/playground.params'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { PlaygroundControls } from './playground-controls'
import { playgroundExports } from './playground-export-items'
import { PlaygroundMap } from './playground-map'
import { formatLoss } from './playground-names'
import { PlaygroundNetwork } from './playground-network'
import { panelsOf } from './playground-panel-ids'
import { usePreview } from './playground-preview'
import { useProbe } from './playground-probe'

// Read by those who ask for it.
const PlaygroundHelp = lazy(async () => ({ default: (await import('./playground-help')).PlaygroundHelp }))

// Below the picture.
const PlaygroundPanels = whenNear(
  'playground-panels',
  async () => (await import('./playground-panels')).PlaygroundPanels,
)

export type PlaygroundRun = Run<PlaygroundParams, PlaygroundView>

const CURVES = [
  ['loss', say('train')],
  ['testLoss', say('test')],
] as const

/** A dense network on points in the plane, with everything in the reader's hands. */
export default function Playground({ params }: WidgetProps) {
  const begun: PlaygroundRun = useExperiment('playground', setup, params)
  const run = usePreview(begun)
  const curves = useCurves(begun as Run, CURVES)
  const { probe, place, setPlace } = useProbe(run)
  const [framed, map] = useReveal(begun as Run)
  const { loss, testLoss, accuracy, testAccuracy } = run.snapshot?.metrics ?? {}
  const regression = run.snapshot?.task.kind === 'regression'
  const nats = run.params.loss === 'cross-entropy' && !regression
  return (
    <Frame
      widget="playground"
      run={framed}
      help={<PlaygroundHelp />}
      controls={<PlaygroundControls run={run} />}
      exports={playgroundExports(run)}
      side={
        <>
          <div className="grid grid-cols-2 gap-2">
            <Readout label={say('train loss')} value={number(loss)} />
            <Readout label={say('test loss')} value={number(testLoss)} />
            {!regression && (
              <>
                <Readout label={say('train accuracy')} value={share(accuracy)} />
                <Readout label={say('test accuracy')} value={share(testAccuracy)} />
              </>
            )}
          </div>
          <LineChart
            series={curves}
            xLabel={say('step')}
            yLabel={nats ? say('loss (nats)') : say('loss')}
            format={formatLoss}
            cursor={run.step}
            onCursor={run.seek}
          />
        </>
      }
      below={
        panelsOf(run.locked).length > 0 && (
          <PlaygroundPanels run={run} probe={probe} place={place} onPlace={setPlace} />
        )
      }
    >
      <div className="from-top @container w-full">
        {/* In pixels: a projector's larger text must not push the neurons out of sight. */}
        <div className="grid items-start justify-items-center gap-4 @min-[550px]:grid-cols-[minmax(0,20rem)_minmax(260px,1fr)] [@media(min-height:800px)]:@min-[650px]:grid-cols-[minmax(0,22rem)_minmax(260px,1fr)]">
          <PlaygroundMap ref={map} run={run} onCursor={setPlace} />
          {!run.locked('network') && <PlaygroundNetwork run={run} probe={probe} />}
        </div>
      </div>
    </Frame>
  )
}

const number = (value?: number) => (value === undefined ? undefined : formatLoss(value))
const share = (value?: number) => (value === undefined ? undefined : formatPercent(value))
