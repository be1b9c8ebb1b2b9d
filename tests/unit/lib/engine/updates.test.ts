import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOptimizer } from '@/lib/engine/optimizers'
import { createVariable } from '@/lib/engine/weights'
import { type BackendName, tf, uniform } from './wasm/backends'

const KINDS = ['sgd', 'adam', 'adamw'] as const

/** Weights and averages after three updates on a back end. */
async function updated(backend: BackendName, kind: (typeof KINDS)[number], length: number) {
  await tf.setBackend(backend)
  const w = createVariable(Float32Array.from(uniform(1, length).data), [length])
  const optimizer = createOptimizer(kind, { w })
  for (let step = 0; step < 3; step++) {
    const gradient = tf.tensor1d(Float32Array.from(uniform(2 + step, length).data))
    optimizer.apply({ w: gradient }, { learningRate: 0.1 / (1 + step), weightDecay: 0.1 })
    gradient.dispose()
  }
  const saved = await optimizer.save()
  const result = { ...saved, w: { shape: [length], values: await w.data() } }
  optimizer.dispose()
  w.dispose()
  return Object.entries(result).map(([name, { values }]) => [name, ...values])
}

// Every single operation rounds the same way on both, so not only nearly: lessons tell the same numbers.
test('an update in one kernel rounds as its formula does, operation by operation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.constantFrom(...KINDS), async (length, kind) => {
      expect(await updated('wasm', kind, length)).toEqual(await updated('cpu', kind, length))
    }),
    { numRuns: 30 },
  )
})

test.each(KINDS)('%s does not write over weights that somebody holds', async (kind) => {
  await tf.setBackend('wasm')
  const w = createVariable(Float32Array.of(1, 2, 3), [3])
  const held = tf.clone(w)
  const optimizer = createOptimizer(kind, { w })
  const gradient = tf.ones([3])
  optimizer.apply({ w: gradient }, { learningRate: 0.5 })
  expect([...held.dataSync()]).toEqual([1, 2, 3])
  expect([...w.dataSync()]).not.toEqual([1, 2, 3])
  optimizer.dispose()
  tf.dispose([w, held, gradient])
})
