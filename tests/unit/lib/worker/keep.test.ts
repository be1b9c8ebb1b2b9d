// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Setup } from '@/lib/engine/experiment'
import { whole } from '@/lib/engine/params'
import { loadRun, saveRun } from '@/lib/progress/database'
import { createController, type Saved } from '@/lib/worker/controller'
import { keepSaved } from '@/lib/worker/keep'
import { readOpening } from '@/lib/worker/lab'

const params = z.object({ hidden: whole({ label: 'Hidden', default: 8, min: 1, max: 64 }) })
const setup: Setup = { title: 'Test', params, backends: ['scratch'] }
const widget = () => createController('playground', setup, readOpening(setup, new URLSearchParams()))

const visit: Saved = {
  version: 1,
  state: {
    params: { hidden: 4 },
    seed: 9,
    wanted: 'auto',
    step: 40,
    history: [{ step: 40, loss: 1 }] as Saved['state']['history'],
    ghosts: [],
    snapshot: { metrics: { loss: 1 } },
    until: {},
    done: false,
  },
  checkpoint: { step: 40, arrays: { w: { shape: [2], values: Float32Array.of(1, 2) } } },
}

test('an earlier visit comes back, and letting go saves what has changed', async () => {
  await saveRun('a', visit)
  const controller = widget()
  const release = keepSaved('a', controller)
  await vi.waitFor(() => expect(controller.state().step).toBe(40))
  controller.limit({ step: 77 })
  release()
  await vi.waitFor(async () =>
    expect(await loadRun('a')).toMatchObject({
      state: { seed: 9, until: { step: 77 } },
      checkpoint: { step: 40, arrays: { w: { shape: [2], values: { 0: 1, 1: 2 } } } },
    }),
  )
})

test('mounted twice, as React does in development, the visit is restored once', async () => {
  await saveRun('b', visit)
  const controller = widget()
  keepSaved('b', controller)()
  const release = keepSaved('b', controller)
  await vi.waitFor(() => expect(controller.state().step).toBe(40))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(controller.state().notices).toHaveLength(1)
  release()
})

test('the page that goes saves; a reset forgets', async () => {
  await saveRun('c', visit)
  const controller = widget()
  const release = keepSaved('c', controller)
  await vi.waitFor(() => expect(controller.state().step).toBe(40))
  controller.reset()
  dispatchEvent(new Event('pagehide'))
  await vi.waitFor(async () => expect(await loadRun('c')).toBeUndefined())
  release()
})

test.each([['nothing'], [{ version: 2 }], [null], [{ ...visit, checkpoint: undefined }]])(
  'what is no visit (%j) is left alone',
  async (value) => {
    await saveRun('d', value)
    const controller = widget()
    const release = keepSaved('d', controller)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(controller.state()).toMatchObject({ status: 'idle', seed: 1, notices: [] })
    release()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(await loadRun('d')).toEqual(value)
  },
)
