// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import type { Setup } from '@/lib/engine/experiment'
import { whole } from '@/lib/engine/params'
import { closeDatabase, loadRun, saveRun } from '@/lib/progress/database'
import { createController, type Saved } from '@/lib/worker/controller'
import { keepSaved } from '@/lib/worker/keep'
import { readOpening } from '@/lib/worker/lab'

const params = v.object({ hidden: whole({ label: 'Hidden', default: 8, min: 1, max: 64 }) })
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

test('the page that goes saves; a reset forgets the model and keeps what was set', async () => {
  await saveRun('c', visit)
  const controller = widget()
  const release = keepSaved('c', controller)
  await vi.waitFor(() => expect(controller.state().step).toBe(40))
  controller.reset()
  dispatchEvent(new Event('pagehide'))
  await vi.waitFor(async () => expect(await loadRun('c')).toMatchObject({ state: { step: 0, seed: 9 } }))
  expect(((await loadRun('c')) as Saved).checkpoint).toBeUndefined()
  release()
})

test('parameters changed before the first step come back, and a change of mind forgets them', async () => {
  const before = widget()
  const leave = keepSaved('e', before)
  await settled()
  before.change({ hidden: 5 })
  Object.defineProperty(document, 'hidden', { value: true, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(async () => expect(await loadRun('e')).toMatchObject({ state: { params: { hidden: 5 } } }))
  leave()
  const after = widget()
  const release = keepSaved('e', after)
  await vi.waitFor(() => expect(after.state().params).toEqual({ hidden: 5 }))
  expect(after.state()).toMatchObject({ status: 'idle', step: 0, notices: [] })
  release()
})

test('what the reader sets while the earlier visit is read is not overwritten', async () => {
  await saveRun('f', { ...visit, state: { ...visit.state, step: 0 }, checkpoint: undefined })
  const controller = widget()
  const release = keepSaved('f', controller)
  controller.change({ hidden: 7 })
  await settled()
  expect(controller.state()).toMatchObject({ params: { hidden: 7 }, seed: 1 })
  release()
})

test('a storage that refuses leaves the run as it is', async () => {
  closeDatabase() // so that it is opened again
  for (const method of ['info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(() => {})
  const refused = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
  const controller = widget()
  const release = keepSaved('g', controller)
  controller.change({ hidden: 6 })
  release()
  await settled()
  expect(controller.state()).toMatchObject({ status: 'idle', params: { hidden: 6 } })
  expect(refused).toHaveBeenCalled()
  vi.restoreAllMocks()
})

const settled = () => new Promise((resolve) => setTimeout(resolve, 30))

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
