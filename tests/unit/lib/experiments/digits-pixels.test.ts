import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftImages, toInputs } from '@/lib/experiments/digits-pixels'
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
