'use client'

import { useMemo } from 'react'
import type { LossSurface } from '@/lib/math/surfaces'
import { useShown } from '@/lib/twin/use-shown'

type Place = readonly [x: number, y: number]

/** A walk by hand over a surface that only shows its slope. */
export interface Walk {
  /** The start and every place since. */
  places: readonly Place[]
  here: Place
  /** ∂f/∂x and ∂f/∂y here: all that the walker is told. */
  slope: Place
  /** Steps that are left. */
  left: number
  /** Whether the landscape may be seen. */
  done: boolean
  /** Goes on by so much, as far as the edge of the map. */
  go(dx: number, dy: number): void
  finish(): void
  again(): void
}

/** The reader's walk; another surface, start or number of steps begins a new one. */
export function useWalk(surface: LossSurface | undefined, start: Place, steps: number): Walk {
  const key = `${start} ${steps}`
  const [walked, setWalked] = useShown<{ key: string; places: readonly Place[]; done: boolean }>(
    'optimizer-race-walk/walked',
  )
  const places = useMemo(() => (walked?.key === key ? walked.places : [start]), [walked, key, start])
  const stopped = walked?.key === key && walked.done
  const here = places.at(-1)!
  const left = steps - (places.length - 1)
  const done = stopped || left <= 0
  return {
    places,
    here,
    slope: surface ? surface.gradient(...here) : [0, 0],
    left,
    done,
    go(dx, dy) {
      if (done || !surface) return
      const inside = (value: number, [lo, hi]: Place) => Math.max(lo, Math.min(hi, value))
      const next = [inside(here[0] + dx, surface.x), inside(here[1] + dy, surface.y)] as const
      setWalked({ key, places: [...places, next], done: false })
    },
    finish: () => setWalked({ key, places, done: true }),
    again: () => setWalked(undefined),
  }
}
