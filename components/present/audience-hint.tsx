'use client'

import { useEffect, useState } from 'react'

/** What to do with a window that was just opened for the room; gone with full screen, the next slide, or a click. */
export function AudienceHint({ slide }: { slide: number }) {
  const [opened] = useState(slide)
  const [gone, setGone] = useState(false)
  useEffect(() => {
    const hide = () => setGone(true)
    document.addEventListener('fullscreenchange', hide)
    return () => document.removeEventListener('fullscreenchange', hide)
  }, [])
  if (gone || slide !== opened) return null
  return (
    <p className="deck-hint">
      This window is for the room: drag it to the projector and press <kbd>f</kbd> for full screen. It shows
      what you do in the other one.
      <button type="button" className="font-semibold text-act" onClick={() => setGone(true)}>
        Hide
      </button>
    </p>
  )
}

/** Where a browser opens no second window by itself. */
export function BlockedHint({ onHide }: { onHide: () => void }) {
  return (
    <p role="alert" className="deck-hint">
      The browser has blocked the second window. Allow pop-ups for this site, then press <kbd>a</kbd> again.
      <button type="button" className="font-semibold text-act" onClick={onHide}>
        Hide
      </button>
    </p>
  )
}
