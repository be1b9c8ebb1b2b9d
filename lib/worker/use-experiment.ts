'use client'

import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { pathOfPage } from '@/lib/address/address'
import type { Setup } from '@/lib/engine/experiment'
import { defaultsOf, type ParamsOf, type ParamsSchema } from '@/lib/engine/params'
import type { ExperimentId, SnapshotOf } from '@/lib/experiments'
import { TwinScope, useConnected, usePart } from '@/lib/twin/context'
import { type Controller, createController, type RunState, type Saved } from './controller'
import { keepSaved } from './keep'
import { keyOfLink, type Opening, readOpening } from './lab'
import { OnStage } from './on-stage'
import { untouched } from './run-state'
import { scout } from './scout'
import { TaskContext } from './task'
import { TwinRunsContext } from './twin-runs'

/** The address of a lab page, for the one widget on it; null inside a lesson. */
export const LabAddress = createContext<URLSearchParams | null>(null)

type Actions = Omit<
  ReturnType<typeof createController>,
  'state' | 'subscribe' | 'change' | 'restore' | 'saved' | 'close' | 'hide'
>

/** One widget's run: what to draw and what the reader can do. */
export interface Run<P = Record<string, unknown>, S extends RunState['snapshot'] = RunState['snapshot']>
  extends Omit<RunState, 'snapshot' | 'params'>,
    Actions {
  id: ExperimentId
  setup: Setup
  params: P
  snapshot?: S
  /** Whether it is trained in the presenter’s window, and only shown in this one. */
  mirrored: boolean
  /** Names of controls that a link or a task has locked. */
  locked(name: string): boolean
  change(patch: Partial<P>): void
}

/**
 * The run of one experiment, for as long as the component is mounted. The worker starts when the reader
 * first trains, steps or asks; parameters, seed, history and weights survive a reload.
 *
 * @param given parameters from the lesson; a lab page's address overrides them
 * @param lane worker to use, for experiments that need a device of their own
 */
export function useExperiment<K extends ExperimentId, P extends ParamsSchema>(
  id: K,
  setup: Setup<P>,
  given: Partial<ParamsOf<P>> = {},
  lane?: string,
): Run<ParamsOf<P>, SnapshotOf<K>> {
  const address = use(LabAddress)
  const task = use(TaskContext)
  const onStage = use(OnStage)
  const scope = use(TwinScope)
  const [opening] = useState<Opening>(() => openingOf(setup, given, address))
  // What the text has placed, and where. React's own ids differ where a link within the site has led to the page.
  const [place] = useState(() =>
    [lane ? `${id}/${lane}` : id, scope, task?.place ?? JSON.stringify(given)].join(' '),
  )
  const { runs, link, part, mirrored, connected } = useTwin(lane ? `${id}/${lane}` : id)
  const run = useMemo(
    () =>
      mirrored && runs && link
        ? runs.createMirror<SnapshotOf<K>>(link, part, untouched(setup, opening))
        : createController<SnapshotOf<K>>(id, setup, opening, lane),
    [mirrored, runs, link, part, id, setup, opening, lane],
  )
  const state = useSyncExternalStore(run.subscribe, run.state, run.state)

  useEffect(() => {
    // What the room sees trains on, also when the presenter's own window is covered.
    const onVisibility = () => run.hide((document.hidden && !connected) || !onStage)
    document.addEventListener('visibilitychange', onVisibility)
    onVisibility() // a page may open in a hidden tab
    return () => document.removeEventListener('visibilitychange', onVisibility)
  }, [run, onStage, connected])

  useEffect(() => {
    if ('open' in run) return run.open()
    let unshare: (() => void) | undefined
    const share = () => {
      if (link) unshare = runs?.shareRun(link, part, run, run.train)
    }
    const release = address
      ? keepUnderLink(keyOfLink(pathOfPage(), address, id), run, opening)
      : keepSaved(`${pathOfPage()}#${place}`, run, share)
    if (opening.train) run.train()
    return () => {
      unshare?.()
      release()
      run.close()
    }
  }, [run, runs, link, part, address, id, place, opening])

  const { status, step, wanted, params, seed } = state
  const { onSetting, onRun } = task ?? {}
  useEffect(() => onSetting?.({ experiment: id, params, setup }), [onSetting, id, params, setup])
  useEffect(() => onRun?.(state), [onRun, state])
  const rests = (status === 'paused' || status === 'done') && step > 0
  const resting = rests && wanted === 'auto' && onStage && !mirrored
  useEffect(
    () => (resting ? scout({ experiment: id, params, seed }, setup) : undefined),
    [resting, id, params, seed, setup],
  )

  return {
    ...state,
    ...run,
    id,
    setup,
    mirrored,
    params: state.params as ParamsOf<P>,
    locked: (name) => opening.lock.includes(name) || (task?.locked(name) ?? false),
  }
}

/** What the other window of a talk has to do with a run: the one that the room sees mirrors it while it can. */
function useTwin(name: string) {
  const runs = use(TwinRunsContext)
  const twin = usePart(`run/${name}`)
  const link = twin?.link
  const connected = useConnected(link ?? null)
  return { runs, link, part: twin?.part ?? '', connected, mirrored: connected && link?.role === 'audience' }
}

/**
 * A link says exactly what to show: only what was trained under this very link goes on, which a notice says, and
 * nothing where the link itself begins a run.
 */
function keepUnderLink(key: string, controller: Controller, { train }: Opening): () => void {
  if (train) return () => {}
  const restore = (saved: Saved) => void (saved.checkpoint && controller.restore(saved))
  return keepSaved(key, { ...controller, restore })
}

function openingOf(setup: Setup, given: Record<string, unknown>, address: URLSearchParams | null): Opening {
  return readOpening(setup, address ?? new URLSearchParams(), { ...defaultsOf(setup.params), ...given })
}
