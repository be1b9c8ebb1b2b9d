'use client'

import { useEffect, useState } from 'react'
import { loadDrawn } from '@/components/exercises/load'
import { drawnExercises } from '@/content/exercises'
import type { DrawnExercise } from '@/lib/exercises/drawn'

export type Loading<T> =
  | { status: 'loading' }
  | { status: 'failed'; again: () => void }
  | { status: 'ready'; value: T }

/** The drawn exercises of these ids, downloaded when they are asked for; one that does not exist any more is left out. */
export function useExercises(ids: readonly string[]): Loading<ReadonlyMap<string, DrawnExercise>> {
  const [loaded, setLoaded] = useState<{ key: string; exercises?: ReadonlyMap<string, DrawnExercise> }>()
  const [tries, setTries] = useState(0)
  const key = ids.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the ids, and a new try asks again
  useEffect(() => {
    let gone = false
    loadAll(ids)
      .then((exercises) => !gone && setLoaded({ key, exercises }))
      .catch(() => !gone && setLoaded({ key }))
    return () => {
      gone = true
    }
  }, [key, tries])
  if (loaded?.key !== key) return { status: 'loading' }
  if (loaded.exercises) return { status: 'ready', value: loaded.exercises }
  return {
    status: 'failed',
    again: () => {
      setLoaded(undefined)
      setTries(tries + 1)
    },
  }
}

async function loadAll(ids: readonly string[]): Promise<ReadonlyMap<string, DrawnExercise>> {
  const known = ids.filter((id) => Object.hasOwn(drawnExercises, id))
  return new Map(await Promise.all(known.map(async (id) => [id, await loadDrawn(id)] as const)))
}
