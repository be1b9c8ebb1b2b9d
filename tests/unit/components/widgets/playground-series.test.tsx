// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PlaygroundRun } from '@/components/widgets/playground'
import { shareOf, useSeries } from '@/components/widgets/playground-series'

test('several seeds run flat out; the speed that the reader had chosen comes back', () => {
  const speeds: number[] = []
  const params = {}
  let run = {
    params,
    seed: 1,
    step: 0,
    status: 'paused',
    stepsPerSecond: 1000,
    reseed: (seed: number) => go({ seed, step: 0, status: 'idle' }),
    limit() {},
    pause() {},
    train() {},
    pacing: (speed: number) => speeds.push(speed),
  } as unknown as PlaygroundRun
  const go = (patch: object) => {
    run = { ...run, ...patch }
  }
  const { result, rerender } = renderHook(() => useSeries(run))
  act(() => result.current.start(2, 50))
  expect(speeds).toEqual([Number.POSITIVE_INFINITY])
  go({ step: 25, status: 'running' })
  rerender()
  expect(result.current.share).toBe(0.25)
  for (const _ of [1, 2]) {
    go({ step: 50, status: 'done', snapshot: { metrics: { loss: 1 } } })
    rerender()
  }
  expect(result.current.series!.rows.map(({ seed }) => seed)).toEqual([1, 2])
  expect(result.current.share).toBe(1)
  expect(speeds).toEqual([Number.POSITIVE_INFINITY, 1000])
})

test('a seed that is over its steps counts as one seed', () => {
  expect(shareOf({ seeds: [1, 2], steps: 10, rows: [], active: { at: 0, params: {}, pace: 1 } }, 12)).toBe(
    0.5,
  )
})
