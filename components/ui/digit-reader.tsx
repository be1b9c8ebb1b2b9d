'use client'

import { useCallback, useEffect, useRef } from 'react'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { Run } from '@/lib/worker/use-experiment'
import { BarList } from '../charts/bar-list'
import { useSlow } from '../charts/slow'
import { DrawPad } from './draw-pad'
import { Notice } from './notice'

export interface DigitReaderProps {
  /** A run that answers `{type: 'classify', pixels}` with `{probabilities}`. */
  run: Run
  /** What each probability is of. */
  classes: readonly string[]
  /** What to draw, such as `Write a digit`. */
  label: string
  /** What the drawing is called in sentences, such as `digit`. */
  noun: string
  /** What the small picture beside the sheet is, where it is not what the network sees. */
  seen?: string
  /** Sheet and bars side by side where there is room: a lecturer shows both at once. */
  beside?: boolean
  /** Offers to photograph one, too. */
  photo?: boolean
  /** Called with every drawing, as a 28 × 28 MNIST image; with null once the sheet is empty. */
  onImage?: (pixels: Float32Array | null) => void
}

/** From where on both fit between the columns for controls and curves; on a projector the sheet is small. */
const BESIDE =
  '@min-[61rem]:grid-cols-[minmax(0,21rem)_minmax(0,1fr)] @min-[61rem]:items-start @3xl:[[data-project]_&]:grid-cols-[minmax(0,21rem)_minmax(0,1fr)] @3xl:[[data-project]_&]:items-start'

/** Below this probability the model is said to be unsure. */
const SURE = 0.7

/** A sheet to draw on, and what the model makes of the drawing while it is drawn and while the model learns. */
export function DigitReader({
  run,
  classes,
  label,
  noun,
  seen,
  beside = false,
  photo,
  onImage,
}: DigitReaderProps) {
  const { probabilities, problem, onDrawing } = useReading(run)
  const onChange = (pixels: Float32Array, empty: boolean) => {
    onDrawing(pixels, empty)
    onImage?.(empty ? null : pixels)
  }
  const shown = run.snapshot ? probabilities : undefined
  const untrained = run.step === 0
  const says = useSlow(shown ? sentence(shown, classes, untrained) : '')
  return (
    // A figure that is saved shows no reading that was not made.
    <div
      data-control={shown ? undefined : ''}
      className={`grid w-full justify-items-center gap-3 ${beside ? BESIDE : ''}`}
    >
      <div className="grid w-full justify-items-center gap-3">
        <DrawPad label={label} onChange={onChange} seen={seen} photo={photo} className="w-56 @max-3xl:w-44" />
        {/* Right under the sheet: whoever has drawn looks for it there. */}
        <p role="status" className="m-0 min-h-[2.8em] w-full max-w-88 text-[0.875rem] text-quiet">
          {says ||
            (untrained
              ? say('Draw, and the network says what it takes it for, trained or not.')
              : say('Draw, and the network says what it takes it for.'))}
        </p>
      </div>
      <div className="w-full max-w-88">
        <BarList
          label={say('Probability of each {noun}', { noun })}
          labelWidth={`${Math.max(3, ...classes.map((name) => name.length))}ch`}
          bars={classes.map((name, k) => ({ label: name, value: shown?.[k] ?? 0 }))}
          format={shown ? formatPercent : () => '–'}
        />
      </div>
      {problem && run.status !== 'idle' && <Notice tone="error">{problem}</Notice>}
    </div>
  )
}

/** What a reading means, in words. */
function sentence(probabilities: readonly number[], classes: readonly string[], untrained: boolean): string {
  const order = probabilities.map((_, k) => k).sort((a, b) => probabilities[b]! - probabilities[a]!)
  const [first, second] = order as [number, number]
  const p = probabilities[first]!
  const guess = classes[first]!
  const share = p > 0.995 ? say('more than 99 %') : formatPercent(p, 0)
  if (untrained)
    return say(
      'Untrained, it guesses {guess} ({share}): its weights are random numbers. Train it, and see what changes.',
      { guess, share },
    )
  if (p >= SURE) return say('It reads {guess} and is {share} sure.', { guess, share })
  return say('It is not sure: {guess} ({share}) or {second} ({other})?', {
    guess,
    share,
    second: classes[second]!,
    other: formatPercent(probabilities[second]!, 0),
  })
}

/** Asks the model for the newest drawing, one question at a time, and again whenever the model has changed. */
function useReading({ ask, snapshot }: Run) {
  const [probabilities, setProbabilities] = useShown<number[]>('digit-reader/probabilities')
  const [problem, setProblem] = useShown<string>('digit-reader/problem')
  const drawing = useRef<Float32Array>(undefined)
  const asking = useRef(false)
  const stale = useRef(false)

  const read = useCallback(async () => {
    stale.current = true
    if (asking.current) return
    asking.current = true
    try {
      while (stale.current && drawing.current) {
        stale.current = false
        const answer = await ask<{ probabilities: number[] }>({ type: 'classify', pixels: drawing.current })
        if (drawing.current) setProbabilities(answer.probabilities)
        setProblem(undefined)
      }
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      asking.current = false
    }
  }, [ask])

  useEffect(() => {
    if (snapshot && drawing.current) void read()
  }, [snapshot, read])

  const onDrawing = useCallback(
    (pixels: Float32Array, empty: boolean) => {
      drawing.current = empty ? undefined : pixels
      if (empty) setProbabilities(undefined)
      else void read()
    },
    [read],
  )
  return { probabilities, problem, onDrawing }
}
