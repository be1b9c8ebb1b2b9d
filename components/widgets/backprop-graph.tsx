'use client'

import { lazy, useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Disclosure } from '@/components/ui/disclosure'
import { Frame } from '@/components/ui/frame'
import { Notice } from '@/components/ui/notice'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Slider } from '@/components/ui/slider'
import { ExpressionError } from '@/lib/autograd/tokens'
import type { BackpropView } from '@/lib/experiments/backprop-graph'
import { type BackpropParams, setup } from '@/lib/experiments/backprop-graph.params'
import { formatNumber } from '@/lib/math/format'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { BackpropDrawing } from './backprop-graph-drawing'
import { backpropExports } from './backprop-graph-export'
import { BackpropHunt, useHunt } from './backprop-graph-hunt'
import { BackpropLearned } from './backprop-graph-learned'
import { BackpropNode } from './backprop-graph-node'
import { BackpropSource } from './backprop-graph-source'
import { BackpropSteps } from './backprop-graph-steps'
import { type Study, studyOf } from './backprop-graph-study'
import { BackpropTable } from './backprop-graph-table'
import { useWalk } from './backprop-graph-walk'

// Read by those who ask for it.
const Help = lazy(async () => ({ default: (await import('./backprop-graph-help')).BackpropGraphHelp }))

export type BackpropRun = Run<BackpropParams, BackpropView>

const CURVES = [['loss', 'loss']] as const

/** A computation graph with every value, gradient and local slope in sight; descent on it is the run. */
export default function BackpropGraph({ params }: WidgetProps) {
  const run: BackpropRun = useExperiment('backprop-graph', setup, params)
  const { snapshot, seed } = run
  const study = useMemo(() => studyOf(run.params, seed, snapshot), [run.params, seed, snapshot])
  if (study instanceof ExpressionError)
    return (
      <Frame widget="backprop-graph" run={run as Run} help={<Help />}>
        <div className="from-top grid w-full gap-4">
          <BackpropSource run={run} />
          {run.params.source === 'expression' && run.locked('expression') && (
            <Notice tone="error">This expression cannot be read: {study.message}</Notice>
          )}
        </div>
      </Frame>
    )
  return <Graph run={run} study={study} />
}

function Graph({ run, study }: { run: BackpropRun; study: Study }) {
  const walk = useWalk(study, run.step, run.params.bug > 0)
  const hunt = useHunt(study, run.params.bug)
  const checked = run.params.bug > 0 && !hunt.verdict?.right ? hunt.checked : undefined
  const curves = useCurves(run as Run, CURVES)
  const { loss } = run.snapshot?.metrics ?? {}
  return (
    <Frame
      widget="backprop-graph"
      run={run as Run}
      help={<Help />}
      exports={backpropExports(run, study)}
      side={
        <>
          <BackpropNode study={study} walk={walk} checked={checked} />
          <BackpropHunt run={run} study={study} walk={walk} hunt={hunt} />
        </>
      }
      below={
        <div className="grid gap-4">
          <div className="grid gap-x-6 gap-y-4 @3xl:grid-cols-2">
            <div className="grid content-start gap-3">
              <div className="grid grid-cols-2 gap-2">
                <Readout label="loss" value={loss === undefined ? undefined : formatNumber(loss, 4)} />
                <Readout label="example’s loss" value={formatNumber(study.values[study.graph.output]!, 4)} />
              </div>
              <LineChart
                series={curves}
                xLabel="step"
                yLabel="loss"
                format={(value) => formatNumber(value, 3)}
                cursor={run.step}
                onCursor={run.seek}
              />
            </div>
            <div className="grid content-start gap-3">
              <Slider
                label="Learning rate"
                locked={run.locked('learningRate')}
                value={run.params.learningRate}
                min={0.0001}
                max={10}
                log
                onChange={(learningRate) => run.change({ learningRate })}
              />
              <BackpropLearned run={run} study={study} />
            </div>
          </div>
          <Disclosure summary="All nodes as a table">
            <BackpropTable study={study} walk={walk} checked={checked} />
          </Disclosure>
        </div>
      }
    >
      <div className="from-top grid w-full gap-3">
        <BackpropSource run={run} />
        <BackpropDrawing study={study} walk={walk} checked={checked} />
        <BackpropSteps study={study} walk={walk} />
      </div>
    </Frame>
  )
}
