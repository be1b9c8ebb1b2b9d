/**
 * The service worker of a build. It keeps what the manifest calls the shell when it is installed, and all that the
 * build before it had kept; from then on it only reads. Pages of lessons are put beside it by the page (`visit`,
 * `take-along`), which can show progress and be stopped.
 */

import { folderOf, localeOf } from '@/lib/locale/locale'
import { buildOfClient, buildsInUse, noteClient } from './clients'
import { keepFiles, keptManifest, keptPages, put } from './keep'
import { buildOf, cacheOf, filesOf, MANIFEST, type Manifest, pathOf } from './manifest'
import { strategyOf } from './strategy'

declare const self: ServiceWorkerGlobalScope
/** Set by the build. */
declare const BUILD: string

/** Longer than this nobody looks at an empty page that could be a full one. */
const PATIENCE_MS = 3000

export type ToWorker =
  /**
   * Asks this worker to answer from now on. A tab names its build: a worker of the same answers true, and takes over
   * when no tab of another build is left. Without a name the reader has asked, and it does so at once.
   */
  | { type: 'take over'; build?: string }
  /** A tab has begun, and says of which build it is. */
  | { type: 'hello'; build: string }

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => event.waitUntil(obey(event)))
self.addEventListener('fetch', (event) => {
  switch (strategyOf(event.request, self.location.origin)) {
    case 'page':
      return event.respondWith(answerPage(event))
    case 'lasting':
      return event.respondWith(answerLasting(event.request))
    case 'file':
      return event.respondWith(answerFile(event))
    case 'network':
  }
})

/** All or nothing: while a file of the new build is missing, the worker before this one stays. */
async function install() {
  try {
    const response = await fetch(MANIFEST, { cache: 'no-store' })
    if (!response.ok) throw new Error(`${MANIFEST}: HTTP ${response.status}`)
    const manifest: Manifest = await response.clone().json()
    if (manifest.build !== BUILD) throw new Error('The site is being updated.')
    const kept = await keptBefore()
    await keepFiles(manifest, manifest.shell)
    await keepFiles(
      manifest,
      filesOf(
        manifest,
        Object.keys(manifest.pages).filter((path) => kept.has(path)),
      ),
    )
    await put(await caches.open(cacheOf(BUILD)), MANIFEST, response)
  } catch (error) {
    await caches.delete(cacheOf(BUILD))
    throw error
  }
}

/** Pages that the reader has of builds before this one. */
async function keptBefore(): Promise<Set<string>> {
  const builds = (await caches.keys()).flatMap((name) => buildOf(name) ?? [])
  const manifests = await Promise.all(builds.map(keptManifest))
  return new Set((await Promise.all(manifests.flatMap((one) => (one ? [keptPages(one)] : [])))).flat())
}

async function activate() {
  // The first page of a first visit, which was here before this worker, is its own from now on.
  await self.clients.claim()
}

async function obey({ data, ports, source }: ExtendableMessageEvent) {
  const message: ToWorker = data
  if (message.build !== undefined) await noteClient((source as Client).id, message.build)
  if (message.type === 'hello') return tidy()
  const mine = message.build === undefined || message.build === BUILD
  ports[0]?.postMessage(mine)
  if (mine && (message.build === undefined || (await isAlone()))) await self.skipWaiting()
}

/**
 * Whether every tab is of this build. An open lesson of another is not disturbed: Chromium 156 may leave unanswered
 * what a tab asks for, such as the frame of the code runner, in the moment when one worker replaces another.
 */
async function isAlone(): Promise<boolean> {
  const used = await buildsShown()
  return used !== undefined && [...used].every((build) => build === BUILD)
}

async function buildsShown() {
  const tabs = await self.clients.matchAll({ includeUncontrolled: true })
  return buildsInUse(tabs.filter(({ frameType }) => frameType === 'top-level').map(({ id }) => id))
}

/** Deletes the files of builds that no tab shows. */
async function tidy() {
  const used = await buildsShown()
  if (!used) return
  for (const name of await caches.keys()) {
    // The cache that an update fills belongs to no tab yet.
    if (self.registration.installing || self.registration.waiting) return
    const build = buildOf(name)
    if (build !== undefined && build !== BUILD && !used.has(build)) await caches.delete(name)
  }
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const path = pathOf(event.request.url)
  const network = fromNetwork(event)
  const inTime = await Promise.race([network, after(PATIENCE_MS)])
  if (inTime && inTime.status < 500) return inTime
  return (
    told(await kept(path, BUILD)) ??
    (await network) ??
    told(await kept(`${folderOf(localeOf(path))}/offline`, BUILD)) ??
    told(await kept('/offline', BUILD)) ??
    Response.error()
  )
}

/** What the server says; undefined when it cannot be reached. */
const fromNetwork = ({ request }: FetchEvent) => fetch(request).catch(() => undefined)

async function answerLasting(request: Request): Promise<Response> {
  const found = await caches.match(pathOf(request.url), { ignoreVary: true })
  return found ? plain(found) : fetch(request)
}

/** A tab of an older build gets the files of that build, as long as they are here. */
async function answerFile({ request, clientId }: FetchEvent): Promise<Response> {
  const several = (await caches.keys()).filter((name) => buildOf(name) !== undefined).length > 1
  const build = (several && (await buildOfClient(clientId))) || BUILD
  return (await kept(pathOf(request.url), build)) ?? fetch(request)
}

async function kept(path: string, build: string): Promise<Response | undefined> {
  const found = await caches.match(path, { cacheName: cacheOf(build), ignoreVary: true })
  return found && plain(found)
}

/**
 * The same answer without an address of its own, so that it takes that of the request, fragment included: a worker
 * made by Turbopack reads from there what it shall run.
 */
const plain = ({ body, status, headers }: Response) => new Response(body, { status, headers })

/** A page that came from the cache for want of a network says so to itself (`performance` shows it this header). */
function told(page: Response | undefined): Response | undefined {
  page?.headers.set('Server-Timing', 'kept')
  return page
}

const after = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))
