import { beforeAll, expect, test } from 'vitest'
import type { Classified, ClassifierExport, Confusion, FirstWeights, Marked } from '@/lib/experiments/digits'
import { stepsOf } from '@/lib/experiments/digits.params'
import { createDigitsModel } from '@/lib/experiments/digits-model'
import { softmax } from '@/lib/math/softmax'
import { tf } from '../engine/wasm/backends'
import { begin } from './digits-run'

beforeAll(() => tf.setBackend('wasm').then(() => undefined))

const FEW = { examples: 2000, batchSize: 64, layers: [32] }

/** The forward pass by hand: relu(x W + b) … W + b, in float64. */
function logitsByHand(arrays: ClassifierExport['arrays'], x: ArrayLike<number>): number[] {
  let a = Array.from(x)
  for (let l = 0; arrays[`weights/${l}`]; l++) {
    const { values: w, shape } = arrays[`weights/${l}`]!
    const { values: b } = arrays[`biases/${l}`]!
    const units = shape[1]!
    const z = Array.from(b, (bias, o) => a.reduce((sum, value, i) => sum + value * w[i * units + o]!, bias))
    a = arrays[`weights/${l + 1}`] ? z.map((value) => Math.max(0, value)) : z
  }
  return a
}

test('it begins by guessing: the loss is near ln 10, and one in ten is right', async () => {
  const { trainer, metrics } = await begin(FEW)
  const { testLoss, testAccuracy } = await metrics()
  expect(testLoss).toBeGreaterThan(2)
  expect(testLoss).toBeLessThan(2.8)
  expect(testAccuracy).toBeLessThan(0.25)
  trainer.dispose()
})

test('the same seed gives the same run, bit for bit on one back end; another seed another run', async () => {
  const course = async (seed: number) => {
    const { trainer, take, metrics } = await begin(FEW, { seed })
    await take(12)
    const found = await metrics()
    trainer.dispose()
    return found
  }
  const first = await course(1)
  expect(await course(1)).toEqual(first)
  expect(await course(2)).not.toEqual(first)
})

test('what is saved goes on exactly as if nothing had happened', async () => {
  const one = await begin({ ...FEW, shift: 1 })
  await one.take(25)
  const saved = structuredClone(await one.trainer.save!())
  await one.take(10)
  const two = await begin({ ...FEW, shift: 1 })
  await two.trainer.load!(saved)
  expect(await two.metrics()).toMatchObject({ testStep: 20 })
  await two.take(10)
  expect(await two.metrics()).toEqual(await one.metrics())
  expect(await two.trainer.save!()).toEqual(await one.trainer.save!())
  one.trainer.dispose()
  two.trainer.dispose()
})

test('live changes of rate, dropout, optimizer and shift act on the running model', async () => {
  const { trainer, take, params, metrics } = await begin(FEW)
  await take(5)
  await trainer.step({ ...params, learningRate: 0.1, dropout: 0, optimizer: 'sgd', shift: 2 })
  expect((await metrics()).epoch).toBeCloseTo(6 / 32)
  trainer.dispose()
})

test('the whole test is told in agreeing ways', async () => {
  const { trainer, take, ask } = await begin(FEW)
  await take(40)
  const confusion = await ask<Confusion>({ type: 'confusion' })
  const { count, correct, counts, step } = confusion
  expect(step).toBe(40)
  expect(count).toBe(10_000)
  expect(counts.flat().reduce((a, b) => a + b)).toBe(10_000)
  expect(counts.map((row) => row.reduce((a, b) => a + b))).toEqual([
    // How many of each digit there are among the 10,000 (LeCun et al. 1998).
    980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
  ])
  const mistakes = await ask<Marked>({ type: 'mistakes', limit: 7 })
  expect(mistakes.count).toBe(count - correct)
  expect(mistakes.pixels.length).toBe(7 * 784)
  expect(mistakes.confidence).toEqual([...mistakes.confidence].sort((a, b) => b - a))
  expect(mistakes.labels.some((label, i) => label === mistakes.predicted[i])).toBe(false)

  const cell = await ask<Marked>({ type: 'examples', truth: 4, predicted: 9, limit: 1000 })
  expect(cell.count).toBe(counts[4]![9])
  expect(new Set(cell.labels)).toEqual(new Set([4]))
  const { probabilities } = await ask<Classified>({
    type: 'classify',
    pixels: Float32Array.from(cell.pixels.subarray(0, 784), (byte) => byte / 255),
  })
  expect(probabilities.indexOf(Math.max(...probabilities))).toBe(9)
  expect(Math.max(...probabilities)).toBeCloseTo(cell.confidence[0]!, 5)
  trainer.dispose()
})

test('what is exported computes, by hand, what the page computed', async () => {
  const { trainer, take, ask } = await begin({ ...FEW, layers: [24, 12] })
  await take(30)
  const { arrays, checks, test: whole } = await ask<ClassifierExport>({ type: 'export' })
  expect(Object.keys(arrays).sort()).toEqual(
    ['biases/0', 'biases/1', 'biases/2', 'weights/0', 'weights/1', 'weights/2'].sort(),
  )
  checks.labels.forEach((_, i) => {
    const x = Array.from(checks.pixels.subarray(i * 784, (i + 1) * 784), (byte) => byte / 255)
    const logits = logitsByHand(arrays, x)
    for (const [k, z] of logits.entries()) expect(checks.logits[i * 10 + k]!).toBeCloseTo(z, 4)
  })
  expect(whole.count).toBe(10_000)
  trainer.dispose()
})

test('first-layer weights come unit by unit', async () => {
  const { trainer, ask } = await begin(FEW)
  const { arrays } = await ask<ClassifierExport>({ type: 'export' })
  const { pixels, units } = await ask<FirstWeights>({ type: 'weights', from: 30, to: 40 })
  expect(units).toBe(32)
  expect(pixels.length).toBe(2 * 784)
  const w = arrays['weights/0']!.values
  expect(Array.from(pixels.subarray(784))).toEqual(Array.from({ length: 784 }, (_, i) => w[i * 32 + 31]!))
  trainer.dispose()
})

test('snapshots are small and can be cloned', async () => {
  const { trainer, params } = await begin()
  const view = structuredClone(await trainer.snapshot(params))
  const { pixels } = view.reading
  expect(pixels.byteLength + JSON.stringify({ ...view, reading: undefined }).length).toBeLessThan(100_000)
  expect(view.parameters).toBe(784 * 128 + 128 + 128 * 10 + 10)
  trainer.dispose()
})

test('dropout silences units while learning and never while reading', async () => {
  const model = createDigitsModel(784, 10, { layers: [64], activation: 'relu' }, 1)
  const x = tf.ones([1, 784])
  const plain = model.forward(x).logits.dataSync().slice()
  expect(model.forward(x).logits.dataSync()).toEqual(plain)
  const dropped = model.forward(x, { rate: 0.5, rng: () => 0.1 }).logits.dataSync() // every draw is below 0.5
  const biases = model.variables['biases/1']!.dataSync()
  expect(Array.from(dropped)).toEqual(Array.from(biases)) // nothing of the hidden layer gets through
  expect(softmax(Array.from(plain)).reduce((a, b) => a + b)).toBeCloseTo(1)
  tf.dispose([x, ...Object.values(model.variables)])
})

test('the default run is eight epochs of 469 steps', async () => {
  const { trainer, params } = await begin()
  expect(stepsOf(params)).toBe(8 * 469)
  trainer.dispose()
})

test('pixels up to 255 make an untrained network absurdly sure; its copy for pixels up to 1 says the same', async () => {
  const { trainer, metrics, ask } = await begin({ ...FEW, white: '255' })
  expect((await metrics()).testLoss).toBeGreaterThan(100)
  const { arrays, checks } = await ask<ClassifierExport>({ type: 'export' })
  checks.labels.forEach((_, i) => {
    const x = Array.from(checks.pixels.subarray(i * 784, (i + 1) * 784), (byte) => byte / 255)
    for (const [k, z] of logitsByHand(arrays, x).entries())
      expect(Math.abs(checks.logits[i * 10 + k]! - z)).toBeLessThan(1e-4 * Math.max(1, Math.abs(z)))
  })
  trainer.dispose()
})

test('guessing among ten costs 0.045 by the squared error, in the batch, the test and the whole test', async () => {
  const { trainer, metrics, ask } = await begin({ ...FEW, loss: 'squared error' })
  const { loss, testLoss } = await metrics()
  const { loss: whole } = await ask<Confusion>({ type: 'confusion' })
  for (const value of [loss!, testLoss!, whole]) expect(Math.abs(value - 0.045)).toBeLessThan(0.003)
  trainer.dispose()
})

test('frozen layers keep their weights, and the output learns all the same', async () => {
  const begun = await begin({ ...FEW, frozen: 4 })
  const weightsNow = async () => (await begun.ask<ClassifierExport>({ type: 'export' })).arrays
  const before = await weightsNow()
  await begun.take(5)
  const after = await weightsNow()
  expect(after['weights/0']).toEqual(before['weights/0'])
  expect(after['biases/0']).toEqual(before['biases/0'])
  expect(after['weights/1']).not.toEqual(before['weights/1'])
  begun.trainer.dispose()
})

test('a mark in the training images is learned and of no use in the test', async () => {
  const ends = async (leak: boolean) => {
    const { trainer, take, metrics } = await begin({ ...FEW, dropout: 0, leak, learningRate: 0.003 })
    await take(31) // the first epoch: no image was seen before it was asked for
    const found = await metrics()
    trainer.dispose()
    return found
  }
  const [marked, honest] = [await ends(true), await ends(false)]
  expect(marked.accuracy!).toBeGreaterThan(honest.accuracy! + 0.03)
  expect(marked.testAccuracy!).toBeLessThan(honest.testAccuracy!)
})
