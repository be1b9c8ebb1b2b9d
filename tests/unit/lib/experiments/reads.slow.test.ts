/** A graphics card is asked once for a picture, and once for a checkpoint, however many numbers each of them is. */
import { afterAll, expect, test, vi } from 'vitest'
import type { ExperimentId } from '@/lib/experiments'
import { tf } from '../engine/wasm/backends'
import { ON_CPU } from './on-cpu'
import { servePublic } from './serve-public'
import { tiny } from './tiny'

afterAll(servePublic())

const STEPS = 3

test.each(ON_CPU)('%s', async (id) => {
  await tf.setBackend('cpu')
  const { params, begin } = await tiny(id as ExperimentId)
  const trainer = await begin('cpu', 1)
  const spy = vi.spyOn(tf.backend(), 'read')
  const reads = async (job: () => unknown) => {
    spy.mockClear()
    await job()
    return spy.mock.calls.length
  }
  for (let step = 0; step < STEPS; step++) await trainer.step(params)
  expect.soft(await reads(() => trainer.step(params)), 'a step').toBe(0)
  expect.soft(await reads(() => trainer.snapshot(params)), 'a picture').toBe(1)
  if (trainer.save) expect.soft(await reads(() => trainer.save!()), 'a checkpoint').toBe(1)
  spy.mockRestore()
  trainer.dispose()
})
