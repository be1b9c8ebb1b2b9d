'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { inPackage, pathOfPage } from '@/lib/address/address'
import { LOCALE, localeOf } from '@/lib/locale/locale'
import { audienceAddress, isDeck, readTalk } from '@/lib/present/address'
import { CHANNEL, type Link, openLink } from '@/lib/twin/link'
import { keepItem, keptItem } from './tab-storage'

const TALK_KEY = 'epoch:talk'
/** How often a presenter without a room says that there is one. */
const CALL_MS = 2000

/** This page's end of what joins the presenter's window and the audience's; null until the page runs, or where none can be. */
export function useLink(): Link | null {
  const [link, setLink] = useState<Link | null>(null)
  const router = useRouter()
  // Without a new document, so that full screen stays.
  const go = useEffectEvent((page: string, talk: string) => {
    if (!isDeck(page)) return
    if (inPackage() || localeOf(page) !== LOCALE) location.replace(audienceAddress(page, talk))
    else router.replace(audienceAddress(pathOfPage(page), talk))
  })
  useEffect(() => {
    // A deck in a frame, as among prepared demos, is nobody's talk.
    if (typeof BroadcastChannel === 'undefined' || window.top !== window) return
    const followed = readTalk(location.search)
    const link = openLink(new BroadcastChannel(CHANNEL), {
      role: followed === undefined ? 'presenter' : 'audience',
      talk: followed ?? talkOfTab(),
      id: newName(),
      page: location.pathname,
      onElsewhere: (page, talk) => go(page, talk),
    })
    link.greet()
    setLink(link)
    // A window for the room that is just on its way from another page hears the next time.
    const calling = setInterval(() => {
      if (link.role === 'presenter' && !link.connected()) link.greet()
    }, CALL_MS)
    const back = ({ persisted }: PageTransitionEvent) => persisted && link.greet()
    addEventListener('pagehide', link.leave)
    addEventListener('pageshow', back)
    return () => {
      clearInterval(calling)
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
  const talk = newName()
  keepItem(TALK_KEY, talk)
  return talk
}

/** Of this browser's pages no two were opened in the same microsecond. */
const newName = () => Math.floor(performance.timeOrigin * 1000 + performance.now() * 1000).toString(36)
