import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  pixelOrder,
  scramblePixels,
  shiftImages,
  straightenWeights,
  toInputs,
} from '@/lib/experiments/digits-pixels'
import { createRng } from '@/lib/math/rng'

test('black is 0, white is 1', () => {
  expect([...toInputs(Uint8Array.of(0, 51, 255))]).toEqual([0, Math.fround(0.2), 1])
})

test('a shifted image is the image seen through a moved window, with 0 beyond its edge', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 5, max: 8 }),
      fc.integer({ min: 0, max: 4 }),
      (seed, side, most) => {
        const image = Float32Array.from({ length: side * side }, (_, i) => i + 1)
        const moved = image.slice()
        shiftImages(moved, side, most, createRng(seed))
        const at = (x: number, y: number) =>
          x >= 0 && y >= 0 && x < side && y < side ? image[y * side + x]! : 0
        const seenFrom = (dx: number, dy: number) =>
          moved.every((value, i) => value === at((i % side) - dx, Math.floor(i / side) - dy))
        const shifts = Array.from({ length: 2 * most + 1 }, (_, i) => i - most)
        expect(shifts.some((dx) => shifts.some((dy) => seenFrom(dx, dy)))).toBe(true)
      },
    ),
  )
})

test('each image is moved by itself', () => {
  const images = new Float32Array(50 * 25)
  for (let i = 0; i < 50; i++) images[i * 25 + 12] = 1 // a dot in the middle of 5 × 5
  shiftImages(images, 5, 1, createRng(1))
  const places = new Set<number>()
  for (const [i, ink] of images.entries()) if (ink) places.add(i % 25)
  expect([...places].sort((a, b) => a - b)).toEqual([6, 7, 8, 11, 12, 13, 16, 17, 18])
})

test('the shuffle of a seed is one order of all pixels, the same for every image', () => {
  const order = pixelOrder(3, 9)
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(order).toEqual(pixelOrder(3, 9))
  const images = Uint8Array.from({ length: 18 }, (_, i) => i)
  expect([...scramblePixels(images, order)]).toEqual([...order, ...order.map((pixel) => pixel + 9)])
})

test('straightened weights give a straight image the sums that the others give the shuffled one', () => {
  const order = pixelOrder(1, 6)
  const image = Uint8Array.of(3, 1, 4, 1, 5, 9)
  const weights = Float32Array.from({ length: 12 }, (_, i) => (i * 7) % 12)
  const sums = (pixels: Uint8Array, w: Float32Array) =>
    [0, 1].map((unit) => pixels.reduce((sum, pixel, i) => sum + pixel * w[2 * i + unit]!, 0))
  expect(sums(image, straightenWeights(weights, order))).toEqual(sums(scramblePixels(image, order), weights))
})
