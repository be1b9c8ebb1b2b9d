import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBatches } from '@/lib/engine/scratch/batches'

test('shows every example once an epoch, in another order each', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 80 }),
      fc.nat(),
      (count, size, seed) => {
        const batches = createBatches(seed)
        const chosen = new Uint32Array(size)
        for (let epoch = 0; epoch < 3; epoch++) {
          const shown: number[] = []
          while (shown.length < count) {
            const drawn = batches.next(chosen, count, size)
            expect(drawn).toBe(Math.min(size, count - shown.length))
            shown.push(...chosen.subarray(0, drawn))
          }
          expect(batches.epoch).toBe(epoch)
          expect(shown.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
        }
      },
    ),
    { seed: 1 },
  )
})

test('shuffles differently from epoch to epoch and from seed to seed', () => {
  const epochs = (seed: number) => {
    const batches = createBatches(seed)
    const chosen = new Uint32Array(50)
    return [0, 1].map(() => {
      batches.next(chosen, 50, 50)
      return [...chosen]
    })
  }
  const [first, second] = epochs(1)
  expect(first).not.toEqual(second)
  expect(epochs(1)).toEqual([first, second])
  expect(epochs(2)[0]).not.toEqual(first)
})

test('takes up examples that arrive in the middle of an epoch', () => {
  const batches = createBatches(1)
  const chosen = new Uint32Array(10)
  batches.next(chosen, 10, 10)
  expect(batches.next(chosen, 30, 10)).toBe(10)
  expect([batches.epoch, batches.position]).toEqual([0, 20])
  batches.next(chosen, 5, 10) // and those that leave
  expect([batches.epoch, batches.position]).toEqual([1, 5])
})
