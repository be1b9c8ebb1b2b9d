'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { DigitReader } from '@/components/ui/digit-reader'
import { Frame } from '@/components/ui/frame'
import { Readout } from '@/components/ui/readout'
import { useCurves } from '@/components/ui/run-curves'
import { Tabs } from '@/components/ui/tabs'
import type { DigitsView } from '@/lib/experiments/digits'
import { type DigitsParams, setup } from '@/lib/experiments/digits.params'
import { formatNumber, formatPercent } from '@/lib/math/format'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { classNames } from './digits-classes'
import { DigitsControls } from './digits-controls'
import { useExam } from './digits-exam'
import { digitsExports } from './digits-export-items'
import { DigitsModel } from './digits-model'

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
  const { loss, accuracy, testLoss, testAccuracy } = run.snapshot?.metrics ?? {}
  const classes = classNames(run.params.data)
  const share = (value?: number) => (value === undefined ? undefined : formatPercent(value))
  const number = (value?: number) => (value === undefined ? undefined : formatNumber(value))
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
          <div className="grid grid-cols-2 gap-2">
            <Readout label="train loss" value={number(loss)} note="last batches" />
            <Readout label="test loss" value={number(testLoss)} note="held-out images" />
            <Readout label="train accuracy" value={share(accuracy)} note="last batches" />
            <Readout
              label="test accuracy"
              value={share(testAccuracy)}
              note={run.snapshot && `of ${run.snapshot.tested.toLocaleString('en')} images`}
            />
          </div>
          <Readout
            label="whole test"
            value={exam.confusion && formatPercent(exam.confusion.correct / exam.confusion.count, 2)}
            note={
              exam.confusion
                ? `${exam.confusion.correct.toLocaleString('en')} of ${exam.confusion.count.toLocaleString('en')} images, at step ${exam.confusion.step.toLocaleString('en')}`
                : 'taken when training rests'
            }
          />
          <LineChart
            series={accuracies}
            xLabel="step"
            yLabel="accuracy"
            format={formatPercent}
            cursor={run.step}
            onCursor={run.seek}
            className="h-40"
          />
          <LineChart
            series={losses}
            xLabel="step"
            yLabel="loss (nats)"
            yScale="log"
            cursor={run.step}
            onCursor={run.seek}
            className="h-40"
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
      <DigitReader
        run={run as Run}
        classes={classes}
        label={mnist ? 'Write a digit' : 'Draw a piece of clothing'}
        noun={mnist ? 'digit' : 'class'}
        seen={run.params.scramble ? 'before the shuffle' : undefined}
      />
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
