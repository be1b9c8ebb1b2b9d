import { writeBase64 } from '@/lib/address/base64'
import { say } from '@/lib/locale/say'
import { buildOf, cacheOf, type FileEntry, filesOf, MANIFEST, type Manifest, pathOf } from './manifest'
import { isLasting } from './strategy'

/** Files under way at once: as many as a browser opens connections to one server over HTTP/1.1. */
const LANES = 6

/** Why something is not kept; what was there before still is. */
export class KeepError extends Error {
  constructor(
    readonly kind: 'network' | 'changed' | 'full',
    message: string,
  ) {
    super(message)
    this.name = 'KeepError'
  }
}

export interface KeepOptions {
  signal?: AbortSignal
  /** Called with the bytes of each file that was not here and has come. */
  onBytes?(bytes: number): void
}

/** The manifest of a build that is kept completely; undefined when its shell is not, or not yet. */
export async function keptManifest(build: string): Promise<Manifest | undefined> {
  if (!(await caches.has(cacheOf(build)))) return
  const response = await (await caches.open(cacheOf(build))).match(MANIFEST)
  return response?.json()
}

/** Of the pages of a manifest those that are kept with all that they need. */
export async function keptPages({ build, files, pages }: Manifest): Promise<string[]> {
  const cache = await caches.open(cacheOf(build))
  const paths = new Set((await cache.keys()).map(({ url }) => pathOf(url)))
  return Object.entries(pages).flatMap(([path, page]) =>
    paths.has(path) && page.files.every((place) => paths.has(files[place]![0])) ? path : [],
  )
}

/** Keeps some pages of a build with all that they need. @throws KeepError */
export async function keepPages(manifest: Manifest, paths: readonly string[], options: KeepOptions = {}) {
  for (const path of paths) await keepFiles(manifest, manifest.pages[path]?.files ?? [], options)
}

/** Lets go of pages, and of the files that no page that stays needs. */
export async function dropPages(manifest: Manifest, paths: readonly string[]) {
  const cache = await caches.open(cacheOf(manifest.build))
  const shell = new Set(manifest.shell.map((place) => manifest.files[place]![0]))
  const staying = (await keptPages(manifest)).filter((path) => !paths.includes(path))
  // The page goes first: what is left of it shall not be shown.
  for (const path of paths) if (!shell.has(path)) await cache.delete(path)
  const stay = new Set([...manifest.shell, ...filesOf(manifest, staying)])
  for (const place of filesOf(manifest, paths)) {
    if (!stay.has(place)) await cache.delete(manifest.files[place]![0])
  }
}

/**
 * Puts files of a build into its cache: those that lie in another build's cache unchanged are taken from there.
 *
 * @throws KeepError when one cannot be had as the manifest describes it, or there is no room; what came before it stays
 */
export async function keepFiles(
  manifest: Manifest,
  places: readonly number[],
  { signal, onBytes }: KeepOptions = {},
) {
  const cache = await caches.open(cacheOf(manifest.build))
  const known = new Set((await cache.keys()).map(({ url }) => pathOf(url)))
  const others = await otherBuilds(manifest.build)
  const page = new Set(Object.keys(manifest.pages))
  const one = async (entry: FileEntry) => {
    signal?.throwIfAborted()
    const [path, bytes] = entry
    if (known.has(path)) return
    await put(cache, path, (await takeOver(entry, others)) ?? (await fetchEntry(entry, signal)))
    onBytes?.(bytes)
  }
  const entries = places.map((place) => manifest.files[place]!)
  await inLanes(
    entries.filter(([path]) => !page.has(path)),
    one,
  )
  // A page that is there can be shown.
  for (const entry of entries.filter(([path]) => page.has(path))) await one(entry)
}

/** What other builds on this device hold. */
async function otherBuilds(build: string) {
  const names = (await caches.keys()).filter((name) => buildOf(name) !== undefined && name !== cacheOf(build))
  const found = await Promise.all(
    names.map(async (name) => ({
      cache: await caches.open(name),
      manifest: await keptManifest(buildOf(name)!),
    })),
  )
  return found.flatMap(({ cache, manifest }) =>
    manifest ? [{ cache, digests: new Map(manifest.files.map(([path, , digest]) => [path, digest])) }] : [],
  )
}

type Other = Awaited<ReturnType<typeof otherBuilds>>[number]

async function takeOver([path, , digest]: FileEntry, others: readonly Other[]) {
  for (const { cache, digests } of others) {
    if (digests.get(path) !== digest) continue
    const response = await cache.match(path)
    if (response) return response
  }
}

/**
 * A file of the site, if it is exactly the one that the manifest describes.
 *
 * @throws KeepError `network` when it cannot be reached, `changed` when the site has another one by now
 */
export async function fetchEntry([path, , digest]: FileEntry, signal?: AbortSignal): Promise<Response> {
  let response: Response
  let body: ArrayBuffer
  try {
    // What the browser has of files that never change need not be asked for again.
    response = await fetch(path, {
      signal,
      cache: isLasting(path) ? 'default' : 'no-cache',
      priority: 'low',
    })
    body = await response.arrayBuffer()
  } catch (error) {
    if (signal?.aborted) throw error
    throw new KeepError('network', say('{path} cannot be reached.', { path }))
  }
  if (!response.ok)
    throw new KeepError(response.status < 500 ? 'changed' : 'network', `${path}: HTTP ${response.status}.`)
  if ((await digestOf(body)) !== digest)
    throw new KeepError('changed', say('{path} is of another version of the course.', { path }))
  const headers = new Headers(response.headers)
  // The body is unpacked now.
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name)
  return new Response(body, { status: response.status, headers })
}

/** Puts an answer into a cache. @throws KeepError `full` when the browser has no room for it */
export async function put(cache: Cache, path: string, response: Response) {
  try {
    await cache.put(path, response)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      throw new KeepError('full', say('The browser has no more room for this site.'))
    throw error
  }
}

/** The beginning of a SHA-256 as the manifest has it: 72 bits, against mix-ups and damage. */
async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).subarray(0, 9)
  return writeBase64(bytes)
}

/** Does a job for each item, a few at once; the first failure ends it. */
async function inLanes<T>(items: readonly T[], job: (item: T) => Promise<void>) {
  const queue = items.values()
  let failed = false
  const lane = async () => {
    for (const item of queue) {
      if (failed) return
      try {
        await job(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
