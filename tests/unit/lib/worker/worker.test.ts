import { beforeAll, expect, test, vi } from 'vitest'
import type { Backend, Birth, Checkpoint } from '@/lib/engine/experiment'
import type { Command, Message, Order } from '@/lib/worker/protocol'

/** What the experiments of these tests share: doors that a test opens, and a log. */
const world = vi.hoisted(() => ({
  log: [] as string[],
  broken: new Set<string>(),
  births: [] as { open(): void; refuse(error: Error): void; signal: AbortSignal }[],
  on: '',
  compiling: undefined as
    | ((signal: AbortSignal, report: (share: number) => void) => Promise<void>)
    | undefined,
}))

vi.mock('@/lib/engine/gpu/compile-ahead', () => ({
  compileAhead: async (_: unknown, __: unknown, report: (share: number) => void, signal: AbortSignal) =>
    world.compiling?.(signal, report),
}))

vi.mock('@/lib/engine/backends', () => ({
  NAMES: { webgl: 'WebGL', wasm: 'WebAssembly', cpu: 'plain JavaScript', scratch: 'scratch' },
  async enterDevice(device: string) {
    if (world.broken.has(device)) throw new Error(`${device} is broken`)
    world.on = device
  },
}))

vi.mock('@/lib/experiments', () => {
  /** Counts its steps, and notes on which back end each was taken. */
  function counter(name: string, backend: Backend) {
    let step = 0
    return {
      async step() {
        if (backend !== 'scratch' && world.on !== backend)
          throw new Error(`a step of ${backend} on ${world.on}`)
        step++
        await new Promise((resolve) => setTimeout(resolve, 1))
        if (backend !== 'scratch' && world.on !== backend) throw new Error('the back end changed in a step')
      },
      snapshot: () => ({ metrics: { loss: 1 / (step + 1), step } }),
      save: () => ({ step, arrays: {} }),
      load(checkpoint: Checkpoint) {
        if (checkpoint.step === 13) throw new Error('a damaged checkpoint')
        step = checkpoint.step
      },
      ask: (question: string) => (question === 'step' ? step : Promise.reject(new Error('not known'))),
      dispose: () => world.log.push(`${name} disposed`),
    }
  }
  const make = (name: string, create?: (birth: Birth) => Promise<void>) => async () => ({
    experiment: {
      async create(_: unknown, birth: Birth) {
        world.log.push(`${name} created on ${birth.backend}`)
        await create?.(birth)
        return counter(name, birth.backend)
      },
    },
  })
  const waits = ({ signal }: Pick<Birth, 'signal'>) =>
    new Promise<void>((open, refuse) => world.births.push({ open, refuse, signal }))
  return {
    experiments: {
      quick: make('quick'),
      other: make('other'),
      slow: make('slow', waits),
      failing: make('failing', () => Promise.reject(new Error('the data did not arrive'))),
      downloading: async () => ({
        experiment: {
          data: (_: unknown, birth: Birth) => waits(birth).then(() => 'the data'),
          async create(_: unknown, birth: Birth, data: string) {
            world.log.push(`downloading created with ${data}`)
            return counter('downloading', birth.backend)
          },
        },
      }),
      missing: () => Promise.reject(new Error('the code did not arrive')),
    },
  }
})

const said: Message[] = []
let tell: (command: Command) => void

beforeAll(async () => {
  const scope = { postMessage: (message: Message) => said.push(message), onmessage: null as unknown }
  vi.stubGlobal('self', scope)
  await import('@/lib/worker/worker')
  tell = (data) => {
    ;(scope.onmessage as (event: { data: Command }) => void)({ data })
    if (data.type === 'start') draw(data.run)
  }
})

/** The page draws what it gets. */
function draw(run: string) {
  let drawn = 0
  const timer = setInterval(() => {
    const updates = of(run, 'update').length
    if (updates > drawn) tell({ type: 'drawn', run })
    drawn = updates
  }, 2)
  timer.unref()
}

const of = <T extends Message['type']>(run: string, type: T) =>
  said.filter(
    (message): message is Extract<Message, { type: T }> => message.run === run && message.type === type,
  )

let runs = 0
function start(
  experiment: string,
  more: Partial<Extract<Command, { type: 'start' }>> = {},
  backends: Backend[] = ['cpu'],
) {
  const run = `run ${++runs}`
  const order = { experiment, params: {}, seed: 1, backends } as unknown as Order
  tell({
    type: 'start',
    run,
    order,
    play: false,
    visible: true,
    until: {},
    stepsPerSecond: Number.POSITIVE_INFINITY,
    ...more,
  })
  return run
}
const step = (run: string) => of(run, 'update').at(-1)?.update.step ?? -1

test('a run tells what it waits for, where it runs, and shows the untrained model', async () => {
  const run = start('quick')
  await vi.waitFor(() => expect(of(run, 'update')).toHaveLength(1))
  expect(of(run, 'loading').map(({ text }) => text)).toEqual([
    'Loading the experiment',
    'Starting plain JavaScript',
  ])
  expect(of(run, 'ready')).toMatchObject([{ backend: 'cpu', refused: [] }])
  expect(step(run)).toBe(0)
  tell({ type: 'stop', run })
})

test('commands that come while a run loads are obeyed once it is there, in order', async () => {
  const run = start('slow')
  tell({ type: 'step', run })
  tell({ type: 'step', run })
  tell({ type: 'ask', run, id: 1, question: 'step', changes: false })
  await vi.waitFor(() => expect(world.births).toHaveLength(1))
  world.births.pop()!.open()
  await vi.waitFor(() => expect(of(run, 'answer')).toMatchObject([{ id: 1, answer: 2 }]))
  tell({ type: 'stop', run })
})

test('a back end that does not start is passed over, with its reason', async () => {
  world.broken.add('webgl')
  const run = start('quick', {}, ['webgl', 'cpu'])
  await vi.waitFor(() => expect(of(run, 'ready')).toHaveLength(1))
  expect(of(run, 'ready')[0]).toMatchObject({
    backend: 'cpu',
    refused: [{ backend: 'webgl', reason: 'webgl is broken' }],
  })
  tell({ type: 'stop', run })
})

test('when no back end starts, the reasons are told, once', async () => {
  world.broken.add('webgl')
  const run = start('quick', {}, ['webgl'])
  tell({ type: 'watch', run, visible: true })
  tell({ type: 'play', run })
  await vi.waitFor(() => expect(of(run, 'error')).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(of(run, 'error').map(({ text }) => text)).toEqual(['webgl is broken'])
})

test.each([
  ['failing', 'the data did not arrive'],
  ['missing', 'the code did not arrive'],
])('whoever asks a run that failed to begin is refused with the reason: %s', async (experiment, reason) => {
  const run = start(experiment)
  tell({ type: 'ask', run, id: 7, question: 'step', changes: false })
  tell({ type: 'save', run, id: 8 })
  await vi.waitFor(() => expect(of(run, 'answer')).toHaveLength(2))
  expect(of(run, 'answer')).toMatchObject([
    { id: 7, error: reason },
    { id: 8, error: reason },
  ])
  expect(of(run, 'error').map(({ text }) => text)).toEqual([reason])
})

test('whoever asks a run that has ended is refused', async () => {
  tell({ type: 'ask', run: 'nobody', id: 3, question: 'step', changes: false })
  await vi.waitFor(() =>
    expect(of('nobody', 'answer')).toMatchObject([{ id: 3, error: 'this run has ended' }]),
  )
  tell({ type: 'drawn', run: 'nobody' }) // late, and no mistake
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(of('nobody', 'error')).toEqual([])
})

test('a run stopped while it loads is told, and frees the model that comes all the same', async () => {
  const run = start('slow', { play: true })
  await vi.waitFor(() => expect(world.births).toHaveLength(1))
  const birth = world.births.pop()!
  tell({ type: 'stop', run })
  await vi.waitFor(() => expect(birth.signal.aborted).toBe(true))
  world.log.length = 0
  birth.open()
  await vi.waitFor(() => expect(world.log).toEqual(['slow disposed']))
  expect(of(run, 'error')).toEqual([])
})

test('a run stopped while it loads, which gives up as asked, is no error', async () => {
  const run = start('slow')
  await vi.waitFor(() => expect(world.births).toHaveLength(1))
  const birth = world.births.pop()!
  tell({ type: 'stop', run })
  birth.refuse(new DOMException('stopped', 'AbortError'))
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(of(run, 'error')).toEqual([])
})

test('a run stopped while it waits for its turn is never built', async () => {
  const first = start('slow')
  await vi.waitFor(() => expect(world.births).toHaveLength(1))
  world.log.length = 0
  const second = start('quick')
  tell({ type: 'stop', run: second })
  world.births.pop()!.open()
  await vi.waitFor(() => expect(of(first, 'update')).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(world.log).toEqual([])
  tell({ type: 'stop', run: first })
})

test('a run stopped while its shaders compile hands the device on at once', async () => {
  world.log.length = 0
  world.compiling = (signal) =>
    new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(signal.reason)))
  const first = start('quick', {}, ['webgpu', 'wasm'])
  await vi.waitFor(() => expect(of(first, 'loading')).toHaveLength(2))
  world.compiling = undefined
  const second = start('other')
  await new Promise((resolve) => setTimeout(resolve, 10))
  tell({ type: 'stop', run: first })
  await vi.waitFor(() => expect(step(second)).toBe(0))
  expect(of(first, 'error')).toEqual([])
  expect(world.log).toEqual(['other created on cpu'])
  tell({ type: 'stop', run: second })
})

test('what is compiled before the first step is told, and that a step with new settings may compile more', async () => {
  world.compiling = async (_, report) => [0, 0.5, 1].forEach(report)
  const run = start('quick', {}, ['webgpu'])
  const course = () =>
    said.flatMap((message): (string | number)[] => {
      if (message.run !== run) return []
      if (message.type === 'compiling') return ['compiling']
      return message.type === 'update' ? [message.update.step] : []
    })
  const take = async (taken: number) => {
    tell({ type: 'step', run })
    await vi.waitFor(() => expect(step(run)).toBe(taken))
  }
  await take(1)
  world.compiling = undefined
  expect(of(run, 'loading').map(({ share }) => share)).toEqual([undefined, undefined, 0, 0.5, 1])
  expect(course().filter((told) => told === 'compiling')).toHaveLength(3)
  tell({ type: 'set', run, params: { batchSize: 8 } })
  await take(2)
  await take(3)
  const news = course().filter((told, i, all) => told !== all[i - 1])
  expect(news).toEqual(['compiling', 0, 1, 'compiling', 2, 3])
  tell({ type: 'stop', run })
})

test('a run that downloads its data holds up no other', async () => {
  const late = start('downloading')
  await vi.waitFor(() => expect(world.births).toHaveLength(1))
  world.log.length = 0
  const quick = start('quick')
  tell({ type: 'step', run: quick })
  await vi.waitFor(() => expect(step(quick)).toBe(1))
  expect(world.log).toEqual(['quick created on cpu'])
  world.births.pop()!.open()
  await vi.waitFor(() => expect(step(late)).toBe(0))
  expect(world.log.at(-1)).toBe('downloading created with the data')
  tell({ type: 'stop', run: late })
  tell({ type: 'stop', run: quick })
})

test('a run given up while it downloads never builds its model, though the data come', async () => {
  const run = start('downloading')
  await vi.waitFor(() => expect(world.births).toHaveLength(1))
  world.log.length = 0
  tell({ type: 'stop', run })
  world.births.pop()!.open()
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(world.log).toEqual([])
  expect(of(run, 'error')).toEqual([])
})

test('a run goes on from a checkpoint', async () => {
  const run = start('quick', { checkpoint: { step: 40, arrays: {} } })
  tell({ type: 'step', run })
  await vi.waitFor(() => expect(step(run)).toBe(41))
  tell({ type: 'stop', run })
})

test('a checkpoint that does not load frees the model it was meant for', async () => {
  world.log.length = 0
  const run = start('quick', { checkpoint: { step: 13, arrays: {} } })
  await vi.waitFor(() => expect(of(run, 'error')).toMatchObject([{ text: 'a damaged checkpoint' }]))
  expect(world.log).toEqual(['quick created on cpu', 'quick disposed'])
})

test('two runs share the device in turns, each step on its own back end', async () => {
  const a = start('quick', { play: true }, ['cpu'])
  const b = start('other', { play: true }, ['wasm'])
  await vi.waitFor(() => expect(Math.min(step(a), step(b))).toBeGreaterThan(60), 3000)
  expect([...of(a, 'error'), ...of(b, 'error')]).toEqual([])
  expect(Math.max(step(a), step(b))).toBeLessThan(3 * Math.min(step(a), step(b)))
  tell({ type: 'stop', run: a })
  tell({ type: 'stop', run: b })
  world.log.length = 0
  await vi.waitFor(() => expect(world.log.sort()).toEqual(['other disposed', 'quick disposed']))
})

test('a question that fails is refused to whoever asked, and is no error of the run', async () => {
  const run = start('quick')
  tell({ type: 'ask', run, id: 5, question: 'colour', changes: false })
  await vi.waitFor(() => expect(of(run, 'answer')).toMatchObject([{ id: 5, error: 'not known' }]))
  expect(of(run, 'error')).toEqual([])
  tell({ type: 'stop', run })
})

test('an edit is followed by its picture', async () => {
  const run = start('quick')
  await vi.waitFor(() => expect(of(run, 'update')).toHaveLength(1))
  tell({ type: 'ask', run, id: 6, question: 'step', changes: true })
  await vi.waitFor(() => expect(of(run, 'update')).toHaveLength(2))
  tell({ type: 'stop', run })
})

test('a run that nobody sees lets the page know that it is alive', async () => {
  const run = start('quick', { play: true, visible: false })
  await vi.waitFor(() => expect(of(run, 'ready')).toHaveLength(1))
  // The clock leaps ahead and stays there: one that went back would stretch a frame.
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 2500)
  await vi.waitFor(() => expect(of(run, 'alive').at(-1)?.step).toBeGreaterThan(0))
  expect(of(run, 'update')).toEqual([])
  tell({ type: 'stop', run })
})

test('speeds are measured on every back end, and a refusal is told', async () => {
  world.broken.add('webgl')
  const order = { experiment: 'quick', params: {}, seed: 1, backends: ['webgl', 'cpu'] } as unknown as Order
  tell({ type: 'measure', run: 'measure', order })
  await vi.waitFor(() => expect(of('measure', 'measured')).toHaveLength(2), 3000)
  expect(of('measure', 'measured')[0]).toMatchObject({ backend: 'webgl', refusal: 'webgl is broken' })
  expect(of('measure', 'measured')[1]!.milliseconds).toBeGreaterThan(0.5)
})
