/** Whatever the reader chooses, the network computes the same on our own trainer and on TensorFlow.js. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Backend } from '@/lib/engine/experiment'
import { readParams } from '@/lib/engine/params'
import { experiment } from '@/lib/experiments/playground'
import {
  ACTIVATIONS,
  DATASETS,
  FEATURES,
  INITIALIZERS,
  LOSSES,
  OPTIMIZERS,
  type PlaygroundParams,
} from '@/lib/experiments/playground.params'
import { tf } from '../engine/wasm/backends'

tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting

const STEPS = 10
/** Of losses up to 1; a share of larger ones. */
const TOLERANCE = 1e-4

const choices = fc.record({
  data: fc.constantFrom(...DATASETS.filter((data) => data !== 'own')),
  points: fc.integer({ min: 20, max: 60 }),
  features: fc.subarray([...FEATURES], { minLength: 1 }),
  layers: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
  activation: fc.constantFrom(...ACTIVATIONS),
  loss: fc.constantFrom(...LOSSES),
  initializer: fc.constantFrom(...INITIALIZERS),
  optimizer: fc.constantFrom(...OPTIMIZERS),
  // Where a run diverges, every rounding grows with it.
  learningRate: fc.constantFrom(0.001, 0.003, 0.01),
  batchSize: fc.integer({ min: 1, max: 30 }),
  l1: fc.constantFrom(0, 0.001),
  l2: fc.constantFrom(0, 0.01),
  dropout: fc.constantFrom(0, 0.3),
  shuffled: fc.constantFrom(0, 0.3, 1),
  frozen: fc.integer({ min: 0, max: 4 }),
})

/** These divide a gradient by its own size. From weights of zero some gradients are zero: then rounding would decide. */
const ADAPTIVE = ['adagrad', 'rmsprop', 'adam', 'adamw']
const wellPosed = choices.filter(
  ({ initializer, optimizer }) => initializer !== 'zeros' || !ADAPTIVE.includes(optimizer),
)

async function firstLosses(params: PlaygroundParams, seed: number, backend: Backend): Promise<number[]> {
  if (backend !== 'scratch') await tf.setBackend(backend)
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed, backend, report() {}, signal })
  const losses: number[] = []
  for (let step = 0; step < STEPS; step++) {
    await trainer.step(params)
    losses.push((await trainer.snapshot(params)).metrics.loss!)
  }
  trainer.dispose()
  return losses
}

test.each(['cpu', 'wasm'] as const)(
  'the first ten losses on scratch are those on %s, whatever is chosen',
  {
    timeout: 600_000,
  },
  async (backend) => {
    await fc.assert(
      fc.asyncProperty(wellPosed, fc.integer({ min: 0, max: 1000 }), async (chosen, seed) => {
        const { params, problems } = readParams(experiment.params, chosen)
        expect(problems).toEqual([])
        const expected = await firstLosses(params, seed, backend)
        const actual = await firstLosses(params, seed, 'scratch')
        for (const [i, loss] of actual.entries())
          expect(Math.abs(loss - expected[i]!), `step ${i + 1}`).toBeLessThan(TOLERANCE * Math.max(1, loss))
      }),
      { numRuns: backend === 'cpu' ? 25 : 40 },
    )
  },
)
