'use client'

import { type PointerEvent, useRef } from 'react'
import type { Command, Point, Stroke } from '@/lib/present/deck'

interface InkProps {
  strokes: readonly Stroke[]
  pointer: Point | null
  pen: boolean
  send: (command: Command) => void
}

/** Thousandths of the slide's width. */
const UNITS = 1000

/** What is drawn on a slide and where the laser points. With the pen in hand it takes the pointer from what is below. */
export function Ink({ strokes, pointer, pen, send }: InkProps) {
  const drawing = useRef(false)
  const point = (event: PointerEvent<HTMLDivElement>) => pointOn(event.currentTarget, event)
  return (
    <div
      aria-hidden="true"
      data-ink=""
      className={`absolute inset-0 z-3 overflow-clip ${pen ? 'cursor-crosshair touch-none' : 'pointer-events-none'}`}
      onPointerDown={(event) => {
        if (!pen || event.button !== 0) return
        drawing.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        send({ type: 'stroke', at: point(event) })
      }}
      onPointerMove={(event) => drawing.current && send({ type: 'extend', at: point(event) })}
      onPointerUp={() => {
        drawing.current = false
      }}
      onPointerCancel={() => {
        drawing.current = false
      }}
    >
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${UNITS} ${UNITS}`}
        className="block aspect-square w-full overflow-visible"
        fill="none"
        stroke="var(--act)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {strokes.map((stroke, i) => (
          <path key={i} d={pathOf(stroke)} />
        ))}
        {pointer && (
          <g stroke="none" fill="var(--bad)">
            <circle cx={pointer[0]} cy={pointer[1]} r="17" opacity="0.28" />
            <circle data-laser="" cx={pointer[0]} cy={pointer[1]} r="9" />
          </g>
        )}
      </svg>
    </div>
  )
}

/** A place on the screen as one of the element it is on. */
export function pointOn(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top, width } = element.getBoundingClientRect()
  const at = (distance: number) => Math.round((distance / width) * UNITS * 10) / 10
  return [at(clientX - left), at(clientY - top)]
}

/** A stroke of one point is a dot: a line to itself, with round ends. */
const pathOf = (stroke: Stroke) =>
  `M${stroke.map((point) => point.join(' ')).join('L')}${stroke.length === 1 ? `L${stroke[0]!.join(' ')}` : ''}`
