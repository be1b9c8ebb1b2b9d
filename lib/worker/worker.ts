import { DataError } from '@/lib/data/shards'
import { enterDevice, NAMES } from '@/lib/engine/backends'
import { countDeviceCalls, type DeviceCalls } from '@/lib/engine/device-calls'
import type { Backend, Birth, Checkpoint, Experiment, Snapshot, Trainer } from '@/lib/engine/experiment'
import { compileAhead } from '@/lib/engine/gpu/compile-ahead'
import type { ParamsSchema } from '@/lib/engine/params'
import { createRun, type LiveRun } from '@/lib/engine/run'
import { experiments } from '@/lib/experiments'
import { say } from '@/lib/locale/say'
import { measure } from './measure'
import type { Command, Message, Order, Refusal } from './protocol'

declare const self: DedicatedWorkerGlobalScope

const ALIVE_MS = 2000
const GPU: readonly Backend[] = ['webgpu', 'webgl']

type AnyTrainer = Trainer<object, Snapshot>
export type AnyExperiment = Experiment<ParamsSchema, Snapshot>

interface Started {
  live: Promise<LiveRun>
  abort: AbortController
}

const runs = new Map<string, Started>()
const post = (message: Message, transfer: Transferable[] = []) => self.postMessage(message, transfer)

/** One device, one job at a time: each run computes in its turn, on its own back end. */
let turns: Promise<unknown> = Promise.resolve()
function takeTurn<T>(backend: Backend, job: () => Promise<T>): Promise<T> {
  const turn = turns.then(async () => {
    await enter(backend)
    return job()
  })
  turns = turn.catch(() => {}) // the caller hears of the failure; the next run's turn comes all the same
  return turn
}

/** Tells the page now and then that jobs still come to an end, and at which step, also while the run is out of sight. */
function beating(
  run: string,
  stepOf: () => number,
  turn: <T>(job: () => Promise<T>) => Promise<T>,
): typeof turn {
  let told = performance.now()
  return async (job) => {
    const result = await turn(job)
    if (performance.now() - told > ALIVE_MS) {
      told = performance.now()
      post({ type: 'alive', run, step: stepOf() })
    }
    return result
  }
}

async function enter(backend: Backend) {
  if (backend === 'scratch') return
  await enterDevice(backend, { lost: (reason) => post({ type: 'lost', run: '*', backend, reason }) })
}

export async function load(order: Order): Promise<AnyExperiment> {
  const { experiment } = await experiments[order.experiment]()
  // Each experiment checks its own parameters and snapshot; here they only pass through.
  return experiment as unknown as AnyExperiment
}

async function start(
  { run, order, checkpoint, play, visible, until, stepsPerSecond }: Command & { type: 'start' },
  signal: AbortSignal,
) {
  const report = (text: string, share?: number) => post({ type: 'loading', run, text, share })
  const compiling = () => post({ type: 'compiling', run })
  report(say('Loading the experiment'))
  const experiment = await load(order)
  // Outside any turn: whoever has what it needs trains on while this one downloads.
  const data = await experiment.data?.(order.params as never, { signal, report })
  const { trainer, calls, backend, refused } = await create(experiment, order, data, checkpoint, {
    signal,
    report,
    compiling,
  })
  post({ type: 'ready', run, backend, refused })
  const live = createRun(
    trainer,
    order.params,
    {
      pace: experiment.pace,
      length: experiment.length?.(order.params),
      show: (update) => post({ type: 'update', run, update }),
      keep: (kept) => post({ type: 'checkpoint', run, checkpoint: kept }),
      // What fails on a graphics card may well work elsewhere; the page begins again there from the last checkpoint.
      fail: (error) =>
        post(
          GPU.includes(backend)
            ? {
                type: 'lost',
                run,
                backend,
                reason: say('{names} failed: {error}', { names: NAMES[backend], error: explain(error) }),
              }
            : { type: 'error', run, text: explain(error) },
        ),
      calls,
      changed: GPU.includes(backend) ? compiling : undefined,
      turn: beating(
        run,
        (): number => live.at(),
        (job) => takeTurn(backend, job),
      ),
    },
    checkpoint?.step,
  )
  live.watch(visible)
  live.limit(until)
  live.pacing(stepsPerSecond)
  if (play) live.play()
  return live
}

/** Builds the trainer on the first back end that works. */
async function create(
  experiment: AnyExperiment,
  { params, seed, backends }: Order,
  data: unknown,
  checkpoint: Checkpoint | undefined,
  { signal, report, compiling }: Pick<Birth, 'signal' | 'report'> & { compiling(): void },
): Promise<{ trainer: AnyTrainer; calls?: DeviceCalls; backend: Backend; refused: Refusal[] }> {
  const refused: Refusal[] = []
  for (const backend of backends) {
    signal.throwIfAborted()
    report(say('Starting {names}', { names: NAMES[backend] }))
    try {
      await takeTurn(backend, async () => {})
    } catch (error) {
      refused.push({ backend, reason: explain(error) })
      continue
    }
    const birth: Birth = { seed, backend, report, signal }
    let born: { trainer: AnyTrainer; calls?: DeviceCalls }
    try {
      born = await takeTurn(backend, async () => {
        signal.throwIfAborted()
        const begin = async () => (await experiment.create(params as never, birth, data)) as AnyTrainer
        const told = (share: number) => {
          compiling()
          report(say('Preparing the graphics card'), share)
        }
        await compileAhead(begin, params, told, signal)
        return { trainer: await begin(), calls: countDeviceCalls() }
      })
    } catch (error) {
      // Missing data is missing on every back end.
      if (!GPU.includes(backend) || signal.aborted || error instanceof DataError) throw error
      refused.push({ backend, reason: explain(error) })
      continue
    }
    const { trainer } = born
    try {
      if (checkpoint) await takeTurn(backend, async () => trainer.load?.(checkpoint))
      return { ...born, backend, refused }
    } catch (error) {
      await takeTurn(backend, async () => trainer.dispose())
      throw error
    }
  }
  throw new Error(refused.map(({ reason }) => reason).join('; '))
}

async function answer(run: string, id: number, job: Promise<unknown>) {
  try {
    post({ type: 'answer', run, id, answer: await job })
  } catch (error) {
    post({ type: 'answer', run, id, error: explain(error) })
  }
}

async function obey(command: Command, live: LiveRun) {
  switch (command.type) {
    case 'set':
      return live.set(command.params)
    case 'seek':
      return live.seek(command.step)
    case 'limit':
      return live.limit(command.until)
    case 'pacing':
      return live.pacing(command.stepsPerSecond)
    case 'watch':
      return live.watch(command.visible)
    case 'ask':
      return answer(command.run, command.id, live.ask(command.question, command.changes))
    case 'save':
      return answer(command.run, command.id, live.save())
    case 'play':
    case 'pause':
    case 'step':
    case 'drawn':
    case 'stop':
      await live[command.type]()
  }
}

self.onmessage = async ({ data: command }: MessageEvent<Command>) => {
  const { run } = command
  try {
    if (command.type === 'measure') {
      return await measure(await load(command.order), command.order, takeTurn, (result) =>
        post({ ...result, type: 'measured', run }),
      )
    }
    if (command.type === 'start') {
      const abort = new AbortController()
      runs.set(run, { abort, live: start(command, abort.signal) })
    }
    const started = runs.get(run)
    if (!started) throw new Error(say('this run has ended'))
    if (command.type === 'stop') {
      started.abort.abort()
      runs.delete(run)
    }
    const live = await started.live
    if (command.type !== 'start') await obey(command, live)
  } catch (error) {
    // Only its own start tells of a run that never was; whoever asks it something is refused.
    if (command.type === 'ask' || command.type === 'save')
      post({ type: 'answer', run, id: command.id, error: explain(error) })
    else if (command.type === 'start' || command.type === 'measure') {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        post({ type: 'error', run, text: explain(error) })
    }
  }
}

const explain = (error: unknown) => (error instanceof Error ? error.message : String(error))
