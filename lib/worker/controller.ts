import type { Point } from '@/lib/engine/doctor'
import type { Backend, Checkpoint, Setup, Snapshot } from '@/lib/engine/experiment'
import { thinHistory } from '@/lib/engine/history'
import { isLive, readParams } from '@/lib/engine/params'
import type { Until } from '@/lib/engine/stop'
import type { ExperimentId } from '@/lib/experiments'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { afterPaint } from './after-paint'
import { openRun, type RunHandle } from './client'
import { type Opening, orderOf, type Wanted } from './lab'
import { readMeasured } from './measured'
import type { Message } from './protocol'
import { FRESH, type RunState, type Saved, untouched } from './run-state'

export type { Ghost, RunState, Saved, Status } from './run-state'

const MOST_GHOSTS = 6

export type Controller<S extends Snapshot = Snapshot> = ReturnType<typeof createController<S>>

/**
 * The page's side of one widget's runs: turns what the reader does into commands, and what the worker says
 * into a state to draw. Knows no React and no DOM.
 */
export function createController<S extends Snapshot>(
  id: ExperimentId,
  setup: Setup,
  opening: Opening,
  lane?: string,
) {
  let state: RunState<S> = untouched(setup, opening)
  let handle: RunHandle | undefined
  let checkpoint: Checkpoint | undefined
  let visible = true
  let playing = false // what the reader asked for last
  let away = false // the tab is hidden
  let left: RunState['params'] | undefined // parameters of the course that the reader went back from
  const listeners = new Set<() => void>()

  function update(patch: Partial<RunState<S>>) {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  function open(play: boolean): RunHandle {
    if (handle && state.error === undefined) return handle
    if (handle) rebuild()
    update({ status: 'loading', loading: { text: say('Starting') }, error: undefined })
    const backends = orderOf(setup, state.wanted, readMeasured(id))
    const order = { experiment: id, params: state.params, seed: state.seed, backends }
    const { until, stepsPerSecond } = state
    handle = openRun(order, hear, { lane, checkpoint, play, visible, until, stepsPerSecond })
    return handle
  }

  /** After an error: what is left of the run is its last checkpoint. */
  function rebuild() {
    handle?.close()
    handle = undefined
    update({ history: upTo(checkpoint?.step ?? 0) })
  }

  /** History that leads to a checkpoint; without one the run begins again. */
  const upTo = (step: number) => (step === 0 ? [] : state.history.filter((point) => point.step <= step))

  function hear(message: Message) {
    switch (message.type) {
      case 'loading':
        return update({ loading: { text: message.text, share: message.share } })
      case 'ready':
        return update({
          backend: message.backend,
          error: undefined,
          loading: undefined,
          notices: [...state.notices, ...refusals(message.refused, state.wanted)],
        })
      case 'moved': {
        const gone = { reason: capital(clause(message.reason)), step: message.step }
        return update({
          status: 'loading',
          error: undefined,
          notices: [
            ...state.notices,
            message.from === state.backend
              ? say('{reason}. The run goes on from step {step} on another back end.', gone)
              : say('{reason}. The run goes on from step {step}.', gone),
          ],
          history: upTo(message.step),
        })
      }
      case 'checkpoint':
        checkpoint = message.checkpoint
        return update({}) // so that whoever keeps the run hears of it
      case 'error':
        return update({ status: 'error', error: message.text, loading: undefined })
      case 'update':
        return draw(message.update)
    }
  }

  function draw(news: Extract<Message, { type: 'update' }>['update']) {
    const { branchedAt } = news
    if (news.status === 'done') playing = false
    const kept =
      branchedAt === undefined ? state.history : state.history.filter(({ step }) => step <= branchedAt)
    if (branchedAt !== undefined) {
      remember(
        say('seed {seed}, before the branch at step {branchedAt}', { seed: state.seed, branchedAt }),
        left,
      )
      left = undefined
    }
    update({
      // An update may cross a pause on its way; what the reader asked for holds.
      status:
        state.error !== undefined ? 'error' : news.status === 'running' && !playing ? 'paused' : news.status,
      loading: undefined,
      step: news.step,
      reach: news.reach,
      rate: news.rate,
      device: news.device,
      snapshot: news.snapshot as S,
      history:
        news.points.length > 0 || kept !== state.history
          ? thinHistory(continued(kept, news.points))
          : state.history,
      findings: news.findings,
      reason: news.reason,
    })
    // The worker gets its next turn to draw once this one is on the screen.
    const drawn = handle?.drawn
    afterPaint(() => drawn?.())
    if (away && news.status === 'running') rest()
  }

  /** Nobody can see the tab: training rests and goes on exactly where it was. */
  function rest() {
    if (!playing || (state.status !== 'running' && state.status !== 'loading')) return
    playing = false
    handle?.pause()
    update({ hidden: true, ...(state.status === 'running' ? { status: 'paused' as const } : {}) })
  }

  /** Keeps the present course as a ghost, if there is anything to compare with. */
  function remember(name: string, params = state.params) {
    if (state.history.length < 2) return
    const { seed, backend, history } = state
    update({ ghosts: [...state.ghosts, { name, params, seed, backend, history }].slice(-MOST_GHOSTS) })
  }

  function reset(patch: Partial<Pick<RunState, 'params' | 'seed' | 'wanted'>> = {}) {
    remember(say('seed {seed}, {step} steps', { seed: state.seed, step: state.step }))
    handle?.close()
    handle = undefined
    checkpoint = undefined
    playing = false
    left = undefined
    update({ ...FRESH, ...patch, status: 'idle', backend: undefined, notices: [] })
  }

  /** Ends the worker's run; the next one begins at the last checkpoint. */
  function close() {
    handle?.close()
    handle = undefined
    if (state.status === 'running' || state.status === 'loading')
      update({ status: state.step > 0 ? 'paused' : 'idle', loading: undefined })
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    train() {
      playing = true
      const before = handle
      const run = open(true)
      const fresh = run !== before
      if (!fresh) run.play()
      update({
        hidden: false,
        ...(fresh || state.status === 'loading' ? {} : { status: 'running' as const }),
      })
      if (away) rest()
    },
    pause() {
      playing = false
      handle?.pause()
      update({ hidden: false, ...(state.status === 'running' ? { status: 'paused' as const } : {}) })
    },
    /** Gives up a start that takes too long; whatever was trained before stays. */
    cancel() {
      playing = false
      if (state.status === 'loading') close()
    },
    stepOnce() {
      playing = false
      open(false).step()
    },
    /** Prepares the model without training it, so that it can be looked at and asked. */
    prepare: () => void open(false),
    /** Goes to a step already taken; training on from there branches. */
    seek(step: number) {
      playing = false
      if (state.step >= state.reach[1]) left = state.params
      open(false).seek(step)
    },
    /** Back to the untrained model; the course so far stays as a ghost. */
    reset: () => reset(),
    reseed: (seed: number) => reset({ seed }),
    chooseBackend: (wanted: Wanted) => reset({ wanted }),
    /** Applies new parameters: at once where the running model can take them, else in a new run. */
    change(patch: Record<string, unknown>) {
      const params = { ...state.params, ...patch }
      if (!isLive(setup.params, patch)) return reset({ params })
      update({ params, mixed: state.mixed || state.step > 0 })
      handle?.set(patch)
    },
    limit(until: Until) {
      update({ until })
      handle?.limit(until)
    },
    pacing(stepsPerSecond: number) {
      update({ stepsPerSecond })
      handle?.pacing(stepsPerSecond)
    },
    forgetGhosts: () => update({ ghosts: [] }),
    dismiss: () => update({ notices: [] }),
    ask: <T>(question: unknown): Promise<T> => open(false).ask<T>(question),
    /** Changes the model by hand, such as one weight; its picture follows. */
    edit(question: unknown): Promise<unknown> {
      update({ mixed: true })
      return open(false).ask(question, true)
    },
    watch(seen: boolean) {
      visible = seen
      handle?.watch(seen)
    },
    /** The tab was hidden or shown again: training rests meanwhile and goes on exactly where it was. */
    hide(hidden: boolean) {
      away = hidden
      if (hidden) return rest()
      if (!state.hidden) return
      playing = true
      handle?.play()
      update({ hidden: false, ...(state.status === 'paused' ? { status: 'running' as const } : {}) })
    },
    /** The model as it is now: weights, optimizer state, step. */
    checkpoint: async (): Promise<Checkpoint | undefined> => (handle ? handle.save() : checkpoint),
    /** Begins a new run from saved weights. */
    load(saved: Checkpoint, params: Record<string, unknown>, seed: number) {
      reset({ params, seed })
      update({ mixed: true }) // nobody knows on which way it was trained
      checkpoint = saved
      open(false)
    },
    saved: (): Saved | undefined => {
      const { params, seed, wanted, step, history, ghosts, snapshot, until, mixed, status } = state
      if (step === 0 || checkpoint?.step === 0) {
        // Nothing is trained yet, but what the reader has set is theirs.
        if (params === opening.params && seed === opening.seed && wanted === opening.backend) return
        const untrained = { step: 0, history: [], snapshot: undefined, done: false }
        return { version: 1, state: { params, seed, wanted, ghosts, until, ...untrained } }
      }
      return {
        version: 1,
        state: {
          params,
          seed,
          wanted,
          step,
          history,
          ghosts,
          snapshot,
          until,
          mixed,
          done: status === 'done',
        },
        checkpoint,
      }
    },
    /** Shows what an earlier visit left; the worker starts only when the reader goes on. */
    restore({ state: saved, checkpoint: kept, prepared }: Saved) {
      if (handle || state.step > 0 || (!kept && (saved.step > 0 || state.params !== opening.params))) return
      // What an older version of the site left may not fit the parameters of today.
      const { params, problems, unknown } = readParams(setup.params, saved.params)
      if (problems.length > 0 || unknown.length > 0) return
      if (!kept) {
        const { seed, wanted, ghosts, until } = saved
        return update({ params, seed, wanted, ghosts, until })
      }
      checkpoint = kept
      update({
        ...(saved as Partial<RunState<S>>),
        params,
        step: kept.step,
        reach: [kept.step, kept.step],
        history: saved.history.filter(({ step }) => step <= kept.step),
        status: saved.done ? 'done' : 'paused',
        notices: prepared
          ? state.notices
          : [
              ...state.notices,
              say('Restored from your last visit, step {step}. Earlier steps were not kept.', {
                step: kept.step.toLocaleString(TAG),
              }),
            ],
      })
    },
    close,
  }
}

/** A course with what came after it; after an edit its last step has been measured anew. */
function continued(course: Point[], points: Point[]): Point[] {
  const again = points.length > 0 && course.at(-1)?.step === points[0]!.step
  return [...(again ? course.slice(0, -1) : course), ...points]
}

function refusals(refused: { backend: Backend; reason: string }[], wanted: Wanted): string[] {
  return refused
    .filter(({ backend }) => backend === wanted)
    .map(({ backend, reason }) =>
      say('{backend} cannot be used here: {reason}.', { backend, reason: clause(reason) }),
    )
}

/** A reason, to be put into a sentence. */
const clause = (reason: string) => reason.replace(/\.$/, '')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
