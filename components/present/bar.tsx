'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { CloseIcon } from '@/components/ui/icons'
import { say } from '@/lib/locale/say'
import { type DeckState, strokesOf, undoable } from '@/lib/present/deck'
import type { Action } from '@/lib/present/keys'
import { ActionIcon, type Pictured } from './icons'

interface BarProps {
  state: DeckState
  count: number
  /** Digits of a number that is being typed. */
  typed: string
  notes: boolean
  /** Whether a phone is connected as remote. */
  phone: boolean
  /** The lesson. */
  href: string
  clock: ReactNode
  /** Chooses between light and dark. */
  theme: ReactNode
  act: (action: Action) => void
}

/** The line at the foot of a presentation: where we are, and every tool for a mouse or a finger. */
export function Bar({ state, count, typed, notes, phone, href, clock, theme, act }: BarProps) {
  const { slide, tool, overview } = state
  const button = (action: Pictured, label: string, pressed?: boolean) => (
    <Button
      variant="icon"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      data-action={action}
      className={`deck-button ${pressed ? 'bg-sunken text-act!' : ''}`}
      onClick={() => act(action)}
    >
      <ActionIcon of={action} />
    </Button>
  )
  return (
    <div className="deck-bar">
      {button('previous', say('Back'))}
      {button('next', say('Next##a step of the slides'))}
      <span dir="ltr" className="px-2 font-mono tabular-nums">
        {typed === '' ? (
          <>
            {slide + 1}
            <span className="text-quiet"> / {count}</span>
          </>
        ) : (
          say('Go to {typed} ↵', { typed })
        )}
      </span>
      {clock}
      <span className="deck-theme ms-auto">{theme}</span>
      <div role="toolbar" aria-label={say('Tools')} className="deck-tools">
        {tool === 'pen' && undoable(state) && button('undo', say('Take back the last stroke'))}
        {tool === 'pen' && strokesOf(state).length > 0 && button('clear', say('Wipe the slide clean'))}
        {button('laser', say('Laser pointer'), tool === 'laser')}
        {button('pen', say('Draw'), tool === 'pen')}
        {button('overview', say('Overview'), overview)}
        {button('notes', say('Speaker’s notes'), notes)}
        {button('audience', say('A window for the room'))}
        {button('remote', say('Phone as remote'), phone)}
        {button('black', say('Black screen'))}
        {button('full-screen', say('Full screen'))}
        {button('help', say('Keys'))}
        <Link
          prefetch={false}
          href={href}
          aria-label={say('Leave for the lesson')}
          title={say('Leave for the lesson')}
          className="deck-leave"
        >
          <CloseIcon />
        </Link>
      </div>
      <span
        aria-hidden="true"
        className="deck-progress"
        style={{ inlineSize: `${(slide / Math.max(1, count - 1)) * 100}%` }}
      />
    </div>
  )
}
