'use client'

import { useMemo } from 'react'
import type { Series } from '@/components/charts/line-chart'
import type { Point } from '@/lib/engine/doctor'
import type { Run } from '@/lib/worker/use-experiment'

/**
 * The run's metrics as curves over steps, with those of earlier runs as ghosts behind them.
 *
 * @param metrics metric and the name it has in the legend, in order of colour; must be a constant
 */
export function useCurves(
  { history, ghosts }: Run,
  metrics: readonly (readonly [metric: string, name: string])[],
): Series[] {
  const behind = useMemo(
    () =>
      ghosts.flatMap((ghost) =>
        metrics.map(([metric, name]) => ({ name, ghost: true, points: curve(ghost.history, metric) })),
      ),
    [ghosts, metrics],
  )
  return useMemo(
    () => [...metrics.map(([metric, name]) => ({ name, points: curve(history, metric) })), ...behind],
    [history, behind, metrics],
  )
}

function curve(history: readonly Point[], metric: string): Series['points'] {
  const x = new Float64Array(history.length)
  const y = new Float64Array(history.length)
  for (let i = 0; i < history.length; i++) {
    x[i] = history[i]!.step
    y[i] = history[i]![metric] ?? Number.NaN
  }
  return { x, y }
}
