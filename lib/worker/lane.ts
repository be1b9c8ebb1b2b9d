import type { Backend, Checkpoint } from '@/lib/engine/experiment'
import type { Until } from '@/lib/engine/stop'
import { say } from '@/lib/locale/say'
import { createWorker } from './create-worker'
import type { Command, Message, Order, Refusal } from './protocol'

/**
 * A run on a GPU that says nothing for this long is taken for dead: a lost WebGL context never answers (tfjs#756).
 * Counted in looks, so that a page that slept or was held up does not take its own silence for the worker's.
 */
const LOOK_MS = 5000
const LOOKS = 3
/** Compiling every shader of a model may take a slow phone minutes: a look meanwhile counts for less. */
const LOOKS_WHILE_COMPILING = 24
const GPU: readonly Backend[] = ['webgpu', 'webgl']

export type Listener = (message: Message) => void

/** What the page remembers of a run, so that it survives the worker. */
export interface Kept {
  order: Order
  listener: Listener
  backend?: Backend
  checkpoint?: Checkpoint
  /** What the reader asked for last. */
  wanted: boolean
  /** Whether it trains: asked for, and not ended by itself. */
  playing: boolean
  visible: boolean
  until: Until
  stepsPerSecond: number
  /** Shaders are being compiled for it, or will be when it next steps. */
  compiling: boolean
  /** Has told of an error, and rests. */
  failed: boolean
  /** Back ends that were passed over before it began; told when it does. */
  refused: Refusal[]
  /** Why it is over, when it ended by itself. */
  ended?: string
  questions: Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>
}

/** A worker with its runs. Most pages have one; experiments that need several devices name more. */
export interface Lane {
  name: string
  worker: Worker
  runs: Map<string, Kept>
  /** What has failed on this page, and why. */
  banned: Map<Backend, string>
  watchdog?: ReturnType<typeof setInterval>
  /** Looks of the watchdog since a run was last heard: they take turns, so whoever is heard shows that none hangs. */
  silent: number
}

const lanes = new Map<string, Lane>()

/** The lane of this name, with its worker started. */
export function enter(name: string): Lane {
  const known = lanes.get(name)
  if (known) return known
  const lane: Lane = { name, worker: createWorker(), runs: new Map(), banned: new Map(), silent: 0 }
  lanes.set(name, lane)
  connect(lane)
  return lane
}

function connect(lane: Lane) {
  lane.worker.onmessage = ({ data }: MessageEvent<Message>) => hear(lane, data)
  lane.worker.onerror = ({ message }) => {
    // Nothing more can be expected of it: the next run begins in a new one.
    silence(lane)
    clearInterval(lane.watchdog)
    lanes.delete(lane.name)
    const text = say('The training worker failed: {message}. Press Train to try again.', {
      message: message || say('it could not be loaded'),
    })
    for (const [run, kept] of lane.runs) end(lane, run, kept, text)
  }
}

/** Ends the lane's worker; what it may still have said is not heard. */
function silence({ worker }: Lane) {
  worker.onmessage = null
  worker.onerror = null
  worker.terminate()
}

/** Has the lane's worker begin a run, or begin it again, on the back ends that have not failed on this page. */
export function begin(lane: Lane, run: string, kept: Kept) {
  const { order, checkpoint, playing, visible, until, stepsPerSecond } = kept
  const backends = order.backends.filter((backend) => !lane.banned.has(backend))
  if (backends.length === 0)
    return end(lane, run, kept, say('No back end of this device can run this model.'))
  lane.worker.postMessage({
    type: 'start',
    run,
    order: { ...order, backends },
    checkpoint,
    play: playing,
    visible,
    until,
    stepsPerSecond,
  } satisfies Command)
}

/** Ends a run that cannot go on, and says why. */
function end(lane: Lane, run: string, kept: Kept, text: string) {
  kept.ended = text
  lane.runs.delete(run)
  refuseAll(kept, text)
  kept.listener({ type: 'error', run, text })
}

/** Rejects the open questions of a run. */
export function refuseAll({ questions }: Kept, reason: string) {
  for (const { reject } of questions.values()) reject(new Error(reason))
  questions.clear()
}

function hear(lane: Lane, message: Message) {
  if (message.type === 'lost') return recover(lane, message.backend, message.reason)
  const kept = lane.runs.get(message.run)
  if (!kept) return
  // A download, and what goes wrong with it, needs no turn and says nothing about the device.
  if (message.type !== 'loading' && message.type !== 'error') lane.silent = 0
  switch (message.type) {
    case 'compiling':
      kept.compiling = true
      return
    case 'alive':
      hearStep(kept, message.step)
      return
    case 'error':
      kept.failed = true // it spoke: the silence that follows is no sign of death
      kept.compiling = false
      break
    case 'ready':
      kept.backend = message.backend
      kept.compiling = GPU.includes(message.backend)
      if (GPU.includes(message.backend)) lane.watchdog ??= setInterval(() => listenForSilence(lane), LOOK_MS)
      break
    case 'update':
      kept.playing = kept.wanted && message.update.status === 'running' // an update may have crossed a pause
      if (message.update.status === 'done') kept.wanted = false
      hearStep(kept, message.update.step)
      break
    case 'checkpoint':
      kept.checkpoint = message.checkpoint
      break
    case 'answer': {
      const waiting = kept.questions.get(message.id)
      kept.questions.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.answer)
      else waiting?.reject(new Error(message.error))
      return
    }
  }
  kept.listener(
    message.type === 'ready' ? { ...message, refused: passedOver(kept, message.refused) } : message,
  )
}

/** Once it has taken a step its shaders are there; what comes before its first, such as a picture, shows nothing. */
function hearStep(kept: Kept, step: number) {
  if (step > (kept.checkpoint?.step ?? 0)) kept.compiling = false
}

/** Every back end that was wanted before the one that runs, each told once. */
function passedOver(kept: Kept, refused: Refusal[]): Refusal[] {
  const all = [...kept.refused, ...refused]
  kept.refused = []
  return all
}

function listenForSilence(lane: Lane) {
  const runs = [...lane.runs.values()]
  const awaited = runs.find(
    ({ backend, playing, failed }) => playing && !failed && backend && GPU.includes(backend),
  )
  if (!awaited) {
    lane.silent = 0
    return
  }
  // Whoever compiles has the turn, or will have it, and the others wait.
  const compiling = runs.some((kept) => kept.compiling && (kept.playing || !kept.backend))
  lane.silent += compiling ? LOOKS / LOOKS_WHILE_COMPILING : 1
  if (lane.silent > LOOKS) recover(lane, awaited.backend!, say('the GPU stopped answering'))
}

/** Replaces the worker and begins every run again where it was, without the back end that failed. */
function recover(lane: Lane, failed: Backend, reason: string) {
  if (lane.banned.has(failed)) return
  lane.banned.set(failed, reason)
  const concerned = [...lane.runs.values()].some(({ backend }) => backend === undefined || backend === failed)
  if (!concerned) return
  silence(lane)
  lane.worker = createWorker()
  lane.silent = 0
  connect(lane)
  for (const [run, kept] of lane.runs) {
    refuseAll(kept, reason)
    const { backend, checkpoint } = kept
    Object.assign(kept, { backend: undefined, failed: false, compiling: false })
    // Every run of the lane goes back to its checkpoint, also those that were not on the lost device.
    if (!backend) kept.refused.push({ backend: failed, reason })
    else kept.listener({ type: 'moved', run, from: failed, reason, step: checkpoint?.step ?? 0 })
    if (lane.runs.has(run)) begin(lane, run, kept)
  }
}
