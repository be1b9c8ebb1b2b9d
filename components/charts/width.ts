'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePaper } from '../ui/paper'

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
  // Paper has a width of its own, and no observer is heard between the word of the printer and the print.
  const paper = usePaper()
  const before = useRef(paper)
  useLayoutEffect(() => {
    if (paper === before.current) return
    before.current = paper
    if (element.current) setWidth(Math.floor(contentWidth(element.current)))
  }, [element, paper])
  return width
}

function contentWidth(element: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element)
  return element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
}
