'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { ownName } from './reader'

/**
 * Answers not yet given: what is typed or picked but not checked. Kept in localStorage, synchronously, so that
 * a reload in mid-sentence loses nothing; where that is refused they live as long as the page.
 */
const prefix = () => `${ownName('epoch-draft')}:`
const memory = new Map<string, string>()
const listeners = new Set<() => void>()

function read(id: string): string | null {
  const kept = memory.get(id)
  if (kept !== undefined) return kept
  try {
    return localStorage.getItem(prefix() + id)
  } catch {
    return null // storage is blocked: then nothing was stored either
  }
}

function write(id: string, text: string | undefined) {
  try {
    if (text === undefined) localStorage.removeItem(prefix() + id)
    else localStorage.setItem(prefix() + id, text)
    memory.delete(id)
  } catch {
    if (text === undefined) memory.delete(id)
    else memory.set(id, text)
  }
  for (const listener of listeners) listener()
}

/** Forgets all drafts. */
export function eraseDrafts() {
  memory.clear()
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix())) localStorage.removeItem(key)
  } catch {
    // Storage is blocked, so no draft was ever stored.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  addEventListener('storage', listener) // what another window of this browser writes
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** The draft of one exercise as text (null when there is none), and a function that replaces or clears it. */
export function useDraft(id: string): [string | null, (text: string | undefined) => void] {
  const draft = useSyncExternalStore(
    subscribe,
    () => read(id),
    () => null,
  )
  return [draft, useCallback((text) => write(id, text), [id])]
}
