'use client'

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { CurvePlot } from '@/components/charts/curve-plot'
import { type CurveAxes, placesOf, writePlace, writeValue } from '@/lib/exercises/curve'
import {
  type Drawing,
  joined,
  NOTCHES,
  notchOf,
  type PenPoint,
  penned,
  toNotch,
  valueAt,
} from '@/lib/exercises/drawing'
import { say } from '@/lib/locale/say'
import { EXPECTED, labelsOf } from './curve-lines'

interface CurvePadProps {
  axes: CurveAxes
  drawing: Drawing
  /** Id of what says how to draw. */
  describedBy: string
  /** Called at the end of a stroke and for every key. */
  onDraw: (drawing: Drawing) => void
}

/** The sheet is this much larger than the axes on every side, in pixels: a finger may begin beside them. */
const MARGIN = 12

/** Keys that move a place up or down, and the space bar, which leaves it level with the one before. */
const PLACES = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '])

/**
 * Axes to draw a curve on. A pen of any kind draws it in strokes; by keys and for screen readers every place is a
 * slider, all of them one stop of the Tab key: left and right choose the place, up and down move it.
 */
export function CurvePad({ axes, drawing, describedBy, onDraw }: CurvePadProps) {
  const count = drawing.length
  const places = placesOf(axes, count)
  const path = useRef<PenPoint[]>([])
  const sliders = useRef<(HTMLInputElement | null)[]>([])
  const [stroke, setStroke] = useState<Drawing>()
  const [at, setAt] = useState(0)
  const [focused, setFocused] = useState(false)
  const shown = stroke ?? drawing
  const drawn = shown.flatMap((y, i) => (y === null ? [] : [{ x: places[i]!, y }]))
  const line = joined(shown)

  function pointOf({ clientX, clientY, currentTarget }: PointerEvent): PenPoint {
    const box = currentTarget.getBoundingClientRect()
    const right = (clientX - box.left - MARGIN) / (box.width - 2 * MARGIN)
    const up = 1 - (clientY - box.top - MARGIN) / (box.height - 2 * MARGIN)
    return {
      place: Math.max(0, Math.min(1, right)) * (count - 1),
      y: toNotch(axes.min + up * (axes.max - axes.min), axes),
    }
  }
  const strokeOf = () => penned(drawing, path.current).map((y) => (y === null ? null : toNotch(y, axes)))

  function begin(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary) return
    event.currentTarget.setPointerCapture?.(event.pointerId)
    const point = pointOf(event)
    path.current = [point]
    setStroke(strokeOf())
    sliders.current[Math.round(point.place)]?.focus({ preventScroll: true })
  }
  function move(event: PointerEvent) {
    if (!stroke || !event.isPrimary) return
    const point = pointOf(event)
    path.current.push(point)
    setStroke(strokeOf())
    setAt(Math.round(point.place))
  }
  function lift(event: PointerEvent) {
    if (!stroke || !event.isPrimary) return
    onDraw(strokeOf())
    setStroke(undefined)
    sliders.current[at]?.focus({ preventScroll: true }) // keys go on from where the pen was lifted
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    // A slider at its end, or one that shall stay level, would not change: the key draws it where it stands.
    if (PLACES.has(event.key) && drawing[at] === null) onDraw(drawing.with(at, standing(at)))
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!step) return
    event.preventDefault() // a slider alone would change its value
    sliders.current[at + step]?.focus()
  }

  /** Where a place stands: drawn, on the line through it, or level with what is drawn nearest before it. */
  const standing = (i: number) =>
    shown[i] ??
    line?.[i] ??
    shown.findLast((y, k) => k < i && y !== null) ??
    shown.find((y) => y !== null) ??
    valueAt(NOTCHES / 2, axes)
  function said(i: number): string {
    if (shown[i] !== null) return writeValue(shown[i]!, axes)
    return line ? say('{line}, on the line between', { line: writeValue(line[i]!, axes) }) : say('not drawn')
  }
  const percent = (i: number) => (100 * i) / (count - 1)

  return (
    <CurvePlot
      {...labelsOf(axes, count)}
      lines={[{ ...EXPECTED, x: drawn.map(({ x }) => x), y: drawn.map(({ y }) => y) }]}
      note={focused && `${writePlace(places[at]!, axes)}${say(': ')}${said(at)}`}
    >
      {drawn.length === 0 && (
        <p className="absolute inset-0 m-0 grid place-items-center px-6 text-center font-sans text-base">
          <span className="bg-panel px-2 py-0.5">{say('Draw the {y} that you expect', { y: axes.y })}</span>
        </p>
      )}
      {focused && (
        <span
          className="absolute size-4.5 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-link"
          style={{ left: `${percent(at)}%`, bottom: `${notchOf(standing(at), axes)}%` }}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: the exercise has its fieldset */}
      <div
        role="group"
        aria-label={say('Your {y}', { y: axes.y })}
        aria-describedby={describedBy}
        className="absolute cursor-crosshair touch-none select-none rounded-control outline-link outline-offset-[-9px] has-focus-visible:outline-3"
        style={{ inset: -MARGIN, padding: MARGIN }}
        onMouseDown={(event) => event.preventDefault()} // else it would take the focus from the slider
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={() => setStroke(undefined)}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <div className="pointer-events-none relative size-full">
          {places.map((place, i) => (
            <input
              key={place}
              ref={(slider) => {
                sliders.current[i] = slider
              }}
              type="range"
              min={0}
              max={NOTCHES}
              value={notchOf(standing(i), axes)}
              aria-label={writePlace(place, axes)}
              aria-valuetext={said(i)}
              aria-orientation="vertical"
              tabIndex={i === at ? 0 : -1}
              className="absolute inset-y-0 m-0 h-full -translate-x-1/2 opacity-0"
              style={{ left: `${percent(i)}%`, width: `${100 / count}%` }}
              onFocus={() => setAt(i)}
              onChange={(event) => onDraw(drawing.with(i, valueAt(Number(event.target.value), axes)))}
            />
          ))}
        </div>
      </div>
    </CurvePlot>
  )
}
