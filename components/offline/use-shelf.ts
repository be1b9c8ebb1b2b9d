import { useCallback, useEffect, useRef, useState } from 'react'
import { inPackage } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import { dropData, keepData, keptData } from '@/lib/offline/data'
import { dropPages, KeepError, keepPages, keptManifest, keptPages } from '@/lib/offline/keep'
import { filesOf, type Manifest, sizeOf } from '@/lib/offline/manifest'
import { canKeep, pageBuild } from '@/lib/offline/registration'
import { shellOf } from '@/lib/offline/shell'

export interface Shelf {
  manifest: Manifest
  /** Paths of the pages that are here, and names of the data sets. */
  pages: ReadonlySet<string>
  data: ReadonlySet<string>
  /** Bytes that this site holds of those the browser allows, as the browser says. */
  usage?: number
  quota?: number
  /** Whether the browser has promised not to delete anything by itself. */
  persisted: boolean
}

export interface Taking {
  bytes: number
  total: number
}

/** What is on this device, and the ways to bring more and to let go. */
export function useShelf() {
  const [shelf, setShelf] = useState<Shelf>()
  /** Why nothing can be kept here at all. */
  const [barred, setBarred] = useState<string>()
  const [taking, setTaking] = useState<Taking>()
  const [problem, setProblem] = useState<string>()
  const abort = useRef<AbortController>(undefined)

  const read = useCallback(async () => {
    const build = pageBuild()
    if (inPackage())
      return setBarred(
        say(
          'This is a copy of the whole course. It needs no network: all of it comes from where this copy lies.',
        ),
      )
    if (!build || !canKeep())
      return setBarred(
        say(
          'This browser keeps nothing for use without a network here: it needs an address that begins with https, and a window that is not private.',
        ),
      )
    try {
      setShelf(await readShelf(build))
    } catch {
      setBarred(say('What could be taken along cannot be read now. Reload the page when you are connected.'))
    }
  }, [])

  useEffect(() => {
    void read()
    return () => abort.current?.abort()
  }, [read])

  /** Brings pages and data sets, showing progress, until done or stopped. What has come before that stays. */
  async function take(pages: readonly string[], data: readonly string[]) {
    const build = pageBuild()
    if (!build || !shelf) return
    const total = weigh(shelf.manifest, shelf, pages, data)
    let bytes = 0
    const controller = new AbortController()
    abort.current = controller
    const options = {
      signal: controller.signal,
      onBytes(more: number) {
        bytes += more
        setTaking({ bytes: Math.min(bytes, total), total })
      },
    }
    setProblem(undefined)
    setTaking({ bytes, total })
    try {
      void navigator.storage?.persist?.() // the browser may ask the reader, who may take a while to answer
      const manifest = await shellOf(build, controller.signal)
      const wanted = pages.filter((path) => !shelf.pages.has(path))
      // Lesson by lesson, so that what has come is whole when it ends early.
      for (const path of wanted) await keepPages(manifest, [path], options)
      for (const name of data.filter((name) => !shelf.data.has(name))) await keepData(manifest, name, options)
    } catch (error) {
      if (!controller.signal.aborted) setProblem(explain(error))
    }
    setTaking(undefined)
    await read()
  }

  return {
    shelf,
    barred,
    taking,
    problem,
    take,
    stop: () => abort.current?.abort(),
    async drop(pages: readonly string[], data: boolean) {
      if (!shelf) return
      setProblem(undefined)
      await dropPages(shelf.manifest, pages)
      if (data) await dropData()
      await read()
    },
  }
}

async function readShelf(build: string): Promise<Shelf> {
  const kept = await keptManifest(build)
  const manifest = kept ?? (await fetchManifest(build))
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {}
  return {
    manifest,
    pages: new Set(kept ? await keptPages(kept) : []),
    data: new Set(await keptData(manifest)),
    usage,
    quota,
    persisted: (await navigator.storage?.persisted?.()) ?? false,
  }
}

async function fetchManifest(build: string): Promise<Manifest> {
  const manifest: Manifest = await (await fetch('/offline.json')).json()
  if (manifest.build !== build) throw new Error(say('The site has another version by now.'))
  return manifest
}

/** Bytes that are yet to come for some pages and data sets. */
export function weigh(
  manifest: Manifest,
  here: Pick<Shelf, 'pages' | 'data'>,
  pages: readonly string[],
  data: readonly string[],
): number {
  const has = new Set(filesOf(manifest, [...here.pages]))
  const places = filesOf(manifest, pages).filter((place) => !has.has(place))
  const sets = data.filter((name) => !here.data.has(name))
  return (
    sizeOf(places.map((place) => manifest.files[place]!)) +
    sets.reduce((sum, name) => sum + sizeOf(manifest.data[name]!.files), 0)
  )
}

function explain(error: unknown): string {
  if (!(error instanceof KeepError))
    return say('It did not work: {error}', { error: error instanceof Error ? error.message : String(error) })
  switch (error.kind) {
    case 'full':
      return say(
        'There is no more room: the browser allows this site no more storage. What came before is here and works; your progress is not affected.',
      )
    case 'changed':
      return say(
        'The course has a new version. Reload this page, then take it along. What is here stays until then.',
      )
    case 'network':
      return say('The network was lost. {message} What came before is here; begin again to bring the rest.', {
        message: error.message,
      })
  }
}
