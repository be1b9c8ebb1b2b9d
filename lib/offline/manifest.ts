import { folderOf, type LocaleName, localeOf } from '@/lib/locale/locale'

/** What a build consists of: written by `lib/site/offline.mjs`, read by the service worker and by the page. */
export interface Manifest {
  /** Names the build: a digest of all its files. */
  build: string
  files: FileEntry[]
  /** What is always kept, as places in `files`: the pages that work by themselves, in English, and what they load. */
  shell: number[]
  /**
   * The other pages by their paths, with what each needs beyond the shell, itself last; and a page of the shell that can
   * do with more. In another language the first page, `/zh`, needs all that is the shell in English (`shellIn`).
   */
  pages: Record<string, PageEntry>
  /** Data sets by name. They have checksums and a cache of their own, for all builds. */
  data: Record<string, { title: string; files: FileEntry[] }>
}

/** Path, length in bytes (unpacked), and the beginning of its SHA-256 in base64url. */
export type FileEntry = [path: string, bytes: number, digest: string]

export interface PageEntry {
  title: string
  files: number[]
  /** Data sets that it may ask for. */
  data: string[]
  /** The pages that show its widgets alone, its slides, its guide and its answers. */
  labs: string[]
}

export const MANIFEST = '/offline.json'

/** Where data sets are kept: `lib/data/shards` keeps there what it loads, and looks there first. */
export const DATA_CACHE = 'epoch-data'

const PREFIX = 'epoch-build-'

/** The cache that holds the files of a build. */
export const cacheOf = (build: string) => PREFIX + build

/** The build that a cache is of; undefined for any other cache. */
export const buildOf = (cache: string) => (cache.startsWith(PREFIX) ? cache.slice(PREFIX.length) : undefined)

/** The path under which a page or file is kept: as it is linked, without query, fragment and `.html`. */
export function pathOf(url: string): string {
  const path = new URL(url, 'http://x').pathname.replace(/(\/index)?\.html$/, '').replace(/\/+$/, '')
  return path === '' ? '/' : path
}

/** Places in `files` of all that some pages need, the shell not counted, none twice. */
export function filesOf({ pages }: Manifest, paths: readonly string[]): number[] {
  return [...new Set(paths.flatMap((path) => pages[path]?.files ?? []))]
}

/** What stands for the shell in a language, besides the shell itself. */
export function shellIn({ pages }: Pick<Manifest, 'pages'>, locale: LocaleName): string[] {
  const home = folderOf(locale)
  return pages[home] ? [home] : []
}

/** The pages of a language. */
export const pagesIn = ({ pages }: Pick<Manifest, 'pages'>, locale: LocaleName) =>
  Object.entries(pages).filter(([path]) => localeOf(path) === locale)

/** Bytes of some files. */
export const sizeOf = (files: readonly FileEntry[]) => files.reduce((sum, [, bytes]) => sum + bytes, 0)
