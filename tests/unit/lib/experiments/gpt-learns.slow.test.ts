import { expect, test } from 'vitest'
import { SMALL, train } from './gpt-setup'

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
