'use client'

import { ImageGrid } from '@/components/charts/image-grid'
import { Notice } from '@/components/ui/notice'
import type { Film } from '@/lib/experiments/gan-digits'
import { SIDE } from '@/lib/experiments/gan-digits.params'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { GanDigitsRun } from './gan-digits'
import { useAnswer } from './image-answer'

/** What was made of the first latents at the beginning and each time the steps had doubled. */
export function GanDigitsFilm({
  run,
  version,
  lookable,
}: {
  run: GanDigitsRun
  version: string
  lookable: boolean
}) {
  const { answer, problem } = useAnswer<Film>(run, lookable ? { type: 'film' } : undefined, version)
  if (problem) return <Notice tone="error">{problem}</Notice>
  if (!answer)
    return (
      <p className="m-0 text-quiet text-sm">
        {say('The first eight latents, one row of images for step 0, 50, 100, 200 and so on.')}
      </p>
    )
  return (
    <ol className="m-0 grid list-none gap-1 p-0 [&_output]:sr-only">
      {answer.frames.map(({ step, pixels }) => (
        <li key={step} className="grid gap-0.5">
          <span className="text-quiet text-xs">{say('step {step}', { step: step.toLocaleString(TAG) })}</span>
          <ImageGrid
            label={say('The first {latents} latents at step {step}', { latents: answer.latents, step })}
            pixels={pixels}
            width={SIDE}
            height={SIDE}
            size={SIDE}
          />
        </li>
      ))}
    </ol>
  )
}
