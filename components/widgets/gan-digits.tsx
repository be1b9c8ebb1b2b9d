'use client'

import { lazy } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { useCurves } from '@/components/ui/run-curves'
import { Tabs } from '@/components/ui/tabs'
import type { GanDigitsView } from '@/lib/experiments/gan-digits'
import { type GanDigitsParams, setup } from '@/lib/experiments/gan-digits.params'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { GanDigitsControls } from './gan-digits-controls'
import { GanDigitsImages } from './gan-digits-images'
import { GanDigitsVerdict } from './gan-digits-verdict'

export type GanDigitsRun = Run<GanDigitsParams, GanDigitsView>

// Below the picture or behind a button: a page does not load them before it shows them.
const GanDigitsWalk = lazy(async () => ({ default: (await import('./gan-digits-walk')).GanDigitsWalk }))
const GanDigitsFilm = lazy(async () => ({ default: (await import('./gan-digits-film')).GanDigitsFilm }))
const GanDigitsHelp = lazy(async () => ({ default: (await import('./gan-digits-help')).GanDigitsHelp }))

const LOSSES = [
  ['loss', say('discriminator')],
  ['generatorLoss', say('generator')],
] as const
/** While it trains, a new answer once in so many steps. */
const EVERY = 20

/** A generator learns to draw digits that a discriminator takes for real, and a third network judges both kinds. */
export default function GanDigits({ params }: WidgetProps) {
  const run: GanDigitsRun = useExperiment('gan-digits', setup, params)
  const [ends, setEnds] = useShown<readonly [from: number, to: number]>('gan-digits/ends', [0, 1])
  const losses = useCurves(run as Run, LOSSES)
  const version = `${run.status === 'running' ? Math.floor(run.step / EVERY) * EVERY : run.step}/${run.params.latent}/${run.seed}`
  const lookable = run.snapshot !== undefined && run.backend !== undefined
  return (
    <Frame
      widget="gan-digits"
      run={run}
      help={<GanDigitsHelp />}
      controls={<GanDigitsControls run={run} />}
      side={
        <>
          <GanDigitsVerdict run={run} />
          <LineChart
            series={losses}
            xLabel={say('step')}
            yLabel={say('loss (nats)')}
            cursor={run.step}
            onCursor={run.seek}
            className="h-44"
          />
        </>
      }
      below={
        <Tabs
          label={say('More about what is made')}
          tabs={[
            {
              id: 'walk',
              label: say('From one image to another'),
              content: (
                <Later>
                  <GanDigitsWalk
                    run={run}
                    version={version}
                    lookable={lookable}
                    ends={ends}
                    onEnds={setEnds}
                  />
                </Later>
              ),
            },
            {
              id: 'film',
              label: say('The same latents over time'),
              content: (
                <Later>
                  <GanDigitsFilm run={run} version={version} lookable={lookable} />
                </Later>
              ),
            },
          ]}
        />
      }
    >
      <GanDigitsImages run={run} selected={ends[0]} onSelect={(image) => setEnds([image, ends[0]])} />
    </Frame>
  )
}
