import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { waitingDigits } from '@/components/widgets/first-digits-waiting'
import { classNames } from '@/components/widgets/image-classes'
import { decodeImages, type Images } from '@/lib/data/images'
import { COUNTS, DATASETS } from '@/lib/experiments/digits.params'
import { arriving } from '@/lib/experiments/digits-data'

/** Shard k: two images of one pixel, numbered 2 k and 2 k + 1. */
const shard = (k: number): Images => ({
  pixels: Uint8Array.of(2 * k, 2 * k + 1),
  labels: Uint8Array.of(k, k),
  count: 2,
  size: 1,
})

const soon = (k: number) => new Promise<Images>((resolve) => setTimeout(() => resolve(shard(k)), 1))

test('waits for exactly the images a step needs, in their order', async () => {
  const images = arriving(shard(0), 9, soon)
  expect(images.present()).toBe(2)
  expect(images.until(2)).toBeUndefined()
  await images.until(5)
  expect(images.present()).toBeGreaterThanOrEqual(5)
  expect([...images.pick([4, 0, 3]).pixels]).toEqual([4, 0, 3])
  expect([...images.pick([4, 0, 3]).labels]).toEqual([2, 0, 1])
  await images.until(9)
  expect(images.present()).toBe(9) // the last shard has one more than is wanted
  expect(images.until(9)).toBeUndefined()
})

test('nothing is fetched before it is asked for', async () => {
  const asked: number[] = []
  arriving(shard(0), 20, (k) => {
    asked.push(k)
    return soon(k)
  })
  await soon(1)
  expect(asked).toEqual([])
})

test('an image that has not arrived cannot be picked', () => {
  expect(() => arriving(shard(0), 9, soon).pick([2])).toThrow(RangeError)
})

test('a shard that fails is told when it is needed, and asked for again', async () => {
  let broken = true
  const images = arriving(shard(0), 4, async (k) => {
    if (broken) throw new Error('offline')
    return shard(k)
  })
  await expect(images.until(4)).rejects.toThrow('offline')
  broken = false
  await images.until(4)
  expect(images.present()).toBe(4)
})

test('the counts and names on the page are those of the data', () => {
  for (const name of DATASETS) {
    const { counts, classes } = JSON.parse(readFileSync(`public/data/${name}/manifest.json`, 'utf8'))
    expect(COUNTS[name]).toBe(counts.train)
    expect(classNames(name)).toEqual(classes)
  }
})

test('the digits shown before training are the first of the test data, to 16 shades', () => {
  const bytes = gunzipSync(readFileSync('public/data/mnist/test-00.bin'))
  const { pixels, labels } = decodeImages(Uint8Array.from(bytes), 2500, 784)
  const waiting = waitingDigits()
  expect(waiting.labels).toEqual(labels.slice(0, 24))
  const off = waiting.pixels.map((shade, i) => Math.abs(shade - pixels[i]!))
  expect(waiting.pixels.length).toBe(24 * 784)
  expect(Math.max(...off)).toBeLessThanOrEqual(8)
})
