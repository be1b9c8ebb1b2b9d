import * as v from 'valibot'
import { fileAt } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import { integer } from '@/lib/schema/plain'

const shard = v.object({
  file: v.pipe(v.string(), v.regex(/^[\w-]+\.bin$/)),
  split: v.picklist(['train', 'test']),
  /** Examples in it. */
  count: v.pipe(integer, v.minValue(0)),
  /** Length of the stored (gzipped) file, and of what is in it. */
  bytes: v.pipe(integer, v.gtValue(0)),
  unpacked: v.pipe(integer, v.gtValue(0)),
  /** Of the stored file. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

const manifest = v.object({
  format: v.literal(1),
  name: v.string(),
  title: v.string(),
  source: v.object({ package: v.string(), authors: v.string(), year: integer, url: v.string() }),
  licence: v.string(),
  kind: v.picklist(['images', 'text', 'table', 'weights']),
  shape: v.optional(v.array(integer)),
  classes: v.optional(v.array(v.string())),
  counts: v.object({ train: integer, test: integer }),
  shards: v.pipe(v.array(shard), v.minLength(1)),
})

export type Manifest = v.InferOutput<typeof manifest>
export type Shard = v.InferOutput<typeof shard>
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
  { base = fileAt('/data'), signal }: { base?: string; signal?: AbortSignal } = {},
): Promise<Dataset> {
  const folder = `${base}/${name}`
  const response = await reach(`${folder}/manifest.json`, signal)
  const parsed = v.safeParse(manifest, await response.json().catch(() => undefined))
  signal?.throwIfAborted()
  if (!parsed.success)
    throw new DataError(
      'manifest',
      say(
        'The description of the data set “{name}” cannot be read. Reload the page; if that does not help, the site was not installed completely.',
        { name },
      ),
    )
  const found = parsed.output
  return {
    manifest: found,
    shards: (split) => found.shards.filter((one) => one.split === split),
    load: (one, options) => loadShard(`${folder}/${one.file}`, one, options),
  }
}

/**
 * The unpacked shards of some splits, in their order, loaded at once; progress counts all of them together.
 *
 * @throws DataError for the first that cannot be had
 */
export async function loadSplits<S extends Split>(
  dataset: Dataset,
  splits: readonly S[],
  { signal, onProgress }: LoadOptions = {},
): Promise<Record<S, Uint8Array[]>> {
  const all = splits.flatMap((split) => dataset.shards(split))
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0)
  const loaded = new Map<Shard, number>()
  const load = (shard: Shard) =>
    dataset.load(shard, {
      signal,
      onProgress(bytes) {
        loaded.set(shard, bytes)
        onProgress?.(
          Array.from(loaded.values()).reduce((sum, part) => sum + part, 0),
          total,
        )
      },
    })
  const parts = new Map(all.map((shard) => [shard, load(shard)]))
  await Promise.all(parts.values())
  const read = async (split: S) => [
    split,
    await Promise.all(dataset.shards(split).map((shard) => parts.get(shard)!)),
  ]
  return Object.fromEntries(await Promise.all(splits.map(read)))
}

async function loadShard(
  url: string,
  expected: Shard,
  { signal, onProgress }: LoadOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const cache = await openCache()
  const kept = await recall(cache, url)
  if (kept) {
    if ((await problemOf(kept, expected)) === undefined) {
      onProgress?.(expected.bytes, expected.bytes)
      return unpack(kept, expected)
    }
    await cache!.delete(url) // damaged on disk, or of an older version of the course
  }
  const bytes = await download(url, expected, signal, onProgress)
  const problem = await problemOf(bytes, expected)
  if (problem) throw problem
  const unpacked = await unpack(bytes, expected)
  await remember(cache, url, bytes)
  return unpacked
}

async function reach(url: string, signal?: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { signal })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new DataError(
      'network',
      say(
        '{url} cannot be reached. Check the connection and press Train again. For times without a network, the course map keeps the data on this device.',
        { url },
      ),
    )
  }
  if (!response.ok)
    throw new DataError(
      'missing',
      say('{url} is not on this site (HTTP {status}). The site was not installed completely.', {
        url,
        status: response.status,
      }),
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
      say('The connection broke after {loaded} of {bytes} bytes of {file}. Press Train to try again.', {
        loaded,
        bytes: expected.bytes,
        file: expected.file,
      }),
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
  if (bytes.length > 0 && !isGzip(bytes)) {
    return new DataError(
      'corrupt',
      say(
        '{file} is not what the course expects. If you host the course: serve .bin files as they are, without a Content-Encoding.',
        { file },
      ),
    )
  }
  if (bytes.length < length)
    return new DataError(
      'truncated',
      say('{file} has only {received} of its {length} bytes. Press Train to try again.', {
        file,
        received: bytes.length,
        length,
      }),
    )
  const { subtle } = globalThis.crypto ?? {}
  const damaged = subtle
    ? toHex(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)) !== sha256
    : bytes.length !== length
  if (damaged)
    return new DataError(
      'corrupt',
      say('{file} was damaged on the way (its checksum differs). Press Train to try again.', { file }),
    )
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b
const toHex = (buffer: ArrayBuffer) =>
  Array.from(new Uint8Array(buffer), (b) => b.toString(16).padStart(2, '0')).join('')

async function unpack(bytes: Uint8Array, { file, unpacked }: Shard): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
  // Without a checksum, what was damaged is noticed only here.
  const content = await new Response(stream).arrayBuffer().catch(() => undefined)
  if (content?.byteLength !== unpacked)
    throw new DataError('corrupt', say('{file} cannot be unpacked. Press Train to try again.', { file }))
  return new Uint8Array(content)
}

/** Absent on insecure origins and in some private modes; the browser's own HTTP cache then has to do. */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches?.open(CACHE)
  } catch {
    return undefined
  }
}

/** What is kept from last time; a cache that cannot be read is as good as none. */
async function recall(cache: Cache | undefined, url: string): Promise<Uint8Array | undefined> {
  try {
    const kept = await cache?.match(url)
    return kept && new Uint8Array(await kept.arrayBuffer())
  } catch (error) {
    console.info(`${url} cannot be read from the cache:`, error)
  }
}

async function remember(cache: Cache | undefined, url: string, bytes: Uint8Array) {
  try {
    await cache?.put(url, new Response(bytes as Uint8Array<ArrayBuffer>))
  } catch (error) {
    console.info(`${url} is not kept for next time:`, error) // a full disk costs a second download, no more
  }
}
