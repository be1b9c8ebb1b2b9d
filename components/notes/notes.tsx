'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { readPreference } from '@/components/ui/preference'
import { takesLetters } from '@/components/ui/typing'
import { say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'
import { KEYS_OFF } from './keys'

/** Something asked for by key or button: a note or a bookmark for the paragraph in view. */
export interface Asked {
  what: 'note' | 'bookmark'
}

export interface NotesLayerProps {
  lesson: string
  asked: Asked | undefined
  onDone: () => void
}

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const

/**
 * Notes and bookmarks on a lesson's paragraphs. The page holds only a button, which touch always sees and Tab finds;
 * the rest is fetched when the reader stirs, or has notes here.
 */
export function Notes({ lesson }: { lesson: string }) {
  const [Layer, setLayer] = useState<ComponentType<NotesLayerProps>>()
  const [wanted, setWanted] = useState(false)
  const [asked, setAsked] = useState<Asked>()
  const { events } = useProgress()
  const kept = events.some(
    (event) => (event.type === 'noted' || event.type === 'bookmarked') && event.lesson === lesson,
  )

  useEffect(() => {
    const stir = () => setWanted(true)
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, stir, { once: true, passive: true })
    // A link to a paragraph that is no longer there.
    if (location.hash.includes('.') && !document.querySelector(':target')) stir()
    return () => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, stir)
    }
  }, [])

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const what = { n: 'note', b: 'bookmark' }[event.key] as Asked['what'] | undefined
      if (!what || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (takesLetters(event) || readPreference(KEYS_OFF)) return
      event.preventDefault()
      setAsked({ what })
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  const needed = wanted || kept || asked !== undefined
  useEffect(() => {
    if (needed && !Layer) void import('./notes-layer').then(({ NotesLayer }) => setLayer(() => NotesLayer))
  }, [needed, Layer])

  return (
    <>
      <button
        type="button"
        className="notes-tab"
        aria-haspopup="dialog"
        onClick={() => setAsked({ what: 'note' })}
      >
        <span className="sr-only">{say('Note on the paragraph in view')}</span>
        <svg
          viewBox="0 0 16 16"
          width="14"
          height="14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          aria-hidden="true"
        >
          <path
            d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 13h4.5"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </svg>
      </button>
      {Layer && <Layer lesson={lesson} asked={asked} onDone={() => setAsked(undefined)} />}
    </>
  )
}
