/** Shaders are compiled in a dry run, in which every number that is read is zero: none may find its way into a real one. */
import { expect, test, vi } from 'vitest'
import type { ExperimentId } from '@/lib/experiments'
import { tf } from '../engine/wasm/backends'
import { ON_CPU } from './on-cpu'
import { zerosRead } from './zeros-read'

const STEPS = 2

/** A run in a page that has seen no other since the modules were last reset. */
async function course(id: string) {
  const { tiny } = await import('./tiny')
  const { params, begin } = await tiny(id as ExperimentId)
  const trainer = await begin('cpu', 1)
  for (let step = 0; step < STEPS; step++) await trainer.step(params)
  const seen = [await trainer.snapshot(params), await trainer.save?.()]
  trainer.dispose()
  return seen
}

test.each(ON_CPU)('%s', async (id) => {
  await tf.setBackend('cpu')
  vi.resetModules()
  const alone = await course(id)
  vi.resetModules()
  const reads = zerosRead()
  await course(id)
  reads.mockRestore()
  expect(await course(id)).toEqual(alone)
})
