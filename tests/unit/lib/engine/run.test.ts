import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { Checkpoint, Snapshot, Trainer } from '@/lib/engine/experiment'
import { createRun, type RunOptions, type Update } from '@/lib/engine/run'
import { isSampled } from '@/lib/engine/sampling'

afterEach(() => {
  vi.useRealTimers()
})

interface Params {
  rate: number
}

/**
 * A model of one number w ← w · 0.99 + rate: the state tells by which parameters it was reached.
 * The clock moves only with its steps, so that a frame of 33 ms is 33 steps.
 */
function counter({
  fails = -1,
  nan = Number.POSITIVE_INFINITY,
  saves = true,
  milliseconds = 1,
  megabytes = 0,
} = {}) {
  let step = 0
  let w = 1
  let inStep = false
  const log: string[] = []
  const ballast = { shape: [], values: new Float32Array(megabytes * 2 ** 18) } // one, however many checkpoints hold it
  const trainer: Trainer<Params, Snapshot> = {
    async step({ rate }) {
      inStep = true
      vi.advanceTimersByTime(milliseconds)
      await Promise.resolve()
      if (step === fails) throw new Error('the step broke')
      w = w * 0.99 + rate
      step++
      inStep = false
    },
    snapshot: () => ({ metrics: { loss: step >= nan ? Number.NaN : 100 / (step + 1), w } }),
    dispose() {
      log.push(inStep ? 'disposed in the middle of a step' : 'disposed')
    },
    ask: (question: never) => {
      if (inStep) throw new Error('asked in the middle of a step')
      if (question === 'fail') throw new Error('no answer')
      if (question === 'edit') w += 1000
      return { question, step, w }
    },
  }
  if (saves) {
    trainer.save = (): Checkpoint => {
      log.push(`save ${step}`)
      return { step, arrays: { w: { shape: [], values: Float32Array.of(w) }, ballast } }
    }
    trainer.load = (checkpoint) => {
      log.push(`load ${checkpoint.step}`)
      step = checkpoint.step
      w = checkpoint.arrays.w!.values[0]!
    }
  }
  return { trainer, log }
}

interface Setting extends Partial<RunOptions> {
  counter?: Parameters<typeof counter>[0]
  rate?: number
  start?: number
  /** The page draws at once what it gets. */
  draws?: boolean
}

function runOf({ counter: kind, rate = 1, start, draws = true, ...options }: Setting = {}) {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const { trainer, log } = counter(kind)
  const updates: Update[] = []
  const kept: Checkpoint[] = []
  const errors: string[] = []
  const page = { draws }
  const run = createRun(
    trainer,
    { rate },
    {
      show(update) {
        updates.push(update)
        if (page.draws) queueMicrotask(() => run.drawn())
      },
      keep: (checkpoint) => kept.push(checkpoint),
      fail: (error) => errors.push((error as Error).message),
      ...options,
    },
    start,
  )
  const nothing = { step: -1, points: [] } as Partial<Update> as Update
  const now = () => updates.at(-1) ?? nothing
  const points = () => updates.flatMap((update) => update.points)
  return { run, trainer, log, updates, kept, errors, page, now, points }
}

/** Real turns of the event loop, in which messages and frames pass; rests of the run are cut short. */
async function turns(count = 20) {
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(0)
  }
}

async function until(condition: () => boolean) {
  for (let i = 0; i < 2000 && !condition(); i++) {
    await turns(1)
    if (vi.getTimerCount() > 0) await vi.advanceTimersToNextTimerAsync()
  }
  expect(condition()).toBe(true)
}

/** Trains on to exactly this step. */
async function trainTo(it: ReturnType<typeof runOf>, step: number) {
  it.run.limit({ step })
  it.run.play()
  await until(() => it.now().status === 'done' && it.now().step === step)
  it.run.limit({})
  await turns(2)
}

/** w after training from 1 at these rates. */
const walked = (...stretches: [rate: number, steps: number][]) =>
  stretches.reduce((w, [rate, steps]) => {
    for (let i = 0; i < steps; i++) w = w * 0.99 + rate
    return w
  }, 1)

test('the untrained model is shown first, and kept', async () => {
  const { updates, kept } = runOf()
  await turns()
  expect(updates).toHaveLength(1)
  expect(updates[0]).toMatchObject({ step: 0, status: 'paused', reach: [0, 0], rate: 0 })
  expect(updates[0]!.points).toEqual([{ step: 0, loss: 100, w: 1 }])
  expect(kept.map(({ step }) => step)).toEqual([0])
})

test('training takes the steps of a frame between two pictures', async () => {
  const it = runOf()
  it.run.play()
  await until(() => it.updates.length >= 5)
  await it.run.stop()
  expect(it.updates.slice(0, 5).map(({ step }) => step)).toEqual([0, 33, 66, 99, 132])
  expect(it.updates.slice(1, 5).every(({ status }) => status === 'running')).toBe(true)
})

test('a pace lets every step be seen, at most thirty times a second', async () => {
  const it = runOf({ pace: 1 })
  it.run.play()
  const begun = performance.now()
  await until(() => it.now().step >= 10)
  expect(it.updates.slice(0, 10).map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(performance.now() - begun).toBeGreaterThanOrEqual(9 * 32)
  await it.run.stop()
})

test('a pause is told with the step it came to rest at, and the model is kept there', async () => {
  const it = runOf()
  it.run.play()
  await until(() => it.now().step >= 66)
  it.run.pause()
  await turns()
  const { step } = it.now()
  expect(it.now()).toMatchObject({ status: 'paused', rate: 0 })
  expect(it.kept.at(-1)!.step).toBe(step)
  await turns()
  expect(it.now().step).toBe(step)
})

test('one step is one step, also in the middle of training', async () => {
  const it = runOf()
  await it.run.step()
  expect(it.now()).toMatchObject({ step: 1, status: 'paused', snapshot: { metrics: { w: 1.99 } } })
  it.run.play()
  await until(() => it.now().step > 30)
  const before = it.now().step
  await it.run.step()
  expect(it.now()).toMatchObject({ status: 'paused' })
  expect(it.now().step).toBeGreaterThan(before)
  const { step } = it.now()
  await turns()
  expect(it.now().step).toBe(step)
})

test('slow motion takes so many steps a second, and says so', async () => {
  const it = runOf()
  it.run.pacing(2)
  it.run.play()
  const begun = performance.now()
  await until(() => it.now().step >= 9)
  expect(performance.now() - begun).toBeGreaterThan(8 * 495)
  expect(performance.now() - begun).toBeLessThan(9 * 520)
  expect(it.now().rate).toBeCloseTo(2, 1)
  await it.run.stop()
})

test('the rate counts what passes for the reader, not only the steps', async () => {
  const it = runOf({ pace: 1 })
  it.run.play()
  await until(() => it.now().step >= 30)
  expect(it.now().rate).toBeCloseTo(1000 / 33, 0) // one step in each frame, though a step takes 1 ms
  await it.run.stop()
})

test('pausing and playing again in slow motion does not double the pace', async () => {
  const it = runOf()
  it.run.pacing(2)
  it.run.play()
  await turns()
  for (let i = 0; i < 5; i++) {
    it.run.pause()
    it.run.play()
    await turns()
  }
  const first = it.now().step
  await vi.advanceTimersByTimeAsync(0)
  const begun = performance.now()
  await until(() => it.now().step >= first + 10)
  expect(performance.now() - begun).toBeGreaterThan(8 * 495)
  await it.run.stop()
})

test('a late page gets the newest picture only, with all the history it missed', async () => {
  const it = runOf({ draws: false })
  await turns()
  it.run.play()
  await turns(60)
  expect(it.updates).toHaveLength(1)
  it.run.pause()
  await turns()
  expect(it.updates).toHaveLength(1)
  it.run.drawn()
  await turns()
  expect(it.updates).toHaveLength(2)
  expect(it.now().status).toBe('paused')
  expect(it.now().points.at(-1)!.step).toBe(it.now().step)
  const steps = it.points().map(({ step }) => step)
  expect(steps.length).toBeGreaterThan(3)
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b))
})

test('off screen nothing is sent, history goes on, and coming back shows the present', async () => {
  const it = runOf()
  await turns()
  it.run.watch(false)
  it.run.play()
  await turns(100)
  expect(it.updates).toHaveLength(1)
  it.run.watch(true)
  await until(() => it.updates.length > 1)
  expect(it.updates[1]!.step).toBeGreaterThan(2000)
  expect(it.updates[1]!.points.length).toBeGreaterThan(3)
  await it.run.stop()
})

test('the end of an unseen run is told at once', async () => {
  const it = runOf()
  await turns()
  it.run.watch(false)
  it.run.limit({ step: 50 })
  it.run.play()
  await until(() => it.updates.length > 1)
  expect(it.updates.slice(1)).toMatchObject([{ step: 50, status: 'done' }])
  await it.run.stop()
})

test('an unseen run keeps its turns as short as any', async () => {
  const turnsTaken: number[] = []
  const it = runOf({
    async turn(job) {
      const begun = performance.now()
      const result = await job()
      turnsTaken.push(performance.now() - begun)
      return result
    },
  })
  it.run.watch(false)
  it.run.play()
  await turns(50)
  await it.run.stop()
  expect(Math.max(...turnsTaken)).toBeLessThan(40)
})

test('two runs on one device take turns, and each comes as far', async () => {
  let line: Promise<unknown> = Promise.resolve()
  let inside = 0
  let together = 0
  const turn: RunOptions['turn'] = (job) => {
    const mine = line.then(async () => {
      together = Math.max(together, ++inside)
      const result = await job()
      inside--
      return result
    })
    line = mine
    return mine
  }
  const a = runOf({ turn })
  const b = runOf({ turn })
  a.run.play()
  b.run.play()
  await until(() => a.now().step >= 660)
  expect(together).toBe(1)
  expect(Math.abs(a.now().step - b.now().step)).toBeLessThanOrEqual(66)
  await Promise.all([a.run.stop(), b.run.stop()])
})

test('going back reaches the exact step and the exact state, between checkpoints too', async () => {
  const it = runOf()
  await trainTo(it, 1500)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1500 }), async (target) => {
      it.run.seek(target)
      await turns(4)
      expect(it.now()).toMatchObject({ step: target, status: 'paused', reach: [0, 1500], points: [] })
      expect(it.now().snapshot.metrics.w).toBeCloseTo(walked([1, target]), 3)
    }),
    { numRuns: 20 },
  )
})

test('going back replays each step with the parameters it was taken with', async () => {
  const it = runOf()
  await trainTo(it, 400)
  it.run.set({ rate: 0 })
  await trainTo(it, 800)
  for (const target of [395, 405, 790, 10]) {
    it.run.seek(target)
    await turns(4)
    const expected = walked([1, Math.min(target, 400)], [0, Math.max(0, target - 400)])
    expect(it.now().snapshot.metrics.w).toBeCloseTo(expected, 3)
  }
})

test('of many seeks in a row only the newest is served', async () => {
  const it = runOf()
  await trainTo(it, 500)
  const before = it.log.filter((line) => line.startsWith('load')).length
  for (let target = 400; target > 100; target--) it.run.seek(target)
  await turns()
  expect(it.now().step).toBe(101)
  expect(it.log.filter((line) => line.startsWith('load')).length - before).toBe(1)
})

test('seeking beyond what was reached goes to the newest step', async () => {
  const it = runOf()
  await trainTo(it, 100)
  it.run.seek(50)
  await turns()
  it.run.seek(10_000)
  await turns()
  expect(it.now()).toMatchObject({ step: 100, reach: [0, 100] })
})

test('training on after going back drops the future and branches, with the history of one course', async () => {
  const it = runOf()
  await trainTo(it, 500)
  it.run.seek(200)
  await turns()
  it.run.set({ rate: 0 })
  it.run.play()
  await until(() => it.updates.some(({ branchedAt }) => branchedAt !== undefined))
  it.run.pause()
  await turns()
  const branch = it.updates.find(({ branchedAt }) => branchedAt !== undefined)!
  expect(branch.branchedAt).toBe(200)
  expect(it.now().reach[1]).toBe(it.now().step)
  expect(it.now().snapshot.metrics.w).toBeCloseTo(walked([1, 200], [0, it.now().step - 200]), 3)
  expect(it.kept.at(-1)!.step).toBeLessThan(500)
})

test('a step asked for before a seek has arrived still branches from where the seek ends', async () => {
  const it = runOf()
  await trainTo(it, 500)
  it.run.seek(200)
  await it.run.step()
  await turns()
  expect(it.now()).toMatchObject({ step: 201, reach: [0, 201] })
  expect(it.updates.some(({ branchedAt }) => branchedAt === 200)).toBe(true)
})

test('Train right after a seek goes on from there', async () => {
  const it = runOf({ length: 600 })
  it.run.play()
  await until(() => it.now().status === 'done')
  it.run.seek(100)
  it.run.play()
  await until(() => it.updates.some(({ branchedAt }) => branchedAt === 100))
  await until(() => it.now().status === 'done')
  expect(it.now().step).toBe(600)
})

test('two branches before the page has drawn leave the older course at the earlier of them', async () => {
  const it = runOf()
  await trainTo(it, 500)
  it.page.draws = false
  it.run.seek(100)
  await turns()
  await it.run.step()
  for (let i = 0; i < 50; i++) await it.run.step()
  it.run.seek(130)
  await turns()
  await it.run.step()
  it.page.draws = true
  it.run.drawn()
  await turns()
  expect(it.now()).toMatchObject({ branchedAt: 100, step: 131 })
  const steps = it.now().points.map(({ step }) => step)
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b))
  expect(steps.every((step) => step > 100 && step <= 131)).toBe(true)
  expect(steps).toContain(120)
})

test('a seek that cannot be served still tells that training rests', async () => {
  const it = runOf({ counter: { saves: false } })
  it.run.play()
  await until(() => it.now().step > 60)
  it.run.seek(10)
  await turns()
  expect(it.now().status).toBe('paused')
  expect(it.now().step).toBeGreaterThan(60)
})

test('after a seek fails, the next one works', async () => {
  let broken = false
  const it = runOf({
    turn: (job) => (broken ? Promise.reject(new Error('no device')) : job()),
  })
  await trainTo(it, 200)
  broken = true
  it.run.seek(50)
  await turns()
  broken = false
  it.run.seek(60)
  await turns()
  expect(it.errors).toEqual(['no device'])
  expect(it.now().step).toBe(60)
})

test.each([
  [{ step: 100 }, 'reached step 100', (u: Update) => u.step === 100],
  [{ metric: 'loss', below: 1 }, 'loss fell below 1', (u: Update) => u.snapshot.metrics.loss! < 1],
  [{ metric: 'w', above: 30 }, 'w rose above 30', (u: Update) => u.snapshot.metrics.w! > 30],
])('a run stops by itself on %j and says why; Train goes on', async (limit, reason, met) => {
  const it = runOf({ pace: 10 })
  it.run.limit(limit)
  it.run.play()
  await until(() => it.now().status === 'done')
  expect(it.now().reason).toBe(reason)
  expect(met(it.now())).toBe(true)
  const { step } = it.now()
  it.run.play()
  await until(() => it.now().step > step + 50)
  expect(it.now()).toMatchObject({ status: 'running', reason: undefined })
  it.run.seek(0) // and back before it was met, it holds again
  await turns()
  it.run.play()
  await until(() => it.now().status === 'done')
  expect(it.now().reason).toBe(reason)
})

test('a limit that lies behind the run stops it where it is; Train once more goes on', async () => {
  const it = runOf()
  await trainTo(it, 200)
  it.run.limit({ step: 100 })
  it.run.play()
  await turns()
  expect(it.now()).toMatchObject({ step: 200, status: 'done', reason: 'reached step 100' })
  it.run.play()
  await until(() => it.now().step > 300)
  expect(it.now()).toMatchObject({ status: 'running', reason: undefined })
  await it.run.stop()
})

test('Train at a limit that a seek went back past leaves the future alone', async () => {
  const it = runOf()
  await trainTo(it, 500)
  it.run.seek(300)
  await turns()
  it.run.limit({ step: 200 })
  it.run.play()
  await until(() => it.now().status === 'done')
  expect(it.now()).toMatchObject({ step: 300, reach: [0, 500], reason: 'reached step 200' })
  expect(it.updates.every(({ branchedAt }) => branchedAt === undefined)).toBe(true)
})

test('a run of given length is done there; Train adds as much again', async () => {
  const it = runOf({ length: 100 })
  for (const end of [100, 200, 300]) {
    it.run.play()
    await until(() => it.now().status === 'done' && it.now().step === end)
    expect(it.now().reason).toBeUndefined()
    expect(it.kept.at(-1)!.step).toBe(end)
  }
})

test('a loss that is NaN pauses the run, is named, and is never kept', async () => {
  const it = runOf({ counter: { nan: 2000 } })
  it.run.play()
  await until(() => it.now().status === 'paused' && it.now().step >= 2000)
  expect(it.now().findings.map(({ id }) => id)).toEqual(['not-a-number'])
  await it.run.step()
  expect(it.kept.every(({ step }) => step < 2000)).toBe(true)
  expect(it.log.every((line) => !line.startsWith('save') || Number(line.slice(5)) < 2000)).toBe(true)
})

test('going back before a NaN finds a healthy model that trains', async () => {
  const it = runOf({ counter: { nan: 2000 } })
  it.run.play()
  await until(() => it.now().status === 'paused' && it.now().step >= 2000)
  it.run.seek(1500)
  await turns()
  expect(it.now()).toMatchObject({ step: 1500, findings: [] })
  const kept = it.kept.length
  it.run.play()
  await until(() => it.now().step > 1600)
  it.run.pause()
  await turns()
  expect(it.kept.length).toBeGreaterThan(kept)
})

test('a NaN behind the back of a late page is not kept either', async () => {
  const it = runOf({ draws: false, counter: { nan: 2000 } })
  it.run.play()
  await turns(120)
  expect(it.log.filter((line) => line.startsWith('save')).length).toBeGreaterThan(3)
  expect(it.log.every((line) => !line.startsWith('save') || Number(line.slice(5)) < 2000)).toBe(true)
  it.run.drawn()
  await turns()
  expect(it.now()).toMatchObject({ status: 'paused' })
})

test('steps taken one at a time notice NaN before they keep', async () => {
  const it = runOf({ counter: { nan: 3, milliseconds: 400 } })
  for (let i = 0; i < 5; i++) await it.run.step()
  expect(it.log).toEqual(['save 0', 'save 1', 'save 2'])
})

test('a step that throws is told and pauses; the run can still be asked and stopped', async () => {
  const it = runOf({ counter: { fails: 50 } })
  it.run.play()
  await until(() => it.errors.length > 0)
  expect(it.errors).toEqual(['the step broke'])
  await turns()
  await expect(it.run.ask('where')).rejects.toThrow('in the middle') // the broken step never ended
  await it.run.stop()
  expect(it.log.at(-1)).toMatch('disposed')
  expect(it.errors).toHaveLength(1)
})

test('a picture that cannot be sent is told, and the next one is shown with all its history', async () => {
  let broken = false
  const sent: Update[] = []
  const it = runOf({
    show(update) {
      if (broken) throw new Error('it cannot be copied')
      sent.push(update)
      queueMicrotask(() => it.run.drawn())
    },
  })
  await turns()
  broken = true
  await it.run.step()
  expect(it.errors).toEqual(['it cannot be copied'])
  broken = false
  await it.run.step()
  expect(sent.at(-1)).toMatchObject({ step: 2, status: 'paused' })
  expect(sent.flatMap(({ points }) => points.map(({ step }) => step))).toEqual([0, 1, 2])
  it.run.play()
  await until(() => sent.at(-1)!.step > 60)
  await it.run.stop()
  expect(it.errors).toHaveLength(1)
})

test('a branch whose picture cannot be sent is told with the next one', async () => {
  let broken = false
  const sent: Update[] = []
  const it = runOf({
    show(update) {
      if (broken) throw new Error('it cannot be copied')
      sent.push(update)
      queueMicrotask(() => it.run.drawn())
    },
  })
  it.run.limit({ step: 100 })
  it.run.play()
  await until(() => sent.at(-1)?.status === 'done')
  it.run.seek(50)
  await turns()
  broken = true
  await it.run.step()
  broken = false
  await it.run.step()
  expect(sent.at(-1)).toMatchObject({ step: 52, branchedAt: 50 })
})

test('a model is freed only after the step in flight, and no step follows', async () => {
  const it = runOf()
  it.run.play()
  await turns(3)
  const stopped = it.run.stop()
  expect(it.log).not.toContain('disposed')
  await stopped
  expect(it.log.at(-1)).toBe('disposed')
  const shown = it.updates.length
  await turns()
  expect(it.updates).toHaveLength(shown)
  expect(it.log.at(-1)).toBe('disposed')
})

test('a question is answered between two steps while training goes on', async () => {
  const it = runOf()
  it.run.play()
  await turns(5)
  const answers = await Promise.all([it.run.ask('a'), it.run.ask('b')])
  expect(answers).toMatchObject([{ question: 'a' }, { question: 'b' }])
  const { step } = it.now()
  await until(() => it.now().step > step)
  await it.run.stop()
})

test('a question that fails is refused to the asker, and training goes on', async () => {
  const it = runOf()
  it.run.play()
  await expect(it.run.ask('fail')).rejects.toThrow('no answer')
  await until(() => it.now().step > 60)
  expect(it.errors).toEqual([])
  await it.run.stop()
})

test('a question or a save that gets no turn is refused instead of hanging', async () => {
  const it = runOf({ turn: () => Promise.reject(new Error('no device')) })
  await expect(it.run.ask('a')).rejects.toThrow('no device')
  await expect(it.run.save()).rejects.toThrow('no device')
})

test('an experiment that answers nothing says so', async () => {
  const it = runOf()
  it.trainer.ask = undefined
  await expect(it.run.ask('a')).rejects.toThrow('answers no questions')
})

test('a new live parameter is drawn while paused and used by the next step', async () => {
  const it = runOf()
  await turns()
  it.run.set({ rate: 5 })
  await turns()
  expect(it.updates).toHaveLength(2)
  expect(it.now().points).toEqual([])
  await it.run.step()
  expect(it.now().snapshot.metrics.w).toBeCloseTo(0.99 + 5)
})

test('going back and forth finds an edited weight again', async () => {
  const it = runOf()
  await trainTo(it, 100)
  await it.run.ask('edit', true)
  await turns()
  expect(it.now().snapshot.metrics.w).toBeGreaterThan(1000)
  await trainTo(it, 150)
  it.run.seek(100)
  await turns()
  expect(it.now().snapshot.metrics.w).toBeGreaterThan(1000)
  it.run.seek(50)
  await turns()
  expect(it.now().snapshot.metrics.w).toBeLessThan(100)
})

test('the metrics of an edited model take the place of those of its step', async () => {
  const it = runOf()
  await trainTo(it, 100)
  await it.run.ask('edit', true)
  await turns()
  expect(it.now().points).toEqual([{ step: 100, ...it.now().snapshot.metrics }])
  expect(it.now().points[0]!.w).toBeGreaterThan(1000)
})

/** w after this many steps at rate 1, with 1000 added by hand at each of these steps. */
const edited = (step: number, at: number[]) =>
  at.reduce((w, then) => w + (then <= step ? 1000 * 0.99 ** (step - then) : 0), walked([1, step]))

/** Its memory has room for three checkpoints: the first, the newest and one between. */
const forgetful = () => runOf({ counter: { megabytes: 16 } })

test('an edit is found again when the checkpoint that holds it has been thinned out', async () => {
  const it = forgetful()
  const edits = [0, 100, 100, 160]
  await turns()
  for (const at of edits) {
    if (at > it.now().step) await trainTo(it, at)
    await it.run.ask('edit', true)
    await turns(2)
  }
  for (const step of [200, 240, 280, 400]) await trainTo(it, step)
  for (const target of [400, 0, 99, 100, 101, 159, 160, 270, 399]) {
    it.run.seek(target)
    await turns(4)
    expect(it.now().step).toBe(target)
    expect(it.now().snapshot.metrics.w).toBeCloseTo(edited(target, edits), 2)
  }
  for (const at of [100, 160]) expect(it.log).not.toContain(`load ${at}`)
})

test('an edit in the middle of training is found again at its step', async () => {
  const it = forgetful()
  const edits: number[] = []
  it.run.play()
  for (const at of [100, 200, 300]) {
    await until(() => it.now().step >= at)
    edits.push(((await it.run.ask('edit', true)) as { step: number }).step)
  }
  await trainTo(it, 800)
  for (const target of [0, ...edits.flatMap((at) => [at - 1, at, at + 1]), 800]) {
    it.run.seek(target)
    await turns(4)
    expect(it.now().snapshot.metrics.w).toBeCloseTo(edited(target, edits), 2)
  }
})

test('an edit of a course that was left is left with it', async () => {
  const it = forgetful()
  for (const at of [100, 200]) {
    await trainTo(it, at)
    await it.run.ask('edit', true)
  }
  await turns()
  it.run.seek(150)
  await turns()
  for (const step of [250, 300, 350]) await trainTo(it, step)
  it.run.seek(240)
  await turns()
  expect(it.now()).toMatchObject({ step: 240, reach: [0, 350] })
  expect(it.now().snapshot.metrics.w).toBeCloseTo(edited(240, [100]), 2)
})

test('an edit that is refused changes nothing', async () => {
  const it = runOf()
  await trainTo(it, 500)
  it.run.seek(100)
  await turns()
  await expect(it.run.ask('fail', true)).rejects.toThrow('no answer')
  await turns()
  expect(it.now()).toMatchObject({ step: 100, reach: [0, 500] })
  expect(it.kept.at(-1)!.step).toBe(500)
  it.run.seek(300)
  await turns()
  expect(it.now().snapshot.metrics.w).toBeCloseTo(walked([1, 300]), 3)
})

test('editing the model of an earlier step leaves the later ones behind', async () => {
  const it = runOf()
  await trainTo(it, 500)
  it.run.seek(100)
  await turns()
  await it.run.ask('edit', true)
  await turns()
  expect(it.now()).toMatchObject({ step: 100, reach: [0, 100] })
  expect(it.updates.some(({ branchedAt }) => branchedAt === 100)).toBe(true)
})

test('a run that goes on from a checkpoint does not record that step twice', async () => {
  const it = runOf({ start: 500 })
  await it.trainer.load!({ step: 500, arrays: { w: { shape: [], values: Float32Array.of(1) } } })
  await turns()
  expect(it.now()).toMatchObject({ step: 500, reach: [500, 500], points: [] })
  await it.run.step()
  expect(it.now().points.map(({ step }) => step)).toEqual([501])
  expect(it.now().reach).toEqual([500, 501])
})

test('the doctor still knows the best test loss of minutes ago', async () => {
  const it = runOf()
  it.trainer.snapshot = () => {
    const seconds = performance.now() / 1000 - begun
    return { metrics: { loss: Math.exp(-seconds / 10), testLoss: 0.5 + ((seconds - 20) / 60) ** 2 } }
  }
  const begun = performance.now() / 1000
  it.run.play()
  await until(() => performance.now() / 1000 - begun > 60)
  expect(it.now().findings.map(({ id }) => id)).toEqual(['overfitting'])
  expect(it.now().findings[0]!.text).toContain('(0.50)')
  await it.run.stop()
})

test('whatever the reader does, history stays in order and the model is where the page says', async () => {
  const action = fc.oneof(
    fc.constantFrom('play', 'pause', 'step', 'late', 'draw', 'hide', 'show', 'edit', 'wait'),
    fc.record({ seek: fc.integer({ min: 0, max: 400 }) }),
    fc.record({ rate: fc.constantFrom(0, 1) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const it = runOf()
      for (const act of actions) {
        if (typeof act === 'object' && 'seek' in act) it.run.seek(act.seek)
        else if (typeof act === 'object') it.run.set(act)
        else if (act === 'late') it.page.draws = false
        else if (act === 'draw') {
          it.page.draws = true
          it.run.drawn()
        } else if (act === 'hide' || act === 'show') it.run.watch(act === 'show')
        else if (act === 'edit') void it.run.ask('edit', true)
        else if (act === 'wait') await turns(3)
        else void it.run[act]()
      }
      it.run.pause()
      it.run.watch(true)
      it.page.draws = true
      it.run.drawn()
      await turns(10)
      let history: number[] = []
      for (const { points, branchedAt } of it.updates) {
        if (branchedAt !== undefined) history = history.filter((step) => step <= branchedAt)
        if (points[0]?.step === history.at(-1)) history.pop() // measured anew after an edit
        history.push(...points.map(({ step }) => step))
      }
      expect(history).toEqual([...new Set(history)].sort((a, b) => a - b))
      expect(it.errors).toEqual([])
      const { step, reach, status } = it.now()
      expect(status).toBe('paused')
      expect(reach[0] <= step && step <= reach[1]).toBe(true)
      expect(await it.run.ask('where')).toMatchObject({ step })
      await it.run.stop()
    }),
    { numRuns: 60 },
  )
})

test('a fast trainer with cheap metrics is recorded at every sampled step, not only where a picture was taken', async () => {
  const it = runOf({ counter: { milliseconds: 0.01 } })
  it.trainer.metrics = async () => (await it.trainer.snapshot({ rate: 1 })).metrics
  await trainTo(it, 3000)
  const recorded = it.points().map(({ step }) => step)
  expect(recorded).toEqual([...new Set(recorded)].sort((a, b) => a - b))
  expect(recorded).toEqual(
    expect.arrayContaining(Array.from({ length: 3001 }, (_, i) => i).filter(isSampled)),
  )
})

test('metrics that cost too much are not sampled on and on', async () => {
  const it = runOf({ counter: { milliseconds: 0.01 } })
  let taken = 0
  it.trainer.metrics = () => {
    taken++
    vi.advanceTimersByTime(50)
    return { loss: 1 }
  }
  await trainTo(it, 3000)
  expect(taken).toBeLessThan(20)
})

test('a graphics card is read at most thirty times a second, checkpoints included, and its load is told', async () => {
  const calls = { dispatches: 0, reads: 0 }
  const it = runOf({ calls })
  const { step, snapshot, save } = it.trainer
  it.trainer.metrics = () => {
    calls.reads++ // at every step sampled it would be too many
    return { loss: 0 }
  }
  it.trainer.step = (params) => {
    calls.dispatches += 61
    return step(params)
  }
  it.trainer.snapshot = (params) => {
    calls.reads++
    return snapshot(params)
  }
  it.trainer.save = () => {
    calls.reads++
    return save!()
  }
  await turns()
  const [begun, before] = [performance.now(), calls.reads]
  it.run.play()
  await until(() => performance.now() - begun > 3000)
  expect((calls.reads - before) / ((performance.now() - begun) / 1000)).toBeLessThanOrEqual(30)
  expect(it.now().device!.programs).toBe(61)
  expect(it.now().device!.reads).toBeGreaterThan(20)
  expect(it.now().device!.reads).toBeLessThanOrEqual(31)
  it.run.pause()
  await turns()
  expect(it.now().device).toEqual({ programs: 61, reads: 0 })
  await it.run.stop()
})
