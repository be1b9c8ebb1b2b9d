'use client'

import { lazy } from 'react'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { useReveal } from '@/components/ui/run-reveal'
import { Tabs } from '@/components/ui/tabs'
import type { MemoryRaceView } from '@/lib/experiments/memory-race'
import { isText, type MemoryRaceParams, setup } from '@/lib/experiments/memory-race.params'
import { say } from '@/lib/locale/say'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { MemoryRaceControls } from './memory-race-controls'
import { memoryRaceExports } from './memory-race-export-items'
import { CELL_NAMES } from './memory-race-names'
import { MemoryRaceReach } from './memory-race-reach'
import { MemoryRaceSide } from './memory-race-side'

// Below the picture, of another task, or behind a button: a page does not load them before it shows them.
const Help = lazy(async () => ({ default: (await import('./memory-race-help')).MemoryRaceHelp }))
const Inside = lazy(async () => ({ default: (await import('./memory-race-inside')).MemoryRaceInside }))
const Ribbon = lazy(async () => ({ default: (await import('./memory-race-ribbon')).MemoryRaceRibbon }))
const Step = lazy(async () => ({ default: (await import('./memory-race-step')).MemoryRaceStep }))
const Letters = lazy(async () => ({ default: (await import('./memory-race-letters')).MemoryRaceLetters }))

export type MemoryRaceRun = Run<MemoryRaceParams, MemoryRaceView>

/** Recurrent networks that learn to remember, side by side, and how far back the gradient of each one reaches. */
export default function MemoryRace({ params }: WidgetProps) {
  const run: MemoryRaceRun = useExperiment('memory-race', setup, params)
  const [framed, picture] = useReveal(run as Run)
  const { task, look } = run.params
  return (
    <Frame
      widget="memory-race"
      run={framed}
      help={<Help />}
      controls={<MemoryRaceControls run={run} />}
      side={<MemoryRaceSide run={run} />}
      exports={memoryRaceExports(run)}
      below={
        <Tabs
          label={say('More about these networks')}
          tabs={[
            {
              id: 'inside',
              label: say('A unit of the {cell}', { cell: CELL_NAMES[look] }),
              content: <Inside run={run} />,
            },
            { id: 'step', label: say('The step in numbers'), content: <Step run={run} /> },
          ].map((tab) => ({ ...tab, content: <Later space="min-h-72">{tab.content}</Later> }))}
        />
      }
    >
      <div ref={picture} className="from-top @container grid w-full min-w-0 content-start gap-3">
        {isText(task) && (
          <Later space="min-h-72">
            <Letters key={task} run={run} task={task} />
          </Later>
        )}
        <MemoryRaceReach run={run} />
        {!isText(task) && (
          <Later space="min-h-44">
            <Ribbon run={run} />
          </Later>
        )}
      </div>
    </Frame>
  )
}
