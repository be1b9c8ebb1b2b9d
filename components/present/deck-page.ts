import { type RefObject, useEffect, useRef } from 'react'

type Root = RefObject<HTMLElement | null>

/** The slide that is shown. */
export const slideShown = (root: HTMLElement | null): HTMLElement | null =>
  root?.querySelector<HTMLElement>('.slide-cell[data-current] > .slide') ?? null

/** The focus goes along: into the slide, or to its picture in the overview. It stays where the bar has it. */
export function useFocus(root: Root, slide: number, overview: boolean) {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the slide that is shown has changed in the page
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const current = root.current?.querySelector('.slide-cell[data-current]')
    const target = current?.querySelector<HTMLElement>(overview ? '.slide-pick' : '.slide')
    if (document.activeElement?.closest('.deck-bar, dialog')) {
      if (overview) target?.scrollIntoView({ block: 'nearest' })
      return
    }
    // A deck in a frame that is loaded behind another page takes no focus from it.
    if (window.top !== window && !document.hasFocus()) return
    target?.focus({ preventScroll: !overview })
  }, [root, slide, overview])
}

/** Scrolls a slide that is taller than the screen. @returns whether there was anything to scroll */
export function scrolled(root: HTMLElement | null, by: 1 | -1): boolean {
  const slide = slideShown(root)
  if (!slide) return false
  const room = by === 1 ? slide.scrollHeight - slide.clientHeight - slide.scrollTop : slide.scrollTop
  if (room < 8) return false
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  slide.scrollBy({ top: by * 0.75 * slide.clientHeight, behavior: still ? 'instant' : 'smooth' })
  return true
}

/** How many slides stand side by side in the overview. */
export function columnsOf(root: HTMLElement | null): number {
  const slides = root?.querySelector('.slides')
  return slides ? getComputedStyle(slides).gridTemplateColumns.split(' ').length : 1
}

/** Fills the screen, or no longer. */
export function toggleFullScreen() {
  // A browser may refuse, as within another page's frame; then all stays as it is.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  done?.catch(() => {})
}
