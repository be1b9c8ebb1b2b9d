'use client'

import { useSyncExternalStore } from 'react'
import { eraseDrafts } from './drafts'
import type { EventBody, ProgressEvent } from './events'
import { ownName } from './reader'
import { CHANNEL, createProgressStore, initialState, type ProgressState, type ProgressStore } from './store'

const DEVICE_KEY = 'epoch-device'

/** 128 random bits. `crypto.randomUUID` is missing on plain http, as in a class room's local network. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A random name for this browser: tells two devices' events apart, says nothing about the reader. */
function deviceId(): string {
  try {
    const known = localStorage.getItem(ownName(DEVICE_KEY))
    if (known && /^[0-9a-f]{32}$/.test(known)) return known
    const fresh = newId()
    localStorage.setItem(ownName(DEVICE_KEY), fresh)
    return fresh
  } catch {
    return newId() // storage is blocked: a new name for each visit
  }
}

let store: ProgressStore | undefined

/** The page's one store, made when the first component asks for it, never on the server. */
function getStore(): ProgressStore {
  if (store) return store
  const made = createProgressStore({
    open: async () => (await import('./database')).openEvents(),
    channel: typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(ownName(CHANNEL)),
    device: deviceId(),
    newId,
    now: Date.now,
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void made.reload()
  })
  store = made
  return made
}

const subscribe = (listener: () => void) => getStore().subscribe(listener)
const getState = () => store?.getState() ?? initialState

/** Adds one event; it shows at once everywhere, and in the other tabs. Resolves when it is written. */
export function record(body: EventBody): Promise<void> {
  return getStore().record(body)
}

/** The random name of this browser, for as long as its storage lasts. */
export const thisDevice = (): string => getStore().device

/** What the reader has done, live. `storage` is `loading` on the server and until the events are read. */
export function useProgress(): ProgressState & { record: typeof record } {
  return { ...useSyncExternalStore(subscribe, getState, () => initialState), record }
}

/** Everything recorded, as the text of a progress file. */
export async function exportProgress(): Promise<string> {
  const { ready, getState } = getStore()
  const [{ writeProgressFile }] = await Promise.all([import('./file'), ready])
  return writeProgressFile(getState().events, Date.now())
}

/** Merges a progress file into what is known. Refuses it whole, with the reason, or takes it whole. */
export async function importProgress(file: Blob): Promise<{ added: number } | { refused: string }> {
  const { MAX_BYTES, readProgressFile, tooBig } = await import('./file')
  if (file.size > MAX_BYTES) return { refused: tooBig }
  const read = readProgressFile(await file.text(), Date.now())
  return 'refused' in read ? read : getStore().merge(read.events)
}

/**
 * Forgets all progress and drafts in this browser, and on request saved runs and models.
 *
 * @returns the events, for `restoreProgress`. Rejects, having forgotten nothing, if the disk refuses.
 */
export async function eraseProgress({ runsAndModels = false } = {}): Promise<readonly ProgressEvent[]> {
  const erased = await getStore().erase()
  eraseDrafts()
  if (runsAndModels) await (await import('./database')).clearRunsAndModels()
  return erased
}

/** Takes back an `eraseProgress` of this page. */
export async function restoreProgress(erased: readonly ProgressEvent[]): Promise<void> {
  await getStore().merge([...erased])
}
