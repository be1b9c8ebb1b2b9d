import { expect, test, vi } from 'vitest'
import { DataError, loadSplits, openDataset } from '@/lib/data/shards'
import { inPieces, serveCache, serveSite, stub, text } from './site'

/** Loads the first training shard. */
async function loadFirst(options: Parameters<Awaited<ReturnType<typeof openDataset>>['load']>[1] = {}) {
  const dataset = await openDataset('names')
  return dataset.load(dataset.shards('train')[0]!, options)
}

const failure = (kind: DataError['kind'], message: RegExp) =>
  expect.objectContaining({ name: 'DataError', kind, message: expect.stringMatching(message) })

test('a shard is unpacked to what was packed', async () => {
  serveSite('names')
  expect(new TextDecoder().decode(await loadFirst())).toBe('ada\nbob')
})

test('a data set may lie elsewhere', async () => {
  const { asked } = serveSite('names')
  await expect(openDataset('names', { base: '/course/data' })).rejects.toBeInstanceOf(DataError)
  expect(asked).toEqual(['/course/data/names/manifest.json'])
})

test('what is not on the site is missing', async () => {
  serveSite('names', { serve: () => new Response('', { status: 404 }) })
  await expect(openDataset('nobody')).rejects.toEqual(failure('missing', /nobody.*404/))
  await expect(loadFirst()).rejects.toEqual(failure('missing', /train-00\.bin.*404/))
})

test('no connection is a failure of the network', async () => {
  stub('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  await expect(openDataset('names')).rejects.toEqual(failure('network', /connection/))
})

test.each([
  ['no JSON', () => '<!doctype html>'],
  ['another format', (manifest: object) => ({ ...manifest, format: 2 })],
  ['no shards', (manifest: object) => ({ ...manifest, shards: [] })],
  [
    'a file outside its folder',
    (manifest: object) => {
      const [first] = (manifest as { shards: object[] }).shards
      return { ...manifest, shards: [{ ...first, file: '../secret.bin' }] }
    },
  ],
])('a manifest with %s is refused', async (_, describe) => {
  serveSite('names', { describe })
  await expect(openDataset('names')).rejects.toEqual(failure('manifest', /“names”/))
})

test.each([
  ['a shorter file', 'truncated', /only \d+ of its \d+ bytes/, (b: Uint8Array) => b.slice(0, -3)],
  ['an empty file', 'truncated', /only 0 of/, () => new Uint8Array()],
  [
    'a flipped bit',
    'corrupt',
    /checksum/,
    (b: Uint8Array) => b.with(b.length >> 1, b.at(b.length >> 1)! ^ 4),
  ],
  ['a longer file', 'corrupt', /checksum/, (b: Uint8Array) => Uint8Array.of(...b, 0)],
  ['a page instead of a shard', 'corrupt', /Content-Encoding/, () => text('<!doctype html>')],
] as const)('%s is noticed', async (_, kind, message, damage) => {
  serveSite('names', { serve: (packed) => new Response(damage(packed) as Uint8Array<ArrayBuffer>) })
  await expect(loadFirst()).rejects.toEqual(failure(kind, message))
})

test('a connection that breaks says how far it came', async () => {
  serveSite('names', {
    serve: (packed) =>
      new Response(inPieces(packed.slice(0, 10), 2, (body) => body.error(new TypeError('network error')))),
  })
  await expect(loadFirst()).rejects.toEqual(failure('truncated', /after 10 of \d+ bytes/))
})

test('who stops gets an AbortError, before, while the manifest and while a shard comes', async () => {
  const abort = new AbortController()
  serveSite('names', {
    serve: (packed, signal) =>
      new Response(
        inPieces(packed.slice(0, 10), 1, (body) => {
          abort.abort()
          body.error(signal!.reason)
        }),
      ),
  })
  await expect(loadFirst({ signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' })
  await expect(loadFirst({ signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' })
  await expect(openDataset('names', { signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' })

  const later = new AbortController()
  stub('fetch', async () => ({
    ok: true,
    async json() {
      later.abort()
      throw later.signal.reason
    },
  }))
  await expect(openDataset('names', { signal: later.signal })).rejects.toMatchObject({ name: 'AbortError' })
})

test('progress never goes back and ends at the whole', async () => {
  const splits = { train: [text('ada'.repeat(50)), text('bob')], test: [text('eve')] }
  const { shards } = serveSite('names', {
    splits,
    serve: (packed) => new Response(inPieces(packed, 5, (body) => body.close())),
  })
  const seen: number[] = []
  const total = shards.reduce((sum, { bytes }) => sum + bytes, 0)
  const loaded = await loadSplits(await openDataset('names'), ['train', 'test'], {
    onProgress(bytes, all) {
      expect(all).toBe(total)
      seen.push(bytes)
    },
  })
  expect(loaded).toEqual(splits)
  expect(seen.length).toBeGreaterThan(5)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(total)
})

test('a shard is fetched once and then comes from the cache, with progress', async () => {
  const site = serveSite('names')
  serveCache()
  const first = await loadFirst()
  const onProgress = vi.fn()
  expect(await loadFirst({ onProgress })).toEqual(first)
  expect(site.times('train-00.bin')).toBe(1)
  expect(onProgress).toHaveBeenLastCalledWith(site.shards[0]!.bytes, site.shards[0]!.bytes)
})

test('a damaged entry of the cache is dropped and fetched again, once', async () => {
  const site = serveSite('names')
  const { kept } = serveCache()
  kept.set('/data/names/train-00.bin', new Response(new Uint8Array([0x1f, 0x8b, 3])))
  expect(new TextDecoder().decode(await loadFirst())).toBe('ada\nbob')
  await loadFirst()
  expect(site.times('train-00.bin')).toBe(1)
})

test('what came damaged is not kept', async () => {
  serveSite('names', { serve: (packed) => new Response(packed.slice(0, -1)) })
  const { kept } = serveCache()
  await expect(loadFirst()).rejects.toBeInstanceOf(DataError)
  expect(kept.size).toBe(0)
})

test.each(['match', 'put'] as const)('a cache whose %s fails costs no more than a download', async (verb) => {
  const site = serveSite('names')
  const { cache } = serveCache()
  cache[verb] = async () => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  const told = vi.spyOn(console, 'info').mockImplementation(() => {})
  await loadFirst()
  await loadFirst()
  expect(site.times('train-00.bin')).toBe(2)
  expect(told).toHaveBeenCalledTimes(2)
  told.mockRestore()
})

test('a cache that may not be opened is done without', async () => {
  serveSite('names')
  stub('caches', {
    open: async () => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    },
  })
  expect(await loadFirst()).toHaveLength(7)
})

test('on an insecure origin, which has no checksums, damage is noticed by length and when unpacking', async () => {
  let damage = (packed: Uint8Array<ArrayBuffer>): Uint8Array => packed
  serveSite('names', { serve: (packed) => new Response(damage(packed) as Uint8Array<ArrayBuffer>) })
  stub('crypto', {})
  expect(await loadFirst()).toHaveLength(7)
  damage = (packed) => Uint8Array.of(...packed, 0)
  await expect(loadFirst()).rejects.toEqual(failure('corrupt', /damaged/))
  damage = (packed) => packed.with(packed.length - 6, packed.at(-6)! ^ 255) // in gzip's own checksum
  await expect(loadFirst()).rejects.toEqual(failure('corrupt', /unpacked/))
})
