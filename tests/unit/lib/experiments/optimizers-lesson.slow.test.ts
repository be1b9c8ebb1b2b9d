/** What the lesson `optimizers` says of its races, raced again. */
import { expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/optimizer-race'
import { lengthOf, type OptimizerRaceParams } from '@/lib/experiments/optimizer-race.params'

const SEEDS = [1, 2, 3, 4, 5]

/** The end of a race, or where it is at some step. */
async function raceOf(patch: Partial<OptimizerRaceParams>, { seed = 1, at = 0 } = {}) {
  const params = { ...defaultsOf(experiment.params), ...patch }
  const birth = { seed, backend: 'scratch' as const, report() {}, signal: new AbortController().signal }
  const trainer = await experiment.create(params, birth)
  for (let i = 0; i < (at || lengthOf(params)); i++) await trainer.step(params)
  const view = await trainer.snapshot(params)
  const of = (metric: string) => view.metrics[metric]!
  return { of, view, out: (name: string) => view.racers.find((one) => one.name === name)?.outSince }
}

test('the ravine: SGD ends thousands of times higher than momentum', async () => {
  const { of } = await raceOf({})
  expect(of('sgd.loss')).toBeCloseTo(1.49, 2)
  expect(of('momentum.loss')).toBeCloseTo(0.00035, 5)
  expect(of('sgd.loss') / of('momentum.loss')).toBeGreaterThan(4000)
  for (const seed of SEEDS) {
    const { of } = await raceOf({ racers: ['sgd', 'momentum'] }, { seed })
    const ratio = of('sgd.loss') / of('momentum.loss')
    expect(ratio).toBeGreaterThan(4000)
    expect(ratio).toBeLessThan(7000)
  }
  const finer = await raceOf({ sgdRate: 0.0195, momentumRate: 0.015 })
  expect(finer.of('sgd.loss')).toBeCloseTo(0.22, 2)
  expect(finer.of('momentum.loss')).toBeCloseTo(0.00019, 5)
})

test('Nesterov swings less than momentum', async () => {
  const { of } = await raceOf({ racers: ['momentum', 'nesterov'] })
  expect(of('nesterov.loss')).toBeCloseTo(0.0000056, 7)
  expect(of('momentum.loss')).toBeCloseTo(0.00035, 5)
})

test('gradient descent in the first hidden landscape', async () => {
  const { of } = await raceOf({ arena: 'hidden', racers: ['sgd'] })
  expect(of('sgd.loss')).toBeCloseTo(0.31, 2)
})

test('at two and a half times the rates SGD and Nesterov are thrown out, and momentum is not', async () => {
  const { of, out } = await raceOf({ racers: ['sgd', 'momentum', 'nesterov', 'adam'], scale: 2.5 })
  expect(out('sgd')).toBe(16)
  expect(out('nesterov')).toBe(6)
  expect(out('momentum')).toBeUndefined()
  expect(of('momentum.loss')).toBeCloseTo(0.0004, 4)
})

test('step sizes in the ravine: one for both, or one for each; AdaGrad wins', async () => {
  const racers: OptimizerRaceParams['racers'] = ['sgd', 'adagrad', 'adam']
  const first = await raceOf({ racers }, { at: 1 })
  const rates = (name: string) => {
    const { update, gradient } = first.view.racers.find((one) => one.name === name)!
    return [...update].map((moved, i) => Math.abs(moved / gradient[i]!))
  }
  for (const rate of rates('sgd')) expect(rate).toBeCloseTo(0.01, 5)
  const [x, y] = rates('adagrad')
  expect(x! / y!).toBeGreaterThan(35)
  expect(x! / y!).toBeLessThan(40)
  for (const moved of first.view.racers.find(({ name }) => name === 'adagrad')!.update)
    expect(Math.abs(moved)).toBeCloseTo(2, 1)
  const { of } = await raceOf({ racers })
  expect(of('adagrad.loss')).toBeLessThan(1e-30)
  expect(of('sgd.loss')).toBeCloseTo(1.49, 2)
})

test('turned by 45°, no rate saves AdaGrad, momentum ends where it did, and Adam at four times the rate', async () => {
  const { of } = await raceOf({ arena: 'turned', racers: ['momentum', 'adagrad', 'adam'] })
  expect(of('adagrad.loss')).toBeCloseTo(0.73, 2)
  expect(of('momentum.loss')).toBeCloseTo(0.00027, 5)
  expect(of('adam.loss')).toBeCloseTo(0.0008, 4)
  const straight = await raceOf({ racers: ['adam'] })
  expect(straight.of('adam.loss')).toBeCloseTo(0.0029, 4)
  const adagradAt = async (adagradRate: number) =>
    (await raceOf({ arena: 'turned', racers: ['adagrad'], adagradRate })).of('adagrad.loss')
  for (const rate of [1, 5, 10]) expect(await adagradAt(rate)).toBeGreaterThan(0.9)
})

test('with noise, a cosine brings momentum at least three times lower; SGD gains nothing', async () => {
  const noisy = { noise: 10, steps: 300 }
  for (const seed of SEEDS) {
    const end = async (schedule: 'constant' | 'cosine') =>
      (await raceOf({ ...noisy, schedule, racers: ['momentum'] }, { seed })).of('momentum.loss')
    const [constant, cosine] = [await end('constant'), await end('cosine')]
    expect(constant / cosine).toBeGreaterThan(3)
    if (seed > 1) continue
    expect(constant).toBeCloseTo(3.1, 2)
    expect(cosine).toBeCloseTo(0.015, 3)
  }
  const sgd = async (schedule: 'constant' | 'cosine') =>
    (await raceOf({ ...noisy, schedule, racers: ['sgd'] })).of('sgd.loss')
  expect(await sgd('constant')).toBeCloseTo(0.54, 2)
  expect(await sgd('cosine')).toBeCloseTo(1.13, 2)
})

test('the network: three good ends, and how much of the ways each slice holds', async () => {
  const { of, view } = await raceOf({ arena: 'network' })
  expect(of('sgd.loss')).toBeCloseTo(0.00074, 5)
  expect(of('momentum.loss')).toBeCloseTo(0.00011, 5)
  expect(of('adam.loss')).toBeCloseTo(0.00009, 5)
  for (const name of ['sgd', 'momentum', 'adam']) expect(of(`${name}.testAccuracy`)).toBeCloseTo(0.995, 6)
  expect(view.slice!.share).toBeCloseTo(0.94, 2)
  const random = await raceOf({ arena: 'network', plane: 'random' })
  expect(random.view.slice!.share).toBeCloseTo(0.02, 2)
})
