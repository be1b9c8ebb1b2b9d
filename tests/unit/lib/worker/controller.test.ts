import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Checkpoint, Setup } from '@/lib/engine/experiment'
import { defaultsOf, real, whole } from '@/lib/engine/params'
import type { Update } from '@/lib/engine/run'
import { createController, type Saved } from '@/lib/worker/controller'
import { readOpening } from '@/lib/worker/lab'
import { measureBackends } from '@/lib/worker/measure-backends'
import type { Command, Message, Order } from '@/lib/worker/protocol'

const params = v.object({
  rate: real({ label: 'Rate', default: 0.1, min: 0, max: 10, live: true }),
  hidden: whole({ label: 'Hidden', default: 8, min: 1, max: 64 }),
})
const setup: Setup = { title: 'Test', params, backends: ['webgpu', 'webgl', 'scratch'] }

/** What the page believes to be workers: they write down what they are told and say what the test says. */
class FakeWorker {
  static all: FakeWorker[] = []
  heard: Command[] = []
  ended = false
  onmessage: ((event: { data: Message }) => void) | null = null
  onerror: ((event: { message?: string }) => void) | null = null
  constructor() {
    FakeWorker.all.push(this)
  }
  postMessage(command: Command) {
    if (!this.ended) this.heard.push(structuredClone(command))
  }
  terminate() {
    this.ended = true
  }
}

let frames: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  FakeWorker.all = []
  frames = []
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('requestAnimationFrame', (job: () => void) => frames.push(job))
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('document', { hidden: false, addEventListener() {}, removeEventListener() {} })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

let lanes = 0
function widget({ query = '', lane = `lane ${++lanes}` } = {}) {
  const opening = readOpening(setup, new URLSearchParams(query))
  const controller = createController('playground', setup, opening, lane)
  const worker = () => FakeWorker.all.findLast(({ ended }) => !ended) ?? FakeWorker.all.at(-1)!
  const commands = <T extends Command['type']>(type: T) =>
    worker().heard.filter((command): command is Command & { type: T } => command.type === type)
  const run = () => commands('start').at(-1)!.run
  const say = (message: Message) => worker().onmessage?.({ data: message })
  const ready = (backend: Order['backends'][number] = 'webgpu') =>
    say({ type: 'ready', run: run(), backend, refused: [] })
  const update = (news: Partial<Update>) =>
    say({
      type: 'update',
      run: run(),
      update: {
        step: 0,
        status: 'running',
        reach: [0, news.step ?? 0],
        snapshot: { metrics: {} },
        points: news.step === undefined ? [] : [{ step: news.step, loss: 1 }],
        findings: [],
        rate: 0,
        ...news,
      } as Update,
    })
  const keep = (step: number) => say({ type: 'checkpoint', run: run(), checkpoint: at(step) })
  const steps = () => controller.state().history.map(({ step }) => step)
  const lose = (backend: 'webgpu' | 'webgl', reason = 'the device was lost') =>
    say({ type: 'lost', run: '*', backend, reason })
  /** A run on WebGPU at this step, with a checkpoint somewhat earlier. */
  function trained(step: number, kept: number) {
    controller.train()
    ready()
    for (let s = 0; s <= step; s += 10) update({ step: s })
    keep(kept)
  }
  return { controller, worker, commands, run, say, ready, update, keep, steps, lose, trained, lane }
}
const at = (step: number): Checkpoint => ({ step, arrays: {} })

test('no worker starts before the reader does anything', () => {
  const { controller } = widget()
  expect(controller.state()).toMatchObject({ status: 'idle', step: 0, history: [] })
  expect(FakeWorker.all).toEqual([])
})

test('Train begins a run with the parameters, the seed and the back ends in order', () => {
  const { controller, commands, ready, update } = widget({ query: 'seed=7&rate=2&backend=webgl' })
  controller.train()
  expect(controller.state().status).toBe('loading')
  expect(commands('start')).toMatchObject([
    {
      order: {
        params: { rate: 2, hidden: 8 },
        seed: 7,
        backends: ['webgl', 'webgpu', 'scratch'],
      },
      play: true,
      visible: true,
    },
  ])
  ready('webgl')
  update({ step: 3, rate: 100 })
  expect(controller.state()).toMatchObject({ status: 'running', backend: 'webgl', step: 3, rate: 100 })
  expect(controller.state().loading).toBeUndefined()
})

test('limits and speed chosen before the first step are known to it', () => {
  const { controller, commands } = widget()
  controller.limit({ step: 400 })
  controller.pacing(10)
  controller.train()
  expect(commands('start')).toMatchObject([{ play: true, until: { step: 400 }, stepsPerSecond: 10 }])
})

test('a start that takes too long can be given up, and begun again', () => {
  const { controller, commands, ready, update } = widget()
  controller.train()
  controller.cancel()
  expect(commands('stop')).toHaveLength(1)
  expect(controller.state()).toMatchObject({ status: 'idle', loading: undefined })
  controller.train()
  expect(commands('start')).toHaveLength(2)
  ready('webgpu')
  update({ step: 1 })
  expect(controller.state().status).toBe('running')
})

test('giving up a start leaves what was trained before', () => {
  const { controller, lose, trained, commands } = widget()
  trained(50, 30)
  lose('webgpu')
  controller.cancel()
  expect(controller.state()).toMatchObject({ status: 'paused' })
  controller.train()
  expect(commands('start').at(-1)).toMatchObject({ checkpoint: { step: 30 } })
})

test('a run that trains is not given up by a late Cancel', () => {
  const { controller, trained, commands } = widget()
  trained(50, 30)
  controller.cancel()
  expect(commands('stop')).toEqual([])
})

test('Step from idle prepares the run and takes one step', () => {
  const { controller, commands } = widget()
  controller.stepOnce()
  expect(commands('start')).toMatchObject([{ play: false }])
  expect(commands('step')).toHaveLength(1)
})

test('a picture is acknowledged once it is on the screen, to the run that drew it', () => {
  const { commands, trained, run } = widget()
  trained(0, 0)
  const first = run()
  expect(commands('drawn')).toEqual([])
  for (const frame of frames) frame()
  expect(commands('drawn').map((command) => command.run)).toEqual([first])
})

test('what a closed run still says is not heard', () => {
  const { controller, say, trained, run } = widget()
  trained(50, 50)
  const closed = run()
  controller.reset()
  const news: Update = {
    step: 99,
    status: 'running',
    reach: [0, 99],
    snapshot: { metrics: {} },
    points: [],
    findings: [],
    rate: 1,
  }
  say({ type: 'update', run: closed, update: news })
  say({ type: 'checkpoint', run: closed, checkpoint: at(99) })
  say({ type: 'error', run: closed, text: 'late' })
  expect(controller.state()).toMatchObject({ status: 'idle', step: 0, error: undefined })
  expect(controller.saved()).toBeUndefined()
})

test('a frame drawn late, after a reset, says nothing to the run that ended', () => {
  const { controller, commands, ready, update } = widget()
  controller.train()
  ready()
  update({ step: 1 })
  controller.reset()
  controller.train()
  for (const frame of frames) frame()
  expect(commands('drawn')).toEqual([])
})

test('what the worker says of another run changes nothing', () => {
  const { controller, say, run, ready } = widget()
  controller.train()
  const before = run()
  controller.reset()
  controller.train()
  ready()
  const state = controller.state()
  say({ type: 'error', run: before, text: 'too late' })
  say({ type: 'checkpoint', run: before, checkpoint: at(99) })
  expect(controller.state()).toBe(state)
})

test('when every back end has failed on this page, the next Train says so at once and goes no further', async () => {
  const { controller, lose, ready, lane } = widget()
  controller.train()
  for (const backend of ['webgpu', 'webgl', 'scratch'] as const) {
    ready(backend)
    lose(backend as 'webgpu')
  }
  const second = widget({ lane })
  second.controller.train()
  expect(second.controller.state()).toMatchObject({ status: 'error', loading: undefined })
  expect(second.controller.state().error).toMatch(/No back end/)
  await expect(second.controller.ask('anything')).rejects.toThrow(/No back end/)
})

test('the page keeps a course of any length within a bound', () => {
  const { controller, ready, update } = widget()
  controller.train()
  ready()
  const points = (from: number) =>
    Array.from({ length: 1000 }, (_, i) => ({ step: from + i, loss: from + i === 5555 ? 0 : 1 }))
  for (let step = 0; step < 20_000; step += 1000) update({ step: step + 999, points: points(step) })
  const { history } = controller.state()
  expect(history.length).toBeLessThanOrEqual(4000)
  expect([history[0]!.step, history.at(-1)!.step]).toEqual([0, 19_999])
  expect(history).toContainEqual({ step: 5555, loss: 0 })
})

test('an update that crosses a pause does not show training again', () => {
  const { controller, update, trained } = widget()
  trained(10, 0)
  controller.pause()
  expect(controller.state().status).toBe('paused')
  update({ step: 12, status: 'running' })
  expect(controller.state()).toMatchObject({ status: 'paused', step: 12 })
})

test('a lost device: the run goes on from its last checkpoint on the next back end, as the reader left it', () => {
  const { controller, commands, lose, trained, steps, ready, update } = widget()
  trained(50, 30)
  controller.change({ rate: 5 })
  controller.limit({ step: 900 })
  controller.pacing(4)
  controller.watch(false)
  lose('webgpu')
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true, false])
  expect(commands('start')).toMatchObject([
    {
      order: { backends: ['webgl', 'scratch'], params: { rate: 5, hidden: 8 }, seed: 1 },
      checkpoint: { step: 30 },
      play: true,
      visible: false,
      until: { step: 900 },
      stepsPerSecond: 4,
    },
  ])
  expect(controller.state()).toMatchObject({
    status: 'loading',
    notices: ['The device was lost. The run goes on from step 30 on another back end.'],
  })
  expect(steps()).toEqual([0, 10, 20, 30])
  ready('webgl')
  update({ step: 40 })
  expect(controller.state()).toMatchObject({ status: 'running', backend: 'webgl' })
  expect(steps()).toEqual([0, 10, 20, 30, 40])
})

test('a paused run is rebuilt paused', () => {
  const { controller, commands, lose, trained, update } = widget()
  trained(50, 30)
  controller.pause()
  update({ step: 52, status: 'running' }) // crossed the pause
  update({ step: 53, status: 'paused' })
  lose('webgpu')
  expect(commands('start')).toMatchObject([{ play: false }])
})

test('a device lost in the middle of a step, which fails too, is recovered as running', () => {
  const { controller, commands, lose, trained, say, run, ready, update } = widget()
  trained(50, 30)
  say({ type: 'error', run: run(), text: 'mapAsync failed' })
  expect(controller.state()).toMatchObject({ status: 'error', error: 'mapAsync failed' })
  lose('webgpu')
  expect(commands('start')).toMatchObject([{ play: true }])
  ready('webgl')
  update({ step: 31 })
  expect(controller.state()).toMatchObject({ status: 'running', error: undefined })
})

test('device after device is lost until none is left, and that is said', () => {
  const { controller, lose, trained, ready } = widget()
  trained(50, 30)
  lose('webgpu')
  ready('webgl')
  lose('webgl')
  ready('scratch')
  lose('webgl') // told twice
  expect(FakeWorker.all).toHaveLength(3)
  expect(controller.state().status).toBe('loading')
})

test('a run without checkpoints begins again with an empty history', () => {
  const { controller, commands, lose, ready, update, steps } = widget()
  controller.train()
  ready()
  update({ step: 0 })
  update({ step: 20 })
  lose('webgpu')
  expect(commands('start')[0]!.checkpoint).toBeUndefined()
  expect(steps()).toEqual([])
})

test('every run of the worker goes back to its own checkpoint when another one’s device is lost', () => {
  const a = widget()
  const b = widget({ query: 'backend=scratch', lane: a.lane })
  a.trained(50, 30)
  b.controller.train()
  b.ready('scratch')
  for (const step of [0, 10, 20]) b.update({ step })
  b.keep(10)
  b.lose('webgpu')
  expect(a.commands('start').map(({ checkpoint }) => checkpoint?.step)).toEqual([30, 10])
  expect(b.steps()).toEqual([0, 10])
  expect(b.controller.state().notices[0]).toBe('The device was lost. The run goes on from step 10.')
})

test('the loss of a device that no run uses disturbs nobody, and nobody tries it again', () => {
  const { controller, commands, lose, ready, update } = widget({ query: 'backend=scratch' })
  controller.train()
  ready('scratch')
  update({ step: 10 })
  lose('webgl')
  expect(FakeWorker.all).toHaveLength(1)
  expect(controller.state().status).toBe('running')
  controller.reset()
  controller.train()
  expect(commands('start').at(-1)!.order.backends).toEqual(['scratch', 'webgpu'])
})

test('a GPU has two minutes for its first step, which compiles every shader', () => {
  const { controller, ready, update } = widget()
  controller.train()
  ready('webgpu')
  update({ step: 0 })
  vi.advanceTimersByTime(115_000)
  expect(FakeWorker.all).toHaveLength(1)
  vi.advanceTimersByTime(15_000)
  expect(FakeWorker.all).toHaveLength(2)
})

test('a GPU that says nothing for fifteen seconds while training is given up', () => {
  const { commands, trained } = widget()
  trained(50, 30)
  vi.advanceTimersByTime(15_000)
  expect(FakeWorker.all).toHaveLength(1)
  vi.advanceTimersByTime(5_000)
  expect(FakeWorker.all).toHaveLength(2)
  expect(commands('start')).toMatchObject([{ order: { backends: ['webgl', 'scratch'] }, play: true }])
})

test.each<[string, (it: ReturnType<typeof widget>) => void]>([
  ['is paused', ({ controller }) => controller.pause()],
  ['is done', ({ update }) => update({ step: 60, status: 'done' })],
  [
    'was paused while an update was on its way',
    ({ controller, update }) => {
      controller.pause()
      update({ step: 51, status: 'running' })
    },
  ],
  ['has told of an error', ({ say, run }) => say({ type: 'error', run: run(), text: 'broke' })],
  ['is closed', ({ controller }) => controller.close()],
])('a GPU run that %s may be silent', (_, act) => {
  const it = widget()
  it.trained(50, 30)
  act(it)
  vi.advanceTimersByTime(120_000)
  expect(FakeWorker.all).toHaveLength(1)
})

test('an unseen GPU run that is alive is not given up', () => {
  const { say, run, trained } = widget()
  trained(50, 30)
  for (let i = 0; i < 20; i++) {
    vi.advanceTimersByTime(6_000)
    say({ type: 'alive', run: run(), step: 50 + i })
  }
  expect(FakeWorker.all).toHaveLength(1)
})

test('a slow first picture on a GPU takes nothing from the time for the first step, which compiles', () => {
  const { controller, ready, say, run } = widget()
  controller.train()
  ready('webgpu')
  say({ type: 'alive', run: run(), step: 0 })
  vi.advanceTimersByTime(60_000)
  expect(FakeWorker.all).toHaveLength(1)
  say({ type: 'alive', run: run(), step: 1 })
  vi.advanceTimersByTime(60_000)
  expect(FakeWorker.all).toHaveLength(2)
})

/** A run that trains on a GPU, and another of its lane that is about to begin. */
function trainedBesideLoading() {
  const trained = widget()
  trained.trained(50, 30)
  const loading = widget({ lane: trained.lane })
  loading.controller.train()
  const tell = (news: typeof LOADING | typeof COMPILING) => loading.say({ ...news, run: loading.run() })
  /** It says this each second. */
  function keepTelling(seconds: number, news: typeof LOADING | typeof COMPILING) {
    for (let second = 0; second < seconds; second++) {
      vi.advanceTimersByTime(1000)
      tell(news)
    }
  }
  return { loading, tell, keepTelling }
}
const LOADING = { type: 'loading', text: 'Loading the first images' } as const
const COMPILING = { type: 'compiling' } as const

test('a GPU run is not given up while another one’s shaders are compiled', () => {
  const { keepTelling } = trainedBesideLoading()
  keepTelling(300, COMPILING)
  expect(FakeWorker.all).toHaveLength(1)
})

test('a GPU has two minutes to compile for one run, too, while another waits for its turn', () => {
  const { tell } = trainedBesideLoading()
  tell(COMPILING)
  vi.advanceTimersByTime(115_000)
  expect(FakeWorker.all).toHaveLength(1)
  vi.advanceTimersByTime(15_000)
  expect(FakeWorker.all).toHaveLength(2)
})

test('what another run downloads is no sign of life from the GPU', () => {
  const { keepTelling } = trainedBesideLoading()
  keepTelling(20, LOADING)
  expect(FakeWorker.all).toHaveLength(2)
})

test.each<[string, (it: ReturnType<typeof trainedBesideLoading>) => void]>([
  ['is given up', ({ loading }) => loading.controller.cancel()],
  ['fails', ({ loading }) => loading.say({ type: 'error', run: loading.run(), text: 'broke' })],
  ['comes up, and rests', ({ loading }) => [loading.controller.pause(), loading.ready()]],
  ['runs elsewhere', ({ loading }) => loading.ready('wasm')],
])('after a run that compiled %s, a silent GPU is told as soon as ever', (_, act) => {
  const it = trainedBesideLoading()
  it.tell(COMPILING)
  vi.advanceTimersByTime(40_000)
  act(it)
  vi.advanceTimersByTime(10_000)
  expect(FakeWorker.all).toHaveLength(1)
  vi.advanceTimersByTime(10_000)
  expect(FakeWorker.all).toHaveLength(2)
})

test('runs take turns: one that is heard shows that the GPU of another works', () => {
  const { loading } = trainedBesideLoading()
  loading.ready('wasm')
  for (let step = 0; step < 100; step++) {
    vi.advanceTimersByTime(1000)
    loading.update({ step })
  }
  expect(FakeWorker.all).toHaveLength(1)
})

test('a GPU has two minutes for a step with new settings, which may compile all anew, and no more for the next', () => {
  const { say, run, update, trained } = widget()
  trained(50, 30)
  say({ type: 'compiling', run: run() })
  vi.advanceTimersByTime(115_000)
  expect(FakeWorker.all).toHaveLength(1)
  update({ step: 51 })
  vi.advanceTimersByTime(20_000)
  expect(FakeWorker.all).toHaveLength(2)
})

test('a run on the processor may take its time', () => {
  const { controller, ready, update } = widget({ query: 'backend=scratch' })
  controller.train()
  ready('scratch')
  update({ step: 10 })
  vi.advanceTimersByTime(120_000)
  expect(FakeWorker.all).toHaveLength(1)
})

test('questions are answered by number, refused one by one, and rejected when the device is lost', async () => {
  const { controller, commands, say, run, lose, trained } = widget()
  trained(10, 0)
  const [a, b, c] = [controller.ask('a'), controller.ask('b'), controller.ask('c')]
  const [ida, idb] = commands('ask').map(({ id }) => id)
  say({ type: 'answer', run: run(), id: idb!, answer: 'B' })
  say({ type: 'answer', run: run(), id: ida!, error: 'not known' })
  await expect(b).resolves.toBe('B')
  await expect(a).rejects.toThrow('not known')
  lose('webgpu', 'gone')
  await expect(c).rejects.toThrow('gone')
})

test('a reset rejects open questions and keeps the course as a ghost', async () => {
  const { controller, commands, trained } = widget({ query: 'seed=3' })
  trained(50, 30)
  const asked = controller.ask('a')
  controller.reset()
  await expect(asked).rejects.toThrow('closed')
  expect(commands('stop')).toHaveLength(1)
  expect(controller.state()).toMatchObject({
    status: 'idle',
    step: 0,
    history: [],
    backend: undefined,
    ghosts: [{ name: 'seed 3, 50 steps', seed: 3, backend: 'webgpu' }],
  })
  expect(controller.state().ghosts[0]!.history).toHaveLength(6)
})

test('a run that never trained leaves no ghost, and old ghosts make room', () => {
  const { controller, trained } = widget()
  controller.reset()
  expect(controller.state().ghosts).toEqual([])
  for (let seed = 1; seed <= 9; seed++) {
    controller.reseed(seed)
    trained(20, 10)
  }
  controller.reset()
  expect(controller.state().ghosts.map(({ seed }) => seed)).toEqual([4, 5, 6, 7, 8, 9])
})

test('a live parameter reaches the running model; another begins a new run', () => {
  const { controller, commands, trained } = widget()
  trained(50, 30)
  controller.change({ rate: 3 })
  expect(commands('set')).toMatchObject([{ params: { rate: 3 } }])
  expect(controller.state()).toMatchObject({ status: 'running', step: 50 })
  controller.change({ hidden: 16 })
  expect(commands('stop')).toHaveLength(1)
  expect(controller.state()).toMatchObject({ status: 'idle', step: 0, params: { rate: 3, hidden: 16 } })
})

test('what is changed on the way is remembered, since no link can repeat it; a new run has no way yet', async () => {
  const { controller, trained } = widget()
  const mixed = () => controller.state().mixed
  controller.change({ rate: 2 })
  trained(20, 20)
  expect(mixed(), 'set before the first step').toBe(false)
  controller.change({ rate: 3 })
  expect(mixed(), 'set at step 20').toBe(true)
  expect(controller.saved()?.state.mixed).toBe(true)
  controller.change({ hidden: 4 })
  expect(mixed(), 'a new run').toBe(false)
  const edited = controller.edit({ weight: 1 })
  expect(mixed(), 'a weight set by hand').toBe(true)
  controller.load(at(50), { rate: 1, hidden: 8 }, 3)
  expect(mixed(), 'a model from a file').toBe(true)
  await expect(edited).rejects.toThrow('closed')
})

test('the metrics of an edited model take the place of those of its step', () => {
  const { controller, update, steps, trained } = widget()
  trained(50, 30)
  update({ step: 50, status: 'paused', points: [{ step: 50, loss: 9 }] })
  expect(steps()).toEqual([0, 10, 20, 30, 40, 50])
  expect(controller.state().history.at(-1)).toEqual({ step: 50, loss: 9 })
  update({ step: 20, branchedAt: 20, points: [{ step: 20, loss: 8 }] })
  expect(steps()).toEqual([0, 10, 20])
  expect(controller.state().history.at(-1)).toEqual({ step: 20, loss: 8 })
  const [ghost] = controller.state().ghosts
  expect(ghost!.history.map(({ loss }) => loss)).toEqual([1, 1, 1, 1, 1, 9]) // the old course as it was
})

test('a branch keeps the old course as a ghost with the parameters it was trained with', () => {
  const { controller, update, steps, trained } = widget()
  trained(50, 30)
  controller.seek(20)
  update({ step: 20, status: 'paused', points: [], reach: [0, 50] })
  controller.change({ rate: 3 })
  controller.seek(10)
  update({ step: 10, status: 'paused', points: [], reach: [0, 50] })
  controller.train()
  update({ step: 30, branchedAt: 10 })
  expect(steps()).toEqual([0, 10, 30])
  expect(controller.state().ghosts).toMatchObject([
    { name: 'seed 1, before the branch at step 10', params: { rate: 0.1 } },
  ])
  expect(controller.state().ghosts[0]!.history.map(({ step }) => step)).toEqual([0, 10, 20, 30, 40, 50])
})

test('a hidden tab pauses, visibly, and going back goes on', () => {
  const { controller, commands, trained } = widget()
  trained(50, 30)
  controller.hide(true)
  expect(controller.state()).toMatchObject({ status: 'paused', hidden: true })
  expect(commands('pause')).toHaveLength(1)
  controller.hide(false)
  expect(controller.state()).toMatchObject({ status: 'running', hidden: false })
  expect(commands('play')).toHaveLength(1)
})

test('a tab hidden while the run loads rests too, and one opened hidden waits', () => {
  const { controller, commands, ready, update } = widget()
  controller.train()
  controller.hide(true)
  expect(commands('pause')).toHaveLength(1)
  ready()
  update({ step: 1, status: 'paused' })
  expect(controller.state()).toMatchObject({ status: 'paused', hidden: true })
  controller.hide(false)
  expect(commands('play')).toHaveLength(1)

  const other = widget()
  other.controller.hide(true)
  other.controller.train()
  expect(other.commands('pause')).toHaveLength(1)
  expect(other.controller.state().hidden).toBe(true)
})

test('what the reader paused stays paused when the tab is shown again', () => {
  const { controller, commands, trained } = widget()
  trained(50, 30)
  controller.pause()
  controller.hide(true)
  controller.hide(false)
  expect(commands('play')).toEqual([])
  expect(controller.state()).toMatchObject({ status: 'paused', hidden: false })
})

const saved = (more: Partial<Saved['state']> = {}): Saved => ({
  version: 1,
  state: {
    params: { rate: 2, hidden: 4 },
    seed: 9,
    wanted: 'scratch',
    step: 60,
    history: [0, 20, 40, 60].map((step) => ({ step, loss: 1 })),
    ghosts: [],
    snapshot: { metrics: { loss: 0.5 } },
    until: {},
    done: false,
    ...more,
  },
  checkpoint: at(40),
})

test('an earlier visit is shown without a worker, and Train goes on from its checkpoint', () => {
  const { controller, commands, steps } = widget()
  controller.restore(saved())
  expect(FakeWorker.all).toEqual([])
  expect(controller.state()).toMatchObject({
    status: 'paused',
    step: 40,
    seed: 9,
    wanted: 'scratch',
    params: { rate: 2, hidden: 4 },
    snapshot: { metrics: { loss: 0.5 } },
    notices: ['Restored from your last visit, step 40. Earlier steps were not kept.'],
  })
  expect(steps()).toEqual([0, 20, 40])
  controller.train()
  expect(commands('start')).toMatchObject([
    { checkpoint: { step: 40 }, play: true, order: { seed: 9, params: { rate: 2, hidden: 4 } } },
  ])
})

test('what was saved comes back as it was', () => {
  const first = widget({ query: 'seed=5' })
  first.trained(50, 50)
  first.controller.pause()
  const kept = structuredClone(first.controller.saved()!)
  const second = widget()
  second.controller.restore(kept)
  const { history, seed, params: restored, step } = second.controller.state()
  expect({ history, seed, params: restored, step }).toEqual({
    history: first.controller.state().history,
    seed: 5,
    params: defaultsOf(params),
    step: 50,
  })
})

test.each([
  ['a parameter that is gone', { params: { rate: 2, hidden: 4, colour: 'red' } }],
  ['a value out of range', { params: { rate: 99, hidden: 4 } }],
])('a visit of an older version with %s is not restored', (_, state) => {
  const { controller } = widget()
  controller.restore(saved(state))
  expect(controller.state()).toMatchObject({ status: 'idle', step: 0, params: defaultsOf(params) })
})

test('a run that has begun is not replaced by an earlier visit', () => {
  const { controller } = widget()
  controller.train()
  controller.restore(saved())
  expect(controller.state()).toMatchObject({ seed: 1, step: 0 })
})

test('Train after an error begins again from the last checkpoint', () => {
  const { controller, commands, say, run, trained, steps, ready, update } = widget()
  trained(50, 30)
  const failed = run()
  say({ type: 'error', run: failed, text: 'the step broke' })
  update({ step: 50, status: 'paused', points: [] })
  expect(controller.state()).toMatchObject({ status: 'error', error: 'the step broke' })
  controller.train()
  expect(commands('stop').map((command) => command.run)).toEqual([failed])
  expect(commands('start').at(-1)).toMatchObject({ checkpoint: { step: 30 }, play: true })
  expect(controller.state()).toMatchObject({ status: 'loading', error: undefined })
  expect(steps()).toEqual([0, 10, 20, 30])
  ready()
  update({ step: 40 })
  expect(controller.state().status).toBe('running')
})

test('a worker that dies is told to all its runs, and Train gets a new one', () => {
  const { controller, worker, commands, trained } = widget()
  trained(50, 30)
  const asked = controller.ask('a')
  worker().onerror?.({ message: 'out of memory' })
  expect(controller.state().status).toBe('error')
  expect(controller.state().error).toContain('out of memory')
  controller.train()
  expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true, false])
  expect(commands('start')).toMatchObject([{ checkpoint: { step: 30 }, play: true }])
  return expect(asked).rejects.toThrow('out of memory')
})

test('only the refusal of the back end that was asked for by name is told', () => {
  const { controller, run, say } = widget({ query: 'backend=webgl' })
  controller.train()
  const refused = [
    { backend: 'webgl' as const, reason: 'no context.' }, // as a sentence of the browser's
    { backend: 'webgpu' as const, reason: 'no adapter' },
  ]
  say({ type: 'ready', run: run(), backend: 'scratch', refused })
  expect(controller.state().notices).toEqual(['webgl cannot be used here: no context.'])
})

test('closing and opening again, as React does in development, leaves one run', () => {
  const { controller, commands, worker } = widget()
  controller.train()
  controller.close()
  expect(controller.state().status).toBe('idle')
  controller.train()
  expect(commands('start')).toHaveLength(2)
  expect(commands('stop')).toHaveLength(1)
  expect(worker().heard.map(({ type }) => type)).toEqual(['start', 'stop', 'start'])
})

test('subscribers hear of every change until they leave', () => {
  const { controller } = widget()
  const heard = vi.fn()
  const leave = controller.subscribe(heard)
  controller.limit({ step: 5 })
  leave()
  controller.limit({})
  expect(heard).toHaveBeenCalledOnce()
})

test('measuring goes on with the other back ends when a device is lost on the way', () => {
  const order: Order = {
    experiment: 'playground',
    params: {},
    seed: 1,
    backends: ['webgpu', 'webgl', 'scratch'],
  }
  const heard: [string, number | string | undefined][] = []
  const stop = measureBackends(order, ({ backend, milliseconds, refusal }) =>
    heard.push([backend, milliseconds ?? refusal]),
  )
  const say = (data: Message) => FakeWorker.all.at(-1)!.onmessage!({ data })
  say({ type: 'measured', run: 'measure', backend: 'webgpu', milliseconds: 2 })
  say({ type: 'lost', run: '*', backend: 'webgl', reason: 'context lost' })
  expect(FakeWorker.all[0]!.ended).toBe(true)
  expect(FakeWorker.all[1]!.heard).toMatchObject([{ type: 'measure', order: { backends: ['scratch'] } }])
  say({ type: 'error', run: 'measure', text: 'offline' })
  expect(heard).toEqual([
    ['webgpu', 2],
    ['webgl', 'context lost'],
    ['scratch', 'offline'],
  ])
  stop()
  expect(FakeWorker.all[1]!.ended).toBe(true)
})
