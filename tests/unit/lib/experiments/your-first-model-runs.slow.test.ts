/** The runs that the lesson `your-first-model` quotes to the end: eight epochs, or the same with one thing changed. */
import { expect, test, vi } from 'vitest'
import { openImages } from '@/lib/data/images'
import { loadVariables } from '@/lib/engine/weights'
import type { Confusion, Marked } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { logitsOf, range } from '@/lib/experiments/digits-exam'
import { createDigitsModel } from '@/lib/experiments/digits-model'
import { toInputs } from '@/lib/experiments/digits-pixels'
import { softmax } from '@/lib/math/softmax'
import { tf } from '../engine/wasm/backends'
import { begin } from './digits-run'

vi.setConfig({ testTimeout: 300_000 })

const EPOCH = 469

/** What the lesson says to one decimal of a per cent; other instruction sets add in another order. */
const near = (share: number) => expect.closeTo(share, 2) as number

/** Metrics after whole epochs, and the run itself to ask. */
async function epochs(given: Partial<DigitsParams>, marks: readonly number[], perEpoch = EPOCH) {
  const run = await begin(given)
  const metrics: Record<string, number>[] = []
  let at = 0
  for (const mark of marks) {
    await run.take((mark - at) * perEpoch)
    at = mark
    metrics.push((await run.metrics()) as Record<string, number>)
  }
  const confusion = await run.ask<Confusion>({ type: 'confusion' })
  return { ...run, metrics, confusion, accuracy: confusion.correct / confusion.count }
}

test('the first losses of the seeds 0 to 4', async () => {
  const losses = []
  for (const seed of [0, 1, 2, 3, 4]) {
    const { trainer, take, metrics } = await begin({}, { seed })
    await take(1)
    losses.push(Number((await metrics()).loss!.toFixed(3)))
    trainer.dispose()
  }
  expect(losses).toEqual([2.374, 2.352, 2.327, 2.476, 2.328])
})

/** All images of a split, as bytes. */
async function imagesOf(split: 'train' | 'test') {
  const mnist = await openImages('mnist')
  const shards = await Promise.all(range(0, mnist.shards(split)).map((i) => mnist.load(split, i)))
  return shards
}

/** How sure and how right a model is on all images of a split, each changed, and what it pays per image in nats. */
async function read(
  trainer: Awaited<ReturnType<typeof begin>>['trainer'],
  { split = 'test' as 'train' | 'test', change = (ink: Float32Array) => ink } = {},
) {
  const { arrays } = await trainer.save!()
  const model = createDigitsModel(784, 10, { layers: [128], activation: 'relu' }, 0)
  loadVariables(model.variables, arrays)
  let [right, sure, loss, count] = [0, 0, 0, 0]
  for (const { pixels, labels } of await imagesOf(split)) {
    const inputs = new Float32Array(pixels.length)
    labels.forEach((_, i) => {
      inputs.set(change(toInputs(pixels.subarray(784 * i, 784 * (i + 1)))), 784 * i)
    })
    const logits = await logitsOf(model, inputs, labels.length)
    labels.forEach((label, i) => {
      const p = softmax(Array.from(logits.subarray(10 * i, 10 * (i + 1))))
      const best = Math.max(...p)
      if (p.indexOf(best) === label) right++
      sure += best
      loss -= Math.log(Math.max(p[label]!, Number.MIN_VALUE))
    })
    count += labels.length
  }
  tf.dispose(Object.values(model.variables))
  return { right: right / count, sure: sure / count, loss: loss / count }
}

const moved = (by: number) => (image: Float32Array) =>
  image.map((_, i) => (i % 28 >= by ? image[i - by]! : 0))

/** Train and test loss after each mark, as the lesson's table has them. */
const losses = (metrics: Record<string, number>[]) =>
  metrics.map(({ loss, testLoss }) => [Number(loss!.toFixed(3)), Number(testLoss!.toFixed(3))])

test('eight epochs of the default: losses, mistakes, and what the model makes of changed images', async () => {
  const { ask, metrics, confusion, accuracy, trainer } = await epochs({}, [1, 2, 8])
  const table = [
    [0.225, 0.191],
    [0.176, 0.141],
    [0.068, 0.073],
  ]
  losses(metrics).forEach((row, at) => {
    row.forEach((loss, i) => {
      expect(loss).toBeCloseTo(table[at]![i]!, 2)
    })
  })
  expect(accuracy).toBe(0.9768)
  const { counts } = confusion
  expect([counts[4]![9], counts[9]![4], counts[5]![3], counts[7]![2]]).toEqual([22, 5, 13, 11])
  const mistakes = await ask<Marked>({ type: 'mistakes', limit: 400 })
  const above = (p: number) => mistakes.confidence.filter((sure) => sure > p).length
  expect([mistakes.count, above(0.9), above(0.99)]).toEqual([232, 41, 6])

  for (const [by, right, sure] of [
    [0, 0.977, 0.977],
    [1, 0.961, 0.953],
    [2, 0.811, 0.869],
    [3, 0.563, 0.797],
    [4, 0.358, 0.767],
  ] as const) {
    const found = await read(trainer, { change: moved(by) })
    expect([by, found.right, found.sure]).toEqual([by, near(right), near(sure)])
  }
  const inverted = await read(trainer, { change: (image) => image.map((ink) => 1 - ink) })
  expect([inverted.right, inverted.sure]).toEqual([near(0.079), near(0.98)])

  const straight = await read(trainer)
  expect([straight.right, straight.sure, straight.loss]).toEqual([near(0.977), near(0.977), near(0.072)])
  const bytes = await read(trainer, { change: (image) => image.map((ink) => 255 * ink) })
  expect(straight.right - bytes.right).toBeLessThan(0.003)
  expect(bytes.sure).toBeGreaterThan(0.999)
  expect(Math.abs(bytes.loss - 9.8)).toBeLessThan(0.1)

  const learned = await read(trainer, { split: 'train' })
  expect(learned.loss).toEqual(near(0.04))
  trainer.dispose()
})

test('trained on images moved by up to three pixels, it reads moved ones, too', async () => {
  const { accuracy, trainer } = await epochs({ shift: 3 }, [8])
  expect(accuracy).toEqual(near(0.968))
  expect((await read(trainer, { change: moved(3) })).right).toEqual(near(0.953))
  trainer.dispose()
})

test('without a bend it hardly gets better after the first epoch, and ends at 92.3 %', async () => {
  const { metrics, accuracy, trainer } = await epochs({ activation: 'linear' }, [1, 8])
  expect(accuracy).toEqual(near(0.923))
  expect(Math.abs(metrics[1]!.testAccuracy! - metrics[0]!.testAccuracy!)).toBeLessThan(0.01)
  trainer.dispose()
})

test('a learning rate of 0.1 silences most neurons and costs accuracy', async () => {
  const { trainer, take, metrics, params } = await begin({ learningRate: 0.1 })
  await take(300)
  const { health } = await trainer.snapshot(params)
  expect(health!.dead![0]! * 128).toBeCloseTo(102, 0)
  expect((await metrics()).testAccuracy!).toEqual(near(0.88))
  await take(EPOCH - 300)
  for (let epoch = 2; epoch <= 6; epoch++) {
    await take(EPOCH)
    const { testAccuracy } = await metrics()
    expect(testAccuracy!).toBeGreaterThan(0.74)
    expect(testAccuracy!).toBeLessThan(0.85)
  }
  trainer.dispose()
})

test('of 5,000 pieces of clothing it reads 86.7 %, and shirts worst', async () => {
  const { confusion, accuracy, trainer } = await epochs({ data: 'fashion-mnist' }, [8], 157)
  expect(confusion.count).toBe(5000)
  expect(accuracy).toEqual(near(0.867))
  const recalls = confusion.counts.map((row, k) => row[k]! / row.reduce((sum, n) => sum + n, 0))
  const shirt = 6
  expect(recalls.indexOf(Math.min(...recalls))).toBe(shirt)
  const row = confusion.counts[shirt]!
  expect(row.reduce((sum, n) => sum + n, 0)).toBe(499)
  expect([row[shirt], row[0], row[4]]).toEqual([321, 71, 61])
  trainer.dispose()
})

test('without dropout the two losses begin together, and 97.8 % are right', async () => {
  const { metrics, accuracy, trainer } = await epochs({ dropout: 0 }, [1, 2, 8])
  const table = [
    [0.197, 0.192],
    [0.15, 0.142],
    [0.043, 0.077],
  ]
  losses(metrics).forEach((row, at) => {
    row.forEach((loss, i) => {
      expect(loss).toBeCloseTo(table[at]![i]!, 2)
    })
  })
  expect(accuracy).toBeCloseTo(0.978, 3)
  trainer.dispose()
})

test('batches of 256 end at a training loss of 0.086', async () => {
  const { metrics, trainer } = await epochs({ batchSize: 256 }, [8], 235)
  expect(metrics[0]!.loss!).toBeCloseTo(0.086, 2)
  trainer.dispose()
})

test('after one epoch shuffled pixels are read as well as straight ones', async () => {
  const found = []
  for (const scramble of [true, false])
    for (const seed of [0, 1, 2]) {
      const { trainer, take, ask } = await begin({ scramble }, { seed })
      await take(EPOCH)
      const { correct, count } = await ask<Confusion>({ type: 'confusion' })
      found.push((100 * correct) / count)
      trainer.dispose()
    }
  for (const [i, percent] of [94.36, 94.7, 94.49, 94.31, 94.65, 94.79].entries())
    expect(found[i]!).toBeCloseTo(percent, 1)
})
