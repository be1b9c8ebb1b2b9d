import * as z from 'zod/mini'

const shard = z.object({
  file: z.string().check(z.regex(/^[\w-]+\.bin$/)),
  split: z.enum(['train', 'test']),
  /** Examples in it. */
  count: z.int().check(z.nonnegative()),
  /** Length of the stored (gzipped) file, and of what is in it. */
  bytes: z.int().check(z.positive()),
  unpacked: z.int().check(z.positive()),
  /** Of the stored file. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

const manifest = z.object({
  format: z.literal(1),
  name: z.string(),
  title: z.string(),
  source: z.object({ package: z.string(), authors: z.string(), year: z.int(), url: z.string() }),
  licence: z.string(),
  kind: z.enum(['images', 'text', 'table']),
  shape: z.optional(z.array(z.int())),
  classes: z.optional(z.array(z.string())),
  counts: z.object({ train: z.int(), test: z.int() }),
  shards: z.array(shard).check(z.minLength(1)),
})

export type Manifest = z.infer<typeof manifest>
export type Shard = z.infer<typeof shard>
export type Split = Shard['split']

/** Why data could not be had; the message is for the reader. */
export class DataError extends Error {
  constructor(
    readonly kind: 'missing' | 'truncated' | 'corrupt' | 'network' | 'manifest',
    message: string,
  ) {
    super(message)
    this.name = 'DataError'
  }
}

export interface LoadOptions {
  signal?: AbortSignal
  /** Bytes received of those there are. */
  onProgress?(loaded: number, total: number): void
}

export interface Dataset {
  manifest: Manifest
  /** Shards of one split, in their order. */
  shards(split: Split): Shard[]
  /** The unpacked bytes of a shard, checked against its checksum. */
  load(shard: Shard, options?: LoadOptions): Promise<Uint8Array>
}

const CACHE = 'epoch-data'

/**
 * Opens a data set of `public/data/`.
 *
 * @param base where the data sets are; by default `/data` of this site
 * @throws DataError `network` when it cannot be reached, `missing` or `manifest` when what is there is not it
 */
export async function openDataset(
  name: string,
  { base = '/data', signal }: { base?: string; signal?: AbortSignal } = {},
): Promise<Dataset> {
  const folder = `${base}/${name}`
  const response = await reach(`${folder}/manifest.json`, signal)
  const parsed = z.safeParse(manifest, await response.json().catch(() => undefined))
  if (!parsed.success)
    throw new DataError(
      'manifest',
      `The description of the data set “${name}” cannot be read. Reload the page; if that does not help, the site was not installed completely.`,
    )
  const found = parsed.data
  return {
    manifest: found,
    shards: (split) => found.shards.filter((one) => one.split === split),
    load: (one, options) => loadShard(`${folder}/${one.file}`, one, options),
  }
}

async function loadShard(
  url: string,
  expected: Shard,
  { signal, onProgress }: LoadOptions = {},
): Promise<Uint8Array> {
  const cache = await openCache()
  const cached = await cache?.match(url)
  if (cached) {
    const bytes = new Uint8Array(await cached.arrayBuffer())
    if ((await problemOf(bytes, expected)) === undefined) {
      onProgress?.(expected.bytes, expected.bytes)
      return unpack(bytes)
    }
    await cache!.delete(url) // damaged on disk, or of an older version of the course
  }
  const bytes = await download(url, expected, signal, onProgress)
  const problem = await problemOf(bytes, expected)
  if (problem) throw problem
  await remember(cache, url, bytes)
  return unpack(bytes)
}

async function reach(url: string, signal?: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new DataError('network', `${url} cannot be reached. Check the connection and press Train again.`)
  }
  if (!response.ok)
    throw new DataError(
      'missing',
      `${url} is not on this site (HTTP ${response.status}). The site was not installed completely.`,
    )
  return response
}

async function download(
  url: string,
  expected: Shard,
  signal: AbortSignal | undefined,
  onProgress: LoadOptions['onProgress'],
): Promise<Uint8Array> {
  const response = await reach(url, signal)
  if (!response.body) return new Uint8Array(await response.arrayBuffer())
  const parts: Uint8Array[] = []
  let loaded = 0
  const reader = response.body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      loaded += value.length
      onProgress?.(Math.min(loaded, expected.bytes), expected.bytes)
    }
  } catch (error) {
    if (signal?.aborted) throw error
    throw new DataError(
      'truncated',
      `The connection broke after ${loaded} of ${expected.bytes} bytes of ${expected.file}. Press Train to try again.`,
    )
  }
  const bytes = new Uint8Array(loaded)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** What is wrong with a stored file. Its checksum needs a secure origin; elsewhere only the length is compared. */
async function problemOf(
  bytes: Uint8Array,
  { file, bytes: length, sha256 }: Shard,
): Promise<DataError | undefined> {
  if (!isGzip(bytes)) {
    return new DataError(
      'corrupt',
      `${file} is not what the course expects. If you host the course: serve .bin files as they are, without a Content-Encoding.`,
    )
  }
  if (bytes.length < length)
    return new DataError(
      'truncated',
      `${file} has only ${bytes.length} of its ${length} bytes. Press Train to try again.`,
    )
  const { subtle } = globalThis.crypto ?? {}
  const damaged = subtle
    ? toHex(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)) !== sha256
    : bytes.length !== length
  if (damaged)
    return new DataError(
      'corrupt',
      `${file} was damaged on the way (its checksum differs). Press Train to try again.`,
    )
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b
const toHex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (b) => b.toString(16).padStart(2, '0')).join('')

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Absent on insecure origins and in some private modes; the browser's own HTTP cache then has to do. */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches?.open(CACHE)
  } catch {
    return undefined
  }
}

async function remember(cache: Cache | undefined, url: string, bytes: Uint8Array) {
  try {
    await cache?.put(url, new Response(bytes as Uint8Array<ArrayBuffer>))
  } catch (error) {
    console.info(`${url} is not kept for next time:`, error) // a full disk costs a second download, no more
  }
}
