'use client'

import { useEffect } from 'react'
import { useShown } from '@/lib/twin/use-shown'
import type { PlaygroundRun } from './playground'

/** Where one seed of a series led. */
export interface SeriesRow {
  seed: number
  step: number
  metrics: Record<string, number>
}

export interface Series {
  seeds: readonly number[]
  steps: number
  /** Finished so far, in order. */
  rows: readonly SeriesRow[]
  /** Absent once it is over. `pace` is the one the reader had chosen, for afterwards. */
  active?: { at: number; params: unknown; pace: number }
}

/** The same settings with one seed after the other, each for the same number of steps. */
export function useSeries(run: PlaygroundRun) {
  // The run's state may be rendered before React has rendered the series'.
  const [series, put, newest] = useShown<Series>('playground-series/series')
  const { status, seed, step, params, snapshot } = run

  useEffect(() => {
    const series = newest()
    if (!series?.active || run.mirrored) return // the window that trains goes through the seeds
    const { active, seeds } = series
    if (
      seed !== seeds[active.at] ||
      JSON.stringify(params) !== JSON.stringify(active.params) ||
      status === 'error'
    ) {
      run.pacing(active.pace)
      return put({ ...series, active: undefined }) // the reader went another way
    }
    const broken = status === 'paused' && !Number.isFinite(snapshot?.metrics.loss ?? 0)
    if (!(status === 'done' || broken) || !snapshot) return
    const rows = [...series.rows, { seed, step, metrics: snapshot.metrics }]
    const next = seeds[active.at + 1]
    if (next === undefined) {
      put({ ...series, rows, active: undefined })
      run.limit({})
      run.pacing(active.pace)
      return
    }
    put({ ...series, rows, active: { ...active, at: active.at + 1 } })
    run.reseed(next)
    run.train()
  })

  return {
    series,
    /** How much of all its steps is taken, in [0, 1]. */
    share: series ? shareOf(series, step) : 0,
    start(count: number, steps: number) {
      const seeds = Array.from({ length: count }, (_, i) => i + 1)
      run.reseed(seeds[0]!)
      run.limit({ step: steps })
      put({ seeds, steps, rows: [], active: { at: 0, params, pace: run.stepsPerSecond } })
      run.pacing(Number.POSITIVE_INFINITY) // nobody watches a series step by step
      run.train()
    },
    stop() {
      const series = newest()
      const active = series?.active
      if (series) put({ ...series, active: undefined })
      if (active) run.pacing(active.pace)
      run.pause()
      run.limit({})
    },
  }
}

/** Steps taken of all the steps of a series, the present seed's included. */
export function shareOf({ seeds, steps, rows, active }: Series, step: number): number {
  return (rows.length + (active ? Math.min(1, step / steps) : 0)) / seeds.length
}

/** Mean and sample standard deviation; of one value the latter is not defined. */
export function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) }
}
