'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import { useWidth } from '@/components/charts/width'
import type { DigitsView } from '@/lib/experiments/digits'
import { say } from '@/lib/locale/say'
import type { FirstDigitsRun } from './first-digits'

type Reading = Pick<DigitsView['reading'], 'pixels' | 'labels'> & Partial<DigitsView['reading']>

const SIDE = 28
const GAP = 8 // of the grid, between two images

/** The same few test digits all the time, and what the network reads in each. */
export function FirstDigitsWall({ run }: { run: FirstDigitsRun }) {
  const wall = useRef<HTMLDivElement>(null)
  const width = useWidth(wall, 320)
  const columns = width > 540 ? 12 : 8
  const waiting = useWaiting(run.snapshot === undefined)
  const reading: Reading | undefined = run.snapshot?.reading ?? waiting
  const shown = useMemo(() => {
    if (!reading) return
    const labels = Array.from(reading.labels)
    const { predicted } = reading
    return {
      pixels: reading.pixels,
      captions: labels.map((_, i) => (predicted ? String(predicted[i]) : '?')),
      right: predicted && labels.map((label, i) => predicted[i] === label),
    }
  }, [reading])
  const correct = shown?.right?.filter(Boolean).length
  return (
    <div ref={wall} className="w-full">
      <ImageGrid
        label={say('Test digits, each with what the network reads')}
        pixels={shown?.pixels ?? []}
        width={SIDE}
        height={SIDE}
        captions={shown?.captions}
        right={shown?.right}
        size={Math.floor(width / columns) - GAP}
        empty=""
      />
      <p className="m-0 text-quiet text-xs">
        {correct === undefined
          ? say('Digits from the test: what will it read in them?')
          : say(
              'Under each digit what it reads now: {correct} of these {captions} right, ✗ marks the wrong ones.',
              { correct, captions: shown?.captions.length ?? '' },
            )}
      </p>
    </div>
  )
}

/** The digits themselves, for as long as no network has looked at them. */
function useWaiting(wanted: boolean): Reading | undefined {
  const [reading, setReading] = useState<Reading>()
  useEffect(() => {
    if (!wanted) return
    let gone = false
    void import('./first-digits-waiting').then(({ waitingDigits }) => {
      if (!gone) setReading(waitingDigits())
    })
    return () => {
      gone = true
    }
  }, [wanted])
  return wanted ? reading : undefined
}
