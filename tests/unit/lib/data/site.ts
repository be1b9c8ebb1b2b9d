/** A small site with one data set, whose server and cache can be made to fail. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { onTestFinished, vi } from 'vitest'

export interface SiteOptions {
  /** Changes what the server answers for a shard. */
  serve?(packed: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Response | Promise<Response>
  /** Changes the manifest. */
  describe?(manifest: object): unknown
  /** Of this kind, with these contents. */
  manifest?: object
  splits?: { train: Uint8Array[]; test: Uint8Array[] }
  counts?: { train: number[]; test: number[] }
}

export const text = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))

/** Answers `/data/<name>/…` until the test ends. Every shard holds one example unless `counts` says otherwise. */
export function serveSite(name: string, options: SiteOptions = {}) {
  const { splits = { train: [text('ada', 'bob')], test: [text('eve')] }, counts } = options
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const shards = (['train', 'test'] as const).flatMap((split) =>
    splits[split].map((bytes, i) => {
      const packed = new Uint8Array(gzipSync(bytes))
      const file = `${split}-0${i}.bin`
      files.set(`/data/${name}/${file}`, packed)
      return {
        file,
        split,
        count: counts?.[split][i] ?? 1,
        bytes: packed.length,
        unpacked: bytes.length,
        sha256: createHash('sha256').update(packed).digest('hex'),
      }
    }),
  )
  const manifest = {
    format: 1,
    name,
    title: 'A data set',
    source: { package: 'a@1.0.0', authors: 'Ada', year: 1843, url: 'https://example.org/' },
    licence: 'CC0-1.0',
    kind: 'text',
    counts: { train: 1, test: 1 },
    shards,
    ...options.manifest,
  }
  const asked: string[] = []
  stub('fetch', async (url: string, init?: { signal?: AbortSignal }) => {
    asked.push(url)
    init?.signal?.throwIfAborted()
    if (url === `/data/${name}/manifest.json`) {
      const described = options.describe ? options.describe(manifest) : manifest
      return new Response(typeof described === 'string' ? described : JSON.stringify(described))
    }
    const packed = files.get(url)
    if (!packed) return new Response('not found', { status: 404 })
    return options.serve ? options.serve(packed, init?.signal) : new Response(packed)
  })
  return { asked, files, shards, times: (file: string) => asked.filter((url) => url.endsWith(file)).length }
}

/** A cache of this browser, empty at first. */
export function serveCache() {
  const kept = new Map<string, Response>()
  const cache = {
    match: async (url: string) => kept.get(url)?.clone(),
    put: async (url: string, response: Response) => void kept.set(url, response),
    delete: async (url: string) => kept.delete(url),
  }
  stub('caches', { open: async () => cache })
  return { kept, cache }
}

export function stub(name: 'fetch' | 'caches' | 'crypto', value: unknown) {
  vi.stubGlobal(name, value)
  onTestFinished(() => void vi.unstubAllGlobals())
}

/** A body that comes in pieces, and after them does what `end` says. */
export function inPieces(
  bytes: Uint8Array<ArrayBuffer>,
  pieces: number,
  end: (controller: ReadableStreamDefaultController) => void,
) {
  const size = Math.ceil(bytes.length / pieces)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return end(controller)
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}
