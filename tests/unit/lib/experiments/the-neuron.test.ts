/** What the lesson `the-neuron` promises of its widget, on scratch, with the seeds it names. */
import { afterAll, expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { experiment, type NeuronView } from '@/lib/experiments/neuron'
import { type NeuronParams, setup } from '@/lib/experiments/neuron.params'
import { sigmoid } from '@/lib/math/activations'
import { correct, judgeNeuron, type Neuron, weightedSum } from '@/lib/math/neuron'
import { servePublic } from './serve-public'

afterAll(servePublic())

/** The snapshots from before the first step to the last. */
async function train(patch: Partial<NeuronParams>, steps: number, seed = 1): Promise<NeuronView[]> {
  const params = { ...defaultsOf(setup.params), ...patch }
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed, backend: 'scratch', report() {}, signal })
  const views = [await trainer.snapshot(params)]
  for (let step = 1; step <= steps; step++) {
    await trainer.step(params)
    views.push(await trainer.snapshot(params))
  }
  trainer.dispose()
  return views
}

const CHINSTRAPS = { species: 'Chinstrap', x: 'beakLength', y: 'bodyMass' } as const

test('the widget opens on 273 penguins, 125 of them wrong, and learning begins with 236', async () => {
  const [view] = await train({}, 0)
  const { w1, w2, b } = defaultsOf(setup.params)
  expect(view!.data.train.labels).toHaveLength(273)
  expect(judgeNeuron([w1, w2, b], view!.data.train).mistakes).toBe(125)
  expect(view!.metrics.mistakes).toBe(236)
  const [flipper, beak] = view!.data.axes
  expect(flipper.mean).toBeCloseTo(200.5, 1)
  expect(flipper.deviation).toBeCloseTo(14.05, 2)
  expect(beak.mean).toBeCloseTo(17.14, 2)
  expect(beak.deviation).toBeCloseTo(2.007, 3)
})

test('gentoos: no mistake from step 5, a loss of 0.029 at step 100, and weights that grow on', async () => {
  const views = await train({}, 300)
  for (const { metrics } of views.slice(5)) expect(metrics.mistakes).toBe(0)
  expect(views[4]!.metrics.mistakes).toBeGreaterThan(0)
  expect(views[100]!.metrics.loss).toBeCloseTo(0.029, 3)
  expect([50, 100, 300].map((step) => views[step]!.gradient[0].toFixed(2))).toEqual(['1.97', '2.47', '3.31'])
  // "Close to what the gradient has found after 50 steps."
  for (const [i, value] of [2, -2, -1].entries()) expect(views[50]!.gradient[i]!).toBeCloseTo(value, 0)
})

test('a longer arrow on the same line lowers the loss where nothing is wrong, even below the gradient’s', async () => {
  const view = (await train({}, 100)).at(-1)!
  const [w1, w2, b] = view.gradient
  const longer = judgeNeuron([2 * w1, 2 * w2, 2 * b], view.data.train)
  expect(longer.mistakes).toBe(0)
  expect(longer.loss).toBeLessThan(view.metrics.loss!)
})

test('the two penguins of the table are in the data, and on either side of the neuron of the lesson', async () => {
  const [view] = await train({}, 0)
  const { train: seen, axes, kinds } = view!.data
  const find = (kind: string, flipper: number, beak: number) =>
    Array.from(seen.kind, (_, i) => i).find(
      (i) =>
        kinds[seen.kind[i]!] === kind &&
        Math.abs(seen.x[2 * i]! * axes[0].deviation + axes[0].mean - flipper) < 0.01 &&
        Math.abs(seen.x[2 * i + 1]! * axes[1].deviation + axes[1].mean - beak) < 0.01,
    )
  for (const [kind, flipper, beak, x1, x2] of [
    ['Gentoo', 228, 15, 1.96, -1.07],
    ['Adelie', 186, 17.1, -1.03, -0.02],
  ] as const) {
    const i = find(kind, flipper, beak)!
    expect(seen.x[2 * i]!).toBeCloseTo(x1, 2)
    expect(seen.x[2 * i + 1]!).toBeCloseTo(x2, 2)
    expect(weightedSum([2, -2, -1], x1, x2) > 0).toBe(kind === 'Gentoo')
  }
})

test('chinstraps: the gradient is wrong about 5 at step 500, and there is a line with 4 mistakes', async () => {
  const { metrics, data } = (await train(CHINSTRAPS, 500)).at(-1)!
  expect(metrics.mistakes).toBe(5)
  expect(judgeNeuron([1, -1, -0.69], data.train).mistakes).toBe(4)
})

test('chinstraps: between steps 500 and 1,000 the perceptron is wrong about 4 to 35, and corrects every step', async () => {
  const late = (await train(CHINSTRAPS, 1000)).slice(500)
  const wrong = late.map(({ metrics }) => metrics.perceptronMistakes!)
  expect(Math.min(...wrong)).toBe(4)
  expect(Math.max(...wrong)).toBe(35)
  expect(late.at(-1)!.metrics.corrections).toBe(1000)
})

test('and from zero at rate 1 takes between 8 and 15 corrections with the seeds 1 to 10, fewer than 51', async () => {
  const zero = { data: 'and', start: 'mine', w1: 0, w2: 0, b: 0, learningRate: 1 } as const
  const needed = await Promise.all(
    Array.from({ length: 10 }, async (_, i) => {
      const { metrics } = (await train(zero, 60, i + 1)).at(-1)!
      expect(metrics.perceptronMistakes).toBe(0)
      return metrics.corrections!
    }),
  )
  expect(Math.min(...needed)).toBe(8)
  expect(Math.max(...needed)).toBe(15)
  // R² = 3 and γ² = 0.5² / 4.25, by the neuron (1, 1, −1.5).
  expect(Math.floor(3 / (0.25 / 4.25))).toBe(51)
})

test('the table of the lesson is the beginning of and by the rule', () => {
  const corners = [
    [0, 0, 0],
    [0, 1, 0],
    [1, 0, 0],
    [1, 1, 1],
  ] as const
  let neuron: Neuron = [0, 0, 0]
  const mistakes: string[] = []
  for (let i = 0; mistakes.length < 4; i++) {
    const [x1, x2, label] = corners[i % 4]!
    const next = correct(neuron, x1, x2, label, 1)
    if (next.some((value, k) => value !== neuron[k]))
      mistakes.push(`${x1}${x2}: ${next.map((v) => v + 0).join(' ')}`)
    neuron = next
  }
  expect(mistakes).toEqual(['00: 0 0 -1', '11: 1 1 0', '00: 1 1 -1', '01: 1 0 -2'])
})

test('exclusive or: a coin toss for the gradient by step 500, and no rest for the perceptron', async () => {
  const { metrics, gradient, perceptron, data } = (await train({ data: 'xor' }, 500)).at(-1)!
  expect(metrics.loss).toBeCloseTo(Math.LN2, 3) // 0.693
  for (let i = 0; i < 4; i++) {
    const z = weightedSum(gradient, data.train.x[2 * i]!, data.train.x[2 * i + 1]!)
    expect(sigmoid.value(z)).toBeCloseTo(0.5, 2)
  }
  expect(perceptron.corrections).toBe(500)
})

test('and or or: both ways of learning find a line', async () => {
  for (const data of ['and', 'or'] as const) {
    const { metrics } = (await train({ data }, 200)).at(-1)!
    expect(metrics.mistakes, data).toBe(0)
    expect(metrics.perceptronMistakes, data).toBe(0)
  }
})

test('with the product as a third input a neuron computes exclusive or', () => {
  for (const x1 of [0, 1]) for (const x2 of [0, 1]) expect(x1 + x2 - 2 * x1 * x2 - 0.5 > 0).toBe(x1 !== x2)
})
