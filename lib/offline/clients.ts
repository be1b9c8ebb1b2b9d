/**
 * Which tab shows which build. Each tab says so when it begins; what is said is kept, since a service worker is ended
 * whenever it has nothing to do. Tabs go by the ids that the service worker knows them by.
 */
const CACHE = 'epoch-clients'

/** Remembers the build of a tab. */
export async function noteClient(id: string, build: string) {
  await (await caches.open(CACHE)).put(`/${id}`, new Response(build))
}

/** The build that a tab shows; undefined when it has not said so. */
export async function buildOfClient(id: string): Promise<string | undefined> {
  if (id === '') return
  return (await caches.match(`/${id}`, { cacheName: CACHE }))?.text()
}

/**
 * The builds that tabs show; undefined while one of them has not said which.
 *
 * @param open ids of all tabs there are; the others are forgotten
 */
export async function buildsInUse(open: readonly string[]): Promise<Set<string> | undefined> {
  const cache = await caches.open(CACHE)
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname
    if (!open.includes(path.slice(1))) await cache.delete(path)
  }
  const builds = await Promise.all(open.map(buildOfClient))
  const known = builds.filter((build) => build !== undefined)
  return known.length === builds.length ? new Set(known) : undefined
}
