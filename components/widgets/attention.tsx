'use client'

import { lazy } from 'react'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { useReveal } from '@/components/ui/run-reveal'
import { Tabs } from '@/components/ui/tabs'
import type { AttentionView } from '@/lib/experiments/attention'
import { type AttentionParams, setup } from '@/lib/experiments/attention.params'
import { say } from '@/lib/locale/say'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { AttentionControls } from './attention-controls'
import { AttentionDate } from './attention-date'
import { attentionExports } from './attention-export-items'
import { AttentionSide } from './attention-side'

// Below the picture, or behind a button: a page does not load them before it shows them.
const Help = lazy(async () => ({ default: (await import('./attention-help')).AttentionHelp }))
const Exam = lazy(async () => ({ default: (await import('./attention-exam')).AttentionExam }))
const Sentence = lazy(async () => ({ default: (await import('./attention-sentence')).AttentionSentence }))

export type AttentionRun = Run<AttentionParams, AttentionView>

/** Two networks learn to write dates anew, one of which may look back at what it reads; and where it looks. */
export default function Attention({ params }: WidgetProps) {
  const run: AttentionRun = useExperiment('attention', setup, params)
  const [framed, picture] = useReveal(run as Run)
  return (
    <Frame
      widget="attention"
      run={framed}
      help={<Help />}
      controls={<AttentionControls run={run} />}
      side={<AttentionSide run={run} />}
      exports={attentionExports(run)}
      below={
        <Tabs
          label={say('More about attention')}
          tabs={[
            { id: 'exam', label: say('Dates of the exam'), content: <Exam run={run} /> },
            { id: 'sentence', label: say('A sentence of yours, in numbers'), content: <Sentence /> },
          ].map((tab) => ({ ...tab, content: <Later space="min-h-72">{tab.content}</Later> }))}
        />
      }
    >
      <div ref={picture} className="from-top @container grid w-full min-w-0 content-start gap-3">
        <AttentionDate run={run} />
      </div>
    </Frame>
  )
}
