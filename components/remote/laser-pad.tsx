'use client'

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { say } from '@/lib/locale/say'
import type { Place } from '@/lib/remote/message'

interface LaserPadProps {
  /** Width of the slide by its height: the pad has the same. */
  aspect: number
  /** Called at most once a frame; null when the finger is gone. */
  onPoint: (at: Place | null) => void
}

/** Of the height of the screen, in per cent. */
const HIGHEST_DVH = 38
/** What an arrow key moves the pointer by, as a share of the slide. */
const KEY_STEP = 0.04
const MOVES: Record<string, readonly [number, number]> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
}

/** The slide as a pad: where the finger is, the laser points. */
export function LaserPad({ aspect, onPoint }: LaserPadProps) {
  const [at, setAt] = useState<Place | null>(null)
  const frame = useRef(0)
  const newest = useRef<Place | null>(null)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  function point(next: Place | null) {
    newest.current = next
    setAt(next)
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => onPoint(newest.current))
  }
  function onPointer(event: PointerEvent<HTMLDivElement>) {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    point([share((event.clientX - left) / width), share((event.clientY - top) / height)])
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && at) return point(null)
    const move = MOVES[event.key]
    if (!move) return
    event.preventDefault()
    const [x, y] = at ?? [0.5, 0.5]
    point([share(x + move[0]), share(y + move[1])])
  }

  return (
    <div
      role="application"
      aria-label={say('Laser pointer: move a finger here. Arrow keys move it, Escape puts it away.')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
      tabIndex={0}
      className="relative mx-auto grid touch-none select-none place-items-center overflow-clip rounded-frame border border-edge bg-sunken"
      style={{ aspectRatio: aspect, inlineSize: `min(100%, ${HIGHEST_DVH * aspect}dvh)` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        onPointer(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && onPointer(event)}
      onPointerUp={() => point(null)}
      onPointerCancel={() => point(null)}
      onKeyDown={onKeyDown}
      onBlur={() => at && point(null)}
    >
      <span aria-hidden="true" className="text-quiet">
        {at ? '' : say('Laser pointer')}
      </span>
      {at && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute size-5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-bad"
          style={{ left: `${100 * at[0]}%`, top: `${100 * at[1]}%` }}
        />
      )}
    </div>
  )
}

const share = (value: number) => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000))
