import { expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/experiment'
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/optimizer-race'
import { OPTIMIZERS, type OptimizerRaceParams, rateOf } from '@/lib/experiments/optimizer-race.params'
import { networkProblem, PARAMETERS, ROWS } from '@/lib/experiments/optimizer-race-network'
import { surfaceOf } from '@/lib/experiments/optimizer-race-problem'
import { randomPlane } from '@/lib/experiments/optimizer-race-slice'
import { numericalGradient } from '@/lib/math/gradient'
import { walk } from '@/lib/math/optimizers'
import { tf } from '../engine/wasm/backends'

const defaults = defaultsOf(experiment.params)

async function raceOf(patch: Partial<OptimizerRaceParams>, seed = 1, backend: Backend = 'scratch') {
  const params = { ...defaults, ...patch }
  const birth = { seed, backend, report() {}, signal: new AbortController().signal }
  const trainer = await experiment.create(params, birth)
  return {
    params,
    trainer,
    async take(steps: number, now = params) {
      for (let i = 0; i < steps; i++) await trainer.step(now)
      return trainer.snapshot(now)
    },
  }
}

test('on a surface every racer takes the course of its rule', async () => {
  const { params, take } = await raceOf({ arena: 'rosenbrock', racers: [...OPTIMIZERS], steps: 50 })
  const { racers: begun } = await take(0)
  const { racers } = await take(50)
  const surface = surfaceOf(params, 1)!
  const [x, y] = begun[0]!.at!
  for (const { name, at } of racers) {
    const settings = { ...params, learningRate: rateOf(params, name, 0) }
    const end = walk(name, ([x, y]) => surface.gradient(x!, y!), [x, y], 50, settings).at(-1)!.w
    expect(Math.hypot(at![0] - end[0]!, at![1] - end[1]!), name).toBeLessThan(5e-3)
  }
})

test('a racer that is thrown out is out of the race in words, and the others go on', async () => {
  const { trainer, params, take } = await raceOf({ sgdRate: 0.5, racers: ['sgd', 'adam'] })
  const { racers, metrics } = await take(60)
  const [sgd, adam] = racers
  expect(sgd!.outSince).toBeGreaterThan(1)
  expect(sgd!.outSince).toBeLessThan(20)
  expect(adam!.outSince).toBeUndefined()
  expect(metrics['sgd.loss']).toBeUndefined()
  expect(metrics.loss).toBe(metrics['adam.loss'])
  expect(metrics.racing).toBe(1)
  for (const value of Object.values(metrics)) expect(Number.isFinite(value)).toBe(true)

  const saved = structuredClone(await trainer.save!())
  const other = await raceOf({ sgdRate: 0.5, racers: ['sgd', 'adam'] })
  await other.trainer.load!(saved)
  const again = await other.trainer.snapshot(params)
  expect(again.racers[0]!.outSince).toBe(sgd!.outSince)
})

test('all may be thrown out, and nothing breaks', async () => {
  const { take } = await raceOf({ scale: 100, racers: ['sgd', 'momentum'] })
  const { metrics, racers } = await take(100)
  expect(metrics).toEqual({ racing: 0 })
  expect(racers.every(({ outSince }) => outSince !== undefined)).toBe(true)
})

test('under descent every parameter has the same rate, under AdaGrad and Adam its own', async () => {
  const { take } = await raceOf({ racers: ['sgd', 'adagrad', 'adam'] })
  const { racers } = await take(3)
  const rates = racers.map(({ update, gradient }) => [...update].map((moved, i) => -moved / gradient[i]!))
  const [sgd, adagrad] = rates
  expect(sgd![0]).toBeCloseTo(0.01, 5)
  expect(sgd![1]).toBeCloseTo(0.01, 5)
  expect(adagrad![0]! / adagrad![1]!).toBeGreaterThan(5)
})

test('the learning rate follows its schedule, and a factor the reader turns', async () => {
  const { take, params } = await raceOf({ schedule: 'cosine', racers: ['sgd'] })
  expect((await take(50)).racers[0]!.rate).toBeCloseTo(0.005, 9)
  const { racers } = await take(0, { ...params, scale: 2 })
  expect(racers[0]!.rate).toBeCloseTo(0.01, 9)
})

test('noise is the same for all racers of a seed, and another for another step', async () => {
  const settings = { noise: 5, sgdRate: 0.01, momentumRate: 0.01, momentum: 0 }
  const { take } = await raceOf({ ...settings, racers: ['sgd', 'momentum'] })
  const first = await take(1)
  expect([...first.racers[0]!.gradient]).toEqual([...first.racers[1]!.gradient])
  const calm = await (await raceOf({ sgdRate: 0.01, racers: ['sgd'] })).take(1)
  expect([...first.racers[0]!.gradient]).not.toEqual([...calm.racers[0]!.gradient])
})

test('the slopes of the network agree with finite differences', () => {
  const problem = networkProblem({ ...defaults, arena: 'network', batchSize: 200 }, 3, () => tf)
  expect(problem.start.length).toBe(PARAMETERS)
  // A batch of all examples: the loss that is felt is the training loss.
  const slopes = problem.gradient(problem.start, 0)
  const some = [0, 5, 16, 30, 90, 104]
  const expected = numericalGradient(
    (values) => {
      const theta = problem.start.slice()
      for (const [i, at] of some.entries()) theta[at] = values[i]!
      return problem.lossAt(theta)
    },
    some.map((at) => problem.start[at]!),
    1e-2,
  )
  for (const [i, at] of some.entries()) expect(slopes[at]).toBeCloseTo(expected[i]!, 3)
})

test.each(['cpu', 'wasm'] as const)('the network trains on %s as in typed arrays', async (backend) => {
  await tf.setBackend(backend)
  const settings: Partial<OptimizerRaceParams> = { arena: 'network', racers: [...OPTIMIZERS], steps: 400 }
  const [ours, theirs] = [await raceOf(settings), await raceOf(settings, 1, backend)]
  const [a, b] = [await ours.take(8), await theirs.take(8)]
  for (const name of OPTIMIZERS)
    expect(Math.abs(a.metrics[`${name}.loss`]! - b.metrics[`${name}.loss`]!), name).toBeLessThan(1e-3)
  theirs.trainer.dispose()
})

test('on every surface the device computes the loss and the slopes of the formula', async () => {
  await tf.setBackend('cpu')
  for (const arena of [
    'ravine',
    'turned',
    'rosenbrock',
    'beale',
    'himmelblau',
    'saddle',
    'hidden',
  ] as const) {
    const [ours, theirs] = [
      await raceOf({ arena, racers: ['adam'] }),
      await raceOf({ arena, racers: ['adam'] }, 1, 'cpu'),
    ]
    const [a, b] = [await ours.take(3), await theirs.take(3)]
    for (const axis of [0, 1]) {
      const gap = Math.abs(a.racers[0]!.gradient[axis]! - b.racers[0]!.gradient[axis]!)
      expect(gap, arena).toBeLessThan(1e-4 * (1 + Math.abs(a.racers[0]!.gradient[axis]!)))
    }
    theirs.trainer.dispose()
  }
})

test('a slice goes through the start, holds the runs, and says how much of them', async () => {
  const { take } = await raceOf({ arena: 'network', racers: ['sgd', 'adam'], steps: 400 })
  const { slice, shadows, racers } = await take(100)
  expect(slice!.kind).toBe('paths')
  expect(slice!.share).toBeGreaterThan(0.6)
  expect(slice!.share).toBeLessThanOrEqual(1)
  for (const { x, y } of shadows!) {
    expect([x[0], y[0]]).toEqual([0, 0])
    for (const [values, [lo, hi]] of [
      [x, slice!.u],
      [y, slice!.v],
    ] as const)
      for (const value of values) expect(value >= lo && value <= hi).toBe(true)
  }
  expect(racers[0]!.at).toEqual(
    [shadows![0]!.x.at(-1), shadows![0]!.y.at(-1)].map((v) => expect.closeTo(v!, 5)),
  )
})

test('random directions are as long as each neuron’s weights before they are made orthogonal', () => {
  const origin = Float32Array.from({ length: PARAMETERS }, (_, i) => Math.sin(i))
  const { u, v } = randomPlane(origin, 2)
  const rowLength = (values: Float32Array, [from, to]: readonly [number, number]) =>
    Math.hypot(...values.subarray(from, to))
  const ratios = ROWS.map((row) => rowLength(u, row) / rowLength(origin, row))
  for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 4)
  expect(u.reduce((sum, value, i) => sum + value * v[i]!, 0)).toBeCloseTo(0, 5)
})

test('the way through the weights stays short, however long the training', async () => {
  const { take } = await raceOf({ arena: 'network', racers: ['sgd'], steps: 50 })
  const { shadows } = await take(400)
  expect(shadows![0]!.x.length).toBeLessThanOrEqual(66)
})
