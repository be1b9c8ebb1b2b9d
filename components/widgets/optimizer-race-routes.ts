'use client'

import { useMemo } from 'react'
import type { Route } from '@/components/charts/overlay'
import type { OptimizerRaceView } from '@/lib/experiments/optimizer-race'
import type { RacerName } from '@/lib/experiments/optimizer-race.params'
import type { OptimizerRaceRun } from './optimizer-race'
import { racerColour } from './optimizer-race-names'

/** The ways of all racers so far: on a surface from the history of the run, in a network their shadows on the slice. */
export function useRoutes(
  { history, step }: Pick<OptimizerRaceRun, 'history' | 'step'>,
  names: readonly RacerName[],
  view: OptimizerRaceView | undefined,
): Route[] {
  return useMemo(() => {
    if (view?.shadows) return view.shadows.map(({ name, x, y }) => ({ colour: racerColour(name), x, y }))
    const past = history.filter((point) => point.step <= step)
    return names.map((name) => {
      const places = past.filter((point) => point[`${name}.x`] !== undefined)
      const now = view?.racers.find((racer) => racer.name === name)?.at
      const begin = places.length === 0 && now ? [now] : []
      return {
        colour: racerColour(name),
        x: [...begin.map(([x]) => x), ...places.map((point) => point[`${name}.x`]!)],
        y: [...begin.map(([, y]) => y), ...places.map((point) => point[`${name}.y`]!)],
      }
    })
  }, [history, step, names, view])
}
