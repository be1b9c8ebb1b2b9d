'use client'

import { lazy, useMemo } from 'react'
import { Frame } from '@/components/ui/frame'
import { whenNear } from '@/components/ui/near'
import { Notice } from '@/components/ui/notice'
import { ExpressionError } from '@/lib/autograd/tokens'
import type { BackpropView } from '@/lib/experiments/backprop-graph'
import { type BackpropParams, setup } from '@/lib/experiments/backprop-graph.params'
import { say } from '@/lib/locale/say'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { BackpropDrawing } from './backprop-graph-drawing'
import { backpropExports } from './backprop-graph-export'
import { BackpropHunt, useHunt } from './backprop-graph-hunt'
import { BackpropNode } from './backprop-graph-node'
import { BackpropSource } from './backprop-graph-source'
import { BackpropSteps } from './backprop-graph-steps'
import { type Study, studyOf } from './backprop-graph-study'
import { useWalk } from './backprop-graph-walk'

// Read by those who ask for it.
const Help = lazy(async () => ({ default: (await import('./backprop-graph-help')).BackpropGraphHelp }))

const BackpropBelow = whenNear(
  'backprop-graph-below',
  async () => (await import('./backprop-graph-below')).BackpropBelow,
)

/** On a projector the picture ends where the screen does: a large graph is scrolled within. */
const ONE_SCREEN = '@3xl:[[data-project]_&]:max-h-[calc(100dvh-9.5rem)] [[data-project]_&]:gap-2'

export type BackpropRun = Run<BackpropParams, BackpropView>

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
            <Notice tone="error">
              {say('This expression cannot be read: {message}', { message: study.message })}
            </Notice>
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
      below={<BackpropBelow run={run} study={study} walk={walk} checked={checked} />}
    >
      <div className={`from-top flex w-full flex-col gap-3 ${ONE_SCREEN}`}>
        <BackpropSource run={run} />
        <BackpropDrawing study={study} walk={walk} checked={checked} />
        <BackpropSteps study={study} walk={walk} />
      </div>
    </Frame>
  )
}
