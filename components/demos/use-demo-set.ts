'use client'

import { useCallback, useEffect, useState } from 'react'
import { readPreference, writePreference } from '@/components/ui/preference'
import { type DemoSet, EMPTY, pathOfLink, readLink, writeLink } from '@/lib/demos/set'

/** The set that a teacher last worked on, as the fragment of its link. */
const KEY = 'epoch:demos'

/**
 * The demo set of this page: that of the link, else the one that was last worked on here. The address always holds it
 * whole, so that it can be copied, kept as a bookmark, and reloaded.
 */
export function useDemoSet() {
  const [set, setSet] = useState<DemoSet>()
  const [problem, setProblem] = useState<string>()

  const change = useCallback((next: DemoSet) => {
    setSet(next)
    setProblem(undefined)
    const hash = writeLink(next)
    history.replaceState(null, '', hash)
    writePreference(KEY, hash)
  }, [])

  useEffect(() => {
    function read() {
      try {
        const added = addedBy(location.hash)
        const kept = readLink(readPreference(KEY) ?? '') ?? EMPTY
        if (added) change({ ...kept, demos: [...kept.demos, added] })
        else setSet(readLink(location.hash) ?? kept)
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error))
        setSet((now) => now ?? EMPTY)
      }
    }
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [change])

  return { set, problem, change }
}

/** What a widget’s own panel sends here: `#add=<link>`. */
function addedBy(hash: string) {
  const link = /^#add=(.+)$/.exec(hash)?.[1]
  if (!link) return
  const path = pathOfLink(decodeURIComponent(link))
  return { title: titleOf(path), path }
}

/** A name for a demo until somebody gives it one: `/lab/gan-2d?…` is `gan 2d`. */
export const titleOf = (path: string): string =>
  (/^\/\w+\/(?:[\w-]+\/)?([\w-]+)/.exec(path)?.[1] ?? 'demo').replaceAll('-', ' ')
