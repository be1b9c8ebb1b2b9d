'use client'

import { lazy, useCallback, useMemo } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { useCurves } from '@/components/ui/run-curves'
import { Tabs } from '@/components/ui/tabs'
import type { CnnView, Looked, UnitPlace } from '@/lib/experiments/cnn'
import { type CnnParams, setup } from '@/lib/experiments/cnn.params'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { CnnControls } from './cnn-controls'
import { CnnImages } from './cnn-images'
import { classNames } from './image-classes'
import { ACCURACIES, LOSSES } from './image-curves'
import { useExam } from './image-exam'
import { examTabs } from './image-exam-tabs'
import { classifierExports } from './image-export-items'
import { ImageScores } from './image-scores'

export type CnnRun = Run<CnnParams, CnnView>

// Shown once there is a network, below the picture or behind a button: a page does not load them before it shows them.
const CnnInside = lazy(async () => ({ default: (await import('./cnn-inside')).CnnInside }))
const DigitReader = lazy(async () => ({
  default: (await import('@/components/ui/digit-reader')).DigitReader,
}))
const CnnFilters = lazy(async () => ({ default: (await import('./cnn-filters')).CnnFilters }))
const CnnMoved = lazy(async () => ({ default: (await import('./cnn-moved')).CnnMoved }))
const CnnHelp = lazy(async () => ({ default: (await import('./cnn-help')).CnnHelp }))

const RACE = [
  ['testAccuracy', say('conv')],
  ['dense.testAccuracy', say('dense')],
] as const

const files = async () => (await import('./cnn-export')).makeCnnFile

/** While it trains, a new look once in so many steps. */
const EVERY = 10

/** A convolutional network of the reader's layers, open at every number while it learns. */
export default function Cnn({ params }: WidgetProps) {
  const run: CnnRun = useExperiment('cnn', setup, params)
  const exam = useExam(run)
  const losses = useCurves(run as Run, LOSSES)
  const accuracies = useCurves(run as Run, run.params.rival ? RACE : ACCURACIES)
  const classes = classNames(run.params.data)
  const mnist = run.params.data === 'mnist'
  const [image, setImage] = useShown<Looked>('cnn/image', { test: 0 })
  const [place, setPlace] = useShown<UnitPlace>('cnn/place')
  const [edits, setEdits] = useShown('cnn/edits', 0)
  const edited = useCallback(() => setEdits((count) => count + 1), [])
  // What is looked at, and of which network: it changes with the steps and with what is written in by hand.
  const version = `${run.status === 'running' ? Math.floor(run.step / EVERY) * EVERY : run.step}/${edits}/${run.params.layers}/${run.params.data}/${run.seed}`
  const lookable = run.snapshot !== undefined && run.backend !== undefined
  const onImage = useCallback(
    (pixels: Float32Array | null) => setImage(pixels ? { pixels: Array.from(pixels) } : { test: 0 }),
    [],
  )
  const tabs = useMemo(
    () => [
      {
        id: 'own',
        label: mnist ? say('Draw or photograph') : say('Draw a piece'),
        content: lookable ? (
          <Later space="min-h-64">
            <DigitReader
              beside
              photo
              run={run as Run}
              classes={classes}
              label={mnist ? say('Write a digit') : say('Draw a piece of clothing')}
              noun={mnist ? say('digit') : say('class')}
              seen={run.params.scramble ? say('before the shuffle') : undefined}
              onImage={onImage}
            />
          </Later>
        ) : (
          <p className="m-0 min-h-64 text-quiet text-sm">
            {say(
              'Press Train or Step: then you can draw here, or take a photograph, and see what the network makes of it.',
            )}
          </p>
        ),
      },
      {
        id: 'filters',
        label: say('Filters'),
        content: (
          <Later>
            <CnnFilters run={run} version={lookable ? version : undefined} onEdit={edited} />
          </Later>
        ),
      },
      {
        id: 'moved',
        label: say('Moved images'),
        content: (
          <Later>
            <CnnMoved run={run} />
          </Later>
        ),
      },
      ...examTabs(run, exam),
    ],
    [run, exam, classes, mnist, version, lookable, edited, onImage],
  )
  return (
    <Frame
      widget="cnn"
      run={run}
      help={<CnnHelp />}
      controls={<CnnControls run={run} />}
      exports={classifierExports(run as Run, files)}
      side={
        <>
          <ImageScores
            run={run}
            exam={exam}
            beside={run.params.rival ? { name: say('dense'), metrics: 'dense' } : undefined}
          />
          <LineChart
            series={accuracies}
            xLabel={say('step')}
            yLabel={run.params.rival ? say('test accuracy') : say('accuracy')}
            format={formatPercent}
            cursor={run.step}
            onCursor={run.seek}
            className="h-40"
          />
          <LineChart
            series={losses}
            xLabel={say('step')}
            yLabel={say('loss (nats)')}
            yScale="log"
            cursor={run.step}
            onCursor={run.seek}
            className="h-40"
          />
        </>
      }
      below={<Tabs label={say('More about this network')} tabs={tabs} />}
    >
      <div className="from-top grid w-full gap-3">
        <CnnImages run={run} image={image} onImage={setImage} />
        {lookable && (
          <Later>
            <CnnInside run={run} image={image} version={version} place={place} onPlace={setPlace} />
          </Later>
        )}
      </div>
    </Frame>
  )
}
