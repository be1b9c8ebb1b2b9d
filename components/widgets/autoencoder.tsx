'use client'

import { lazy, useEffect, useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Tabs } from '@/components/ui/tabs'
import type { AutoencoderView } from '@/lib/experiments/autoencoder'
import { type AutoencoderParams, damages, setup } from '@/lib/experiments/autoencoder.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { AutoencoderControls } from './autoencoder-controls'
import { AutoencoderImages } from './autoencoder-images'
import { formatError } from './autoencoder-names'
import { LOSSES } from './image-curves'
import { classifierExports } from './image-export-items'

export type AutoencoderRun = Run<AutoencoderParams, AutoencoderView>

// Shown once there is a network, below the picture or behind a button: a page does not load them before it shows them.
const AutoencoderMap = lazy(async () => ({ default: (await import('./autoencoder-map')).AutoencoderMap }))
const AutoencoderAlarm = lazy(async () => ({
  default: (await import('./autoencoder-alarm')).AutoencoderAlarm,
}))
const AutoencoderOwn = lazy(async () => ({ default: (await import('./autoencoder-own')).AutoencoderOwn }))
const AutoencoderBytes = lazy(async () => ({
  default: (await import('./autoencoder-bytes')).AutoencoderBytes,
}))
const AutoencoderPrincipal = lazy(async () => ({
  default: (await import('./autoencoder-principal')).AutoencoderPrincipal,
}))
const AutoencoderHelp = lazy(async () => ({ default: (await import('./autoencoder-help')).AutoencoderHelp }))

const files = async () => (await import('./autoencoder-export')).makeAutoencoderFile

/** While it trains, a new map once in so many steps. */
const EVERY = 20

/** A network that returns its own input through a bottleneck: what it keeps, and what that is good for. */
export default function Autoencoder({ params }: WidgetProps) {
  const run: AutoencoderRun = useExperiment('autoencoder', setup, params)
  const losses = useCurves(run as Run, LOSSES)
  const { snapshot } = run
  const metrics = snapshot?.metrics
  // What is asked, and of which network: it changes with the steps.
  const version = `${run.status === 'running' ? Math.floor(run.step / EVERY) * EVERY : run.step}/${run.params.code}/${run.params.data}/${run.seed}`
  const lookable = snapshot !== undefined && run.backend !== undefined
  const [own, setOwn] = useShown<readonly number[]>('autoencoder/own')
  // The slider of one tab, by which the drawing in another is judged. Other errors, another beginning.
  const [moved, setMoved] = useShown<number>('autoencoder/moved')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is why it is forgotten
  useEffect(() => setMoved(undefined), [run.step])
  const tabs = useMemo(
    () => [
      {
        id: 'alarm',
        label: say('What it has never seen'),
        content: (
          <Later>
            <AutoencoderAlarm run={run} lookable={lookable} moved={moved} onMove={setMoved} />
          </Later>
        ),
      },
      {
        id: 'own',
        label: run.params.data === 'mnist' ? say('Your own digit') : say('Your own drawing'),
        content: (
          <Later space="min-h-64">
            <AutoencoderOwn run={run} version={version} lookable={lookable} moved={moved} onCode={setOwn} />
          </Later>
        ),
      },
      {
        id: 'bytes',
        label: say('Bytes, against JPEG'),
        content: (
          <Later>
            <AutoencoderBytes run={run} lookable={lookable} />
          </Later>
        ),
      },
      {
        id: 'principal',
        label: say('Against PCA'),
        content: (
          <Later>
            <AutoencoderPrincipal run={run} lookable={lookable} />
          </Later>
        ),
      },
    ],
    [run, lookable, version, moved],
  )
  return (
    <Frame
      widget="autoencoder"
      run={run}
      help={<AutoencoderHelp />}
      controls={<AutoencoderControls run={run} />}
      exports={classifierExports(run as Run, files)}
      side={
        <>
          <div className="grid grid-cols-2 gap-2">
            <Readout
              label={say('Train error')}
              value={metrics && formatError(metrics.loss!)}
              note={say('mean square a pixel, last 20 batches')}
            />
            <Readout
              label={say('Test error')}
              value={metrics && formatError(metrics.testLoss!)}
              note={
                damages(run.params) && metrics
                  ? say('from images damaged by {damage}', { damage: formatError(metrics.damage!) })
                  : say('{tested} images', { tested: (snapshot?.tested ?? 1000).toLocaleString(TAG) })
              }
            />
          </div>
          <LineChart
            series={losses}
            xLabel={say('step')}
            yLabel={say('error (mean square a pixel)')}
            yScale="log"
            format={formatError}
            cursor={run.step}
            onCursor={run.seek}
            className="h-44"
          />
        </>
      }
      below={<Tabs label={say('What it is good for')} tabs={tabs} />}
    >
      <div className="from-top grid w-full gap-3">
        <AutoencoderImages run={run} />
        {run.params.code === 2 && lookable && (
          <Later space="min-h-80">
            <AutoencoderMap run={run} version={version} own={own?.length === 2 ? own : undefined} />
          </Later>
        )}
      </div>
    </Frame>
  )
}
