'use client'

import { type RefObject, use, useEffect } from 'react'
import { TwinLink } from '@/lib/twin/context'

/** Less than this, as a share of the way, is nothing to send. */
const NOTHING = 0.005

/** A slide that is taller than the screen is scrolled in both windows of a talk; how far, as a share of the whole way. */
export function useScrollTogether(page: RefObject<HTMLElement | null>, number: number) {
  const link = use(TwinLink)
  useEffect(() => {
    const slide = page.current
    if (!slide || !link) return
    const part = `slide ${number}/scroll`
    let last = 0
    const way = () => slide.scrollHeight - slide.clientHeight
    const onScroll = () => {
      const share = way() > 0 ? slide.scrollTop / way() : 0
      if (Math.abs(share - last) < NOTHING) return
      last = share
      link.say(part, share)
    }
    const leave = link.join(part, {
      tell: () => last || undefined,
      hear(body) {
        last = Number(body)
        slide.scrollTo({ top: last * way(), behavior: 'instant' })
      },
    })
    slide.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      leave()
      slide.removeEventListener('scroll', onScroll)
    }
  }, [page, number, link])
}
