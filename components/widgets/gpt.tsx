'use client'

import { useState } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { Readout } from '@/components/ui/readout'
import { Tabs } from '@/components/ui/tabs'
import type { GptView, SampleAnswer } from '@/lib/experiments/gpt'
import { type GptParams, setup } from '@/lib/experiments/gpt.params'
import { formatNumber } from '@/lib/math/format'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { GptContext } from './gpt-context'
import { GptControls } from './gpt-controls'
import { useLossCurves } from './gpt-curves'
import { toSafetensors } from './gpt-export'
import { GptHelp } from './gpt-help'
import { GptInside } from './gpt-inside'
import { GptPrompt } from './gpt-prompt'
import { GptSamples } from './gpt-samples'

export type GptRun = Run<GptParams, GptView>

const PROMPTS: Record<GptParams['corpus'], string> = { names: 'mar', 'moby-dick': 'The whale', own: '' }

/** A character-level GPT trained from nothing, with everything inside it in view. */
export default function Gpt({ params }: WidgetProps) {
  const run: GptRun = useExperiment('gpt', setup, params)
  const [typed, setTyped] = useState<string>()
  const text = typed ?? PROMPTS[run.params.corpus]
  const curves = useLossCurves(run)
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
              label="train loss"
              value={loss === undefined ? undefined : formatNumber(loss)}
              note="newest batch"
            />
            <Readout
              label="test loss"
              value={testLoss === undefined ? undefined : formatNumber(testLoss)}
              note={`step ${testStep ?? 0}`}
            />
            <Readout
              label="pairs"
              value={snapshot && formatNumber(snapshot.baselines.bigram)}
              note="by counting"
            />
            <Readout label="numbers learned" value={snapshot?.parameters.toLocaleString('en')} />
          </div>
          <LineChart
            series={curves}
            xLabel="step"
            yLabel="loss (nats per character)"
            cursor={run.step}
            onCursor={run.seek}
            className="h-64"
          />
        </>
      }
      below={
        <Tabs
          label="More about this model"
          tabs={[
            { id: 'inside', label: 'Inside the model', content: <GptInside run={run} text={text} /> },
            { id: 'context', label: 'What context is worth', content: <GptContext run={run} /> },
          ]}
        />
      }
      exports={[
        {
          label: 'Weights (safetensors)',
          about: 'all weights with their names and the vocabulary, for Python and others',
          make: () => weightsOf(run),
        },
        {
          label: 'Samples (text)',
          about: 'what the model writes now, at your temperature and top k',
          make: () => samplesOf(run),
        },
      ]}
    >
      <GptSamples run={run} />
      <GptPrompt run={run} text={text} onText={setTyped} />
    </Frame>
  )
}

const nameOf = (run: GptRun, ending: string) => `epoch-gpt-seed${run.seed}-step${run.step}.${ending}`

async function weightsOf(run: GptRun) {
  const checkpoint = await run.checkpoint()
  if (!checkpoint || !run.snapshot) throw new Error('There is no model yet: train or step first.')
  const weights = Object.entries(checkpoint.arrays).filter(([name]) => !/^(adamw|seen)\//.test(name))
  const { layers, heads, width, context } = run.params
  const about = {
    vocabulary: JSON.stringify(run.snapshot.vocabulary),
    shape: JSON.stringify({ layers, heads, width, context }),
    step: String(checkpoint.step),
    seed: String(run.seed),
  }
  return { name: nameOf(run, 'safetensors'), blob: toSafetensors(Object.fromEntries(weights), about) }
}

async function samplesOf(run: GptRun) {
  const { corpus, temperature, topK } = run.params
  const names = corpus === 'names'
  const { texts } = await run.ask<SampleAnswer>({
    type: 'sample',
    prompt: '',
    count: names ? 16 : 4,
    temperature,
    topK,
    seed: run.seed,
    length: names ? 20 : 300,
  })
  return {
    name: nameOf(run, 'txt'),
    blob: new Blob([texts.join(names ? '\n' : '\n\n')], { type: 'text/plain' }),
  }
}
