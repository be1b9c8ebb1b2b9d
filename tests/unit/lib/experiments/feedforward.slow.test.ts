/** What the lesson `feedforward` promises of the playground, with the parameters it names, on scratch with seed 1. */
import { expect, test } from 'vitest'
import { diagnose, type Point } from '@/lib/engine/doctor'
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/playground'
import { type PlaygroundParams, setup } from '@/lib/experiments/playground.params'
import { mostRegions, parameterCount, xorNeuron } from '@/lib/math/feedforward'

/** The metrics after each of some step counts. */
async function train(patch: Partial<PlaygroundParams>, marks: readonly number[], seed = 1): Promise<Point[]> {
  const params = { ...defaultsOf(setup.params), ...patch }
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed, backend: 'scratch', report() {}, signal })
  const points: Point[] = []
  for (let step = 1; step <= marks.at(-1)!; step++) {
    await trainer.step(params)
    if (marks.includes(step)) points.push({ step, ...(await trainer.snapshot(params)).metrics } as Point)
  }
  trainer.dispose()
  return points
}

const every = (steps: number, to: number) => Array.from({ length: to / steps }, (_, i) => (i + 1) * steps)

test('the widget opens on the network the lesson counts: 2-8-8-1', () => {
  const { features, layers } = defaultsOf(setup.params)
  expect(parameterCount([features.length, ...layers, 1])).toBe(105)
})

test('two spirals: nearly all training points are right by step 20,000, and most of those held back', async () => {
  const [early, late] = await train(
    { data: 'spiral', layers: [8, 8], activation: 'tanh', learningRate: 0.1 },
    [1000, 20_000],
  )
  expect(early!.accuracy!).toBeLessThan(0.7)
  expect(late!.accuracy!).toBeGreaterThan(0.97)
  expect(late!.testAccuracy!).toBeGreaterThan(0.9)
})

test('exclusive or without a hidden layer stays at about half', async () => {
  for (const { accuracy, testAccuracy, loss } of await train(
    { data: 'xor', layers: [] },
    [2000, 10_000, 20_000],
  )) {
    expect(Math.abs(accuracy! - 0.5)).toBeLessThan(0.1)
    expect(Math.abs(testAccuracy! - 0.5)).toBeLessThan(0.1)
    expect(loss!).toBeCloseTo(Math.LN2, 3) // a coin toss
  }
})

test('exclusive or with four hidden neurons: all training points are right by step 2,000', async () => {
  const [end] = await train({ data: 'xor', layers: [4] }, [2000])
  expect(end!.accuracy).toBe(1)
  expect(end!.testAccuracy!).toBeGreaterThan(0.95)
})

test('over five seeds, two hidden neurons get 84 to 91 % of exclusive or, four at least 97 %', async () => {
  const accuracies = async (neurons: number) => {
    const ends = await Promise.all(
      [1, 2, 3, 4, 5].map((seed) => train({ data: 'xor', layers: [neurons] }, [5000], seed)),
    )
    return ends.map(([end]) => end!.accuracy!)
  }
  const two = await accuracies(2)
  expect(Math.min(...two)).toBeCloseTo(0.84, 2)
  expect(Math.max(...two)).toBeCloseTo(0.91, 2)
  expect(Math.min(...(await accuracies(4)))).toBeGreaterThanOrEqual(0.97)
})

test('two spirals with sixteen linear neurons: two thirds of the points seen, a coin toss on those held back', async () => {
  for (const { accuracy, testAccuracy } of await train({ activation: 'linear' }, [5000, 10_000, 20_000])) {
    expect(Math.abs(accuracy! - 2 / 3)).toBeLessThan(0.04)
    expect(Math.abs(testAccuracy! - 0.54)).toBeLessThan(0.03)
  }
})

const OVERFIT: Partial<PlaygroundParams> = { data: 'moons', noise: 0.5, trainShare: 0.1, layers: [8, 8] }

test('two moons with much noise and thirty points: learned by heart, while the test loss falls and then rises', async () => {
  const run = await train(OVERFIT, [50, ...every(500, 30_000)])
  const [first, last] = [run[0]!, run.at(-1)!]
  const best = run.reduce((a, b) => (b.testLoss! < a.testLoss! ? b : a))
  expect(run.find(({ accuracy }) => accuracy === 1)!.step).toBeLessThanOrEqual(2000)
  expect(first.testLoss! - best.testLoss!).toBeGreaterThan(0.05)
  expect(best.step).toBeLessThanOrEqual(2000)
  expect(best.testLoss!).toBeCloseTo(0.3, 2)
  expect(last.testLoss!).toBeCloseTo(0.61, 2)
  expect(last.loss!).toBeLessThan(0.001)
  // What gets worse is not how many are right but how sure it is of the wrong ones.
  const late = run.filter(({ step }) => step >= 2000)
  for (const { testAccuracy } of late) expect(Math.abs(testAccuracy! - 0.91)).toBeLessThan(0.015)
})

// A fast machine takes a thousand steps between two pictures, a slow one a hundred.
test.each([100, 500, 1000])('the doctor sees that, looking every %i steps', async (steps) => {
  const run = await train(OVERFIT, every(steps, 30_000))
  expect(diagnose(run).map(({ id }) => id)).toContain('overfitting')
})

test('a penalty, more points or fewer neurons each close half of that gap or more', async () => {
  const gapOf = async (patch: Partial<PlaygroundParams>) => {
    const [end] = await train({ ...OVERFIT, ...patch }, [20_000])
    return end!.testLoss! - end!.loss!
  }
  const gap = await gapOf({})
  expect(gap).toBeCloseTo(0.58, 2)
  expect(await gapOf({ l2: 0.01 })).toBeCloseTo(0.18, 2)
  expect(await gapOf({ layers: [2] })).toBeCloseTo(0.27, 2)
  expect(await gapOf({ points: 1000, trainShare: 0.5 })).toBeCloseTo(0.05, 2)
})

test('the network by hand computes exclusive or, and its values in between', () => {
  for (const [x, y] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const)
    expect(xorNeuron(x, y, 1, 0)).toBe(x === y ? 0 : 1)
  expect(xorNeuron(0.75, 0.75, 1, 0)).toBeCloseTo(0.5, 12)
})

test('n lines in general position cut the plane into as many pieces as the formula says', () => {
  // Count the sign patterns that random places of the plane have: each piece has its own.
  const lines = [0.2, 1, 1.8, 2.6].map(
    (angle, i) => [Math.cos(angle), Math.sin(angle), i % 2 === 0 ? 1 : -0.5] as const,
  )
  const patterns = new Set<string>()
  for (let x = -20; x <= 20; x += 0.05) {
    for (let y = -20; y <= 20; y += 0.05)
      patterns.add(lines.map(([a, b, c]) => (a * x + b * y + c > 0 ? 1 : 0)).join(''))
  }
  expect(patterns.size).toBe(mostRegions(lines.length))
})
