'use client'

import { lazy, useMemo } from 'react'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { Tabs } from '@/components/ui/tabs'
import { type LossLabParams, setup } from '@/lib/experiments/loss-lab.params'
import { type LossLabView, openingRace, type Race } from '@/lib/experiments/loss-lab-view'
import { say } from '@/lib/locale/say'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { LossCalibration } from './loss-lab-calibration'
import { LossControls } from './loss-lab-controls'
import { LossLines } from './loss-lab-line'
import { LossNeurons } from './loss-lab-neuron'
import { LossSide } from './loss-lab-side'

// Read or opened by those who ask for it.
const LossLabHelp = lazy(async () => ({ default: (await import('./loss-lab-help')).LossLabHelp }))
const LossShapes = lazy(async () => ({ default: (await import('./loss-lab-shapes')).LossShapes }))
const LossClasses = lazy(async () => ({ default: (await import('./loss-lab-classes')).LossClasses }))

export type LossLabRun = Run<LossLabParams, LossLabView>

/** The same model under several losses at once: where they agree, and where they do not. */
export default function LossLab({ params }: WidgetProps) {
  const run: LossLabRun = useExperiment('loss-lab', setup, params)
  const race = useRace(run)
  const tabs = [
    { id: 'shapes', label: say('Shapes and slopes'), content: <LossShapes delta={run.params.delta} /> },
    { id: 'classes', label: say('Three classes'), content: <LossClasses /> },
  ].filter(({ id }) => !run.locked(id))
  return (
    <Frame
      widget="loss-lab"
      run={run as Run}
      help={<LossLabHelp />}
      controls={<LossControls run={run} />}
      side={<LossSide run={run} race={race} />}
      below={
        tabs.length > 0 && (
          <Tabs
            label={say('More about losses')}
            tabs={tabs.map((tab) => ({ ...tab, content: <Later space="min-h-72">{tab.content}</Later> }))}
          />
        )
      }
    >
      <RacePicture run={run} race={race} />
    </Frame>
  )
}

function RacePicture({ run, race }: { run: LossLabRun; race?: Race }) {
  switch (race?.task) {
    case 'outliers':
      return (
        <LossLines
          race={race}
          onOutlier={run.locked('outlier') ? undefined : (outlier) => run.change({ outlier })}
        />
      )
    case 'saturation':
      return <LossNeurons race={race} />
    default:
      return <LossCalibration race={race} />
  }
}

/** The race as it stands; before the first step what it begins with, and the odd point where the reader holds it. */
function useRace({ params, seed, snapshot }: LossLabRun): Race | undefined {
  const opening = useMemo(() => openingRace(params, seed), [params, seed])
  const race = snapshot?.race
  return useMemo(() => {
    if (!race) return opening
    if (race.task !== 'outliers' || opening?.task !== 'outliers') return race
    return { ...race, points: opening.points }
  }, [race, opening])
}
