import { folderOf, LOCALE, pathIn } from '@/lib/locale/locale'
import { fileOf } from './file.mjs'

declare global {
  /**
   * Where the bundler's files are. A page at the root of a host says nothing; a page of a package says it
   * (`lib/package/page.mjs`), and the bundler tells every worker.
   */
  var TURBOPACK_CHUNK_BASE_PATH: string | undefined
}

/** The folder of the site: `/`, in a page of a package `../` or the like, in its workers the whole path. */
const folder = () => globalThis.TURBOPACK_CHUNK_BASE_PATH?.replace(/_next\/$/, '') ?? '/'

/** Whether this is a copy of the site, or a part of it, that may lie in any folder (`lib/package`). */
export const inPackage = () => folder() !== '/'

/** Whether this is a package of a few pages, as for a learning platform: the others are not there. For the page only. */
export const inPart = () => inPackage() && document.querySelector('script[data-pages]') !== null

/** Where a file of the site is, given as `/course.json`. */
export const fileAt = (path: `/${string}`) => folder() + path.slice(1)

/** Where a file is that has words in it, in this language: of `/course.json` in Chinese `/zh/course.json`. */
export const wordsAt = (path: `/${string}`) => fileAt(`${folderOf(LOCALE)}${path}` as `/${string}`)

/** Where a page of the site is in this language, for a link that is not made by `next/link`. */
export const linkTo = (path: string) => pathIn(LOCALE, path)

/** Where a page of the site is, whole, with its host: what one can send to somebody. Given as `/lab/gpt?seed=7`. */
export function pageAt(path: string): URL {
  const own = linkTo(path)
  return new URL(inPackage() ? folder() + fileOf(own) : own, location.href)
}

/** The path of this page, or of another of this language, as it is in English: what is kept by it is there in each. */
export function pathOfPage(path = location.pathname): string {
  const start = new URL(folder(), location.href).pathname
  const own = start + folderOf(LOCALE).slice(1)
  if (LOCALE === 'en' || !path.startsWith(own)) return path
  const rest = path.slice(own.length) // of the first page nothing, or the name of its file in a copy
  if (rest.startsWith('/')) return start + rest.slice(1)
  return rest === '' ? start : rest === '.html' ? `${start}index.html` : path
}
