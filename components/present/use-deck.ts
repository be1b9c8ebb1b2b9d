'use client'

import { useEffect, useReducer, useState } from 'react'
import { readMinutes, readPlace, writePlace } from '@/lib/present/address'
import { advance, type Command, type DeckState, START } from '@/lib/present/deck'
import { readDeck, writeDeck } from '@/lib/present/keep'

/** Drawing changes the deck often; it is kept when the hand rests. */
const SETTLE_MS = 300

/**
 * The state of this page's deck. Its place stands in the address, so that Back, a reload and a link lead to it; the
 * rest outlives a reload in the tab.
 *
 * @param steps for each slide, how many parts of it come one at a time
 * @returns `minutes`: how long the talk may take, if the address says so
 */
export function useDeck(steps: readonly number[]) {
  const [state, send] = useReducer((now: DeckState, command: Command) => advance(now, command, steps), START)
  const [opened, setOpened] = useState(false)
  const [minutes, setMinutes] = useState<number>()

  useEffect(() => {
    const kept = readDeck(sessionStorageItem(keyOfPage()))
    const given = readMinutes(location.search)
    setMinutes(given)
    send({
      type: 'load',
      state: {
        ...kept,
        ...readPlace(location.hash),
        timer: { ...kept.timer, shown: kept.timer.shown || given !== undefined },
      },
    })
    setOpened(true)
    const follow = () => {
      const place = readPlace(location.hash)
      if (place) send({ type: 'jump', ...place })
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const { slide, fragment } = state
  useEffect(() => {
    if (!opened) return
    const hash = writePlace({ slide, fragment })
    const here = readPlace(location.hash) ?? { slide: 0, fragment: 0 }
    if (writePlace(here) !== hash) history.replaceState(null, '', hash)
  }, [opened, slide, fragment])

  useEffect(() => {
    if (!opened) return
    const keep = () => keepItem(keyOfPage(), writeDeck(state))
    const timer = setTimeout(keep, SETTLE_MS)
    addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', keep)
    }
  }, [opened, state])

  return { state, send, minutes }
}

const keyOfPage = () => `epoch:deck:${location.pathname}`

/** A browser that blocks storage throws at every touch of it: then a reload begins with nothing but its place. */
function sessionStorageItem(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function keepItem(key: string, text: string) {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // blocked or full: only the place outlives a reload, in the address
  }
}
