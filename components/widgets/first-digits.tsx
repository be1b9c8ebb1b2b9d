'use client'

import { lazy, useRef } from 'react'
import { DigitReader } from '@/components/ui/digit-reader'
import { Frame } from '@/components/ui/frame'
import type { DigitsView } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { setup } from '@/lib/experiments/first-digits.params'
import { say } from '@/lib/locale/say'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { FirstDigitsProgress } from './first-digits-progress'
import { FirstDigitsWall } from './first-digits-wall'
import { classifierExports } from './image-export-items'

export type FirstDigitsRun = Run<DigitsParams, DigitsView>

// Behind a button: a page does not load it before it shows it.
const FirstDigitsHelp = lazy(async () => ({ default: (await import('./first-digits-help')).FirstDigitsHelp }))

const files = async () => (await import('./digits-export')).makeDigitsFile

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** One press, a few seconds, and a network reads what the reader writes. */
export default function FirstDigits({ params }: WidgetProps) {
  const run: FirstDigitsRun = useExperiment('first-digits', setup, params)
  const writing = useRef<HTMLDivElement>(null)
  function write() {
    const sheet = writing.current?.querySelector<HTMLElement>('[role=application]')
    sheet?.scrollIntoView({ block: 'center' }) // focus alone may leave it behind the bar
    sheet?.focus({ preventScroll: true })
  }
  const trained = run.status === 'done' || run.status === 'paused'
  return (
    <Frame
      widget="first-digits"
      run={run}
      help={<FirstDigitsHelp />}
      exports={classifierExports(run as Run, files)}
    >
      {/* In a narrow frame the sheet comes before the digits, so that it is on the first screen of a phone. */}
      <div className="grid w-full gap-x-6 gap-y-3 @3xl:grid-cols-[minmax(0,1fr)_24rem] @3xl:grid-rows-[auto_1fr] @3xl:gap-y-5">
        <FirstDigitsProgress run={run} onWrite={write} />
        <div ref={writing} className="@3xl:col-start-2 @3xl:row-span-2 @3xl:row-start-1">
          <DigitReader
            run={run as Run}
            classes={run.snapshot?.classes ?? DIGITS}
            label={trained && run.step > 0 ? say('Now write a digit here') : say('Write a digit here')}
            noun={say('digit')}
          />
        </div>
        <FirstDigitsWall run={run} />
      </div>
    </Frame>
  )
}
