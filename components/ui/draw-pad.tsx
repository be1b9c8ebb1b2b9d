'use client'

import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { say } from '@/lib/locale/say'
import { paintShades } from '@/lib/math/colour'
import { DIGIT_SIDE, drawStroke, toMnist } from '@/lib/math/digit'
import { useShown } from '@/lib/twin/use-shown'
import { Button } from './button'
import { Canvas, type Surface } from './canvas'
import { PhotoInput } from './photo-input'
import { createRaster } from './raster'

export interface DrawPadProps {
  /** What to draw, such as `Draw a digit`. */
  label: string
  /** The drawing as a 28 × 28 MNIST image in [0, 1], at most once a frame. */
  onChange: (pixels: Float32Array, empty: boolean) => void
  /** What the small picture beside the sheet is. */
  seen?: string
  /** Offers to take the drawing from a photograph, too. */
  photo?: boolean
  /** Classes of the drawing area, such as a width. */
  className?: string
}

/** Side of the sheet in its own pixels, and of the pen: a stroke is about as wide as MNIST's. */
const SIDE = 280
const PEN_RADIUS = 11
const KEY_STEP = 8

type Spot = readonly [x: number, y: number]

/**
 * A sheet to draw on with finger, mouse or keyboard: arrow keys move the pen, Space puts it down and lifts
 * it. Beside it stands what a network trained on MNIST is given.
 */
export function DrawPad({
  label,
  onChange,
  seen = say('what the network sees'),
  photo = false,
  className = 'w-56',
}: DrawPadProps) {
  const [sheet] = useState(() => new Float32Array(SIDE * SIDE))
  const pen = useRef<{ at: Spot; down: boolean; keys: boolean }>({
    at: [SIDE / 2, SIDE / 2],
    down: false,
    keys: false,
  })
  const frame = useRef(0)
  // A new view of the same memory for every change, so that the canvas sees one.
  const [shown, setShown] = useState<{ sheet: Float32Array; digit: Float32Array; empty: boolean }>(() => ({
    sheet,
    digit: new Float32Array(DIGIT_SIDE ** 2),
    empty: true,
  }))
  const { empty } = shown
  const [nib, setNib] = useState<{ at: Spot; down: boolean } | null>(null)
  const newest = useRef(onChange)
  useEffect(() => {
    newest.current = onChange
  }, [onChange])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const show = useCallback(() => {
    const digit = toMnist(sheet, SIDE, SIDE)
    const blank = !digit.some((ink) => ink > 0)
    setShown({ sheet: sheet.subarray(), digit, empty: blank })
    newest.current(digit, blank)
  }, [sheet])
  // Not under its label, which may change with what the model has learned. There is one pad in a widget.
  const [ink, setInk] = useShown<Float32Array | null>('draw-pad', null)
  const own = useRef<Float32Array>(undefined)
  useEffect(() => {
    if (!ink || ink === own.current) return
    sheet.set(ink)
    show()
  }, [ink, sheet, show])

  /** Shows and reports the sheet once before the next frame, however many strokes came in. */
  const changed = useCallback(() => {
    if (frame.current) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      show()
      own.current = sheet.slice()
      setInk(own.current)
    })
  }, [sheet, show])

  const lineTo = (to: Spot) => {
    drawStroke(sheet, SIDE, SIDE, pen.current.at, to, PEN_RADIUS)
    pen.current.at = to
    changed()
  }
  const spot = (event: { clientX: number; clientY: number }, element: Element): Spot => {
    const box = element.getBoundingClientRect()
    return [((event.clientX - box.left) / box.width) * SIDE, ((event.clientY - box.top) / box.height) * SIDE]
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture?.(event.pointerId)
    setNib(null)
    pen.current = { at: spot(event, event.currentTarget), down: true, keys: false }
    lineTo(pen.current.at)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!pen.current.down || pen.current.keys) return
    // The browser gathers several positions into one event; all of them make a rounder line.
    const all = event.nativeEvent.getCoalescedEvents?.() ?? []
    for (const one of all.length > 0 ? all : [event.nativeEvent]) lineTo(spot(one, event.currentTarget))
  }
  const lift = () => {
    if (!pen.current.keys) pen.current.down = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = ARROWS[event.key]
    if (!move && event.key !== ' ') return
    event.preventDefault()
    const { at, down } = pen.current
    if (move) {
      const far = event.shiftKey ? 3 * KEY_STEP : KEY_STEP
      const to = [within(at[0] + move[0] * far), within(at[1] + move[1] * far)] as const
      if (down) lineTo(to)
      pen.current = { at: to, down, keys: true }
    } else {
      pen.current = { at, down: !down, keys: true }
      if (!down) lineTo(at)
    }
    setNib({ at: pen.current.at, down: pen.current.down })
  }
  const showPhoto = (ink: Float32Array) => {
    sheet.set(ink)
    changed()
  }
  const clear = () => {
    sheet.fill(0)
    pen.current = { at: [SIDE / 2, SIDE / 2], down: false, keys: false }
    setNib(null)
    changed()
  }

  return (
    // An empty sheet is nothing but a control: pictures of the widget leave it out.
    <div
      data-control={empty ? '' : undefined}
      className="flex flex-wrap items-end gap-3 font-sans text-quiet text-xs"
    >
      <div className={`grid gap-1 ${className}`}>
        <div
          role="application"
          aria-label={say(
            '{label}. Arrow keys move the pen, Space puts it down and lifts it, Shift moves further.',
            { label },
          )}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
          tabIndex={0}
          className="relative aspect-square w-full cursor-crosshair touch-none select-none rounded-control border border-edge bg-panel"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={lift}
          onPointerCancel={lift}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (pen.current.keys) pen.current.down = false
            setNib(null)
          }}
        >
          <Ink pixels={shown.sheet} side={SIDE} label={empty ? say('Empty sheet') : say('Your drawing')} />
          {empty && !nib && (
            <span className="pointer-events-none absolute inset-0 grid place-items-center px-4 text-center text-base">
              {label}
            </span>
          )}
          {nib && (
            <span
              className={`pointer-events-none absolute size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-act ${nib.down ? 'bg-act' : ''}`}
              style={{ left: `${(nib.at[0] / SIDE) * 100}%`, top: `${(nib.at[1] / SIDE) * 100}%` }}
            />
          )}
        </div>
        <output className="sr-only">{nib && (nib.down ? say('Pen down') : say('Pen up'))}</output>
      </div>
      <div className="grid justify-items-start gap-2">
        <div>
          <div className="mb-1 w-min min-w-21">{seen}</div>
          <div className="size-21 rounded-sm border border-rule bg-panel">
            <Ink
              pixels={shown.digit}
              side={DIGIT_SIDE}
              label={say('Your drawing, 28 by 28 pixels, centred: {seen}', { seen })}
            />
          </div>
        </div>
        <Button onClick={clear} disabled={empty}>
          {say('Clear')}
        </Button>
        {photo && <PhotoInput side={SIDE} onInk={showPhoto} />}
      </div>
    </div>
  )
}

/** A square of ink, on the page's own colours. */
function Ink({ pixels, side, label }: { pixels: Float32Array; side: number; label: string }) {
  const [paintRaster] = useState(createRaster)
  const draw = useCallback(
    ({ context, width, height, theme }: Surface) => {
      const box = { x: 0, y: 0, width, height }
      const smooth = width < 2 * side
      paintRaster(context, side, side, (target) => paintShades(target, pixels, theme.grey, 0, 1), box, smooth)
    },
    [pixels, side, paintRaster],
  )
  return <Canvas draw={draw} label={label} className="size-full rounded-[inherit]" />
}

const ARROWS: Record<string, Spot> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const within = (at: number) => Math.max(0, Math.min(SIDE, at))
