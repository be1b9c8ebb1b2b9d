import type { Checkpoint } from '@/lib/engine/experiment'
import type { Until } from '@/lib/engine/stop'
import { say } from '@/lib/locale/say'
import { begin, enter, type Kept, type Listener, refuseAll } from './lane'
import type { Command, Order } from './protocol'

type Sendable<C = Command> = C extends { run: string } ? Omit<C, 'run'> : never

let opened = 0
let asked = 0

export type RunHandle = ReturnType<typeof openRun>

/**
 * Starts a run in a worker and keeps it alive: when its device is lost, it goes on from its last checkpoint
 * on the next back end of its order.
 *
 * @param lane name of the worker; runs in one lane share a device and take turns
 */
export function openRun(
  order: Order,
  listener: Listener,
  {
    lane: name = 'main',
    checkpoint,
    play = false,
    visible = true,
    until = {},
    stepsPerSecond = Number.POSITIVE_INFINITY,
  }: { lane?: string; checkpoint?: Checkpoint } & Partial<
    Pick<Command & { type: 'start' }, 'play' | 'visible' | 'until' | 'stepsPerSecond'>
  > = {},
) {
  const lane = enter(name)
  const run = `run ${++opened}`
  const kept: Kept = {
    order,
    listener,
    checkpoint,
    wanted: play,
    playing: play,
    visible,
    until,
    stepsPerSecond,
    compiling: false,
    failed: false,
    refused: order.backends.flatMap((backend) => {
      const reason = lane.banned.get(backend)
      return reason === undefined ? [] : [{ backend, reason }]
    }),
    questions: new Map(),
  }
  lane.runs.set(run, kept)
  begin(lane, run, kept)

  /** What comes after the end, such as a frame drawn late, concerns nobody. */
  const post = (command: Sendable) => {
    if (lane.runs.has(run)) lane.worker.postMessage({ ...command, run } as Command)
  }

  function question<T>(command: (id: number) => Sendable): Promise<T> {
    if (!lane.runs.has(run)) return Promise.reject(new Error(kept.ended ?? say('the run was closed')))
    const id = ++asked
    return new Promise<T>((resolve, reject) => {
      kept.questions.set(id, { resolve: resolve as (answer: unknown) => void, reject })
      post(command(id))
    })
  }

  function rest() {
    kept.wanted = false
    kept.playing = false
  }

  return {
    play() {
      kept.wanted = true
      kept.playing = true
      kept.failed = false
      post({ type: 'play' })
    },
    pause() {
      rest()
      post({ type: 'pause' })
    },
    step() {
      rest()
      post({ type: 'step' })
    },
    seek(step: number) {
      rest()
      post({ type: 'seek', step })
    },
    set(params: Record<string, unknown>) {
      kept.order = { ...kept.order, params: { ...kept.order.params, ...params } }
      post({ type: 'set', params })
    },
    limit(until: Until) {
      kept.until = until
      post({ type: 'limit', until })
    },
    pacing(stepsPerSecond: number) {
      kept.stepsPerSecond = stepsPerSecond
      post({ type: 'pacing', stepsPerSecond })
    },
    watch(visible: boolean) {
      kept.visible = visible
      post({ type: 'watch', visible })
    },
    drawn: () => post({ type: 'drawn' }),
    ask: <T>(about: unknown, changes = false) =>
      question<T>((id) => ({ type: 'ask', id, question: about, changes })),
    save: () => question<Checkpoint | undefined>((id) => ({ type: 'save', id })),
    close() {
      post({ type: 'stop' })
      lane.runs.delete(run)
      refuseAll(kept, say('the run was closed'))
    },
  }
}
