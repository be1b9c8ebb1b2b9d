'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { DigitReader } from '@/components/ui/digit-reader'
import { Frame } from '@/components/ui/frame'
import { useCurves } from '@/components/ui/run-curves'
import { Tabs } from '@/components/ui/tabs'
import type { DigitsView } from '@/lib/experiments/digits'
import { type DigitsParams, setup } from '@/lib/experiments/digits.params'
import { formatPercent } from '@/lib/math/format'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { classNames } from './digits-classes'
import { DigitsControls } from './digits-controls'
import { useExam } from './digits-exam'
import { digitsExports } from './digits-export-items'
import { DigitsModel } from './digits-model'
import { DigitsScores } from './digits-scores'

export type DigitsRun = Run<DigitsParams, DigitsView>

// Below the picture or behind a button: a page does not load them before it shows them.
const DigitsConfusion = lazy(async () => ({ default: (await import('./digits-confusion')).DigitsConfusion }))
const DigitsMistakes = lazy(async () => ({ default: (await import('./digits-mistakes')).DigitsMistakes }))
const DigitsWeights = lazy(async () => ({ default: (await import('./digits-weights')).DigitsWeights }))
const DigitsHelp = lazy(async () => ({ default: (await import('./digits-help')).DigitsHelp }))

const LOSSES = [
  ['loss', 'train'],
  ['testLoss', 'test'],
] as const
const ACCURACIES = [
  ['accuracy', 'train'],
  ['testAccuracy', 'test'],
] as const

/** The classic first model, 784-128-10, from its first random guess to a notebook that holds it. */
export default function Digits({ params }: WidgetProps) {
  const run: DigitsRun = useExperiment('digits', setup, params)
  const exam = useExam(run)
  const losses = useCurves(run as Run, LOSSES)
  const accuracies = useCurves(run as Run, ACCURACIES)
  const classes = classNames(run.params.data)
  const mnist = run.params.data === 'mnist'
  return (
    <Frame
      widget="digits"
      run={run}
      help={<DigitsHelp />}
      controls={<DigitsControls run={run} />}
      exports={digitsExports(run as Run)}
      side={
        <>
          <DigitsScores run={run} exam={exam} />
          <LineChart
            series={accuracies}
            xLabel="step"
            yLabel="accuracy"
            format={formatPercent}
            cursor={run.step}
            onCursor={run.seek}
            className="h-40 [@media(max-height:800px)]:h-22 [[data-project]_&]:h-20"
          />
          <LineChart
            series={losses}
            xLabel="step"
            yLabel="loss (nats)"
            yScale="log"
            cursor={run.step}
            onCursor={run.seek}
            className="h-40 [@media(max-height:800px)]:h-22 [[data-project]_&]:h-20"
          />
        </>
      }
      below={
        <Tabs
          label="More about this model"
          tabs={[
            {
              id: 'confusion',
              label: 'What it confuses',
              content: later(<DigitsConfusion run={run} exam={exam} />),
            },
            {
              id: 'mistakes',
              label: 'Surest mistakes',
              content: later(<DigitsMistakes run={run} exam={exam} />),
            },
            { id: 'weights', label: 'First layer', content: later(<DigitsWeights run={run} />) },
          ]}
        />
      }
    >
      <DigitsModel run={run} />
      {/* Sheet and bars side by side where there is room: a lecturer shows both at once. */}
      <div className="w-full @3xl:[&>div]:grid-cols-[auto_minmax(0,1fr)] @3xl:[&>div]:items-start [&>div>p]:col-span-full">
        <DigitReader
          run={run as Run}
          classes={classes}
          label={mnist ? 'Write a digit' : 'Draw a piece of clothing'}
          noun={mnist ? 'digit' : 'class'}
          seen={run.params.scramble ? 'before the shuffle' : undefined}
        />
      </div>
    </Frame>
  )
}

/** What is there once its code has come, in a space that does not move the page much. */
function later(part: ReactNode) {
  return (
    <Suspense
      fallback={
        <p role="status" className="m-0 min-h-10 text-[0.875rem] text-quiet">
          Loading …
        </p>
      }
    >
      {part}
    </Suspense>
  )
}
