'use client'

import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { nearestExample, type Place, type Spot } from './neuron-geometry'

/** How far an arrow key moves the cursor, as a share of the picture. */
const STRIDE = 1 / 40

interface NeuronPointingProps {
  data?: NeuronData
  edge: readonly [number, number]
  spot?: Spot
  /** The place of the plane under a pointer. */
  placeOf: (event: { clientX: number; clientY: number }) => Place
  /** The place under the cursor; undefined when it leaves. */
  onHover: (spot?: Spot) => void
  /** The place that stays chosen. */
  onPick: (spot: Spot) => void
  children: ReactNode
}

/** The picture as something to point at, by pointer, finger or arrow keys. */
export function NeuronPointing({
  data,
  edge,
  spot,
  placeOf,
  onHover,
  onPick,
  children,
}: NeuronPointingProps) {
  const [lo, hi] = edge
  const [cursor, setCursor] = useShown<Place>('neuron-pointing/cursor')
  const spotAt = (place: Place): Spot => (data && nearestExample(data, place)) ?? { place }

  function leave() {
    setCursor(undefined)
    onHover(undefined)
  }
  function onKeyDown(event: KeyboardEvent) {
    const [x, y] = cursor ?? spot?.place ?? [(lo + hi) / 2, (lo + hi) / 2]
    if (event.key === 'Escape') return leave()
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return onPick(spotAt([x, y]))
    }
    const by = ARROWS[event.key]
    if (!by) return
    event.preventDefault()
    const stride = (hi - lo) * STRIDE * (event.shiftKey ? 5 : 1)
    const clamp = (value: number) => Math.max(lo, Math.min(hi, value))
    const to = [clamp(x + by[0] * stride), clamp(y + by[1] * stride)] as const
    setCursor(to)
    onHover({ place: to })
  }
  function onPointerMove(event: PointerEvent) {
    setCursor(undefined)
    onHover({ place: placeOf(event) })
  }
  return (
    <div
      role="application"
      aria-label={say('The plane: arrow keys move a cursor, Enter chooses the example there')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
      tabIndex={0}
      className="absolute inset-0 touch-manipulation rounded-md outline-link focus-visible:outline-3"
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onHover(undefined)}
      onBlur={leave}
      onClick={(event) => onPick(spotAt(placeOf(event)))}
    >
      {children}
      {cursor && (
        <span
          className="pointer-events-none absolute size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-panel outline-2 outline-ink"
          style={{
            left: `${((cursor[0] - lo) / (hi - lo)) * 100}%`,
            top: `${((hi - cursor[1]) / (hi - lo)) * 100}%`,
          }}
        />
      )}
    </div>
  )
}

const ARROWS: Record<string, Place> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
