/** Whoever trains for long holds no more than after a while: one experiment of each architecture, on WebAssembly. */
import { expect, test } from 'vitest'
import type { ExperimentId } from '@/lib/experiments'
import { tf } from '../engine/wasm/backends'
import { tiny } from './tiny'

const STEPS = 5000
const LOOK_EVERY = 1000

const ARCHITECTURES: { id: ExperimentId; given?: Record<string, unknown> }[] = [
  { id: 'cnn' },
  { id: 'memory-race', given: { cells: ['lstm'] } }, // three cells would take three times as long
  { id: 'autoencoder' },
  { id: 'gan-2d' },
  { id: 'gan-digits' },
  { id: 'attention' },
]

/** Tensors, what they share their numbers in, the bytes of these, and the whole memory that the back end has taken. */
function held() {
  const { numTensors, numDataBuffers, numBytes } = tf.memory()
  const { wasm } = tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }
  return { numTensors, numDataBuffers, numBytes, heap: wasm.HEAPU8.length }
}

test.each(ARCHITECTURES)('$id holds after 5,000 steps what it held after 1,000', async ({ id, given }) => {
  await tf.setBackend('wasm')
  const before = tf.memory().numTensors
  const { params, begin } = await tiny(id, given)
  const trainer = await begin('wasm', 1)
  const looks = []
  for (let step = 1; step <= STEPS; step++) {
    await trainer.step(params)
    if (step % LOOK_EVERY > 0) continue
    await trainer.snapshot(params)
    looks.push(held())
  }
  const [first, ...later] = looks
  expect(first!.numTensors).toBeGreaterThan(before)
  for (const look of later) expect(look).toEqual(first)
  trainer.dispose()
  expect(tf.memory().numTensors).toBe(before)
})
