/** What the lesson on transformers asks the reader to try, done with the same parameters and seed. */
import { expect, test } from 'vitest'
import type { SampleAnswer } from '@/lib/experiments/gpt'
import { train } from './gpt-setup'

const SECONDS = 1000

test('the default model is below 2.3 nats on held-out names within 300 steps; low and high temperature do what is said', {
  timeout: 600 * SECONDS,
}, async () => {
  const { trainer, params, snapshot } = await train({}, 300)
  expect(snapshot.metrics.testLoss).toBeLessThan(2.3)
  expect(snapshot.metrics.testLoss).toBeLessThan(snapshot.baselines.bigram - 0.1)
  const sample = { type: 'sample', prompt: '', count: 16, topK: 0, seed: 1, length: 20 }
  const at = async (temperature: number) =>
    (await trainer.ask!({ ...sample, temperature } as never, params)) as SampleAnswer
  const [cold, hot] = [await at(0.1), await at(2)]
  expect(new Set(cold.texts).size).toBeLessThan(12)
  expect(new Set(hot.texts).size).toBeGreaterThan(14)
  expect(cold.known.filter(Boolean).length).toBeGreaterThan(hot.known.filter(Boolean).length)

  // Attention off while it runs: the very next batches cost what pairs cost, or more.
  const off = { ...params, attention: false }
  for (let i = 0; i < 50; i++) await trainer.step(off)
  const after = await trainer.snapshot(off)
  expect(after.metrics.testStep).toBe(350)
  expect(after.metrics.testLoss).toBeGreaterThan(snapshot.baselines.bigram - 0.02)
  trainer.dispose()
})

test('without attention and positions 300 steps end at the line of pairs', {
  timeout: 600 * SECONDS,
}, async () => {
  const { trainer, snapshot } = await train({ attention: false, positions: false }, 300)
  expect(Math.abs(snapshot.metrics.testLoss! - snapshot.baselines.bigram)).toBeLessThan(0.05)
  trainer.dispose()
})

test('with a learning rate of 0.1 the loss stops at what letter frequencies allow', {
  timeout: 600 * SECONDS,
}, async () => {
  const { trainer, snapshot } = await train({ learningRate: 0.1 }, 100)
  expect(snapshot.metrics.testLoss).toBeGreaterThan(2.75)
  expect(snapshot.metrics.testLoss).toBeLessThan(2.95)
  trainer.dispose()
})
