import { localeOf } from '@/lib/locale/locale'
import { keepPages, keptManifest } from './keep'
import { shellIn } from './manifest'
import type { ToWorker } from './worker'

/** A tab that is looked at again asks for a new version, but no more often than this. */
const ASK_AGAIN_MS = 60 * 60 * 1000
/** A worker that does not answer is taken to refuse. */
const ANSWER_MS = 2000

/** The build of this page; undefined where the site is not to be used offline, such as in development. */
export function pageBuild(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="epoch-build"]')?.content
}

/** Whether this browser, at this address, can keep anything: it needs https (or localhost) and storage. */
export const canKeep = () => 'serviceWorker' in navigator && 'caches' in window

/** Whether the reader has a service worker of this site already. */
export async function isRegistered(): Promise<boolean> {
  try {
    return (await navigator.serviceWorker.getRegistration()) !== undefined
  } catch {
    return false // forbidden here, so there is none
  }
}

let registering: Promise<ServiceWorkerRegistration | undefined> | undefined

/** Registers the service worker, once; undefined when this browser refuses, as private windows may. */
export function register(build: string): Promise<ServiceWorkerRegistration | undefined> {
  registering ??= (async () => {
    try {
      const registration = await navigator.serviceWorker.register('/sw.js')
      void navigator.serviceWorker.ready.then(({ active }) =>
        active?.postMessage({ type: 'hello', build } satisfies ToWorker),
      )
      return registration
    } catch (error) {
      console.info('The course will not be kept for use without a network:', error)
      return undefined
    }
  })()
  return registering
}

/**
 * Watches for new versions. A page that is itself of the new version already, as after a reload, has its worker take
 * over; for any other `found` is called.
 *
 * @returns a function that ends it
 */
export function watchUpdates(registration: ServiceWorkerRegistration, build: string, found: () => void) {
  const end = new AbortController()
  const { signal } = end
  async function look() {
    const worker = registration.waiting ?? registration.active
    if (!worker || (await ask(worker, { type: 'take over', build }))) return
    // It is of another build: a newer one, if it waits, or if it has replaced that of this page, which was here.
    if (registration.waiting || (await keptManifest(build))) found()
  }
  function follow(worker: ServiceWorker | null) {
    // Without one that is active this is a first visit, and nothing new.
    worker?.addEventListener(
      'statechange',
      () => worker.state === 'installed' && registration.active && look(),
      {
        signal,
      },
    )
  }
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal })
  void look()

  let asked = Date.now()
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden || Date.now() - asked < ASK_AGAIN_MS) return
      asked = Date.now()
      registration.update().catch(() => {}) // no network: asked again another time
    },
    { signal },
  )
  return () => end.abort()
}

/** Reloads the page in the new version. */
export async function reloadIntoUpdate(registration: ServiceWorkerRegistration) {
  const { waiting } = registration
  if (waiting) {
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
    await ask(waiting, { type: 'take over' })
    await Promise.race([changed, after(ANSWER_MS)])
  }
  location.reload()
}

/** Visits are kept one after the other. */
let visits: Promise<void> = Promise.resolve()

/** Keeps a page that the reader has opened, with all that it needs, if its build has its shell here. */
export function keepVisit(build: string, path: string) {
  visits = visits.then(async () => {
    try {
      await navigator.serviceWorker.ready
      const manifest = await keptManifest(build)
      if (manifest?.pages[path]) await keepPages(manifest, [...shellIn(manifest, localeOf(path)), path])
    } catch (error) {
      console.info(`${path} is not kept for use without a network:`, error)
    }
  })
}

function ask(worker: ServiceWorker, message: ToWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true)
  })
  worker.postMessage(message, [port2])
  return Promise.race([answer, after(ANSWER_MS).then(() => false)]).finally(() => port1.close())
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
