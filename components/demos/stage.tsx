'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ChevronIcon, CloseIcon } from '@/components/ui/icons'
import type { Demo } from '@/lib/demos/set'
import { say } from '@/lib/locale/say'
import { clickOf } from './clicker'
import { StageFrame } from './stage-frame'

interface StageProps {
  demos: readonly Demo[]
  /** Which one is shown, from 0. */
  place: number
  onPlace: (place: number) => void
  onClose: () => void
}

/**
 * Shows the demos one after another, each filling the window. A clicker’s keys go on and back; within slides they step
 * through these first. The next demo is loaded behind the one that is shown, so that nobody waits for it.
 */
export function Stage({ demos, place, onPlace, onClose }: StageProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const demo = demos[place]!
  const go = (by: number) => {
    const to = place + by
    if (to >= 0 && to < demos.length) onPlace(to)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = clickOf(event)
    if (!by) return
    event.preventDefault()
    go(by)
  })
  useEffect(() => {
    dialog.current?.showModal()
    document.documentElement.requestFullscreen?.().catch(() => {}) // refused: the window will do
    return () => {
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
    }
  }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  const near = demos.flatMap((demo, i) => (i === place || i === place + 1 ? [{ demo, i }] : []))

  return (
    <dialog
      ref={dialog}
      aria-label={say('The demos')}
      onClose={onClose}
      className="m-0 grid h-dvh max-h-none w-screen max-w-none grid-rows-[minmax(0,1fr)_auto] border-0 bg-paper p-0 text-ink"
    >
      <div className="relative">
        {near.map(({ demo, i }) => (
          <StageFrame
            key={`${i} ${demo.path}`}
            demo={demo}
            shown={i === place}
            onGo={(by) => i === place && go(by)}
          />
        ))}
      </div>
      <div className="flex items-center gap-2 border-rule border-t px-3 py-1 font-sans">
        <Button variant="icon" aria-label={say('Demo before')} disabled={place === 0} onClick={() => go(-1)}>
          <ChevronIcon className="rotate-90" />
        </Button>
        <Button
          variant="icon"
          aria-label={say('Next demo')}
          disabled={place === demos.length - 1}
          onClick={() => go(1)}
        >
          <ChevronIcon className="-rotate-90" />
        </Button>
        <span role="status" className="tabular-nums">
          <span className="font-mono">
            {place + 1}/{demos.length}
          </span>{' '}
          {demo.title}
        </span>
        <Button
          className="ms-auto"
          variant="icon"
          aria-label={say('Leave the demos')}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </Button>
      </div>
    </dialog>
  )
}
