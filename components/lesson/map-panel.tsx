'use client'

import type { MouseEvent, ReactNode } from 'react'
import { say } from '@/lib/locale/say'

const ID = 'lesson-map'

/**
 * The map of the stage and of the page. Beside the text where there is room; on narrow screens a native popover, so
 * that it opens without JavaScript, too.
 */
export function MapPanel({ children }: { children: ReactNode }) {
  // A link within the page leaves the popover open over the place it leads to.
  function close({ target, currentTarget }: MouseEvent<HTMLElement>) {
    if (target instanceof Element && target.closest('a') && currentTarget.matches(':popover-open'))
      currentTarget.hidePopover()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click that the keyboard makes on a link inside comes here as well
    <nav id={ID} popover="auto" aria-label={say('Course map')} className="lesson-map" onClick={close}>
      {children}
    </nav>
  )
}

/** Opens the map on narrow screens. */
export function MapButton({ children }: { children: ReactNode }) {
  return (
    <button
      type="button"
      popoverTarget={ID}
      className="mb-4 max-[820px]:mb-1 flex min-h-11 items-center gap-2.5 rounded-control font-sans text-[0.875rem] text-quiet hover:text-ink min-[821px]:hidden print:hidden"
    >
      <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M1 2h16M1 7h16M1 12h10" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      {children}
      <span className="sr-only">{say(': course map and contents')}</span>
    </button>
  )
}
