'use client'

import { lazy, useRef } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { Readout } from '@/components/ui/readout'
import { Tabs } from '@/components/ui/tabs'
import type { GptView } from '@/lib/experiments/gpt'
import { type GptParams, setup } from '@/lib/experiments/gpt.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { GptControls } from './gpt-controls'
import { useLossCurves } from './gpt-curves'
import { gptExports } from './gpt-export-items'
import { GptInside } from './gpt-inside'
import { GptPrompt } from './gpt-prompt'
import { GptSamples } from './gpt-samples'

export type GptRun = Run<GptParams, GptView>

// Behind a tab or a button: a page does not load them before it shows them.
const GptContext = lazy(async () => ({ default: (await import('./gpt-context')).GptContext }))
const GptHelp = lazy(async () => ({ default: (await import('./gpt-help')).GptHelp }))

const PROMPTS: Record<GptParams['corpus'], string> = {
  names: 'mar',
  'moby-dick': 'The whale',
  own: '',
}

/** A character-level GPT trained from nothing, with everything inside it in view. */
export default function Gpt({ params }: WidgetProps) {
  const run: GptRun = useExperiment('gpt', setup, params)
  const [typed, setTyped] = useShown<string>('gpt/typed')
  const text = typed ?? PROMPTS[run.params.corpus]
  const curves = useLossCurves(run)
  const tensors = useRef<HTMLDivElement>(null)
  const { snapshot } = run
  const { loss, testLoss, testStep } = snapshot?.metrics ?? {}
  return (
    <Frame
      widget="gpt"
      run={run}
      help={<GptHelp />}
      controls={<GptControls run={run} />}
      side={
        <>
          <div className="grid grid-cols-2 gap-2">
            <Readout
              label={say('train loss')}
              value={loss === undefined ? undefined : formatNumber(loss)}
              note={say('newest batch')}
            />
            <Readout
              label={say('test loss')}
              value={testLoss === undefined ? undefined : formatNumber(testLoss)}
              note={say('step {testStep}', { testStep: testStep ?? 0 })}
            />
            <Readout
              label={say('pairs')}
              value={snapshot && formatNumber(snapshot.baselines.bigram)}
              note={say('by counting')}
            />
            <Readout label={say('numbers learned')} value={snapshot?.parameters.toLocaleString(TAG)} />
          </div>
          <LineChart
            series={curves}
            xLabel={say('step')}
            yLabel={say('loss (nats per character)')}
            cursor={run.step}
            onCursor={run.seek}
            className="h-64"
          />
        </>
      }
      below={
        <Tabs
          label={say('More about this model')}
          tabs={[
            {
              id: 'inside',
              label: say('Inside the model'),
              content: <GptInside run={run} text={text} tensors={tensors} />,
            },
            {
              id: 'context',
              label: say('What context is worth'),
              content: (
                <Later space="min-h-96">
                  <GptContext run={run} />
                </Later>
              ),
            },
          ]}
        />
      }
      exports={gptExports(run, text, tensors)}
    >
      <GptSamples run={run} />
      <GptPrompt run={run} text={text} onText={setTyped} />
    </Frame>
  )
}
