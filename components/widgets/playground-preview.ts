import { useEffect, useState } from 'react'
import type { PlaygroundQuestion, PlaygroundView } from '@/lib/experiments/playground'
import type { PlaygroundParams } from '@/lib/experiments/playground.params'
import { openRun, type RunHandle } from '@/lib/worker/client'
import type { PlaygroundRun } from './playground'

interface Preview {
  handle: RunHandle
  view: PlaygroundView
  params: PlaygroundParams
  seed: number
}

/**
 * The run as it would begin, until it begins: its points, its untrained network and what that says. The initial
 * weights come from the seed on every back end alike, so a run on `scratch` that is never played shows them at
 * once, and the worker is warm when the reader presses Train. The reader's own run stays idle.
 */
export function usePreview(run: PlaygroundRun): PlaygroundRun {
  const { params, seed } = run
  const [preview, setPreview] = useState<Preview>()
  const untrained = run.snapshot === undefined

  useEffect(() => {
    if (!untrained) return setPreview(undefined)
    // What cannot begin, such as too few points of the reader's own, has no preview; Train says why.
    const handle = openRun({ experiment: 'playground', params, seed, backends: ['scratch'] }, (message) => {
      if (message.type === 'update')
        setPreview({ handle, view: message.update.snapshot as PlaygroundView, params, seed })
    })
    return () => handle.close()
  }, [untrained, params, seed])

  if (!untrained || preview?.params !== params || preview.seed !== seed) return run
  const { handle, view } = preview
  return {
    ...run,
    snapshot: view,
    ask: <T>(question: unknown) =>
      (question as PlaygroundQuestion).type === 'probe' ? handle.ask<T>(question) : run.ask<T>(question),
  }
}
