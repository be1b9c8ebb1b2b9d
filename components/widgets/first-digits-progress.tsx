'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { examplesOf, stepsOf } from '@/lib/experiments/digits.params'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { FirstDigitsRun } from './first-digits'

/** Share of digits read right by one who guesses. */
const CHANCE = 0.1

/**
 * How well it reads now, as one number and one bar, and the one thing to press next.
 *
 * @param onWrite brings the reader to the sheet
 */
export function FirstDigitsProgress({ run, onWrite }: { run: FirstDigitsRun; onWrite(): void }) {
  const seconds = useTrainingTime(run)
  const { status, step, snapshot, params } = run
  const { testAccuracy } = snapshot?.metrics ?? {}
  const share = testAccuracy ?? 0
  const resting = status !== 'running' && status !== 'loading'
  const finished = step >= stepsOf(params)
  return (
    <div className="flex w-full flex-wrap items-center gap-x-3 gap-y-2 @3xl:grid @3xl:gap-3">
      <div className="order-1 flex min-h-18 flex-1 flex-wrap content-center items-center gap-x-4 @3xl:order-none @3xl:gap-y-1">
        {testAccuracy === undefined ? (
          <p className="m-0 font-semibold text-lg leading-tight @3xl:text-2xl">
            {say('It cannot read yet.')}
          </p>
        ) : (
          <>
            <div className="min-w-[7ch] whitespace-nowrap font-mono font-semibold text-3xl text-ink tabular-nums tracking-tight @3xl:text-5xl">
              {formatPercent(testAccuracy)}
            </div>
            <p className="m-0 min-w-32 flex-1 text-quiet text-xs @3xl:min-w-44 @3xl:text-sm">
              {say('of {tested} unseen digits read right', {
                tested: snapshot?.tested.toLocaleString(TAG) ?? '',
              })}
            </p>
          </>
        )}
      </div>
      <div aria-hidden="true" className="relative mb-4 hidden h-3.5 rounded-full bg-sunken @3xl:block">
        <div
          className="h-full origin-left rounded-full bg-act rtl:origin-right"
          style={{ width: `${100 * share}%` }}
        />
        <span
          className="absolute inset-y-[-3px] w-px bg-quiet"
          style={{ insetInlineStart: `${100 * CHANCE}%` }}
        />
        <span className="absolute top-4 text-quiet text-xs" style={{ insetInlineStart: `${100 * CHANCE}%` }}>
          {say('guessing')}
        </span>
        <span className="absolute end-0 top-4 text-quiet text-xs">{say('all right')}</span>
      </div>
      <div className="contents min-h-16 flex-wrap items-center gap-x-4 gap-y-2 @3xl:flex">
        {resting && !finished && (
          <Button variant="primary" className="min-h-12 px-4 text-lg @3xl:px-7" onClick={run.train}>
            {step === 0 ? say('Teach it to read') : say('Go on')}
          </Button>
        )}
        {resting && finished && (
          <Button variant="primary" className="min-h-12 px-4 text-lg @3xl:px-7" onClick={onWrite}>
            {say('Write a digit')}
          </Button>
        )}
        <p className="order-2 m-0 min-h-[4.2em] min-w-full flex-1 text-sm @3xl:order-none @3xl:min-h-0 @3xl:min-w-56 @3xl:text-[0.9375rem]">
          {words(run, seconds)}
        </p>
      </div>
    </div>
  )
}

/** What is happening, honestly: how many images, how often, how long. */
function words({ status, step, params, loading }: FirstDigitsRun, seconds: number): string {
  const images = examplesOf(params).toLocaleString(TAG)
  const shown = Math.min(step * params.batchSize, params.epochs * examplesOf(params)).toLocaleString(TAG)
  const time = seconds > 0 ? say(' in {seconds} s', { seconds: seconds.toFixed(1) }) : ''
  switch (status) {
    case 'idle':
      return say(
        'A network of random numbers. Press, and it learns from {images} handwritten digits, here in your browser.',
        { images },
      )
    case 'loading':
      return `${loading?.text ?? say('Starting')}${loading?.share === undefined ? ' …' : ` … ${formatPercent(loading.share, 0)}`}`
    case 'running':
      return say('Learning: {shown} images looked at{time}.', { shown, time })
    case 'done':
      return say('Done: it learned from {images} images, each seen {step}{time}. Now it is your turn.', {
        images,
        step: times(step / Math.ceil(examplesOf(params) / params.batchSize)),
        time,
      })
    case 'paused':
      return step === 0
        ? say('Not trained yet: it can only guess.')
        : say('Resting after {shown} images{time}. Write a digit, or let it go on.', { shown, time })
    case 'error':
      return say('Something went wrong; the message below says what.')
  }
}

const times = (epochs: number) => plural({ one: '{n} time', other: '{n} times' }, { n: Math.round(epochs) })

/** Seconds this run has been training on this page; 0 where that is not known, as after a reload. */
function useTrainingTime({ status, step, mirrored }: FirstDigitsRun): number {
  const [seconds, setSeconds] = useShown('first-digits-progress/seconds', 0)
  const before = useRef(0)
  const running = status === 'running'
  const fresh = status === 'idle' || step === 0

  useEffect(() => {
    if (!fresh || running || mirrored) return
    before.current = 0
    setSeconds(0)
  }, [fresh, running, mirrored])

  useEffect(() => {
    if (!running || mirrored) return // the window that trains measures
    const begun = performance.now()
    const now = () => before.current + (performance.now() - begun) / 1000
    const clock = setInterval(() => setSeconds(now()), 100)
    return () => {
      clearInterval(clock)
      before.current = now()
      setSeconds(before.current)
    }
  }, [running, mirrored])

  return seconds
}
