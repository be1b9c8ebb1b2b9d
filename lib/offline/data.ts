import { fetchEntry, type KeepOptions, put } from './keep'
import { DATA_CACHE, type Manifest } from './manifest'

/** Keeps a data set where `lib/data/shards` looks for it first. @throws KeepError */
export async function keepData({ data }: Manifest, name: string, { signal, onBytes }: KeepOptions = {}) {
  const cache = await caches.open(DATA_CACHE)
  for (const entry of data[name]?.files ?? []) {
    const [path, bytes] = entry
    if (await cache.match(path)) continue
    await put(cache, path, await fetchEntry(entry, signal))
    onBytes?.(bytes)
  }
}

/** The data sets of which every part is here. */
export async function keptData({ data }: Manifest): Promise<string[]> {
  const cache = await caches.open(DATA_CACHE)
  const paths = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  return Object.keys(data).filter((name) => data[name]!.files.every(([path]) => paths.has(path)))
}

/** Deletes all data sets, also those of which a part has come with a lesson. */
export async function dropData() {
  await caches.delete(DATA_CACHE)
}
