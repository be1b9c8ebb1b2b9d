import { useEffect, useRef, useState } from 'react'
import type { NeuronView } from '@/lib/experiments/neuron'
import { openRun } from '@/lib/worker/client'
import type { NeuronRun } from './neuron'

/** What the examples of a run depend on: the same key, the same examples. */
export function examplesKey({ params, seed }: Pick<NeuronRun, 'params' | 'seed'>): string {
  const { data, x, y, species, against, points, noise, own } = params
  return JSON.stringify([seed, data, x, y, species, against, points, noise, own])
}

/**
 * The run as it would begin, until it begins: its points, and where learning starts. It comes from a run on `scratch`
 * that is never played, so the worker is warm when the reader presses Train; the reader's own run stays idle.
 */
export function useNeuronPreview(run: NeuronRun): NeuronRun {
  const { params, seed } = run
  const key = examplesKey(run)
  const [preview, setPreview] = useState<{ key: string; view: NeuronView }>()
  const newest = useRef(params)
  const untrained = run.snapshot === undefined

  useEffect(() => {
    newest.current = params
  }, [params])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all that the points depend on
  useEffect(() => {
    if (!untrained) return setPreview(undefined)
    // What cannot begin, such as too few points of the reader's own, has no preview; Train says why.
    const order = {
      experiment: 'neuron',
      params: { ...newest.current, start: 'random' },
      seed,
      backends: ['scratch'],
    } as const
    const handle = openRun(order, (message) => {
      if (message.type === 'update') setPreview({ key, view: message.update.snapshot as NeuronView })
    })
    return () => handle.close()
  }, [untrained, key])

  if (!untrained || preview?.key !== key) return run
  return { ...run, snapshot: preview.view }
}
