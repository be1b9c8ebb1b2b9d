'use client'

import { useMemo } from 'react'
import type { Series } from '@/components/charts/line-chart'
import type { Point } from '@/lib/engine/doctor'
import { say } from '@/lib/locale/say'
import type { GptRun } from './gpt'

/** Loss while learning, loss on held-out text where it was measured, and what needs no learning, as level lines. */
export function useLossCurves({ history, ghosts, snapshot }: GptRun): Series[] {
  const baselines = snapshot?.baselines
  const behind = useMemo(
    () => ghosts.flatMap(({ history }) => learned(history).map((series) => ({ ...series, ghost: true }))),
    [ghosts],
  )
  return useMemo(() => {
    const last = Math.max(1, history.at(-1)?.step ?? 0)
    const level = (name: string, y: number, colour: number): Series => ({
      name,
      colour,
      points: { x: [0, last], y: [y, y] },
    })
    return [
      ...learned(history),
      ...(baselines
        ? [level(say('guessing'), baselines.uniform, 9), level(say('pairs'), baselines.bigram, 4)]
        : []),
      ...behind,
    ]
  }, [history, behind, baselines])
}

function learned(history: readonly Point[]): Series[] {
  const tested = history.filter((point, i) => i === 0 || point.testStep !== history[i - 1]?.testStep)
  return [
    { name: say('train'), colour: 0, points: curve(history, 'step', 'loss') },
    { name: say('test'), colour: 1, points: curve(tested, 'testStep', 'testLoss') },
  ]
}

const curve = (points: readonly Point[], x: string, y: string) => ({
  x: Float64Array.from(points, (point) => point[x] ?? Number.NaN),
  y: Float64Array.from(points, (point) => point[y] ?? Number.NaN),
})
