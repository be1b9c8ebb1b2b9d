/** What the lesson `losses` promises of its widget, with the parameters it names. */
import { expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/loss-lab'
import { type LossLabParams, setup } from '@/lib/experiments/loss-lab.params'
import { stepsToEven } from '@/lib/math/saturation'
import { tf } from '../engine/wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
await tf.setBackend('wasm')

const { signal } = new AbortController()

/** Metrics of the widget with seed 1 at the given steps; `change` is made before each of them. */
async function course(patch: Partial<LossLabParams>, steps: readonly (number | Partial<LossLabParams>)[]) {
  const params = { ...defaultsOf(setup.params), ...patch }
  const trainer = await experiment.create(params, { seed: 1, backend: 'wasm', report() {}, signal })
  const met: Record<string, number>[] = []
  let step = 0
  for (const next of steps) {
    if (typeof next !== 'number') {
      Object.assign(params, next)
      continue
    }
    for (; step < next; step++) await trainer.step(params)
    met.push((await trainer.snapshot(params)).metrics)
  }
  trainer.dispose()
  return met
}

/** Shares as the lesson writes them, without the loss. */
const percents = ({ loss: _, ...shares }: Record<string, number>) =>
  Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, round(100 * share, 1)]))

const round = (value: number | undefined, decimals: number) => Number(value?.toFixed(decimals))

test('the odd point drags the squared line to 0.18 and leaves the others at 0.51; in its place it drags nothing', async () => {
  const [astray, back] = await course({}, [500, { outlier: 3.4 }, 1000])
  expect(round(astray!.squaredSlope, 2)).toBe(0.18)
  expect(round(astray!.absoluteSlope, 2)).toBe(0.51)
  expect(round(astray!.huberSlope, 2)).toBe(0.51)
  expect(round(back!.squaredSlope, 2)).toBe(0.57)
  expect(Math.abs(back!.absoluteSlope! - astray!.absoluteSlope!)).toBeLessThan(0.06)
})

test('with δ = 10 Huber’s line lies on that of squared error', async () => {
  const [met] = await course({ delta: 10 }, [500])
  expect(met!.huberSlope).toBeCloseTo(met!.squaredSlope!, 4)
})

test('absolute error never comes to rest', async () => {
  const met = await course({}, [500, 501, 502, 503, 504, 505])
  expect(new Set(met.map(({ absoluteSlope }) => absoluteSlope)).size).toBeGreaterThan(2)
  expect(new Set(met.map(({ squaredSlope }) => round(squaredSlope, 5))).size).toBe(1)
})

test('the neuron under cross-entropy is back after 35 steps, under squared error after some sixty times as many', async () => {
  expect(stepsToEven('crossEntropy', -6, 0.1)).toBe(35)
  const steps = stepsToEven('squared', -6, 0.1)
  expect(steps / 35).toBeGreaterThan(55)
  expect(steps / 35).toBeLessThan(65)
  const [before, at, last, late] = await course({ task: 'saturation' }, [34, 35, steps - 1, steps])
  expect(before!.crossEntropyProbability).toBeLessThan(0.5)
  expect(at!.crossEntropyProbability).toBeGreaterThan(0.5)
  expect(last!.squaredProbability).toBeLessThan(0.5)
  expect(late!.squaredProbability).toBeGreaterThan(0.5)
})

test('calibration: what is said of steps 50 and 1,000, of 100 and of 1,000 points', async () => {
  const [early, late] = await course({ task: 'calibration', learningRate: 0.01 }, [50, 1000])
  expect(percents(early!)).toEqual({
    crossEntropyCalibration: 2.8,
    squaredCalibration: 3.9,
    absoluteCalibration: 15.1,
    crossEntropyAccuracy: 83.9,
    squaredAccuracy: 84.2,
    absoluteAccuracy: 82.2,
  })
  expect(percents(late!)).toMatchObject({ crossEntropyCalibration: 17.9, crossEntropyAccuracy: 80.1 })
  expect(late!.crossEntropyCalibration).toBeGreaterThan(late!.absoluteCalibration!)
  const [many] = await course({ task: 'calibration', learningRate: 0.01, points: 1000 }, [1000])
  expect(percents(many!)).toMatchObject({ crossEntropyCalibration: 3.6 })
})
