import type { Backend } from '@/lib/engine/experiment'
import type { Until } from '@/lib/engine/stop'
import type { ExperimentId } from '@/lib/experiments'
import { catalog } from '@/lib/experiments/catalog'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { type Controller, createController, type Saved } from '@/lib/worker/controller'
import { readOpening } from '@/lib/worker/lab'

/** How a demo did on this device. Times in milliseconds. */
export interface Report {
  backend: Backend
  /** From the command to the first step. */
  first: number
  /** From the command to the end. */
  total: number
  steps: number
  /** What of its link could not be used. */
  problems: readonly string[]
  /** What it has learned, where its link says how far to train; else it was only tried. */
  trained?: Saved
}

/** How long a demo is tried whose link does not say where to stop. */
const TRY_MS = 3000
/** A model that does not give its weights by then has none to keep. */
const CHECKPOINT_MS = 10_000
/** Whoever waits longer than this for one demo should know before the lecture. */
const LONGEST_MS = 10 * 60_000
const LATE = say('It is not there after ten minutes. Let it stop earlier.')
const NEVER_BEGUN = say('It did not begin within ten minutes.')

interface WarmUpOptions {
  widget: string
  /** The address that is shown, as its search. */
  search: URLSearchParams
  until: Until
  signal: AbortSignal
  onStep?(step: number): void
}

/**
 * Trains a demo out of sight as its page would: as far as its link says, or for a few seconds.
 *
 * @throws Error in words, where it does not run here or takes too long
 */
export async function warmUp({ widget, search, until, signal, onStep }: WarmUpOptions): Promise<Report> {
  signal.throwIfAborted() // it may have come while this module was on its way
  const setup = Object.hasOwn(catalog, widget) ? catalog[widget] : undefined
  if (!setup)
    throw new Error(say('There is no widget “{widget}” in this course.', { widget: widget.slice(0, 40) }))
  const opening = readOpening(setup, search)
  const controller = createController(widget as ExperimentId, setup, opening, 'warm-up')
  const goal = Object.keys(until).length > 0
  try {
    if (goal) controller.limit(until)
    controller.pacing(Number.POSITIVE_INFINITY)
    const times = await trainOn(controller, { goal, signal, onStep })
    const { backend, step } = controller.state()
    const trained = goal ? await keepable(controller) : undefined
    return { backend: backend!, ...times, steps: step, problems: opening.problems, trained }
  } finally {
    controller.close()
  }
}

interface Course extends Pick<WarmUpOptions, 'signal' | 'onStep'> {
  /** Whether it ends by itself. */
  goal: boolean
}

/** Trains to the goal, or for a few seconds from the first step on, however long that takes to come. */
async function trainOn(controller: Controller, { goal, signal, onStep }: Course) {
  const begun = performance.now()
  let first: number | undefined
  let trial: ReturnType<typeof setTimeout> | undefined
  let tried = false
  const end = new AbortController()
  try {
    await new Promise<void>((resolve, reject) => {
      const guard = setTimeout(() => reject(new Error(goal ? LATE : NEVER_BEGUN)), LONGEST_MS)
      end.signal.addEventListener('abort', () => clearTimeout(guard))
      signal.addEventListener('abort', () => reject(signal.reason), { signal: end.signal })
      const unsubscribe = controller.subscribe(() => {
        const { status, step, error } = controller.state()
        onStep?.(step)
        if (step > 0 && first === undefined) {
          first = performance.now() - begun
          if (!goal)
            trial = setTimeout(() => {
              tried = true
              controller.pause()
            }, TRY_MS)
        }
        if (status === 'error') reject(new Error(error))
        else if (status === 'done' || (status === 'paused' && tried)) resolve()
        else if (status === 'paused' && first !== undefined) reject(new Error(whyStopped(controller)))
      })
      end.signal.addEventListener('abort', unsubscribe)
      controller.train()
    })
  } finally {
    clearTimeout(trial)
    end.abort()
  }
  const total = performance.now() - begun
  return { first: first ?? total, total }
}

/** Nobody paused it, so it could not go on. */
function whyStopped(controller: Controller): string {
  const { step, findings } = controller.state()
  const why = findings.find(({ severity }) => severity === 'warning')?.text
  const stopped = say('Training stopped at step {step}.', { step: step.toLocaleString(TAG) })
  return why ? `${stopped} ${why}` : stopped
}

/** What is kept of a run at rest: its newest checkpoint may still be on its way. */
function keepable(controller: Controller): Promise<Saved | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      const saved = controller.saved()
      if (saved?.checkpoint?.step !== controller.state().step) return
      unsubscribe()
      clearTimeout(clock)
      resolve({ ...saved, prepared: true })
    }
    const unsubscribe = controller.subscribe(look)
    const clock = setTimeout(() => {
      unsubscribe()
      resolve(undefined)
    }, CHECKPOINT_MS)
    look()
  })
}
