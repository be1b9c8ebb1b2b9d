import type { Backend, Checkpoint } from '@/lib/engine/experiment'
import type { Update } from '@/lib/engine/run'
import type { Until } from '@/lib/engine/stop'
import type { ExperimentId } from '@/lib/experiments'

/** What a run is: an experiment, its parameters, a seed and a place to compute. */
export interface Order {
  experiment: ExperimentId
  params: Record<string, unknown>
  seed: number
  /** Back ends to try, best first. */
  backends: readonly Backend[]
}

/** Page → worker. `run` names one execution; a reset is a new run. */
export type Command =
  | {
      type: 'start'
      run: string
      order: Order
      checkpoint?: Checkpoint
      play: boolean
      visible: boolean
      /** Known before the first step, which may come before any later command. */
      until: Until
      stepsPerSecond: number
    }
  | { type: 'set'; run: string; params: Record<string, unknown> }
  | { type: 'play' | 'pause' | 'step' | 'drawn' | 'stop'; run: string }
  | { type: 'seek'; run: string; step: number }
  | { type: 'limit'; run: string; until: Until }
  | { type: 'pacing'; run: string; stepsPerSecond: number }
  | { type: 'watch'; run: string; visible: boolean }
  /** `changes` says that the question alters the model (an edited weight), so that its picture must follow. */
  | { type: 'ask'; run: string; id: number; question: unknown; changes: boolean }
  | { type: 'save'; run: string; id: number }
  | { type: 'measure'; run: string; order: Order }

/** Worker → page. */
export type Message =
  | { type: 'loading'; run: string; text: string; share?: number }
  | { type: 'ready'; run: string; backend: Backend; refused: Refusal[] }
  | { type: 'update'; run: string; update: Update }
  | { type: 'checkpoint'; run: string; checkpoint: Checkpoint }
  | { type: 'answer'; run: string; id: number; answer?: unknown; error?: string }
  | { type: 'measured'; run: string; backend: Backend; milliseconds?: number; refusal?: string }
  | { type: 'moved'; run: string; from: Backend; reason: string; step: number }
  | { type: 'error'; run: string; text: string }
  /** Shaders are being compiled, or will be in the step that begins; told again whenever more of them are there. */
  | { type: 'compiling'; run: string }
  /** Work on the device goes on, though there may be nothing to show. */
  | { type: 'alive'; run: string; step: number }
  | { type: 'lost'; run: string; backend: Backend; reason: string }

/** A back end that was asked for and did not come up. */
export interface Refusal {
  backend: Backend
  reason: string
}
