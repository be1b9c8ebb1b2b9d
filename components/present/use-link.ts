'use client'

import { useEffect, useState } from 'react'
import { audienceAddress, readTalk } from '@/lib/present/address'
import { CHANNEL, type Link, openLink } from '@/lib/twin/link'
import { keepItem, keptItem } from './tab-storage'

const TALK_KEY = 'epoch:talk'

/** This page's end of what joins the presenter's window and the audience's; null until the page runs, or where none can be. */
export function useLink(): Link | null {
  const [link, setLink] = useState<Link | null>(null)
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return
    const followed = readTalk(location.search)
    const link = openLink(new BroadcastChannel(CHANNEL), {
      role: followed === undefined ? 'presenter' : 'audience',
      talk: followed ?? talkOfTab(),
      page: location.pathname,
      onElsewhere: (page, talk) => location.replace(audienceAddress(page, talk)),
    })
    link.greet()
    setLink(link)
    const back = ({ persisted }: PageTransitionEvent) => persisted && link.greet()
    addEventListener('pagehide', link.leave)
    addEventListener('pageshow', back)
    return () => {
      removeEventListener('pagehide', link.leave)
      removeEventListener('pageshow', back)
      link.leave()
      link.close()
      setLink(null)
    }
  }, [])
  return link
}

/** The talk that is given in this tab: the same after a reload, and on the next lesson. */
export function talkOfTab(): string {
  const kept = keptItem(TALK_KEY)
  if (kept !== null && kept !== '') return kept
  const talk = Math.floor(performance.timeOrigin * 1000 + performance.now()).toString(36)
  keepItem(TALK_KEY, talk)
  return talk
}
