/** What the lesson `what-is-deep-learning` promises of its widgets, with the parameters it names. */
import { afterAll, expect, test } from 'vitest'
import { openImages } from '@/lib/data/images'
import { defaultsOf } from '@/lib/engine/params'
import type { Classified } from '@/lib/experiments/digits'
import { stepsOf } from '@/lib/experiments/digits.params'
import { experiment as digits } from '@/lib/experiments/first-digits'
import { setup as digitsSetup } from '@/lib/experiments/first-digits.params'
import { experiment as playground } from '@/lib/experiments/playground'
import { FEATURES, type PlaygroundParams, setup } from '@/lib/experiments/playground.params'
import { nearestRow } from '@/lib/math/nearest-neighbour'
import { tf } from '../engine/wasm/backends'
import { servePublic } from './serve-public'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
await tf.setBackend('wasm')
afterAll(servePublic())

const SEEDS = [0, 1, 2, 3, 4]
const { signal } = new AbortController()
const birth = { report() {}, signal }

/** The widget of the lesson after so many steps, one for each seed. */
async function points(patch: Partial<PlaygroundParams>, steps: number) {
  const params = { ...defaultsOf(setup.params), data: 'circle' as const, layers: [], ...patch }
  const runs = []
  for (const seed of SEEDS) {
    const trainer = await playground.create(params, { ...birth, seed, backend: 'scratch' })
    for (let step = 0; step < steps; step++) await trainer.step(params)
    runs.push((await trainer.snapshot(params)).metrics as Record<string, number>)
    trainer.dispose()
  }
  return runs
}

test.each([1000, 50_000])(
  'told x and y alone, it gets little more than half of a circle right, %i steps',
  async (steps) => {
    for (const { testAccuracy, testLoss } of await points({}, steps)) {
      expect(testAccuracy!).toBeLessThan(0.66)
      expect(testLoss!).toBeGreaterThan(Math.LN2 - 0.02)
    }
  },
)

test('with x² and y² besides, every training point is right after 1,000 steps', async () => {
  for (const { accuracy } of await points({ features: ['x', 'y', 'x2', 'y2'] }, 1000))
    expect(accuracy).toBe(1)
})

test('three neurons of their own get 98 % right after 2,000 steps; two stay below 95 %', async () => {
  for (const { accuracy } of await points({ layers: [3] }, 2000))
    expect(accuracy!).toBeGreaterThanOrEqual(0.98)
  for (const { accuracy } of await points({ layers: [2] }, 50_000)) expect(accuracy!).toBeLessThan(0.95)
})

test('all seven features leave a quarter of the spirals wrong; two layers of eight learn them', async () => {
  const made = await points({ data: 'spiral', features: [...FEATURES] }, 50_000)
  for (const { accuracy, testAccuracy } of made) {
    expect(accuracy!).toBeLessThan(0.75)
    expect(testAccuracy!).toBeLessThan(0.75)
  }
  const learned = await points({ data: 'spiral', layers: [8, 8] }, 20_000)
  for (const { accuracy } of learned) expect(accuracy!).toBeGreaterThan(0.95)
})

/** Trains the widget to its end; what it says then of unseen digits and, if asked, of other pictures. */
async function read(patch: Record<string, unknown>, seed = 1, others: Float32Array[] = []) {
  const params = { ...defaultsOf(digitsSetup.params), ...patch }
  const trainer = await digits.create(params, { ...birth, seed, backend: 'wasm' })
  for (let step = 0; step < stepsOf(params); step++) await trainer.step(params)
  const { metrics, tested, parameters } = await trainer.snapshot(params)
  const confidence: number[] = []
  for (const pixels of others) {
    const { probabilities } = (await trainer.ask!(
      { type: 'classify', pixels } as never,
      params,
    )) as Classified
    confidence.push(Math.max(...probabilities))
  }
  trainer.dispose()
  expect(tested).toBe(2500)
  return { percent: 100 * metrics.testAccuracy!, parameters, confidence }
}

// WebAssembly adds in another order with other instruction sets, so a few digits may fall otherwise.
const POINT = 1

test.each([
  [100, 100, 84.6],
  [500, 40, 90.5],
  [1000, 40, 93.1],
])(
  '%i digits, each seen %i times, make it read about %f % of the unseen',
  async (examples, epochs, percent) => {
    const { percent: measured } = await read({ examples, epochs })
    expect(Math.abs(measured - percent)).toBeLessThan(POINT)
  },
)

test('100 digits are about ten of each kind', async () => {
  const { labels } = await (await openImages('mnist')).load('train', 0)
  const counts = Array<number>(10).fill(0)
  for (const label of labels.subarray(0, 100)) counts[label]!++
  for (const count of counts) expect(Math.abs(count - 10)).toBeLessThanOrEqual(1)
})

test('without a hidden layer it reads 90.6 %, with one 94.6 %', async () => {
  const line = await read({ layers: [], dropout: 0, shift: 0 })
  expect(Math.abs(line.percent - 90.6)).toBeLessThan(POINT)
  const network = await read({ shift: 0 })
  expect(Math.abs(network.percent - 94.6)).toBeLessThan(POINT)
})

test('nearest neighbour reads 94.0 % of the same digits', async () => {
  const mnist = await openImages('mnist')
  const known = await mnist.load('train', 0)
  const unseen = await mnist.load('test', 0)
  expect([known.count, unseen.count]).toEqual([5000, 2500])
  const right = Array.from(unseen.labels, (label, i) => {
    const image = unseen.pixels.subarray(784 * i, 784 * (i + 1))
    return known.labels[nearestRow(known.pixels, image)] === label
  }).filter(Boolean)
  expect(right.length).toBe(2350) // whole numbers: the same everywhere
})

test('trained to 95.7 %, it calls pictures of clothing digits with more than 90 % probability', async () => {
  const { pixels } = await (await openImages('fashion-mnist')).load('test', 0)
  const clothes = Array.from({ length: 1000 }, (_, i) =>
    Float32Array.from(pixels.subarray(784 * i, 784 * (i + 1)), (byte) => byte / 255),
  )
  const shares: number[] = []
  for (const seed of [0, 1, 2]) {
    const { percent, parameters, confidence } = await read({}, seed, clothes)
    expect(Math.abs(percent - 95.7)).toBeLessThan(POINT)
    expect(parameters).toBe(101_770)
    shares.push(confidence.filter((p) => p > 0.9).length / 10)
  }
  for (const [i, share] of [45, 26, 40].entries()) expect(Math.abs(shares[i]! - share)).toBeLessThan(4)
})
