'use client'

import { useEffect, useRef, useState } from 'react'
import { readPace } from '@/components/ui/run-link'
import { type Demo, type DemoSet, searchOf, widgetOf } from '@/lib/demos/set'
import type { Report } from '@/lib/demos/warm-up'
import { type Kept, keepPage } from './keep-page'
import { modelsOf } from './lesson-models'

/** How far a demo is prepared. */
export type Readiness =
  | { state: 'waiting' }
  | { state: 'running'; step: number }
  | { state: 'ready'; report: Omit<Report, 'trained'>; trained: boolean; kept: Kept }
  /** A lesson or slides: every model of it was tried as it is set up at first. */
  | { state: 'page'; models: readonly Tried[]; kept: Kept }
  | { state: 'failed'; why: string }

/** One of the models of a page. Time in milliseconds. */
export interface Tried extends Pick<Report, 'backend' | 'first'> {
  widget: string
}

/** Runs every demo of a set once, one after another, and keeps what they learn and what they need. */
export function useWarmUp() {
  /** By path: a demo that is moved or renamed stays warm. */
  const [readiness, setReadiness] = useState<Readonly<Record<string, Readiness>>>({})
  const [busy, setBusy] = useState(false)
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const show = (path: string, now: Readiness) => setReadiness((all) => ({ ...all, [path]: now }))

  async function start({ demos }: DemoSet) {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    const { signal } = controller
    setBusy(true)
    setReadiness(Object.fromEntries(demos.map(({ path }) => [path, { state: 'waiting' }])))
    for (const demo of demos) {
      if (signal.aborted) break
      try {
        show(demo.path, await prepare(demo, signal, (step) => show(demo.path, { state: 'running', step })))
      } catch (error) {
        if (signal.aborted) break
        show(demo.path, { state: 'failed', why: error instanceof Error ? error.message : String(error) })
      }
    }
    if (abort.current !== controller) return
    setBusy(false)
    setReadiness((all) =>
      Object.fromEntries(
        Object.entries(all).filter(([, { state }]) => state !== 'waiting' && state !== 'running'),
      ),
    )
  }

  return { readiness, busy, start, stop: () => abort.current?.abort() }
}

async function prepare(demo: Demo, signal: AbortSignal, onStep: (step: number) => void): Promise<Readiness> {
  const widget = widgetOf(demo)
  if (!widget) return preparePage(demo.path, signal, onStep)
  const { warmUp } = await import('@/lib/demos/warm-up')
  const { until } = readPace(searchOf(demo))
  const { trained, ...report } = await warmUp({ widget, search: searchOf(demo), until, signal, onStep })
  signal.throwIfAborted()
  const { keepPrepared } = await import('@/lib/demos/prepared')
  await keepPrepared(demo, trained)
  const kept = await keepPage(demo.path, signal)
  return { state: 'ready', report, trained: trained !== undefined, kept }
}

async function preparePage(
  path: string,
  signal: AbortSignal,
  onStep: (step: number) => void,
): Promise<Readiness> {
  const { warmUp } = await import('@/lib/demos/warm-up')
  const models: Tried[] = []
  for (const widget of await modelsOf(path, signal)) {
    const search = new URLSearchParams()
    const { backend, first } = await warmUp({ widget, search, until: {}, signal, onStep })
    models.push({ widget, backend, first })
  }
  return { state: 'page', models, kept: await keepPage(path, signal) }
}
