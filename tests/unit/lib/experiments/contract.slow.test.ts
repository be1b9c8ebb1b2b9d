/** Promises that every experiment of the registry keeps, on every back end that runs in Node. */
import { serialize } from 'node:v8'
import { afterAll, expect, test } from 'vitest'
import type { Backend, Checkpoint, Experiment, Snapshot, Trainer } from '@/lib/engine/experiment'
import { type ParamsSchema, readParams } from '@/lib/engine/params'
import { type ExperimentId, experiments } from '@/lib/experiments'
import { tf } from '../engine/wasm/backends'
import { servePublic } from './serve-public'

type AnyTrainer = Trainer<Record<string, unknown>, Snapshot>

/** Smaller than the defaults where the promise does not depend on size. */
const SMALL: Partial<Record<string, { params?: Record<string, unknown>; steps?: number }>> = {
  'activation-lab': { params: { width: 4 } },
  attention: { params: { units: 6, batchSize: 8 } },
  autoencoder: { params: { hidden: [12], code: 3, batchSize: 32, noise: 0.2, without: [4] } },
  cnn: { params: { layers: 'conv4s3,norm,drop10,dense12', batchSize: 32, rival: true, frozen: '1.2' } },
  'deep-signal': { params: { depth: 4, width: 8, init: 'heNormal', learningRate: 0.1 } },
  digits: { params: { layers: [16], batchSize: 32 } },
  'first-digits': { params: { layers: [16], batchSize: 32 } },
  'gan-2d': {
    params: { loss: 'r1', batchSize: 16, generatorWidth: 8, discriminatorRate: 0.01, discriminatorSteps: 3 },
  },
  'gan-digits': {
    params: { latent: 2, generator: 1, discriminator: 2, batchSize: 4, discriminatorRate: 0.01 },
    steps: 15,
  },
  gpt: { params: { layers: 1, heads: 2, width: 16, context: 8, batchSize: 8 }, steps: 60 },
  'memory-race': { params: { lag: 8, units: 6, batchSize: 16 } },
  neuron: { params: { data: 'clouds' } },
  playground: { params: { data: 'circle', points: 100, layers: [4, 3] } },
}
const STEPS = 40
const SEED = 7
/** What tfjs itself computes in another order on each back end, after ten steps. */
const TOLERANCE = 1e-3
const HERE: readonly Backend[] = ['scratch', 'cpu', 'wasm']

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
afterAll(servePublic())

const ids = Object.keys(experiments) as ExperimentId[]
const loaded = await Promise.all(
  ids.map(async (id) => {
    const { experiment } = await experiments[id]()
    return [id, experiment as unknown as Experiment<ParamsSchema, Snapshot>] as const
  }),
)
const cases = loaded.flatMap(([id, experiment]) =>
  experiment.backends
    .filter((backend) => HERE.includes(backend))
    .map((backend) => ({ id, backend, experiment })),
)
type Case = (typeof cases)[number]

function paramsOf({ id, experiment }: Case): Record<string, unknown> {
  const { params, problems, unknown } = readParams(experiment.params, SMALL[id]?.params ?? {})
  expect([...problems, ...unknown]).toEqual([])
  return params
}

/** Runs `use` with a new trainer on its back end, and disposes of it. */
async function withTrainer<T>(
  one: Case,
  use: (trainer: AnyTrainer, params: Record<string, unknown>) => Promise<T>,
  seed = SEED,
): Promise<T> {
  await tf.setBackend(one.backend === 'scratch' ? 'cpu' : one.backend)
  const params = paramsOf(one)
  const birth = { seed, backend: one.backend, report() {}, signal: new AbortController().signal }
  const trainer = (await one.experiment.create(params, birth)) as AnyTrainer
  try {
    return await use(trainer, params)
  } finally {
    trainer.dispose()
  }
}

/** Metrics after each of so many steps. */
async function metricsOver(trainer: AnyTrainer, params: Record<string, unknown>, steps: number) {
  const metrics: Record<string, number>[] = []
  for (let i = 0; i < steps; i++) {
    await trainer.step(params)
    metrics.push((await trainer.snapshot(params)).metrics)
  }
  return metrics
}

const firstTen = new Map<string, Promise<Record<string, number>[]>>()
/** Metrics of the first ten steps with the usual seed; computed once, for all tests that compare with them. */
function firstTenOf(one: Case) {
  const key = `${one.id} ${one.backend}`
  const known = firstTen.get(key) ?? withTrainer(one, (trainer, params) => metricsOver(trainer, params, 10))
  firstTen.set(key, known)
  return known
}

/** The loss of every network that trains, and of every test: all metrics whose names end so, step by step. */
const lossesOf = (metrics: Record<string, number>[]) =>
  metrics.map((now) => Object.fromEntries(Object.entries(now).filter(([name]) => /loss$/i.test(name))))

/** Expects two courses of losses to be apart by less than what `tolerated` says of each. */
function expectAlike(
  found: Record<string, number>[],
  wanted: Record<string, number>[],
  tolerated: (loss: number) => number,
  backend: Backend,
) {
  expect(found.map(Object.keys)).toEqual(wanted.map(Object.keys))
  for (const [i, losses] of found.entries())
    for (const [name, loss] of Object.entries(losses)) {
      const other = wanted[i]![name]!
      expect(Math.abs(loss - other), `${name} of step ${i + 1} on ${backend}`).toBeLessThan(tolerated(other))
    }
}

test('every experiment is tried on at least one back end', () => {
  expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(ids))
})

test.each(cases)('$id learns on $backend, in small plain snapshots, and frees what it took', async (one) => {
  await tf.setBackend(one.backend === 'scratch' ? 'cpu' : one.backend)
  const before = tf.memory().numTensors
  await withTrainer(one, async (trainer, params) => {
    const first = await trainer.snapshot(params)
    expect(structuredClone(first)).toEqual(first)
    for (let i = 0; i < (SMALL[one.id]?.steps ?? STEPS); i++) await trainer.step(params)
    const last = await trainer.snapshot(params)
    expect(last.metrics.loss).toBeLessThan(first.metrics.loss!)
    expect(serialize(last).length).toBeLessThan(100_000)
    for (const value of Object.values(last.metrics)) expect(value).toSatisfy(Number.isFinite)

    // From here on no step may keep more than the step before.
    const held = tf.memory().numTensors
    for (let i = 0; i < 5; i++) await trainer.step(params)
    await trainer.snapshot(params)
    expect(tf.memory().numTensors).toBe(held)
  })
  expect(tf.memory().numTensors).toBe(before)
})

test.each(cases)('$id repeats itself exactly on $backend for the same seed, not for another', async (one) => {
  const again = await withTrainer(one, (trainer, params) => metricsOver(trainer, params, 10))
  expect(again).toEqual(await firstTenOf(one))
  const other = await withTrainer(one, (trainer, params) => metricsOver(trainer, params, 3), SEED + 1)
  expect(lossesOf(other)).not.toEqual(lossesOf(again).slice(0, 3))
})

test.each(cases)('$id goes on from a checkpoint on $backend as if it had not stopped', async (one) => {
  const saved = await withTrainer(one, async (trainer, params) => {
    if (!trainer.save) return
    for (let i = 0; i < 5; i++) await trainer.step(params)
    return structuredClone(await trainer.save())
  })
  if (!saved) return // an experiment need not be able to
  expect(saved.step).toBe(5)
  const rest = await withTrainer(one, async (trainer, params) => {
    await trainer.step(params) // what it did before must not show
    const before = tf.memory().numTensors
    await trainer.load!(saved as Checkpoint)
    expect((await trainer.save!()).step).toBe(5)
    expect(tf.memory().numTensors).toBe(before)
    return metricsOver(trainer, params, 5)
  })
  expect(rest).toEqual((await firstTenOf(one)).slice(5))
})

test.each(ids)('the first ten losses of %s are the same on every back end', async (id) => {
  const [reference, ...others] = cases.filter((one) => one.id === id)
  const expected = lossesOf(await firstTenOf(reference!))
  for (const one of others)
    expectAlike(lossesOf(await firstTenOf(one)), expected, () => TOLERANCE, one.backend)
})

const moves = loaded.flatMap(([id, experiment]) => {
  const own = cases.filter((one) => one.id === id)
  return own.flatMap((from) => own.filter((to) => to !== from).map((to) => ({ id, experiment, from, to })))
})

test.each(moves)('$id goes on from a checkpoint of $from.backend on $to.backend', async ({ from, to }) => {
  const saved = await withTrainer(from, async (trainer, params) => {
    for (let i = 0; i < 5; i++) await trainer.step(params)
    return structuredClone(await trainer.save?.())
  })
  if (!saved) return
  const rest = await withTrainer(to, async (trainer, params) => {
    await trainer.load!(saved)
    return metricsOver(trainer, params, 5)
  })
  const stayed = lossesOf((await firstTenOf(from)).slice(5))
  const tolerated = (loss: number) => TOLERANCE * Math.max(1, Math.abs(loss))
  expectAlike(lossesOf(rest), stayed, tolerated, to.backend)
})
