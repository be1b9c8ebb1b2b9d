'use client'

import { lazy, useMemo } from 'react'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { useReveal } from '@/components/ui/run-reveal'
import { Tabs } from '@/components/ui/tabs'
import type { Gan2dView } from '@/lib/experiments/gan-2d'
import { type Gan2dParams, setup } from '@/lib/experiments/gan-2d.params'
import { OWN_SCALE } from '@/lib/experiments/gan-2d-data'
import { say } from '@/lib/locale/say'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { Gan2dControls } from './gan-2d-controls'
import { gan2dExports } from './gan-2d-export-items'
import { Gan2dMap } from './gan-2d-map'
import { Gan2dSide } from './gan-2d-side'

export type Gan2dRun = Run<Gan2dParams, Gan2dView>

// Below the picture or behind a button: a page does not load them before it shows them.
const Help = lazy(async () => ({ default: (await import('./gan-2d-help')).Gan2dHelp }))
const Clinic = lazy(async () => ({ default: (await import('./gan-2d-clinic')).Gan2dClinic }))
const Modes = lazy(async () => ({ default: (await import('./gan-2d-modes')).Gan2dModes }))
const Own = lazy(async () => ({ default: (await import('./own-points')).OwnPoints }))

/** Two networks against each other in the plane: what one draws, what the other says, and both gradients. */
export default function Gan2d({ params }: WidgetProps) {
  const run: Gan2dRun = useExperiment('gan-2d', setup, params)
  const [framed, picture] = useReveal(run as Run)
  const tabs = useMemo(
    () => [
      { id: 'modes', label: say('Mode by mode'), content: <Modes run={run} /> },
      { id: 'clinic', label: say('Collapse clinic'), content: <Clinic run={run} /> },
      ...(run.locked('own') || run.locked('data')
        ? []
        : [
            {
              id: 'own',
              label: say('My own data'),
              content: (
                <Own
                  text={run.params.own}
                  scale={OWN_SCALE}
                  classes={1}
                  onChange={(own) => run.change({ data: 'own', own })}
                />
              ),
            },
          ]),
    ],
    [run],
  )
  return (
    <Frame
      widget="gan-2d"
      run={framed}
      help={<Help />}
      controls={<Gan2dControls run={run} />}
      side={<Gan2dSide run={run} />}
      exports={gan2dExports(run)}
      below={
        <Tabs
          label={say('More about this game')}
          tabs={tabs.map((tab) => ({ ...tab, content: <Later space="min-h-72">{tab.content}</Later> }))}
        />
      }
    >
      <div
        ref={picture}
        className="from-top @container grid w-full min-w-0 content-start justify-items-center"
      >
        <Gan2dMap run={run} />
      </div>
    </Frame>
  )
}
