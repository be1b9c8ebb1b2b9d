'use client'

import { useEffect, useRef, useState } from 'react'
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
  /** Absent once it is over. */
  active?: { at: number; params: unknown }
}

/** The same settings with one seed after the other, each for the same number of steps. */
export function useSeries(run: PlaygroundRun) {
  const [series, setSeries] = useState<Series>()
  const newest = useRef<Series>(undefined) // the run's state may be rendered before React has rendered the series'
  const { status, seed, step, params, snapshot } = run

  function put(next: Series | undefined) {
    newest.current = next
    setSeries(next)
  }

  useEffect(() => {
    const series = newest.current
    if (!series?.active) return
    const { active, seeds } = series
    if (seed !== seeds[active.at] || params !== active.params || status === 'error')
      return put({ ...series, active: undefined }) // the reader went another way
    const broken = status === 'paused' && !Number.isFinite(snapshot?.metrics.loss ?? 0)
    if (!(status === 'done' || broken) || !snapshot) return
    const rows = [...series.rows, { seed, step, metrics: snapshot.metrics }]
    const next = seeds[active.at + 1]
    if (next === undefined) {
      put({ ...series, rows, active: undefined })
      run.limit({})
      return
    }
    put({ ...series, rows, active: { ...active, at: active.at + 1 } })
    run.reseed(next)
    run.train()
  })

  return {
    series,
    start(count: number, steps: number) {
      const seeds = Array.from({ length: count }, (_, i) => i + 1)
      run.reseed(seeds[0]!)
      run.limit({ step: steps })
      put({ seeds, steps, rows: [], active: { at: 0, params } })
      run.train()
    },
    stop() {
      if (newest.current) put({ ...newest.current, active: undefined })
      run.pause()
      run.limit({})
    },
  }
}

/** Mean and sample standard deviation; of one value the latter is not defined. */
export function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) }
}
