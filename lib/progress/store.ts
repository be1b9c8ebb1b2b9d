import { say } from '@/lib/locale/say'
import { derive, type Progress } from './derive'
import { EARLIEST_TIME, EVENT_VERSION } from './envelope'
import type { EventBody, ProgressEvent } from './events'
import { conflict, mergeEvents } from './merge'

/** Where events are kept for good. */
export interface EventTable {
  all(): Promise<ProgressEvent[]>
  /** All of them are durable once it resolves; none if it rejects. */
  add(events: readonly ProgressEvent[]): Promise<void>
  clear(): Promise<void>
}

/** Name of the channel by which the tabs of one reader tell each other what is new. */
export const CHANNEL = 'epoch-progress'

/** The part of a BroadcastChannel that the store uses. */
export interface Channel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

export type TabMessage = { type: 'added'; events: ProgressEvent[] } | { type: 'erased' }

/** `memory`: this browser keeps nothing, and what is recorded ends with the page. */
export type StorageState = 'loading' | 'saved' | 'memory'

export interface ProgressState {
  events: readonly ProgressEvent[]
  progress: Progress
  storage: StorageState
}

export interface Surroundings {
  open(): Promise<EventTable>
  channel?: Channel | undefined
  device: string
  /** A new id of 32 hexadecimal digits. */
  newId(): string
  /** Milliseconds since 1970. */
  now(): number
  /** A database that has not opened after this long counts as missing until it does. */
  patienceMs?: number
}

export const initialState: ProgressState = { events: [], progress: derive([]), storage: 'loading' }

export type ProgressStore = ReturnType<typeof createProgressStore>

/**
 * The events in memory, ahead of the disk: what is recorded shows at once, is written in the background, and
 * stays pending while writing fails, so that a full disk loses nothing before the page closes.
 */
export function createProgressStore({ open, channel, device, newId, now, patienceMs = 5000 }: Surroundings) {
  let state = initialState
  let table: EventTable | undefined
  let pending: ProgressEvent[] = []
  let lastTime = EARLIEST_TIME
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()

  function show(patch: Partial<ProgressState>) {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  function take(events: readonly ProgressEvent[], storage = state.storage) {
    const merged = mergeEvents(state.events, events)
    show({ events: merged, progress: derive(merged), storage })
  }

  /** One disk operation after the other, in the order they were asked for. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const result = queue.then(job)
    queue = result.catch(() => undefined) // the caller hears of the failure; the next job still runs
    return result
  }

  async function flush() {
    if (!table || pending.length === 0) return
    const batch = pending
    try {
      await table.add(batch)
      const written = new Set(batch)
      pending = pending.filter((event) => !written.has(event))
      show({ storage: 'saved' })
    } catch {
      show({ storage: 'memory' })
    }
  }

  async function start() {
    const impatience = setTimeout(() => show({ storage: 'memory' }), patienceMs)
    try {
      table = await open()
      take(await table.all(), 'saved')
    } catch {
      show({ storage: 'memory' })
    } finally {
      clearTimeout(impatience)
    }
    await flush()
  }

  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data.type === 'added') take(data.events)
      else void enqueue(async () => forget())
    }
  }

  function forget() {
    pending = []
    show({ events: [], progress: derive([]) })
  }

  const ready = enqueue(start)

  function add(events: ProgressEvent[]) {
    pending = [...pending, ...events]
    take(events)
    channel?.postMessage({ type: 'added', events } satisfies TabMessage)
    return enqueue(flush)
  }

  return {
    /** Resolves once the stored events are read, or it is known that none can be. */
    ready,
    device,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Adds one event of this device, later than any it recorded before. Resolves when it is written. */
    record(body: EventBody): Promise<void> {
      lastTime = Math.max(now(), lastTime + 1)
      return add([{ version: EVENT_VERSION, id: newId(), device, time: lastTime, ...body } as ProgressEvent])
    },
    /**
     * Merges events from a file.
     *
     * @returns how many were new, or why none was taken
     */
    async merge(events: ProgressEvent[]): Promise<{ added: number } | { refused: string }> {
      await ready
      const id = conflict(state.events, events)
      if (id) return { refused: say('The event {id} is known here with different contents.', { id }) }
      const known = new Set(state.events.map((event) => event.id))
      const fresh = events.filter((event) => !known.has(event.id))
      await add(fresh)
      return { added: fresh.length }
    },
    /** Forgets everything here and in the other tabs; returns what was forgotten, for an undo. Rejects if the disk does. */
    erase(): Promise<readonly ProgressEvent[]> {
      return enqueue(async () => {
        const erased = state.events
        await table?.clear()
        forget()
        channel?.postMessage({ type: 'erased' } satisfies TabMessage)
        return erased
      })
    },
    /** Reads the disk again: a page out of the back-forward cache has missed the other tabs' messages. */
    reload(): Promise<void> {
      return enqueue(async () => {
        if (!table) return
        const merged = mergeEvents(await table.all(), pending)
        show({ events: merged, progress: derive(merged) })
      })
    },
  }
}
