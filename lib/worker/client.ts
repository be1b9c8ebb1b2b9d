import type { Backend, Checkpoint } from '@/lib/engine/experiment'
import type { Until } from '@/lib/engine/run'
import type { Command, Message, Order, Refusal } from './protocol'

/**
 * A run on a GPU that says nothing for this long is taken for dead: a lost WebGL context never answers (tfjs#756).
 * Counted in looks, so that a page that slept or was held up does not take its own silence for the worker's.
 */
const LOOK_MS = 5000
const LOOKS = 3
/** The first step compiles every shader of the model, which a slow phone may take minutes for. */
const LOOKS_AT_FIRST_STEP = 24
const GPU: readonly Backend[] = ['webgpu', 'webgl']

type Listener = (message: Message) => void
type Sendable<C = Command> = C extends { run: string } ? Omit<C, 'run'> : never

/** What the page remembers of a run, so that it survives the worker. */
interface Kept {
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
  /** Whether its device has taken a step. */
  stepped: boolean
  /** Has told of an error, and rests. */
  failed: boolean
  /** Back ends that were passed over before it began; told when it does. */
  refused: Refusal[]
  /** Looks of the watchdog since its last message. */
  silent: number
  questions: Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>
}

/** A worker with its runs. Most pages have one; experiments that need several devices name more. */
interface Lane {
  name: string
  worker: Worker
  runs: Map<string, Kept>
  /** What has failed on this page, and why. */
  banned: Map<Backend, string>
  watchdog?: ReturnType<typeof setInterval>
}

const lanes = new Map<string, Lane>()
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
    stepped: false,
    failed: false,
    silent: 0,
    refused: order.backends.flatMap((backend) => {
      const reason = lane.banned.get(backend)
      return reason === undefined ? [] : [{ backend, reason }]
    }),
    questions: new Map(),
  }
  lane.runs.set(run, kept)
  begin(lane, run, kept)

  const post = (command: Sendable) => lane.worker.postMessage({ ...command, run } as Command)

  function question<T>(command: (id: number) => Sendable): Promise<T> {
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
      kept.silent = 0
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
      lane.runs.delete(run)
      for (const { reject } of kept.questions.values()) reject(new Error('the run was closed'))
      post({ type: 'stop' })
    },
  }
}

/** Times this model's steps on every back end, in a worker of its own. */
export function measureBackends(
  order: Order,
  heard: (measured: Message & { type: 'measured' }) => void,
): () => void {
  const left = new Set(order.backends)
  let worker: Worker
  function refuse(backend: Backend, refusal: string) {
    if (left.delete(backend)) heard({ type: 'measured', run: 'measure', backend, refusal })
  }
  function begin() {
    worker = create()
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'measured' && left.delete(data.backend)) heard(data)
      if (data.type === 'error') for (const backend of [...left]) refuse(backend, data.text)
      if (data.type === 'lost' && left.has(data.backend)) {
        // It waits for an answer that never comes; the other back ends get a new worker.
        worker.terminate()
        refuse(data.backend, data.reason)
        if (left.size > 0) begin()
      }
    }
    worker.onerror = ({ message }) => {
      for (const backend of [...left]) refuse(backend, message || 'the worker could not be loaded')
    }
    const rest = { ...order, backends: [...left] }
    worker.postMessage({ type: 'measure', run: 'measure', order: rest } satisfies Command)
  }
  begin()
  return () => worker.terminate()
}

const create = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'epoch' })

function enter(name: string): Lane {
  const known = lanes.get(name)
  if (known) return known
  const lane: Lane = { name, worker: create(), runs: new Map(), banned: new Map() }
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
    const text = `The training worker failed: ${message || 'it could not be loaded'}. Press Train to try again.`
    for (const [run, { listener, questions }] of lane.runs) {
      for (const { reject } of questions.values()) reject(new Error(text))
      questions.clear()
      listener({ type: 'error', run, text })
    }
  }
}

/** Ends the lane's worker; what it may still have said is not heard. */
function silence({ worker }: Lane) {
  worker.onmessage = null
  worker.onerror = null
  worker.terminate()
}

function begin(
  lane: Lane,
  run: string,
  { order, checkpoint, playing, visible, until, stepsPerSecond, listener }: Kept,
) {
  const backends = order.backends.filter((backend) => !lane.banned.has(backend))
  if (backends.length === 0) {
    listener({ type: 'error', run, text: 'No back end of this device can run this model.' })
    return
  }
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

function hear(lane: Lane, message: Message) {
  if (message.type === 'lost') return recover(lane, message.backend, message.reason)
  const kept = lane.runs.get(message.run)
  if (!kept) return
  kept.silent = 0
  switch (message.type) {
    case 'alive':
      kept.stepped = true
      return
    case 'error':
      kept.failed = true // it spoke: the silence that follows is no sign of death
      break
    case 'ready':
      kept.backend = message.backend
      if (GPU.includes(message.backend)) lane.watchdog ??= setInterval(() => listenForSilence(lane), LOOK_MS)
      break
    case 'update':
      kept.playing = kept.wanted && message.update.status === 'running' // an update may have crossed a pause
      if (message.update.status === 'done') kept.wanted = false
      kept.stepped ||= message.update.step > (kept.checkpoint?.step ?? 0)
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

/** Every back end that was wanted before the one that runs, each told once. */
function passedOver(kept: Kept, refused: Refusal[]): Refusal[] {
  const all = [...kept.refused, ...refused]
  kept.refused = []
  return all
}

function listenForSilence(lane: Lane) {
  for (const kept of lane.runs.values()) {
    const { backend, playing, failed } = kept
    if (!playing || failed || !backend || !GPU.includes(backend)) continue
    if (++kept.silent > (kept.stepped ? LOOKS : LOOKS_AT_FIRST_STEP))
      return recover(lane, backend, 'the GPU stopped answering')
  }
}

/** Replaces the worker and begins every run again where it was, without the back end that failed. */
function recover(lane: Lane, failed: Backend, reason: string) {
  if (lane.banned.has(failed)) return
  lane.banned.set(failed, reason)
  const concerned = [...lane.runs.values()].some(({ backend }) => backend === undefined || backend === failed)
  if (!concerned) return
  silence(lane)
  lane.worker = create()
  connect(lane)
  for (const [run, kept] of lane.runs) {
    for (const { reject } of kept.questions.values()) reject(new Error(reason))
    kept.questions.clear()
    const { backend, checkpoint } = kept
    Object.assign(kept, { backend: undefined, failed: false, silent: 0, stepped: false })
    // Every run of the lane goes back to its checkpoint, also those that were not on the lost device.
    if (!backend) kept.refused.push({ backend: failed, reason })
    else kept.listener({ type: 'moved', run, from: failed, reason, step: checkpoint?.step ?? 0 })
    if (lane.runs.has(run)) begin(lane, run, kept)
  }
}
