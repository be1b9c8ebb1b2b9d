'use client'

import { useEffect } from 'react'
import type { Link } from '@/lib/twin/link'

/** The shape of the window that the room sees, and how large its letters are. */
interface Room {
  /** Width by height. */
  aspect: number
  /** One rem as a share of the width. */
  rem: number
}

const PART = 'room'

/**
 * The presenter's slide gets the shape of the room's and letters of the same share of it, so that lines break at the same
 * words and what is pointed at is the same in both.
 */
export function useRoom(link: Link | null) {
  useEffect(() => {
    if (!link) return
    if (link.role === 'audience') {
      const measure = () => ({ aspect: innerWidth / innerHeight, rem: remOf() / innerWidth }) satisfies Room
      const leave = link.join(PART, { tell: measure, hear() {} })
      const onResize = () => link.say(PART, measure())
      addEventListener('resize', onResize)
      return () => {
        removeEventListener('resize', onResize)
        leave()
      }
    }
    const { style } = document.documentElement
    const leave = link.join(PART, {
      tell: () => undefined,
      hear(body) {
        const { aspect, rem } = body as Room
        if (!(aspect > 0.2 && aspect < 5 && rem > 0 && rem < 0.2)) return
        style.setProperty('--room-aspect', String(aspect))
        style.setProperty('--room-rem', String(rem))
      },
    })
    return () => {
      leave()
      style.removeProperty('--room-aspect')
      style.removeProperty('--room-rem')
    }
  }, [link])
}

const remOf = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
