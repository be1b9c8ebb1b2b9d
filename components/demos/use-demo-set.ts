'use client'

import { useCallback, useEffect, useState } from 'react'
import { readPreference, writePreference } from '@/components/ui/preference'
import { added, type DemoSet, EMPTY, pathOfLink, readLink, writeLink } from '@/lib/demos/set'
import { say } from '@/lib/locale/say'

/** The set that a teacher last worked on, as the fragment of its link. */
const KEY = 'epoch:demos'

/**
 * The demo set of this page: that of the link, else the one that was last worked on here. The address always holds it
 * whole, so that it can be copied, kept as a bookmark, and reloaded. Where a link cannot be read, what was kept is shown.
 */
export function useDemoSet() {
  const [set, setSet] = useState<DemoSet>()
  const [problem, setProblem] = useState<string>()
  const [before, setBefore] = useState<DemoSet>()

  /** @returns whether it could be done; else `problem` says why not, and the set stays as it was */
  const change = useCallback((next: DemoSet): boolean => {
    try {
      const hash = writeLink(next)
      setSet(next)
      setProblem(undefined)
      history.replaceState(null, '', hash)
      writePreference(KEY, hash)
      return true
    } catch (error) {
      setProblem(wordsOf(error))
      return false
    }
  }, [])

  useEffect(() => {
    function read() {
      const [kept, keptProblem] = attempt(() => readLink(readPreference(KEY) ?? ''))
      const [here, hereProblem] = attempt(() => addedBy(location.hash, kept ?? EMPTY))
      if (here) return void change(here)
      const [linked, linkProblem] = attempt(() => readLink(location.hash))
      if (linked && kept && isOther(kept, linked)) setBefore(kept)
      const broken = hereProblem !== undefined || linkProblem !== undefined
      setSet((now) => linked ?? (broken ? now : undefined) ?? kept ?? EMPTY)
      const lost = keptProblem && !linked && say('The set that was kept on this device cannot be read.')
      setProblem(hereProblem || linkProblem || lost || undefined)
    }
    // Another tab has worked on the kept set, which is the one that is shown here: neither undoes what the other did.
    function follow({ key, oldValue, newValue }: StorageEvent) {
      if (key !== KEY || !['', oldValue].includes(location.hash)) return
      const [now] = attempt(() => readLink(newValue ?? ''))
      if (!now) return
      setSet(now)
      setProblem(undefined)
      history.replaceState(null, '', newValue)
    }
    read()
    addEventListener('hashchange', read)
    addEventListener('storage', follow)
    return () => {
      removeEventListener('hashchange', read)
      removeEventListener('storage', follow)
    }
  }, [change])

  return {
    set,
    problem,
    change,
    /** Puts another set in the place of this one. @returns as `change` does */
    open(next: DemoSet): boolean {
      if (!change(next)) return false
      if (set && isOther(set, next)) setBefore(set)
      return true
    },
    /** What a link or a file has taken the place of. */
    before,
    goBack() {
      if (before && change(before)) setBefore(undefined)
    },
  }
}

/** Whether a set would be lost if the other took its place. */
const isOther = (set: DemoSet, other: DemoSet) =>
  set.demos.length > 0 && JSON.stringify(set) !== JSON.stringify(other)

/** What a widget’s own panel sends here, `#add=<link>`, at the end of the kept set. */
function addedBy(hash: string, kept: DemoSet): DemoSet | undefined {
  const link = /^#add=(.+)$/.exec(hash)?.[1]
  if (!link) return
  const path = pathOfLink(unescaped(link))
  return added(kept, [{ title: titleOf(path), path }])
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Error(say('This link was cut off or changed on its way.'))
  }
}

/** What a job gives, or in words why it does not. */
function attempt<T>(job: () => T): [value: T | undefined, problem?: string] {
  try {
    return [job()]
  } catch (error) {
    return [undefined, wordsOf(error)]
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A name for a demo until somebody gives it one: `/lab/gan-2d?…` is `gan 2d`. */
export const titleOf = (path: string): string =>
  (/^\/\w+\/(?:[\w-]+\/)?([\w-]+)/.exec(path)?.[1] ?? 'demo').replaceAll('-', ' ')
