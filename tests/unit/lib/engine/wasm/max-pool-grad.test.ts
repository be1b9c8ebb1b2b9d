import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, distinct, gapToCpu, gapToFiniteDifferences, gradientsOn, type Op, tf } from './backends'
import { type Convolution, convolutions } from './convolutions'

// With padding as wide as the window some windows see no input at all: a maximum over nothing.
const pools = convolutions().filter(({ pad, kernel }) => {
  const widest = typeof pad === 'object' ? Math.max(...pad.flat()) : typeof pad === 'number' ? pad : 0
  return widest < Math.min(...kernel) && Math.max(...kernel) > 1
})

const pool =
  ({ kernel, strides, pad, rounding }: Convolution): Op =>
  (x) =>
    tf.maxPool(x as tf.Tensor4D, kernel, strides, pad, rounding)

test('agrees with the cpu for any window, stride and padding', () => {
  fc.assert(
    fc.property(pools, (c) => {
      expect(gapToCpu(pool(c), [distinct(1, ...c.input)])).toBeLessThan(1e-6)
    }),
    { seed: 10, numRuns: 60 },
  )
})

test('agrees with finite differences', () => {
  fc.assert(
    fc.property(pools, (c) => {
      expect(gapToFiniteDifferences(pool(c), [distinct(2, ...c.input)])).toBeLessThan(2e-3)
    }),
    { seed: 11, numRuns: 40 },
  )
})

const halves: Op = (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')

test('passes gradient through windows of negative values', () => {
  const x = { shape: [1, 2, 2, 1], data: [-4, -1, -3, -2] }
  const [dx] = gradientsOn('wasm', halves, [x], { shape: [1, 1, 1, 1], data: [5] })
  expect(Array.from(dx!.data)).toEqual([0, 5, 0, 0])
})

test('gives the gradient of a tie to the first', () => {
  const x = { shape: [1, 2, 2, 1], data: [0, 7, 7, 7] }
  const [dx] = gradientsOn('wasm', halves, [x], { shape: [1, 1, 1, 1], data: [1] })
  expect(Array.from(dx!.data)).toEqual([0, 1, 0, 0])
})

test('treats four channels at once as it treats each by itself, whatever is in a window', () => {
  const value = fc.constantFrom(Number.NaN, -Infinity, Infinity, -0, 0, -1, 1, 2)
  const image = fc.record({
    H: fc.integer({ min: 2, max: 7 }),
    W: fc.integer({ min: 2, max: 7 }),
    channels: fc.constantFrom(4, 8),
    values: fc.array(value, { minLength: 8, maxLength: 40 }),
  })
  fc.assert(
    fc.property(image, ({ H, W, channels: C, values }) => {
      const x = Array.from({ length: H * W * C }, (_, i) => values[(i * 7) % values.length]!)
      const [OH, OW] = [H >> 1, W >> 1]
      const dy = Array.from({ length: OH * OW * C }, (_, i) => (i % 5) - 2 || -0)
      const channel = (numbers: number[], c: number) => numbers.filter((_, i) => i % C === c)
      const backwards = (x: number[], dy: number[], channels: number) =>
        Array.from(
          gradientsOn('wasm', halves, [{ shape: [1, H, W, channels], data: x }], {
            shape: [1, OH, OW, channels],
            data: dy,
          })[0]!.data,
        )
      const together = backwards(x, dy, C)
      for (let c = 0; c < C; c++)
        expect(channel(together, c)).toEqual(backwards(channel(x, c), channel(dy, c), 1))
    }),
    { seed: 12, numRuns: 40 },
  )
})

test('is empty for an empty batch', () => {
  const [dx] = gradientsOn('wasm', halves, [{ shape: [0, 4, 4, 2], data: [] }], {
    shape: [0, 2, 2, 2],
    data: [],
  })
  expect(difference(dx!, { shape: [0, 4, 4, 2], data: [] })).toBe(0)
})
