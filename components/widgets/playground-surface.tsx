'use client'

import { useState } from 'react'
import { Surface } from '@/components/charts/surface'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import type { Surface as SurfaceView } from '@/lib/experiments/playground'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { PlaygroundRun } from './playground'
import { formatLoss } from './playground-names'

const COLUMNS = 31
const SPAN = 1
/** The network as it is: the middle of the plane. */
const HERE = { x: [0], y: [0] }

/** A slice of the loss through this network's present weights, computed on demand. */
export function LossSurface({ run }: { run: PlaygroundRun }) {
  const [surface, setSurface] = useShown<SurfaceView & { step: number }>('playground-surface/surface')
  const [problem, setProblem] = useShown<string>('playground-surface/problem')
  const [busy, setBusy] = useState(false)

  async function compute() {
    setBusy(true)
    setProblem(undefined)
    try {
      if (run.status === 'running') run.pause()
      const view = await run.ask<SurfaceView>({ type: 'surface', span: SPAN, columns: COLUMNS })
      setSurface({ ...view, step: run.step })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  const nats = run.params.loss === 'cross-entropy' && run.snapshot?.task.kind !== 'regression'
  const middle = surface?.losses[(surface.columns ** 2 - 1) / 2]
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-[0.8125rem] text-quiet">
        {say(
          'The training loss on a plane through this network’s present weights, which sit in the middle. The two directions are random; one unit along either adds to the weights of every neuron as much as they are long (Li et al. 2018), and biases stay. Of all directions these are two, so a valley here may have a way out elsewhere.',
        )}
      </p>
      <p className="flex flex-wrap items-center gap-3 text-[0.8125rem] text-quiet">
        <Button onClick={compute} disabled={busy}>
          {busy ? say('Computing …') : surface ? say('Compute again from here') : say('Compute the surface')}
        </Button>
        <span role="status">
          {surface &&
            middle !== undefined &&
            rich('At step {step}, loss {middle} in the middle.', {
              step: surface.step.toLocaleString(TAG),
              middle: <span className="font-mono">{formatLoss(middle)}</span>,
            })}
        </span>
      </p>
      {problem && <Notice tone="error">{problem}</Notice>}
      {surface && (
        <Surface
          label={say('training loss around the weights at step {step}', { step: surface.step })}
          columns={surface.columns}
          rows={surface.columns}
          values={surface.losses}
          xDomain={[-surface.span, surface.span]}
          yDomain={[-surface.span, surface.span]}
          zLabel={nats ? say('loss (nats)') : say('loss')}
          path={HERE}
          log
        />
      )}
    </div>
  )
}
