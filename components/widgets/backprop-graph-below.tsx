'use client'

import { lazy } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Later } from '@/components/ui/later'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Slider } from '@/components/ui/slider'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { Run } from '@/lib/worker/use-experiment'
import type { BackpropRun } from './backprop-graph'
import { BackpropLearned } from './backprop-graph-learned'
import type { Study } from './backprop-graph-study'
import { BackpropTable } from './backprop-graph-table'
import type { Walk } from './backprop-graph-walk'

// Nothing to draw before the first step.
const LineChart = lazy(async () => ({ default: (await import('@/components/charts/line-chart')).LineChart }))

const CURVES = [['loss', say('loss')]] as const

interface BelowProps {
  run: BackpropRun
  study: Study
  walk: Walk
  checked?: ReadonlySet<number>
}

/** What training does to the numbers of the graph: the course of the loss, what is learned, and all nodes as a table. */
export function BackpropBelow({ run, study, walk, checked }: BelowProps) {
  const curves = useCurves(run as Run, CURVES)
  const { loss } = run.snapshot?.metrics ?? {}
  return (
    <div className="grid gap-4">
      <div className="grid gap-x-6 gap-y-4 @3xl:grid-cols-2">
        <div className="grid content-start gap-3">
          <div className="grid grid-cols-2 gap-2">
            <Readout label={say('loss')} value={loss === undefined ? undefined : formatNumber(loss, 4)} />
            <Readout
              label={say('example’s loss')}
              value={formatNumber(study.values[study.graph.output]!, 4)}
            />
          </div>
          {run.history.length > 0 ? (
            <Later space="min-h-44">
              <LineChart
                series={curves}
                xLabel={say('step')}
                yLabel={say('loss')}
                format={(value) => formatNumber(value, 3)}
                cursor={run.step}
                onCursor={run.seek}
              />
            </Later>
          ) : (
            <p className="m-0 min-h-44 text-quiet text-sm">
              {say('The course of the loss is drawn here once it trains.')}
            </p>
          )}
        </div>
        <div className="grid content-start gap-3">
          <Slider
            label={say('Learning rate')}
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
      <Disclosure summary={say('All nodes as a table')}>
        <BackpropTable study={study} walk={walk} checked={checked} />
      </Disclosure>
    </div>
  )
}
