import { expect, test, vi } from 'vitest'
import type { ProgressEvent } from '@/lib/progress/events'
import { type Channel, createProgressStore, type EventTable } from '@/lib/progress/store'
import { make } from './arbitrary'

function disk(initial: ProgressEvent[] = []) {
  const rows = new Map(initial.map((event) => [event.id, event]))
  const table: EventTable = {
    all: async () => [...rows.values()],
    add: async (events) => {
      for (const event of events) rows.set(event.id, event)
    },
    clear: async () => rows.clear(),
  }
  return { rows, table }
}

let ids = 0
function storeOn(open: () => Promise<EventTable>, more: { channel?: Channel; now?: () => number } = {}) {
  const newId = () => (ids++).toString(16).padStart(32, 'a')
  return createProgressStore({
    open,
    device: 'd'.repeat(32),
    newId,
    now: () => Date.UTC(2026, 1, 1),
    ...more,
  })
}

/** Two tabs of one browser. */
function tabs(): [Channel, Channel] {
  const a: Channel = { onmessage: null, postMessage: (data) => b.onmessage?.({ data } as MessageEvent) }
  const b: Channel = { onmessage: null, postMessage: (data) => a.onmessage?.({ data } as MessageEvent) }
  return [a, b]
}

const visit = { type: 'visited', lesson: 'losses' } as const

test('what is recorded shows at once and is on disk when the promise resolves', async () => {
  const { rows, table } = disk()
  const store = storeOn(async () => table)
  const written = store.record(visit)
  expect(store.getState().progress.lessons.get('losses')?.visits).toBe(1)
  expect(store.getState().storage).toBe('loading')
  await written
  expect(rows.size).toBe(1)
  expect(store.getState().storage).toBe('saved')
})

test('what was recorded before the disk answered is merged with what the disk holds', async () => {
  const { rows, table } = disk([make(visit)])
  const store = storeOn(async () => table)
  await store.record(visit)
  expect(store.getState().progress.lessons.get('losses')?.visits).toBe(2)
  expect(rows.size).toBe(2)
})

test('without a database the page goes on in memory and says so', async () => {
  const store = storeOn(async () => {
    throw new Error('IndexedDB is not allowed here')
  })
  await store.record(visit)
  expect(store.getState()).toMatchObject({ storage: 'memory', events: [{ type: 'visited' }] })
})

test('a database that never answers counts as missing', async () => {
  vi.useFakeTimers()
  const store = storeOn(() => new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(6000)
  expect(store.getState().storage).toBe('memory')
  vi.useRealTimers()
})

test('what a full disk refused is written as soon as there is room', async () => {
  const { rows, table } = disk()
  let full = true
  const add = (events: readonly ProgressEvent[]) => {
    if (full) return Promise.reject(new DOMException('full', 'QuotaExceededError'))
    return table.add(events)
  }
  const store = storeOn(async () => ({ ...table, add }))
  await store.record(visit)
  expect(store.getState().storage).toBe('memory')
  full = false
  await store.record(visit)
  expect(store.getState().storage).toBe('saved')
  expect(rows.size).toBe(2)
})

test('events of one device keep their order, even when its clock stands still or goes back', async () => {
  let now = Date.UTC(2026, 1, 1)
  const store = storeOn(async () => disk().table, { now: () => (now -= 1000) })
  for (const lesson of ['a', 'b', 'c']) await store.record({ type: 'visited', lesson })
  expect(store.getState().events.map((event) => 'lesson' in event && event.lesson)).toEqual(['a', 'b', 'c'])
})

test('two tabs see each other’s events and forget together', async () => {
  const { rows, table } = disk()
  const [left, right] = tabs()
  const one = storeOn(async () => table, { channel: left })
  const two = storeOn(async () => table, { channel: right })
  await Promise.all([one.ready, two.ready])
  await one.record(visit)
  await two.record(visit)
  expect(one.getState().events).toEqual(two.getState().events)
  await one.erase()
  await vi.waitFor(() => expect(two.getState().events).toEqual([]))
  expect(rows.size).toBe(0)
})

test('erasing can be undone', async () => {
  const { rows, table } = disk([make(visit)])
  const store = storeOn(async () => table)
  await store.ready
  const erased = await store.erase()
  expect(store.getState().events).toEqual([])
  await store.merge([...erased])
  expect(store.getState().events).toEqual(erased)
  expect(rows.size).toBe(1)
})

test('an erase that the disk refuses forgets nothing', async () => {
  const { table } = disk([make(visit)])
  const store = storeOn(async () => ({ ...table, clear: () => Promise.reject(new Error('locked')) }))
  await store.ready
  await expect(store.erase()).rejects.toThrow('locked')
  expect(store.getState().events).toHaveLength(1)
})

test('a merge counts what is new and refuses a contradiction whole', async () => {
  const known = make(visit)
  const store = storeOn(async () => disk([known]).table)
  const fresh = make(visit)
  expect(await store.merge([known, fresh])).toEqual({ added: 1 })
  const contradiction = await store.merge([make(visit), { ...known, time: known.time + 1 }])
  expect(contradiction).toMatchObject({ refused: expect.stringContaining(known.id) })
  expect(store.getState().events).toHaveLength(2)
})
