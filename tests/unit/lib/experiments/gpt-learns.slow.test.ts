import { expect, test } from 'vitest'
import type { SampleAnswer } from '@/lib/experiments/gpt'
import { SMALL, sample, tf, train } from './gpt-setup'

test('a small model beats counting pairs within 600 steps', async () => {
  const { trainer, snapshot } = await train(SMALL, 600)
  expect(snapshot.metrics.testLoss).toBeLessThan(snapshot.baselines.bigram - 0.05)
  trainer.dispose()
})

test('without attention and positions it never does', async () => {
  const { trainer, snapshot } = await train({ ...SMALL, attention: false, positions: false }, 600)
  expect(snapshot.metrics.testLoss).toBeGreaterThan(snapshot.baselines.bigram - 0.02)
  expect(snapshot.metrics.testLoss).toBeLessThan(snapshot.baselines.bigram + 0.1)
  trainer.dispose()
})

test('one allowed character leaves nothing to chance; a high temperature leaves nothing alike', async () => {
  const { trainer, params } = await train(SMALL, 100)
  const different = async (patch: object) =>
    new Set(((await trainer.ask!({ ...sample, ...patch } as never, params)) as SampleAnswer).texts).size
  expect(await different({ topK: 1 })).toBe(1)
  expect(await different({ temperature: 0.1 })).toBeLessThan(await different({ temperature: 1 }))
  trainer.dispose()
})

test('asking, testing and training leave no tensor behind', async () => {
  const before = tf.memory().numTensors
  const { trainer, params } = await train({ ...SMALL, dropout: 0.1 }, 5)
  await trainer.ask!(sample as never, params)
  const during = tf.memory().numTensors
  for (let i = 0; i < 60; i++) await trainer.step(params)
  await trainer.ask!(sample as never, params)
  await trainer.ask!({ type: 'look', text: 'ann', block: 'attention/0' } as never, params)
  expect(tf.memory().numTensors).toBe(during)
  trainer.dispose()
  expect(tf.memory().numTensors - before).toBeLessThanOrEqual(0)
})
