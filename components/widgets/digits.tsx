'use client'

import { lazy } from 'react'
import { LineChart } from '@/components/charts/line-chart'
import { DigitReader } from '@/components/ui/digit-reader'
import { Frame } from '@/components/ui/frame'
import { Later } from '@/components/ui/later'
import { useCurves } from '@/components/ui/run-curves'
import { Tabs } from '@/components/ui/tabs'
import type { DigitsView } from '@/lib/experiments/digits'
import { type DigitsParams, setup } from '@/lib/experiments/digits.params'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { DigitsControls } from './digits-controls'
import { DigitsModel } from './digits-model'
import { classNames } from './image-classes'
import { ACCURACIES, LOSSES } from './image-curves'
import { useExam } from './image-exam'
import { examTabs } from './image-exam-tabs'
import { classifierExports } from './image-export-items'
import { ImageScores } from './image-scores'

export type DigitsRun = Run<DigitsParams, DigitsView>

// Below the picture or behind a button: a page does not load them before it shows them.
const DigitsWeights = lazy(async () => ({ default: (await import('./digits-weights')).DigitsWeights }))
const DigitsHelp = lazy(async () => ({ default: (await import('./digits-help')).DigitsHelp }))

const files = async () => (await import('./digits-export')).makeDigitsFile

/** On screens that are wide and low, such as 1280 × 720, all of it above the run bar. */
const SHORT = '@3xl:[@media(max-height:800px)]:[&_.w-56]:w-46 @3xl:[@media(max-height:800px)]:[&_ol]:gap-0'
/** The same with the large letters of a projector. */
const PROJECTOR =
  '@3xl:[[data-project]_&_.w-56]:w-38! @3xl:[[data-project]_&_.size-21]:size-14 @3xl:[[data-project]_&_.min-w-21]:min-w-14 @3xl:[[data-project]_&_ol]:gap-0 @3xl:[[data-project]_&_li]:min-h-4'
/** Curves, as high as there is room; a projector shows pictures, not tables. */
const CURVE = 'h-40 [@media(max-height:800px)]:h-29 [[data-project]_&]:h-[130px]!'
const CURVES = 'contents [[data-project]_&_figcaption]:hidden'

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
      exports={classifierExports(run as Run, files)}
      side={
        <>
          <ImageScores run={run} exam={exam} />
          <div className={CURVES}>
            <LineChart
              series={accuracies}
              xLabel={say('step')}
              yLabel={say('accuracy')}
              format={formatPercent}
              cursor={run.step}
              onCursor={run.seek}
              className={CURVE}
            />
            <LineChart
              series={losses}
              xLabel={say('step')}
              yLabel={run.params.loss === 'cross-entropy' ? say('loss (nats)') : say('loss')}
              yScale="log"
              cursor={run.step}
              onCursor={run.seek}
              className={CURVE}
            />
          </div>
        </>
      }
      below={
        <Tabs
          label={say('More about this model')}
          tabs={[
            ...examTabs(run, exam),
            {
              id: 'weights',
              label: say('First layer'),
              content: (
                <Later>
                  <DigitsWeights run={run} />
                </Later>
              ),
            },
          ]}
        />
      }
    >
      <DigitsModel run={run} />
      <div className={`w-full ${SHORT} ${PROJECTOR}`}>
        <DigitReader
          beside
          run={run as Run}
          classes={classes}
          label={mnist ? say('Write a digit') : say('Draw a piece of clothing')}
          noun={mnist ? say('digit') : say('class')}
          seen={run.params.scramble ? say('before the shuffle') : undefined}
        />
      </div>
    </Frame>
  )
}
