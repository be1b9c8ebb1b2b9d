/** Runs of the digits experiment that train for a while. */
import { beforeAll, expect, test } from 'vitest'
import type { ClassifierExport, FirstWeights } from '@/lib/experiments/digits'
import type { DigitsParams } from '@/lib/experiments/digits.params'
import { tf } from '../engine/wasm/backends'
import { begin } from './digits-run'

beforeAll(() => tf.setBackend('wasm').then(() => undefined))

const FEW = { examples: 2000, batchSize: 64, layers: [32] }

const WHAT_IF: Partial<DigitsParams>[] = [
  {},
  { loss: 'squared error', frozen: 1, leak: true },
  { white: '255', shuffled: 0.5, activation: 'tanh' },
]

test('after 100 steps it reads more than four of five digits it never saw', async () => {
  const { trainer, take, metrics } = await begin(FEW)
  await take(100)
  const { testAccuracy, testStep } = await metrics()
  expect(testStep).toBe(100)
  expect(testAccuracy).toBeGreaterThan(0.8)
  trainer.dispose()
})

test.each(WHAT_IF)(
  'wasm and cpu agree over ten steps, whatever goes wrong: %j',
  async (whatIf) => {
    const losses = async (backend: 'wasm' | 'cpu') => {
      const { trainer, take, metrics } = await begin(
        { ...FEW, layers: [16], batchSize: 16, ...whatIf },
        { backend },
      )
      const found: number[] = []
      for (let i = 0; i < 10; i++) {
        await take(1)
        found.push((await metrics()).loss!)
      }
      trainer.dispose()
      return found
    }
    const [wasm, cpu] = [await losses('wasm'), await losses('cpu')]
    for (const [i, loss] of wasm.entries()) expect(loss).toBeCloseTo(cpu[i]!, 4)
  },
  60_000,
)

test('no tensor outlives a run, and none piles up while it trains and answers', async () => {
  const before = tf.memory().numTensors
  const { trainer, take, ask, metrics } = await begin(FEW)
  await take(12)
  await metrics()
  const steady = tf.memory().numTensors
  await take(45)
  await metrics()
  for (const question of [
    { type: 'classify', pixels: new Float32Array(784) },
    { type: 'confusion' },
    { type: 'mistakes', limit: 5 },
    { type: 'weights', from: 0, to: 4 },
    { type: 'export' },
  ])
    await ask(question)
  expect(tf.memory().numTensors).toBe(steady)
  trainer.dispose()
  expect(tf.memory().numTensors).toBe(before)
})

test('a model without hidden layers is softmax regression, and learns', async () => {
  const { trainer, take, metrics, ask } = await begin({ ...FEW, layers: [] })
  await take(100)
  expect((await metrics()).testAccuracy).toBeGreaterThan(0.75)
  expect((await ask<FirstWeights>({ type: 'weights', from: 0, to: 32 })).units).toBe(10)
  trainer.dispose()
})

test('a model of shuffled pixels leaves the page as one of straight pixels', async () => {
  const before = tf.memory().numTensors
  const { trainer, take, ask } = await begin({ ...FEW, layers: [], scramble: true })
  await take(5)
  const { arrays, checks } = await ask<ClassifierExport>({ type: 'export' })
  const [weights, biases] = [arrays['weights/0']!.values, arrays['biases/0']!.values]
  checks.logits.forEach((logit, at) => {
    const [image, k] = [Math.floor(at / 10), at % 10]
    let sum = biases[k]!
    for (let i = 0; i < 784; i++) sum += (checks.pixels[784 * image + i]! / 255) * weights[10 * i + k]!
    expect(sum).toBeCloseTo(logit, 4)
  })
  trainer.dispose()
  expect(tf.memory().numTensors).toBe(before)
})
