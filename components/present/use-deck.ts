'use client'

import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react'
import { readMinutes, readPlace, writePlace } from '@/lib/present/address'
import { advance, type Command, type DeckState, START } from '@/lib/present/deck'
import { readDeck, writeDeck } from '@/lib/present/keep'
import { useConnected } from '@/lib/twin/context'
import type { Link } from '@/lib/twin/link'
import { keepItem, keptItem } from './tab-storage'

/** Drawing changes the deck often; it is kept when the hand rests. */
const SETTLE_MS = 300

/**
 * The state of this page's deck. Its place stands in the address, so that Back, a reload and a link lead to it; the
 * rest outlives a reload in the tab. With a second window the presenter's deck is the one that holds: the audience's
 * asks it for every change.
 *
 * @param steps for each slide, how many parts of it come one at a time
 * @returns `minutes`: how long the talk may take, if the address says so
 */
export function useDeck(steps: readonly number[], link: Link | null) {
  const [state, dispatch] = useReducer(
    (now: DeckState, command: Command) => advance(now, command, steps),
    START,
  )
  const [opened, setOpened] = useState(false)
  const [minutes, setMinutes] = useState<number>()
  const send = useJoined(link, opened, state, dispatch)
  const follow = useEffectEvent(() => {
    const place = readPlace(location.hash)
    if (place) send({ type: 'jump', ...place })
  })

  useEffect(() => {
    const kept = readDeck(keptItem(keyOfPage()))
    const given = readMinutes(location.search)
    setMinutes(given)
    dispatch({
      type: 'load',
      state: {
        ...kept,
        ...readPlace(location.hash),
        timer: { ...kept.timer, shown: kept.timer.shown || given !== undefined },
      },
    })
    setOpened(true)
    const onHash = () => follow()
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
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

  return { state: useSeen(state, link), send, minutes }
}

/** What this window shows: who looks for a slide in the overview does so alone, and the room stays where it was. */
function useSeen(state: DeckState, link: Link | null): DeckState {
  const [seen, see] = useState(state)
  const apart = state.overview && link?.role === 'audience'
  if (!apart && seen !== state) see(state)
  return apart ? seen : state
}

type Said = { command: Command } | { wish: Command }

/** Joins the deck with that of the other window. @returns sends a command, to whichever deck holds */
function useJoined(
  link: Link | null,
  opened: boolean,
  state: DeckState,
  dispatch: (command: Command) => void,
): (command: Command) => void {
  const follows = useConnected(link) && link?.role === 'audience'
  const newest = useRef(state)
  useEffect(() => {
    newest.current = state
  }, [state])

  const send = useCallback(
    (command: Command) => {
      if (follows) return link?.say('deck', { wish: command } satisfies Said)
      dispatch(command)
      link?.say('deck', { command } satisfies Said)
    },
    [follows, link, dispatch],
  )

  useEffect(() => {
    if (!link || !opened) return
    return link.join('deck', {
      tell: () =>
        link.role === 'presenter'
          ? ({ command: { type: 'load', state: newest.current } } satisfies Said)
          : undefined,
      hear(body) {
        const said = body as Said
        if ('command' in said) dispatch(said.command)
        else send(said.wish)
      },
    })
  }, [link, opened, dispatch, send])
  return send
}

const keyOfPage = () => `epoch:deck:${location.pathname}`
