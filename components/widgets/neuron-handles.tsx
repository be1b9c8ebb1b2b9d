'use client'

import type { KeyboardEvent, PointerEvent } from 'react'
import { say } from '@/lib/locale/say'
import type { Neuron } from '@/lib/math/neuron'
import { through } from '@/lib/math/neuron'
import { turnedBy, turnedTo } from './neuron-geometry'
import { fixed } from './neuron-names'

type Place = readonly [x: number, y: number]

interface HandlesProps {
  mine: Neuron
  anchor: Place
  tip: Place
  edge: readonly [number, number]
  /** Such as “12 of 273 wrong”, said with every move. */
  score: string
  /** The place of the plane under a pointer. */
  placeOf: (event: PointerEvent) => Place
  onMove: (neuron: Neuron, pivot: Place) => void
}

/** A step of an arrow key: a sixtieth of the picture, or three degrees, or a tenth longer. */
const [SHARE, ANGLE, FACTOR] = [1 / 60, Math.PI / 60, 1.1]

/** Two handles on the reader's line: one moves it, one turns and steepens it. By pointer, finger or arrow keys. */
export function NeuronHandles({ mine, anchor, tip, edge, score, placeOf, onMove }: HandlesProps) {
  const [lo, hi] = edge
  const [w1, w2, b] = mine
  const move = (to: Place) => onMove(through(mine, ...to), to)
  const turn = (neuron: Neuron) => onMove(neuron, anchor)

  function moveByKey(event: KeyboardEvent) {
    const by = ARROWS[event.key]
    if (!by) return
    event.preventDefault()
    const size = Math.hypot(w1, w2)
    const stride = by[0] * (hi - lo) * SHARE * (event.shiftKey ? 5 : 1)
    const [ux, uy] = size > 0 ? [w1 / size, w2 / size] : [1, 0]
    const to = [anchor[0] + stride * ux, anchor[1] + stride * uy] as const
    if (to.every((value) => value >= lo && value <= hi)) move(to)
  }
  function turnByKey(event: KeyboardEvent) {
    const by = ARROWS[event.key]
    if (!by) return
    event.preventDefault()
    const times = event.shiftKey ? 5 : 1
    const longer = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    turn(
      longer
        ? turnedBy(mine, anchor, 0, FACTOR ** (by[0] * times))
        : turnedBy(mine, anchor, -by[0] * times * ANGLE),
    )
  }
  const angle = (Math.atan2(w2, w1) * 180) / Math.PI
  return (
    <>
      <Handle
        label={say('Move your line')}
        at={anchor}
        edge={edge}
        now={b}
        text={say('bias {b}: {score}', { b: fixed(b), score })}
        placeOf={placeOf}
        onDrag={move}
        onKeyDown={moveByKey}
        className="size-4 rounded-full border-2 border-panel bg-ink"
      />
      <Handle
        label={say('Turn your line')}
        at={tip}
        edge={edge}
        now={angle}
        text={say('weights {w1} and {w2}: {score}', { w1: fixed(w1), w2: fixed(w2), score })}
        placeOf={placeOf}
        onDrag={(to) => turn(turnedTo(anchor, to, edge))}
        onKeyDown={turnByKey}
        className="size-3.5 rotate-45 border-2 border-panel bg-ink"
      />
    </>
  )
}

const ARROWS: Record<string, readonly [1 | -1]> = {
  ArrowRight: [1],
  ArrowUp: [1],
  ArrowLeft: [-1],
  ArrowDown: [-1],
}

interface HandleProps extends Pick<HandlesProps, 'edge' | 'placeOf'> {
  label: string
  at: Place
  now: number
  text: string
  onDrag: (to: Place) => void
  onKeyDown: (event: KeyboardEvent) => void
  className: string
}

function Handle({
  label,
  at: [x, y],
  edge: [lo, hi],
  now,
  text,
  placeOf,
  onDrag,
  onKeyDown,
  className,
}: HandleProps) {
  const within = (value: number) => Math.max(lo, Math.min(hi, value))
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={Number(now.toFixed(2))}
      aria-valuemin={-1000}
      aria-valuemax={1000}
      aria-valuetext={text}
      className="absolute grid size-7 -translate-x-1/2 -translate-y-1/2 cursor-grab touch-none place-items-center rounded-full outline-link focus-visible:outline-3 active:cursor-grabbing pointer-coarse:size-11"
      style={{ left: `${((x - lo) / (hi - lo)) * 100}%`, top: `${((hi - y) / (hi - lo)) * 100}%` }}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        event.stopPropagation()
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const [px, py] = placeOf(event)
        onDrag([within(px), within(py)])
      }}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        onKeyDown(event)
      }}
    >
      <span className={className} />
    </span>
  )
}
