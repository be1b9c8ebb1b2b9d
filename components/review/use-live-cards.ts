'use client'

import { useEffect, useState } from 'react'
import { loadCard } from '@/components/exercises/load'
import type { LiveCard } from '@/lib/exercises/live-card'

/**
 * The files of these live cards, by name: fetched together before the first card is asked, so that a review that has
 * begun needs no network. A card whose file cannot be had is left out, and asked in words. Undefined until it is known.
 */
export function useLiveCards(
  names: readonly (string | undefined)[],
): ReadonlyMap<string, LiveCard> | undefined {
  const wanted = [...new Set(names)].filter((name) => name !== undefined).join(' ')
  const [loaded, setLoaded] = useState<{ wanted: string; files: ReadonlyMap<string, LiveCard> }>()
  useEffect(() => {
    let gone = false
    const all = wanted.split(' ').filter(Boolean)
    void Promise.allSettled(all.map(loadCard)).then((results) => {
      const files = results.flatMap((result, i) =>
        result.status === 'fulfilled' ? [[all[i]!, result.value] as const] : [],
      )
      if (!gone) setLoaded({ wanted, files: new Map(files) })
    })
    return () => {
      gone = true
    }
  }, [wanted])
  // While more are fetched, as when another tab adds a card, those that are here go on.
  return loaded && (loaded.wanted === wanted || loaded.files.size > 0) ? loaded.files : undefined
}
