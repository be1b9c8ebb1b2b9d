'use client'

import { type ComponentType, useSyncExternalStore } from 'react'
import type { Run } from '@/lib/worker/use-experiment'
import { allAwake, wakeAll } from './near'

/** What a page adds while it is on its way to the printer. */
export interface Paper {
  /** Stands under every run: what is shown, and how to get it back. */
  Caption: ComponentType<{ widget: string; run: Run }>
}

/** Exercises draw their numbers, and runs of earlier visits come back, a moment after they are awake. */
const SETTLE_MS = 400

let paper: Paper | undefined
const listeners = new Set<() => void>()

const read = () => paper
const none = () => undefined
function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What to add for the printer; undefined while the page is only on a screen. */
export const usePaper = (): Paper | undefined => useSyncExternalStore(subscribe, read, none)

/** Says that the page is about to be printed, or that it has been. */
export function announcePaper(next: Paper | undefined): void {
  paper = next
  for (const listener of listeners) listener()
}

let loading: Promise<boolean> | undefined
let loaded = false

/** Fetches what draws the figures anew for paper. @returns false where it cannot be had, as without a network */
function load(): Promise<boolean> {
  loading ??= import('./handout').then(
    ({ listenToPrinter }) => {
      listenToPrinter()
      loaded = true
      return true
    },
    () => {
      loading = undefined // pixels are printed instead; the next time it may be there
      return false
    },
  )
  return loading
}

/** Wakes every part of the page, then opens the browser's own dialog for printing. */
export async function printPage(): Promise<void> {
  const [, woken] = await Promise.all([load(), wakeAll()])
  if (woken > 0) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  window.print()
}

/**
 * Gets ready to print when the reader first does something. Where they press Ctrl P before everything is there, the
 * dialog waits for it.
 *
 * @returns how to stop it
 */
export function expectPrinter(): () => void {
  const stop = new AbortController()
  const { signal } = stop
  for (const type of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(type, () => void load(), { once: true, passive: true, signal })
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key.toLowerCase() !== 'p' || ctrlKey === metaKey || altKey || shiftKey || (loaded && allAwake()))
        return
      event.preventDefault()
      void printPage()
    },
    { signal },
  )
  return () => stop.abort()
}
