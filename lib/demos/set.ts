import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate'
import * as v from 'valibot'
import { readBase64, writeBase64 } from '@/lib/address/base64'
import { say } from '@/lib/locale/say'

/** One thing to show: a widget alone, slides or a lesson, by its path in the site with all that its address says. */
export interface Demo {
  title: string
  path: string
}

/** What is shown in one lecture, in order. */
export interface DemoSet {
  title: string
  demos: readonly Demo[]
}

export const EMPTY: DemoSet = { title: '', demos: [] }

export const MOST_DEMOS = 40
const LONGEST_TITLE = 120
const LONGEST_PATH = 2000
/** A link is typed by nobody, but some programs cut longer ones. */
const LONGEST_LINK = 60_000

/** Pages that can be shown: a widget alone, slides, a lesson. */
const PLACES = /^\/(lab|present|learn)\/[\w-]+(\/[\w-]+)?$/

const shape = v.object({
  title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
  demos: v.pipe(
    v.array(
      v.object({
        title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
        path: v.pipe(v.string(), v.maxLength(LONGEST_PATH)),
      }),
    ),
    v.maxLength(MOST_DEMOS),
  ),
})

/**
 * Reads a demo set from a link or a file.
 *
 * @throws Error saying in words what is wrong with it
 */
export function readSet(value: unknown): DemoSet {
  const read = v.safeParse(shape, value)
  if (!read.success) throw new Error(say('This is no demo set, or it was damaged on its way.'))
  return {
    title: read.output.title,
    demos: read.output.demos.map(({ title, path }) => ({ title, path: pathOfLink(path) })),
  }
}

/**
 * The path of a page that can be shown, from a link to it on any host, or a path.
 *
 * @throws Error saying in words why it cannot be shown
 */
export function pathOfLink(link: string): string {
  const url = parsed(link)
  const plain = url.pathname.replace(/(\/index)?\.html$/, '').replace(/\/$/, '')
  // A copy of the site may lie in any folder.
  const pathname = /\/(?:lab|present|learn)\/.*$/.exec(plain)?.[0] ?? plain
  if (!PLACES.test(pathname))
    throw new Error(
      say('“{link}” is no link to a widget, to slides or to a lesson of this course.', {
        link: link.trim().slice(0, 60),
      }),
    )
  // Warm-up trains; on stage the presenter does.
  for (const name of ['train', 'project', 'embed', 'audience', 'lang']) url.searchParams.delete(name)
  const search = url.searchParams.toString().replaceAll('%2C', ',')
  const path = `${pathname}${search && `?${search}`}${url.hash}`
  if (path.length > LONGEST_PATH) throw new Error(say('This link is too long for a demo set.'))
  return path
}

/**
 * A demo set as the fragment of a link: nobody's server sees it.
 *
 * @throws Error in words, where `readLink` would refuse it
 */
export function writeLink(set: DemoSet): string {
  readSet(set)
  const text = writeBase64(zlibSync(strToU8(JSON.stringify(set)), { level: 9 }))
  if (text.length > LONGEST_LINK)
    throw new Error(say('The links of these demos are too long for one set. Make two sets of them.'))
  return `#set=${text}`
}

/**
 * The demo set of a link's fragment; undefined where there is none.
 *
 * @throws Error in words, where there is one that cannot be read
 */
export function readLink(hash: string): DemoSet | undefined {
  const [, text] = /^#set=([\w-]+)$/.exec(hash) ?? []
  if (!text) {
    if (hash.startsWith('#set=')) throw new Error(say('This link was cut off or changed on its way.'))
    return undefined
  }
  if (text.length > LONGEST_LINK) throw new Error(say('This link is too long to be one to a demo set.'))
  let value: unknown
  try {
    const packed = readBase64(text) ?? new Uint8Array() // no bytes are no set
    const bytes = unzlibSync(packed, { out: new Uint8Array(4 * LONGEST_LINK) })
    value = JSON.parse(strFromU8(bytes))
  } catch {
    throw new Error(say('This link was cut off or changed on its way.'))
  }
  return readSet(value)
}

/**
 * A set with more demos at its end.
 *
 * @throws Error in words, where there is no room for them
 */
export function added(set: DemoSet, more: readonly Demo[]): DemoSet {
  const demos = [...set.demos, ...more]
  if (demos.length > MOST_DEMOS)
    throw new Error(say('A set has at most {mostDemos} demos.', { mostDemos: MOST_DEMOS }))
  return { ...set, demos }
}

/** A key for each demo that it keeps when it is moved or renamed: its path, counted where it is there before. */
export function keysOf(demos: readonly Demo[]): string[] {
  return demos.map(({ path }, place) => {
    const before = demos.slice(0, place).filter((one) => one.path === path).length
    return `${before} ${path}`
  })
}

/** Puts a demo elsewhere in the order. */
export function moved(set: DemoSet, from: number, to: number): DemoSet {
  const demos = [...set.demos]
  const [demo] = demos.splice(from, 1)
  if (demo) demos.splice(Math.max(0, Math.min(to, demos.length)), 0, demo)
  return { ...set, demos }
}

/** The widget that a demo shows alone; undefined for slides and lessons. */
export const widgetOf = ({ path }: Demo): string | undefined => /^\/lab\/([\w-]+)/.exec(path)?.[1]

/** What stands behind the question mark of a demo's path. */
export const searchOf = ({ path }: Demo) => new URLSearchParams(/\?([^#]*)/.exec(path)?.[1] ?? '')

/** Where a demo is shown on stage: in the projector's look. */
export function stagePath(demo: Demo): string {
  if (widgetOf(demo) === undefined) return demo.path
  const [page, hash = ''] = demo.path.split('#')
  return `${page}${page!.includes('?') ? '&' : '?'}project=1${hash && `#${hash}`}`
}

function parsed(link: string): URL {
  try {
    return new URL(link.trim(), 'http://here')
  } catch {
    throw new Error(say('“{link}” is no link.', { link: link.trim().slice(0, 60) }))
  }
}
