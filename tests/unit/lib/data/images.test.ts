import { expect, test } from 'vitest'
import { decodeImages, openImages } from '@/lib/data/images'
import { serveSite } from './site'

/** Two shards of 2 × 2 images: labels first, then pixels. */
const SPLITS = {
  train: [Uint8Array.of(7, 8, 1, 2, 3, 4, 5, 6, 7, 8), Uint8Array.of(9, 4, 3, 2, 1)],
  test: [Uint8Array.of(0, 9, 9, 9, 9)],
}
const site = (serve?: NonNullable<Parameters<typeof serveSite>[1]>['serve']) =>
  serveSite('dots', {
    serve,
    splits: SPLITS,
    counts: { train: [2, 1], test: [1] },
    manifest: { kind: 'images', shape: [2, 2], classes: ['a', 'b'] },
  })

test('labels and pixels of a shard are told apart', async () => {
  site()
  const images = await openImages('dots')
  expect(images.shape).toEqual([2, 2])
  expect([images.shards('train'), images.shards('test')]).toEqual([2, 1])
  expect(await images.load('train', 0)).toEqual({
    labels: Uint8Array.of(7, 8),
    pixels: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    count: 2,
    size: 4,
  })
})

test('bytes that are not so many images are refused', () => {
  expect(() => decodeImages(new Uint8Array(9), 2, 4)).toThrow('9 bytes are not 2 images of 4 pixels')
})

test('a shard asked for twice at once is loaded once', async () => {
  const { times } = site()
  const images = await openImages('dots')
  const [a, b] = await Promise.all([images.load('train', 1), images.load('train', 1)])
  expect(a).toBe(b)
  expect(times('train-01.bin')).toBe(1)
})

test('a shard that failed can be asked for again', async () => {
  let broken = true
  site((packed) => new Response(broken ? packed.slice(0, 5) : packed))
  const images = await openImages('dots')
  await expect(images.load('train', 0)).rejects.toMatchObject({ kind: 'truncated' })
  broken = false
  expect((await images.load('train', 0)).count).toBe(2)
})

test('one who gives up does not take the shard from another who waits for it', async () => {
  const abort = new AbortController()
  let first = true
  site((packed, signal) => {
    if (!first) return new Response(packed)
    first = false
    queueMicrotask(() => abort.abort())
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  })
  const images = await openImages('dots')
  const left = images.load('train', 0, { signal: abort.signal })
  const waits = images.load('train', 0)
  await expect(left).rejects.toMatchObject({ name: 'AbortError' })
  expect((await waits).count).toBe(2)
})

test('there is no shard after the last, and texts are no images', async () => {
  site()
  const images = await openImages('dots')
  await expect(images.load('train', 2)).rejects.toThrow('no train shard 2')
  serveSite('names')
  await expect(openImages('names')).rejects.toMatchObject({ kind: 'manifest' })
})
