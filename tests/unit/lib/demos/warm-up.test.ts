import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { warmUp } from '@/lib/demos/warm-up'
import type { Controller, Saved } from '@/lib/worker/controller'
import type { RunState } from '@/lib/worker/run-state'

/** A controller whose worker is the test: what it was told, and what it says next. */
const fake = vi.hoisted(() => ({
  made: 0,
  told: [] as unknown[],
  closed: 0,
  hear: (_: object) => {},
  saved: {},
}))

vi.mock('@/lib/worker/controller', () => ({
  createController(): Partial<Controller> {
    fake.made++
    let state = { status: 'idle', step: 0, findings: [], backend: 'scratch' } as unknown as RunState
    const listeners = new Set<() => void>()
    const hear = (patch: object) => {
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    }
    fake.hear = hear
    return {
      state: () => state as RunState<never>,
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      limit: (until) => void fake.told.push(until),
      pacing: () => {},
      train: () => hear({ status: 'loading' }),
      pause() {
        fake.told.push('pause')
        if (state.status === 'running') hear({ status: 'paused' })
      },
      saved: () => fake.saved as Saved,
      close: () => void fake.closed++,
    }
  },
}))

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(fake, { made: 0, told: [], closed: 0, saved: {} })
})
afterEach(() => vi.useRealTimers())

/** Begins a warm-up. */
function begin({
  search = '',
  until = {},
  widget = 'playground',
  signal = new AbortController().signal,
} = {}) {
  const steps: number[] = []
  const report = warmUp({
    widget,
    search: new URLSearchParams(search),
    until,
    signal,
    onStep: (step) => steps.push(step),
  })
  report.catch(() => {}) // looked at by the test, later
  return { report, steps }
}

test('a demo that is long in coming is tried for three seconds from its first step on', async () => {
  const { report, steps } = begin()
  await vi.advanceTimersByTimeAsync(40_000)
  fake.hear({ status: 'paused' }) // the worker has it ready, and then begins
  expect(fake.told).not.toContain('pause')
  fake.hear({ status: 'running', step: 1 })
  await vi.advanceTimersByTimeAsync(2900)
  fake.hear({ step: 500 })
  expect(fake.told).not.toContain('pause')
  await vi.advanceTimersByTimeAsync(100)
  expect(await report).toMatchObject({ backend: 'scratch', first: 40_000, total: 43_000, steps: 500 })
  expect((await report).trained).toBeUndefined()
  expect(steps).toContain(500)
  expect(fake.closed).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('one that never begins, or is not there in time, is given up in words', async () => {
  const idle = begin()
  const late = begin({ until: { step: 9 } })
  await vi.advanceTimersByTimeAsync(600_000)
  await expect(idle.report).rejects.toThrow('did not begin within ten minutes')
  await expect(late.report).rejects.toThrow('not there after ten minutes')
  expect(fake.closed).toBe(2)
})

test('one with a goal is trained to it, and kept with the checkpoint of that step', async () => {
  const { report } = begin({ until: { step: 300 } })
  expect(fake.told).toEqual([{ step: 300 }])
  fake.hear({ status: 'running', step: 20 })
  await vi.advanceTimersByTimeAsync(60_000)
  fake.saved = { version: 1, checkpoint: { step: 250 } }
  fake.hear({ status: 'done', step: 300 })
  await vi.advanceTimersByTimeAsync(10)
  fake.saved = { version: 1, checkpoint: { step: 300 } }
  fake.hear({})
  expect((await report).trained).toEqual({ version: 1, checkpoint: { step: 300 }, prepared: true })
  expect(fake.told).not.toContain('pause')
})

test.each([{}, { until: { step: 300 } }])(
  'one that stops by itself has failed, and says why: %o',
  async (how) => {
    const { report } = begin(how)
    fake.hear({ status: 'running', step: 12 })
    const findings = [{ severity: 'warning', text: 'The loss is not a number.' }]
    fake.hear({ status: 'paused', step: 13, findings })
    await expect(report).rejects.toThrow('Training stopped at step 13. The loss is not a number.')
  },
)

test('what the model says of an error is passed on', async () => {
  const { report } = begin()
  fake.hear({ status: 'error', error: 'No memory is left.' })
  await expect(report).rejects.toThrow('No memory is left.')
  expect(vi.getTimerCount()).toBe(0)
})

test('whoever stops the warm-up ends it, also before it has begun', async () => {
  const stop = new AbortController()
  const { report } = begin({ signal: stop.signal })
  fake.hear({ status: 'running', step: 1 })
  stop.abort()
  await expect(report).rejects.toThrow(/abort/i)
  expect(fake.closed).toBe(1)
  await expect(begin({ signal: stop.signal }).report).rejects.toThrow(/abort/i)
  expect(fake.made).toBe(1)
})

test.each(['nothing', 'constructor', '__proto__'])('there is no widget “%s”', async (widget) => {
  await expect(begin({ widget }).report).rejects.toThrow(`There is no widget “${widget}” in this course.`)
})
