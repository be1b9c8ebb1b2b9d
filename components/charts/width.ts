'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Width of an element in CSS pixels, for layouts that CSS cannot express; `initial` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return
    const resize = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry!.contentRect.width)
      if (next > 0) setWidth(next)
    })
    resize.observe(element.current)
    return () => resize.disconnect()
  }, [element])
  return width
}
