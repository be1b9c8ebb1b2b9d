import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import type { FileEntry, Manifest } from '@/lib/offline/manifest'

const ORIGIN = 'https://course.example'

/** Stands in for the browser's caches and for a server; answers are kept as bytes. */
export function fakeSite(files: Record<string, string | number>) {
  const stored = new Map<string, Map<string, { body: ArrayBuffer; headers: [string, string][] }>>()
  const fetched: string[] = []
  /** Paths for which there is no more room. */
  const full = new Set<string>()

  async function open(name: string) {
    const entries = stored.get(name) ?? new Map()
    stored.set(name, entries)
    const at = (key: string | Request) => new URL(typeof key === 'string' ? key : key.url, ORIGIN).href
    return {
      async match(key: string) {
        const hit = entries.get(at(key))
        return hit && new Response(hit.body.slice(0), { headers: hit.headers })
      },
      async put(key: string, response: Response) {
        if (full.has(key)) throw new DOMException('no room', 'QuotaExceededError')
        entries.set(at(key), { body: await response.arrayBuffer(), headers: [...response.headers] })
      },
      delete: async (key: string) => entries.delete(at(key)),
      keys: async () => [...entries.keys()].map((url) => ({ url })),
    }
  }
  vi.stubGlobal('caches', {
    open,
    match: async (key: string, { cacheName }: { cacheName: string }) => (await open(cacheName)).match(key),
    has: async (name: string) => stored.has(name),
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
  })
  vi.stubGlobal('fetch', async (path: string, { signal }: RequestInit = {}) => {
    signal?.throwIfAborted()
    fetched.push(path)
    const found = files[path]
    if (found === undefined) throw new TypeError('Failed to fetch')
    if (typeof found === 'number') return new Response('an error page', { status: found })
    return new Response(found, { headers: { 'content-type': 'text/x', 'content-encoding': 'gzip' } })
  })
  const paths = (cache: string) =>
    [...(stored.get(cache)?.keys() ?? [])].map((url) => new URL(url).pathname).sort()
  return { files, fetched, full, paths, open }
}

export const entryOf = (path: string, text: string): FileEntry => [
  path,
  text.length,
  createHash('sha256').update(text).digest().subarray(0, 9).toString('base64url'),
]

/** A course of two lessons that share a file. */
export const SITE = {
  '/': 'home',
  '/_next/static/chunks/both.js': 'shared',
  '/_next/static/chunks/one.js': 'only one',
  '/learn/one': 'lesson one',
  '/learn/two': 'lesson two',
  '/data/mnist/a.bin': 'digits',
}

export function manifestOf(build: string, site: typeof SITE): Manifest {
  const files = Object.entries(site).map(([path, text]) => entryOf(path, text))
  return {
    build,
    files: files.slice(0, 5),
    shell: [0],
    pages: {
      '/learn/one': { title: 'One', files: [1, 2, 3], data: ['mnist'], labs: [] },
      '/learn/two': { title: 'Two', files: [1, 4], data: [], labs: [] },
    },
    data: { mnist: { title: 'MNIST', files: files.slice(5) } },
  }
}
