import { expect, test } from 'vitest'
import { defaultsOf } from '@/lib/engine/params'
import { stepsOf } from '@/lib/experiments/digits.params'
import { experiment } from '@/lib/experiments/first-digits'
import { begin } from './digits-run'

test('with its defaults and 5,000 images it reads more than 94 of 100 digits it never saw', async () => {
  const params = defaultsOf(experiment.params)
  expect(stepsOf(params)).toBe(480) // 12 epochs of 40 batches, the last of 8 images
  const { trainer, take, metrics } = await begin(params)
  await take(480)
  const { testAccuracy, testStep, epoch } = await metrics()
  expect([testStep, epoch]).toEqual([480, 12])
  expect(testAccuracy).toBeGreaterThan(0.94)
  trainer.dispose()
})
