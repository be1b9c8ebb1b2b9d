'use client'

import { createContext, use, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import type { Setup } from '@/lib/engine/experiment'
import { defaultsOf, type ParamsOf, type ParamsSchema } from '@/lib/engine/params'
import type { ExperimentId, SnapshotOf } from '@/lib/experiments'
import { type Controller, createController, type RunState, type Saved } from './controller'
import { keepSaved } from './keep'
import { type Opening, readOpening } from './lab'
import { OnStage } from './on-stage'
import { scout } from './scout'
import { TaskContext } from './task'

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
  const instance = useId()
  const [opening] = useState<Opening>(() => openingOf(setup, given, address))
  const controller = useMemo(
    () => createController<SnapshotOf<K>>(id, setup, opening, lane),
    [id, setup, opening, lane],
  )
  const state = useSyncExternalStore(controller.subscribe, controller.state, controller.state)

  useEffect(() => {
    const onVisibility = () => controller.hide(document.hidden || !onStage)
    document.addEventListener('visibilitychange', onVisibility)
    onVisibility() // a page may open in a hidden tab
    return () => document.removeEventListener('visibilitychange', onVisibility)
  }, [controller, onStage])

  useEffect(() => {
    const release = address
      ? keepUnderLink(`${location.pathname}?${address}#${id}`, controller, opening)
      : keepSaved(`${location.pathname}#${id}${instance}`, controller)
    if (opening.train) controller.train()
    return () => {
      release()
      controller.close()
    }
  }, [controller, address, id, instance, opening])

  const { status, step, wanted, params, seed } = state
  const { onSetting, onRun } = task ?? {}
  useEffect(() => onSetting?.({ experiment: id, params, setup }), [onSetting, id, params, setup])
  useEffect(() => onRun?.(state), [onRun, state])
  const resting = (status === 'paused' || status === 'done') && step > 0 && wanted === 'auto' && onStage
  useEffect(
    () => (resting ? scout({ experiment: id, params, seed }, setup) : undefined),
    [resting, id, params, seed, setup],
  )

  return {
    ...state,
    ...controller,
    id,
    setup,
    params: state.params as ParamsOf<P>,
    locked: (name) => opening.lock.includes(name) || (task?.locked(name) ?? false),
  }
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
