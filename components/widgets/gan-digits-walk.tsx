'use client'

import { useMemo } from 'react'
import { BarList } from '@/components/charts/bar-list'
import { ImageGrid } from '@/components/charts/image-grid'
import { Notice } from '@/components/ui/notice'
import { optionsOf, Select } from '@/components/ui/select'
import { Slider } from '@/components/ui/slider'
import type { Walk } from '@/lib/experiments/gan-digits'
import { SIDE } from '@/lib/experiments/gan-digits.params'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { GanDigitsRun } from './gan-digits'
import { useAnswer } from './image-answer'

/** Images on the way, both ends included. */
const STEPS = 9
const SHARES = Array.from({ length: STEPS }, (_, i) => i / (STEPS - 1))
const NUMBERS = optionsOf(Array.from({ length: 32 }, (_, i) => String(i + 1)))

interface Props {
  run: GanDigitsRun
  version: string
  lookable: boolean
  /** Numbers of the images at both ends, from 0. */
  ends: readonly [from: number, to: number]
  onEnds: (ends: readonly [from: number, to: number]) => void
}

/** The way from one latent to another: nine images on it, and one place that the reader chooses. */
export function GanDigitsWalk({ run, version, lookable, ends, onEnds }: Props) {
  const [from, to] = ends
  const [share, setShare] = useShown('gan-digits-walk/share', 0.5)
  const question = useMemo(
    () => (lookable ? { type: 'walk', from, to, at: [...SHARES, share] } : undefined),
    [lookable, from, to, share],
  )
  const { answer, problem } = useAnswer<Walk>(run, question, version)
  if (problem) return <Notice tone="error">{problem}</Notice>
  if (!answer)
    return (
      <p className="m-0 text-quiet text-sm">
        {say('Once there is a generator, this shows what lies between two of its images.')}
      </p>
    )
  const area = SIDE * SIDE
  const chosen = Array.from(answer.probabilities.slice(-10))
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 @xl:grid-cols-3">
        <Select
          label={say('From image')}
          value={String(from + 1)}
          options={NUMBERS}
          onChange={(n) => onEnds([Number(n) - 1, to])}
        />
        <Select
          label={say('To image')}
          value={String(to + 1)}
          options={NUMBERS}
          onChange={(n) => onEnds([from, Number(n) - 1])}
        />
        <Slider
          label={say('Place on the way')}
          value={share}
          min={0}
          max={1}
          step={0.01}
          onChange={setShare}
        />
      </div>
      <ImageGrid
        label={say('Nine images on the way from image {from} to image {to}', { from: from + 1, to: to + 1 })}
        pixels={answer.pixels.subarray(0, STEPS * area)}
        width={SIDE}
        height={SIDE}
        size={46}
        captions={SHARES.map((at) => at.toFixed(2))}
        onSelect={(i) => setShare(SHARES[i]!)}
      />
      <div className="grid grid-cols-[6rem_minmax(0,20rem)] items-start gap-4">
        <ImageGrid
          label={say('The image at {share} of the way', { share: share.toFixed(2) })}
          pixels={answer.pixels.subarray(STEPS * area)}
          width={SIDE}
          height={SIDE}
          size={84}
        />
        <BarList
          label={say('What the judge takes it for')}
          bars={chosen.map((value, digit) => ({ label: String(digit), value }))}
        />
      </div>
    </div>
  )
}
