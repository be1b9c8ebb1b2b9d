/** What the lesson `initialization-and-normalization` says of its runs, with the parameters and seeds it names, on scratch. */
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { checkCurve } from '@/lib/exercises/curve'
import { type DeepSignalView, experiment } from '@/lib/experiments/deep-signal'
import { type DeepSignalParams, setup, shapeOf, specsOf } from '@/lib/experiments/deep-signal.params'
import { openDeepData } from '@/lib/experiments/deep-signal-data'
import { expectSignal } from '@/lib/math/signal'
import { servePublic } from './serve-public'

afterAll(servePublic())

const lesson = readFileSync('content/2-neural-networks/initialization-and-normalization.mdx', 'utf8')
const birth = { report() {}, signal: new AbortController().signal }
const digits = openDeepData({ inputs: 'standardized' }, birth)

/** The view after each of some step counts, seed 1. */
async function run(patch: Partial<DeepSignalParams>, marks: readonly number[]) {
  const params = { ...defaultsOf(setup.params), ...patch }
  const trainer = await experiment.create(params, { seed: 1, backend: 'scratch', ...birth }, digits)
  const views: DeepSignalView[] = []
  for (let step = 0; step <= marks.at(-1)!; step++) {
    if (marks.includes(step)) views.push((await trainer.snapshot(params)) as DeepSignalView)
    await trainer.step(params)
  }
  trainer.dispose()
  return views
}

const HE = { activation: 'relu', init: 'heNormal' } as const
const percent = (share: number) => Math.round(100 * share)
const last = (values: Float32Array) => values.at(-1)!

test('one number decides: at step 300 a size of 0.2 has 81 % of the test digits right, 0.05 and 1 have 11 %', async () => {
  const [begin, small] = await run({}, [0, 300])
  expect(percent(small!.metrics.testAccuracy!)).toBe(11)
  const late = small!.lanes[0]!.layers
  expect(last(late.sums)).toBeGreaterThan(1000 * late.sums[9]!)
  expect(last(late.likeness)).toBeGreaterThan(0.99)
  const { sums } = begin!.lanes[0]!.layers
  expect(sums[0]).toBeCloseTo(0.36, 2)
  expect(last(sums) * 1e12).toBeCloseTo(16, 0)
  for (const [scale, share] of [
    [0.15, 41],
    [0.18, 74],
    [0.2, 81],
    [0.25, 81],
  ] as const) {
    const [fit] = await run({ scale }, [300])
    expect(percent(fit!.metrics.testAccuracy!)).toBe(share)
  }
  const [start, large] = await run({ scale: 1 }, [0, 300])
  expect(percent(large!.metrics.testAccuracy!)).toBe(11)
  expect(start!.lanes[0]!.layers.gradients[0]! / 25_000).toBeCloseTo(1, 1)
  expect(large!.lanes[0]!.layers.gradients[0]!).toBeLessThan(1e-3)
})

test('He’s weights: 76 % against 11 %, and theory within a factor of two in every layer', async () => {
  const params = { activation: 'relu', depth: 10, scale: 0.1, repair: 'he', learningRate: 0.1 } as const
  const [begin, end] = await run(params, [0, 300])
  expect(percent(end!.metrics['repaired.testAccuracy']!)).toBe(76)
  expect(percent(end!.metrics['plain.testAccuracy']!)).toBe(11)
  const given = { ...defaultsOf(setup.params), ...params }
  for (const [i, spec] of specsOf(given).entries()) {
    const theory = expectSignal(shapeOf(spec, given.inputs)!)
    const { layers } = begin!.lanes[i]!
    for (const [l, size] of theory.sums.entries())
      expect(Math.abs(Math.log2(layers.sums[l]! / size))).toBeLessThan(1)
    for (const [l, size] of theory.gradients.entries())
      expect(Math.abs(Math.log2(layers.gradients[l]! / size))).toBeLessThan(1)
  }
  const { sums } = begin!.lanes[0]!.layers
  expect(sums[0]! / last(sums)).toBeGreaterThan(1000)
})

test('weights of 1 break ReLU at step 1 in layer 4; clipped it lives and learns nothing', async () => {
  const [begin, early, late] = await run({ activation: 'relu', scale: 1, repair: 'clipping' }, [0, 1, 300])
  expect(begin!.metrics['plain.loss']! / 8e12).toBeCloseTo(1, 1)
  expect(early!.lanes[0]!.trouble).toEqual({ step: 1, layer: 4, where: 'sums' })
  expect(late!.lanes[1]!.trouble).toBeUndefined()
  expect(late!.metrics['repaired.loss']).toBeGreaterThan(5e10)
})

test('equal weights: one unit in every layer, 21 % of the test digits; Glorot’s have 89 %', async () => {
  const [now] = await run(
    { depth: 3, init: 'constant', scale: 0.18, repair: 'glorot', learningRate: 0.1 },
    [300],
  )
  expect([...now!.lanes[0]!.layers.distinct]).toEqual([1, 1, 1])
  expect(percent(now!.metrics['plain.testAccuracy']!)).toBe(21)
  expect(percent(now!.metrics['repaired.testAccuracy']!)).toBe(89)
})

test('sigmoids from zeros: the hidden weights move, and all units stay alike', async () => {
  // The widget has two layers at least; the upper one is like a single one.
  const [begin, end] = await run(
    { depth: 2, activation: 'sigmoid', init: 'zeros', learningRate: 0.5 },
    [0, 50],
  )
  expect([...end!.lanes[0]!.layers.distinct]).toEqual([1, 1])
  expect(begin!.lanes[0]!.layers.weightGradients[1]).toBe(0)
  expect(end!.lanes[0]!.layers.weightGradients[1]).toBeGreaterThan(0)
})

test('He’s weights under thirty layers: likeness 0.99 at the top, and a quarter of the digits', async () => {
  const [begin, end] = await run({ ...HE, depth: 30 }, [0, 300])
  expect(last(begin!.lanes[0]!.layers.likeness)).toBeGreaterThan(0.98)
  expect(Math.abs(end!.metrics.testAccuracy! - 0.25)).toBeLessThan(0.02)
})

test('sigmoids: the gradient that the curve shows; batch norm learns, layer norm does not', async () => {
  const sigmoid = { activation: 'sigmoid', init: 'glorotNormal', learningRate: 0.1 } as const
  const [begin, end] = await run({ ...sigmoid, repair: 'batch norm' }, [0, 300])
  const [, axes, answer] = /curve=\{(\{ x: 'layer'[^}]*\})\}\s+answer=\{(\[[^\]]*\])\}/.exec(lesson)!
  const truth = new Function(`return ${answer}`)() as number[]
  checkCurve(new Function(`return ${axes}`)(), truth)
  const { gradients, likeness } = begin!.lanes[0]!.layers
  const powers = truth.map((_, i) => Math.log10(gradients[3 * i]!))
  for (const [i, power] of powers.entries()) expect(truth[i]!, `${powers}`).toBeCloseTo(power, 1)
  expect(gradients[0]! * 1e14).toBeCloseTo(4.4, 0)
  expect(last(likeness)).toBeGreaterThan(0.99)
  for (const alike of begin!.lanes[1]!.layers.likeness) expect(Math.abs(alike)).toBeLessThan(0.03)
  expect(percent(end!.metrics['plain.testAccuracy']!)).toBe(11)
  expect(percent(end!.metrics['repaired.testAccuracy']!)).toBe(84)
  const [layer] = await run({ ...sigmoid, norm: 'layer' }, [300])
  expect(percent(layer!.metrics.testAccuracy!)).toBe(11)
  expect(last(layer!.lanes[0]!.layers.likeness)).toBeGreaterThan(0.99)
})

test('fifty layers: batch norm alone lets the gradient grow 25,000 times and has 18 %, with residuals 88 %', async () => {
  const [begin, end] = await run(
    { ...HE, norm: 'batch', depth: 50, learningRate: 0.1, repair: 'residual' },
    [0, 300],
  )
  const { gradients } = begin!.lanes[0]!.layers
  expect(gradients[0]! / last(gradients) / 25_000).toBeCloseTo(1, 1)
  // The dashed line rises gently from right to left: in no ten layers by more than a factor of six.
  const { gradients: gentle } = begin!.lanes[1]!.layers
  for (let l = 10; l < gentle.length; l += 10) {
    expect(gentle[l - 10]! / gentle[l]!).toBeGreaterThan(1)
    expect(gentle[l - 10]! / gentle[l]!).toBeLessThan(6)
  }
  expect(percent(end!.metrics['plain.testAccuracy']!)).toBe(18)
  expect(percent(end!.metrics['repaired.testAccuracy']!)).toBe(88)
})

test('fifty residual layers without normalization break at step 1', async () => {
  const [, early] = await run(
    { ...HE, residual: true, depth: 50, learningRate: 0.1, repair: 'layer norm' },
    [0, 3],
  )
  expect(early!.lanes[0]!.trouble!.step).toBe(1)
  expect(early!.lanes[1]!.trouble).toBeUndefined()
})
