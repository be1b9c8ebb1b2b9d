/** What the lesson `your-first-model` promises of the digits experiment, with the parameters it names and seed 1. */
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { type Confusion, type DigitsQuestion, experiment } from '@/lib/experiments/digits'
import { type DigitsParams, setup, stepsPerEpoch } from '@/lib/experiments/digits.params'
import { createDigitsModel } from '@/lib/experiments/digits-model'
import { chanceLoss } from '@/lib/math/classifier'
import { parameterCount } from '@/lib/math/feedforward'
import { createRng, permutation } from '@/lib/math/rng'
import { difference, tf, uniform } from '../engine/wasm/backends'

tf.env().set('IS_TEST', false) // else the engine counts tensors around every kernel
await tf.setBackend('wasm')
vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)))

/** The metrics after each of some step counts, and the test of the last. */
async function train(patch: Partial<DigitsParams>, marks: readonly number[]) {
  const params = { ...defaultsOf(setup.params), ...patch }
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed: 1, backend: 'wasm', report() {}, signal })
  const metrics: Record<string, number>[] = []
  for (let step = 1; step <= marks.at(-1)!; step++) {
    await trainer.step(params)
    if (marks.includes(step)) metrics.push((await trainer.snapshot(params)).metrics)
  }
  const { parameters, classes, health } = await trainer.snapshot(params)
  const ask = (question: DigitsQuestion) => trainer.ask!(question as never, params)
  const confusion = (await ask({ type: 'confusion' })) as Confusion
  trainer.dispose()
  return { metrics, parameters, classes, health, confusion, perEpoch: stepsPerEpoch(params) }
}

// What the other runs are compared with: the default, for one epoch.
const usual = await train({}, [1, 300, 469])

test('is the network that the lesson counts by hand, in an epoch of 469 steps', () => {
  expect(usual.parameters).toBe(parameterCount([784, 128, 10]))
  expect(usual.perEpoch).toBe(469)
})

test('the first loss lies a little above chance', () => {
  const first = usual.metrics[0]!.loss!
  expect(first - chanceLoss(10)).toBeGreaterThan(0)
  expect(first - chanceLoss(10)).toBeLessThan(0.2)
})

test('with dropout, the training loss begins above the test loss', () => {
  for (const { loss, testLoss } of usual.metrics.slice(1)) expect(loss!).toBeGreaterThan(testLoss! + 0.02)
})

test('without a bend, 128 hidden neurons fall behind within the first epoch', {
  timeout: 60_000,
}, async () => {
  const { confusion } = await train({ activation: 'linear' }, [469])
  expect(confusion.correct / confusion.count).toBeLessThan(0.925)
  expect(usual.confusion.correct - confusion.correct).toBeGreaterThan(200)
})

test('1,000 images are learned by heart in 30 epochs, and tested at 89 %', { timeout: 60_000 }, async () => {
  const run = await train({ examples: 1000, dropout: 0, epochs: 30 }, [120, 240])
  const [middle, end] = run.metrics
  expect(end!.accuracy!).toBeGreaterThan(0.99)
  expect(end!.loss!).toBeLessThan(0.07)
  for (const { testAccuracy } of run.metrics) expect(testAccuracy!).toBeCloseTo(0.89, 2)
  expect(middle!.testLoss! - end!.testLoss!).toBeLessThan(0.02) // while the training loss falls by two thirds
  expect(middle!.loss!).toBeGreaterThan(3 * end!.loss!)
})

test('a learning rate of 0.1 silences most neurons and costs accuracy', { timeout: 60_000 }, async () => {
  const { metrics, health } = await train({ learningRate: 0.1 }, [300])
  expect(health!.dead![0]!).toBeGreaterThan(0.6)
  expect(metrics[0]!.testAccuracy!).toBeLessThan(0.9)
  expect(usual.metrics[1]!.testAccuracy!).toBeGreaterThan(0.92)
})

test('of the clothes, shirts are read worst', { timeout: 60_000 }, async () => {
  const { confusion, classes } = await train({ data: 'fashion-mnist' }, [314])
  expect(confusion.correct / confusion.count).toBeLessThan(0.87)
  const recalls = confusion.counts.map((row, k) => row[k]! / row.reduce((sum, n) => sum + n, 0))
  expect(classes[recalls.indexOf(Math.min(...recalls))]).toBe('shirt')
})

test('renumbering the pixels and the first weights with them changes no sum', () => {
  const order = permutation(createRng(1, 'scramble'), 784)
  const model = createDigitsModel(784, 10, { layers: [128], activation: 'relu' }, 1)
  const { shape, data } = uniform(2, 4, 784)
  const images = tf.tensor2d(Float32Array.from(data), shape as [number, number])
  const scramble = tf.tensor1d(Int32Array.from(order), 'int32')
  const read = (x: tf.Tensor) => ({
    shape: [4, 10],
    data: model.forward(x).logits.dataSync<'float32'>().slice(),
  })
  const before = read(images)
  const first = model.variables['weights/0']!
  first.assign(tf.gather(first, scramble, 0))
  expect(difference(before, read(tf.gather(images, scramble, 1)))).toBeLessThan(1e-5)
  expect(difference(before, read(images))).toBeGreaterThan(0.01) // it is not the images that do not matter
})
