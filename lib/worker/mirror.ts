import type { Point } from '@/lib/engine/doctor'
import type { Snapshot } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import type { Link } from '@/lib/twin/link'
import { afterPaint } from './after-paint'
import type { Controller } from './controller'
import type { RunState } from './run-state'

/** What a reader can do with a run, with how many arguments: buttons pass their events to those that take none. */
const COMMANDS = {
  train: 0,
  pause: 0,
  cancel: 0,
  stepOnce: 0,
  prepare: 0,
  seek: 1,
  reset: 0,
  reseed: 1,
  chooseBackend: 1,
  change: 1,
  limit: 1,
  pacing: 1,
  forgetGhosts: 0,
  dismiss: 0,
  load: 3,
} as const
/** What is answered. */
const QUESTIONS = { ask: 1, edit: 1, checkpoint: 0 } as const

type Command = keyof typeof COMMANDS
type Question = keyof typeof QUESTIONS
type Do = (...args: unknown[]) => void
type Ask = (...args: unknown[]) => Promise<unknown>

/** The window that trains → the one that only shows. */
type Told =
  /** `more`: what its history grew by, so that a long one is not sent with every frame. */
  { state: Partial<RunState>; more?: Point[] } | { answers: number; answer?: unknown; error?: string }

/** The window that shows → the one that trains. */
type Called =
  | { command: Command; args: unknown[] }
  | { question: Question; id: number; args: unknown[] }
  /** The window that trains was reloaded while this one was shown a run that went. */
  | { trained: boolean }

/**
 * Shows a run of this window in the other one, which may do with it what a reader can.
 *
 * @param resume called when this window was reloaded and the other still shows that the run went
 */
export function shareRun(link: Link, part: string, controller: Controller, resume: () => void): () => void {
  let told: RunState | undefined
  let due = false

  /** What changed since it was told last; a fast run changes more often than can be seen. */
  function tell() {
    due = false
    const state = controller.state()
    const before = told
    if (before === undefined || state === before || !link.connected()) return
    told = state
    const more = grown(before.history, state.history)
    const changed = Object.entries(state).filter(
      ([key, value]) => value !== before[key as keyof RunState] && !(more && key === 'history'),
    )
    link.say(part, { state: Object.fromEntries(changed), more } satisfies Told)
  }

  const unsubscribe = controller.subscribe(() => {
    if (due) return
    due = true
    afterPaint(tell)
  })

  const leave = link.join(part, {
    tell() {
      told = controller.state()
      return { state: told } satisfies Told
    },
    hear(body) {
      const called = body as Called
      if ('trained' in called) {
        if (called.trained) resume()
        return
      }
      if ('command' in called) {
        if (Object.hasOwn(COMMANDS, called.command)) (controller[called.command] as Do)(...called.args)
        return
      }
      if (!Object.hasOwn(QUESTIONS, called.question)) return
      const { id } = called
      ;(controller[called.question] as Ask)(...called.args).then(
        (answer) => link.say(part, { answers: id, answer } satisfies Told),
        (error: unknown) => link.say(part, { answers: id, error: wordsOf(error) } satisfies Told),
      )
    },
  })
  return () => {
    unsubscribe()
    leave()
  }
}

/**
 * A controller over a run of the other window: the same state, and every command goes there. Nothing is trained or kept
 * in this one.
 */
export function createMirror<S extends Snapshot>(link: Link, part: string, opening: RunState<S>) {
  let state = opening
  let asked = 0
  const listeners = new Set<() => void>()
  const questions = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()

  const call = (called: Called) => link.say(part, called)
  const command =
    (name: Command) =>
    (...args: unknown[]) =>
      call({ command: name, args: args.slice(0, COMMANDS[name]) })
  const question =
    (name: Question) =>
    (...args: unknown[]) => {
      const id = ++asked
      return new Promise<unknown>((resolve, reject) => {
        questions.set(id, { resolve, reject })
        call({ question: name, id, args: args.slice(0, QUESTIONS[name]) })
      })
    }

  function hear(body: unknown) {
    const told = body as Told
    if ('state' in told) {
      const history = told.more && [...state.history, ...told.more]
      state = { ...state, ...(told.state as Partial<RunState<S>>), ...(history && { history }) }
      for (const listener of listeners) listener()
      return
    }
    const waiting = questions.get(told.answers)
    questions.delete(told.answers)
    if (told.error === undefined) waiting?.resolve(told.answer)
    else waiting?.reject(new Error(told.error))
  }

  const own = {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Begins to show the other window's run. @returns a function that ends it */
    open() {
      const leave = link.join(part, {
        tell: () => ({ trained: state.status === 'running' }) satisfies Called,
        hear,
      })
      return () => {
        leave()
        for (const { reject } of questions.values()) reject(new Error(say('the presenter’s window is gone')))
        questions.clear()
      }
    },
    /** Whether this window shows the widget is nothing to the run. */
    watch() {},
    hide() {},
  }
  const commands = Object.fromEntries(keysOf(COMMANDS).map((name) => [name, command(name)]))
  const asks = Object.fromEntries(keysOf(QUESTIONS).map((name) => [name, question(name)]))
  return { ...own, ...commands, ...asks } as typeof own & Pick<Controller<S>, Command | Question>
}

/** The points by which a history grew; undefined where it did not grow, or changed before them as well. */
function grown(before: readonly Point[], now: readonly Point[]): Point[] | undefined {
  const last = before.length - 1
  return now.length > before.length && now[0] === (before[0] ?? now[0]) && now[last] === before[last]
    ? now.slice(before.length)
    : undefined
}

const keysOf = <K extends string>(record: Record<K, number>) => Object.keys(record) as K[]

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
