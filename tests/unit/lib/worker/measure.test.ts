import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Backend, Experiment, Snapshot } from '@/lib/engine/experiment'
import type { ParamsSchema } from '@/lib/engine/params'
import { type Measured, measure } from '@/lib/worker/measure'

/** An experiment whose steps wait; `log` tells what happened to its trainers. */
function waiting(breaks?: Backend) {
  const log: string[] = []
  const experiment: Experiment<ParamsSchema, Snapshot> = {
    title: 'Waits',
    params: v.object({}) as never,
    backends: ['wasm', 'cpu'],
    create: (_, { backend }) => ({
      async step() {
        if (backend === breaks) throw new Error('no kernel')
        await new Promise((resolve) => setTimeout(resolve, 2))
        log.push(`${backend} step`)
      },
      snapshot: () => ({ metrics: {} }),
      dispose: () => log.push(`${backend} disposed`),
    }),
  }
  return { experiment, log }
}

const order = { experiment: 'playground', params: {}, seed: 1, backends: ['wasm', 'cpu'] } as const
type Turn = <T>(backend: Backend, job: () => Promise<T>) => Promise<T>
const atOnce: Turn = (_, job) => job()

test.concurrent('every back end is timed by real steps, in turn, and freed', async () => {
  const { experiment, log } = waiting()
  const told: Measured[] = []
  await measure(experiment, order, atOnce, (measured) => told.push(measured))
  expect(told.map(({ backend }) => backend)).toEqual(['wasm', 'cpu'])
  for (const { milliseconds } of told) {
    expect(milliseconds).toBeGreaterThan(1)
    expect(milliseconds).toBeLessThan(50)
  }
  // Each thing that happened, once for its uninterrupted series.
  expect(log.filter((what, i) => what !== log[i - 1])).toEqual([
    'wasm step',
    'wasm disposed',
    'cpu step',
    'cpu disposed',
  ])
})

test.concurrent('a picture is drawn once a frame, as in a run, so a costly one does not hide how fast the steps are', async () => {
  const { experiment } = waiting()
  const { create } = experiment
  const costly: typeof experiment = {
    ...experiment,
    create: async (...birth) => ({
      ...(await create(...birth)),
      async snapshot() {
        await new Promise((resolve) => setTimeout(resolve, 20))
        return { metrics: {} }
      },
    }),
  }
  const told: Measured[] = []
  await measure(costly, { ...order, backends: ['cpu'] }, atOnce, (measured) => told.push(measured))
  expect(told[0]!.milliseconds).toBeLessThan(15) // a step and a picture together take more than 20
})

test.concurrent('a back end that fails in a step is refused with its reason, freed, and the others are timed', async () => {
  const { experiment, log } = waiting('wasm')
  const told: Measured[] = []
  await measure(experiment, order, atOnce, (measured) => told.push(measured))
  expect(told[0]).toEqual({ backend: 'wasm', refusal: 'no kernel' })
  expect(told[1]!.milliseconds).toBeGreaterThan(1)
  expect(log[0]).toBe('wasm disposed')
})

test.concurrent('a back end that does not start is refused with its reason', async () => {
  const { experiment } = waiting()
  const told: Measured[] = []
  const turn: Turn = (backend, job) => (backend === 'wasm' ? Promise.reject(new Error('no SIMD')) : job())
  await measure(experiment, order, turn, (measured) => told.push(measured))
  expect(told).toMatchObject([{ backend: 'wasm', refusal: 'no SIMD' }, { backend: 'cpu' }])
})
