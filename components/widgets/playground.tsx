'use client'

import { useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import type { PlaygroundView } from '@/lib/experiments/playground'
import { type PlaygroundParams, setup } from '@/lib/experiments/playground.params'
import { formatNumber, formatPercent } from '@/lib/math/format'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { PlaygroundControls } from './playground-controls'
import { PlaygroundHelp } from './playground-help'
import { PlaygroundMap } from './playground-map'
import { PlaygroundNetwork } from './playground-network'
import { PlaygroundPanels } from './playground-panels'

export type PlaygroundRun = Run<PlaygroundParams, PlaygroundView>

const CURVES = [
  ['loss', 'train'],
  ['testLoss', 'test'],
] as const

/** A dense network on points in the plane, with everything in the reader's hands. */
export default function Playground({ params }: WidgetProps) {
  const run: PlaygroundRun = useExperiment('playground', setup, params)
  const curves = useCurves(run, CURVES)
  const { loss, testLoss, accuracy, testAccuracy } = run.snapshot?.metrics ?? {}
  const unit =
    run.params.loss === 'cross-entropy' && run.snapshot?.task.kind !== 'regression' ? ' (nats)' : ''
  const share = useMemo(
    () => (value?: number) => (value === undefined ? undefined : formatPercent(value)),
    [],
  )
  return (
    <Frame
      widget="playground"
      run={run}
      help={<PlaygroundHelp />}
      controls={<PlaygroundControls run={run} />}
      side={
        <>
          <div className="grid grid-cols-2 gap-2">
            <Readout label="train loss" value={loss === undefined ? undefined : formatNumber(loss)} />
            <Readout label="test loss" value={testLoss === undefined ? undefined : formatNumber(testLoss)} />
            {run.snapshot?.task.kind !== 'regression' && (
              <>
                <Readout label="train accuracy" value={share(accuracy)} />
                <Readout label="test accuracy" value={share(testAccuracy)} />
              </>
            )}
          </div>
          <LineChart
            series={curves}
            xLabel="step"
            yLabel={`loss${unit}`}
            cursor={run.step}
            onCursor={run.seek}
          />
        </>
      }
      below={<PlaygroundPanels run={run} />}
    >
      <PlaygroundMap run={run} />
      <PlaygroundNetwork run={run} />
    </Frame>
  )
}
