import type { DeviceLoad } from '@/lib/engine/device-load'
import type { Finding, Point } from '@/lib/engine/doctor'
import type { Backend, Checkpoint, Setup, Snapshot } from '@/lib/engine/experiment'
import type { Until } from '@/lib/engine/stop'
import type { Opening, Wanted } from './lab'

export type Status = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'error'

/** An earlier course, kept to compare with. */
export interface Ghost {
  name: string
  params: Record<string, unknown>
  seed: number
  backend?: Backend
  history: Point[]
}

/** Everything a widget can show of its run. Replaced, never changed. */
export interface RunState<S extends Snapshot = Snapshot> {
  status: Status
  params: Record<string, unknown>
  seed: number
  wanted: Wanted
  /** Where it runs, once it runs. */
  backend?: Backend
  step: number
  /** Steps the time machine reaches. */
  reach: [oldest: number, newest: number]
  /** Steps per second. */
  rate: number
  /** What it asks of a graphics card, where it has one. */
  device?: DeviceLoad
  snapshot?: S
  history: Point[]
  ghosts: Ghost[]
  findings: Finding[]
  loading?: { text: string; share?: number }
  error?: string
  /** Why a run stopped by itself. */
  reason?: string
  /** What happened to the run that the reader should know, oldest first. */
  notices: string[]
  until: Until
  stepsPerSecond: number
  /** Settings or weights were changed on the way to this step: a run from the start would come elsewhere. */
  mixed: boolean
  /** Paused only because nobody can see the page. */
  hidden: boolean
}

/** What is written to storage so that nothing is lost on reload. */
export interface Saved {
  version: 1
  state: Pick<
    RunState,
    'params' | 'seed' | 'wanted' | 'step' | 'history' | 'ghosts' | 'snapshot' | 'until'
  > & { done: boolean; mixed?: boolean }
  checkpoint?: Checkpoint
  /** Trained beforehand, for a demo: nobody needs to be told where it comes from. */
  prepared?: boolean
}

/** A run that has not begun. */
export const FRESH = {
  step: 0,
  reach: [0, 0] as [number, number],
  rate: 0,
  device: undefined,
  snapshot: undefined,
  history: [] as Point[],
  findings: [] as Finding[],
  loading: undefined,
  error: undefined,
  reason: undefined,
  mixed: false,
  hidden: false,
}

/** How a run stands before anybody has touched it. */
export function untouched(setup: Setup, opening: Opening): RunState<never> {
  return {
    ...FRESH,
    status: 'idle',
    params: opening.params,
    seed: opening.seed,
    wanted: opening.backend,
    ghosts: [],
    notices: opening.problems,
    until: {},
    stepsPerSecond: setup.stepsPerSecond ?? Number.POSITIVE_INFINITY,
  }
}
