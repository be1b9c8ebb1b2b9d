'use client'

import { useMemo } from 'react'
import { ImageGrid } from '@/components/charts/image-grid'
import { ScaleLegend } from '@/components/charts/scale-legend'
import { Button } from '@/components/ui/button'
import type { FirstWeights } from '@/lib/experiments/digits'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { DigitsRun } from './digits'
import { useAnswer } from './image-answer'

const SIDE = 28
const PAGE = 32
/** While it trains, a new look once in so many steps. */
const EVERY = 50

/** Each neuron of the first layer as the image it answers to: what it adds for ink in a pixel, and what it takes. */
export function DigitsWeights({ run }: { run: DigitsRun }) {
  const [from, setFrom] = useShown('digits-weights/from', 0)
  const units = run.params.layers[0] ?? 10
  const page = Math.min(from, Math.floor((units - 1) / PAGE) * PAGE)
  const version = run.status === 'running' ? Math.floor(run.step / EVERY) * EVERY : run.step
  const { answer, problem } = useAnswer<FirstWeights>(
    run,
    run.snapshot && run.backend ? { type: 'weights', from: page, to: page + PAGE } : undefined,
    version,
  )
  const peak = useMemo(() => {
    let most = 1e-6
    for (const weight of answer?.pixels ?? []) most = Math.max(most, Math.abs(weight))
    return most
  }, [answer])
  const captions = useMemo(
    () => answer && Array.from({ length: answer.pixels.length / SIDE ** 2 }, (_, i) => String(page + i + 1)),
    [answer, page],
  )
  const last = Math.min(page + PAGE, units)
  return (
    <div className="grid gap-3">
      <p className="m-0 max-w-prose text-[0.8125rem] text-quiet">
        {say(
          'Every neuron of the first layer has one weight for each of the 784 pixels. Drawn as an image, they show what it answers to: ink where it is orange raises it, ink where it is blue lowers it. Before training they are noise.',
        )}
      </p>
      {units > PAGE && (
        <div className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-quiet">
          <Button variant="quiet" disabled={page === 0} onClick={() => setFrom(page - PAGE)}>
            {say('Earlier neurons')}
          </Button>
          <span className="font-mono tabular-nums">
            {say('{page}–{last} of {units}', { page: page + 1, last, units })}
          </span>
          <Button variant="quiet" disabled={last >= units} onClick={() => setFrom(page + PAGE)}>
            {say('Later neurons')}
          </Button>
        </div>
      )}
      {problem && <p role="alert">{problem}</p>}
      <ImageGrid
        label={say('Weights of the first layer, one image a neuron')}
        pixels={answer?.pixels ?? []}
        width={SIDE}
        height={SIDE}
        scale="diverging"
        domain={[-peak, peak]}
        captions={captions}
        size={64}
        empty={say('Press Train or Step: the weights appear here.')}
      />
      {answer && <ScaleLegend scale="diverging" domain={[-peak, peak]} />}
    </div>
  )
}
