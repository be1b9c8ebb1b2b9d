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

test('after 300 steps of the default about 93 % of the test images are right', () => {
  expect(Math.abs(usual.metrics[1]!.testAccuracy! - 0.93)).toBeLessThan(0.006)
})

test('the first loss lies a little above chance', () => {
  const first = usual.metrics[0]!.loss!
  expect(first - chanceLoss(10)).toBeGreaterThan(0)
  expect(first - chanceLoss(10)).toBeLessThan(0.2)
})

test('with dropout, the training loss begins above the test loss', () => {
  for (const { loss, testLoss } of usual.metrics.slice(1)) expect(loss!).toBeGreaterThan(testLoss! + 0.02)
})

test('1,000 images are learned by heart in 30 epochs, and tested at 89 %', { timeout: 600_000 }, async () => {
  const run = await train({ examples: 1000, dropout: 0, epochs: 30 }, [120, 240])
  const [middle, end] = run.metrics
  expect(end!.accuracy!).toBeGreaterThan(0.99)
  expect(end!.loss!).toBeLessThan(0.07)
  for (const { testAccuracy } of run.metrics) expect(testAccuracy!).toBeCloseTo(0.89, 2)
  expect(Math.abs(end!.testLoss! - 0.36)).toBeLessThan(0.02)
  expect(middle!.testLoss! - end!.testLoss!).toBeLessThan(0.02) // while the training loss falls by two thirds
  expect(middle!.loss!).toBeGreaterThan(3 * end!.loss!)
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
