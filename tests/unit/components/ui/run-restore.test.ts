import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readPace } from '@/components/ui/run-link'
import { restoringPath } from '@/components/ui/run-restore'
import type { Setup } from '@/lib/engine/experiment'
import { oneOf, real, whole } from '@/lib/engine/params'
import { readOpening } from '@/lib/worker/lab'

const setup: Setup = {
  title: 'Test',
  params: v.object({
    rate: real({ label: 'Rate', default: 0.1, min: 0, max: 10 }),
    hidden: whole({ label: 'Hidden', default: 8, min: 1, max: 64 }),
    data: oneOf(['spirals', 'moons'], { label: 'Data', default: 'spirals' }),
  }),
  backends: ['scratch', 'wasm'],
}
const usual = { rate: 0.1, hidden: 8, data: 'spirals' }

test('what was never trained is only opened; a step is trained to, and no further', () => {
  const run = { setup, params: usual, seed: 1, wanted: 'auto' } as const
  expect(restoringPath('playground', { ...run, step: 0 })).toBe('/lab/playground')
  expect(restoringPath('playground', { ...run, step: 300 })).toBe('/lab/playground?stop=300&train=1')
})

test('a widget that opens in slow motion gets there as fast as the device can', () => {
  const slow = { ...setup, stepsPerSecond: 10 }
  const path = restoringPath('neuron', { setup: slow, params: usual, seed: 7, wanted: 'wasm', step: 40 })
  expect(path).toBe('/lab/neuron?backend=wasm&seed=7&speed=fastest&stop=40&train=1')
})

test('every run comes back: the same settings, seed, back end and step, and nothing to complain of', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.integer({ min: 1, max: 64 }),
      fc.constantFrom('spirals', 'moons'),
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      fc.constantFrom('auto', 'scratch', 'wasm'),
      fc.integer({ min: 1, max: 999_999_999 }),
      (rate, hidden, data, seed, wanted, step) => {
        // An address writes no sign of zero.
        const params = { rate: rate + 0, hidden, data }
        const path = restoringPath('playground', { setup, params, seed, wanted, step })
        const search = new URL(path, 'https://epoch.example').searchParams
        expect(readOpening(setup, search)).toMatchObject({
          params,
          seed,
          backend: wanted,
          train: true,
          problems: [],
        })
        expect(readPace(search)).toEqual({ until: { step }, problems: [] })
      },
    ),
    { numRuns: 60, seed: 1 },
  )
})
