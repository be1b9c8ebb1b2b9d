/** Whoever trains for long holds no more than after a while: one experiment of each architecture, on WebAssembly. */
import { expect, test } from 'vitest'
import type { ExperimentId } from '@/lib/experiments'
import { tf } from '../engine/wasm/backends'
import { tiny } from './tiny'

const STEPS = 2000
const LOOK_EVERY = 400

/** Questions of nothing but their kind. */
const asked = (...types: string[]) => types.map((type) => ({ type }))
const IMAGE = Array.from({ length: 784 }, (_, i) => (i % 28) / 28)

/** Each with what a page asks of it while it trains, a question of each kind. */
const ARCHITECTURES: { id: ExperimentId; given?: Record<string, unknown>; asks: object[] }[] = [
  {
    id: 'cnn',
    asks: [
      ...asked('confusion', 'export'),
      { type: 'classify', pixels: IMAGE },
      { type: 'look', image: { test: 0 } },
      { type: 'filters', stage: 0 },
      { type: 'shifted', by: 2 },
      { type: 'mistakes', limit: 5 },
    ],
  },
  // Three cells would take three times as long.
  {
    id: 'memory-race',
    given: { cells: ['lstm'], task: 'names' },
    asks: [
      { type: 'read', cell: 'lstm', text: 'ada' },
      { type: 'write', cell: 'lstm', count: 2, temperature: 1, seed: 1 },
      { type: 'export', cell: 'lstm' },
    ],
  },
  {
    id: 'autoencoder',
    asks: [
      ...asked('places', 'scores', 'principal', 'export'),
      { type: 'decode', codes: [0, 1] },
      { type: 'rebuild', image: IMAGE },
      { type: 'compress', bits: [4] },
    ],
  },
  { id: 'gan-2d', asks: asked('sheet', 'export') },
  { id: 'gan-digits', asks: [...asked('film'), { type: 'walk', from: 0, to: 1, at: [0, 0.5, 1] }] },
  { id: 'attention', asks: [] },
]

/** Tensors, what they share their numbers in, the bytes of these, and the whole memory that the back end has taken. */
function held() {
  const { numTensors, numDataBuffers, numBytes } = tf.memory()
  const { wasm } = tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }
  return { numTensors, numDataBuffers, numBytes, heap: wasm.HEAPU8.length }
}

test.each(ARCHITECTURES)(
  '$id holds after 2,000 steps what it held after 400',
  async ({ id, given, asks }) => {
    await tf.setBackend('wasm')
    const before = tf.memory().numTensors
    const { params, begin } = await tiny(id, given)
    const trainer = await begin('wasm', 1)
    const looks = []
    for (let step = 1; step <= STEPS; step++) {
      await trainer.step(params)
      if (step % LOOK_EVERY > 0) continue
      await trainer.snapshot(params)
      for (const question of asks) await trainer.ask?.(question as never, params)
      looks.push(held())
    }
    const [first, ...later] = looks
    expect(first!.numTensors).toBeGreaterThan(before)
    for (const look of later) expect(look).toEqual(first)
    trainer.dispose()
    expect(tf.memory().numTensors).toBe(before)
  },
)
