'use client'

import { lazy, useMemo } from 'react'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { useReveal } from '@/components/ui/run-reveal'
import { Tabs } from '@/components/ui/tabs'
import type { DeepSignalView } from '@/lib/experiments/deep-signal'
import { type DeepSignalParams, setup, shapeOf, specsOf } from '@/lib/experiments/deep-signal.params'
import { say } from '@/lib/locale/say'
import { expectSignal } from '@/lib/math/signal'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { DeepSignalControls, PresetPicker } from './deep-signal-controls'
import { DepthCharts } from './deep-signal-depth'
import { deepSignalExports } from './deep-signal-export-items'
import { DeepSignalSide } from './deep-signal-side'
import { Verdicts } from './deep-signal-verdict'

// Below the picture or behind a button: a page does not load them before it shows them.
const DeepSignalHelp = lazy(async () => ({ default: (await import('./deep-signal-help')).DeepSignalHelp }))
const LayerLook = lazy(async () => ({ default: (await import('./deep-signal-layer')).LayerLook }))
const LayerTable = lazy(async () => ({ default: (await import('./deep-signal-table')).LayerTable }))

export type DeepSignalRun = Run<DeepSignalParams, DeepSignalView>

/** A deep network layer by layer: what theory expects of its signal and its gradient, and what they really are. */
export default function DeepSignal({ params }: WidgetProps) {
  const run: DeepSignalRun = useExperiment('deep-signal', setup, params)
  const { params: now, snapshot } = run
  const [framed, picture] = useReveal(run as Run)
  const expected = useExpected(now)
  const lanes = snapshot?.lanes
  return (
    <Frame
      widget="deep-signal"
      run={framed}
      help={<DeepSignalHelp />}
      controls={<DeepSignalControls run={run} />}
      side={<DeepSignalSide run={run} />}
      exports={deepSignalExports(run, expected)}
      below={
        <Tabs
          label={say('More about these networks')}
          tabs={[
            {
              id: 'layer',
              label: say('Layer {layer} closely', { layer: Math.min(now.layer, now.depth) }),
              content: (
                <Later space="min-h-72">
                  <LayerLook run={run} />
                </Later>
              ),
            },
            {
              id: 'table',
              label: say('All layers in numbers'),
              content: (
                <Later space="min-h-72">
                  <LayerTable run={run} expected={expected} />
                </Later>
              ),
            },
          ]}
        />
      }
    >
      <div className="from-top @container grid w-full content-start gap-3">
        <PresetPicker run={run} />
        <div ref={picture} className="grid min-w-0 gap-3">
          <Verdicts params={now} lanes={lanes} />
          <DepthCharts run={run} expected={expected} lanes={lanes} />
        </div>
      </div>
    </Frame>
  )
}

/** What theory expects of each network before its first step; nothing where weights are not drawn. */
function useExpected(params: DeepSignalParams) {
  const { depth, width, activation, init, scale, norm, residual, repair, inputs } = params
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed is all of the parameters that it reads
  return useMemo(
    () =>
      specsOf(params).map((spec) => {
        const shape = shapeOf(spec, params.inputs)
        return shape && expectSignal(shape)
      }),
    [depth, width, activation, init, scale, norm, residual, repair, inputs],
  )
}
