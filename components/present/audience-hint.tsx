'use client'

import { useEffect, useState } from 'react'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'

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
      {rich(
        'This window is for the room: drag it to the projector and press {kbd} for full screen. It shows what you do in the other one.',
        { kbd: <kbd>f</kbd> },
      )}
      <button type="button" className="font-semibold text-act" onClick={() => setGone(true)}>
        {say('Hide')}
      </button>
    </p>
  )
}

/** Where a browser opens no second window by itself. */
export function BlockedHint({ onHide }: { onHide: () => void }) {
  return (
    <p role="alert" className="deck-hint">
      {rich(
        'The browser has blocked the second window. Allow pop-ups for this site, then press {kbd} again.',
        { kbd: <kbd>a</kbd> },
      )}
      <button type="button" className="font-semibold text-act" onClick={onHide}>
        {say('Hide')}
      </button>
    </p>
  )
}
