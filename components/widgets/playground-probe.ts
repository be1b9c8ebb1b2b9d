'use client'

import { useEffect, useRef, useState } from 'react'
import { useShown } from '@/lib/twin/use-shown'
import type { PlaygroundRun } from './playground'

/** A place of the plane that the reader points at. */
export type Place = readonly [x: number, y: number]

export interface Probe {
  place: Place
  /** Activation of every neuron there, by layer; the outputs last. */
  layers: Float32Array[]
}

/**
 * What every neuron says at the place the reader points at, from the network as it is. One question is under
 * way at a time; of the places passed meanwhile only the newest is asked about.
 */
export function useProbe(run: PlaygroundRun) {
  const [place, setPlace] = useShown<Place | null>('playground-probe/place', null)
  const [probe, setProbe] = useState<Probe>()
  const wanted = useRef<Place | null>(null)
  const busy = useRef(false)
  const { ask, step, snapshot, status } = run
  const ready = snapshot !== undefined && status !== 'loading' && status !== 'error'

  // biome-ignore lint/correctness/useExhaustiveDependencies: at a new step the same place gets a new answer
  useEffect(() => {
    wanted.current = ready ? place : null
    if (!ready || !place) setProbe(undefined)
    if (!ready || !place || busy.current) return
    busy.current = true
    void (async () => {
      try {
        for (let at = wanted.current; at; at = wanted.current === at ? null : wanted.current) {
          const layers = await ask<Float32Array[]>({ type: 'probe', x: at[0], y: at[1] })
          if (wanted.current) setProbe({ place: at, layers })
        }
      } catch {
        setProbe(undefined) // the run was replaced or failed, which its own message says
      } finally {
        busy.current = false
      }
    })()
  }, [place, step, ready, ask])

  return { probe: place ? probe : undefined, place, setPlace }
}
