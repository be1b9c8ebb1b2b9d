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

/** Where a page of the site is, whole, with its host: what one can send to somebody. Given as `/lab/gpt?seed=7`. */
export function pageAt(path: string): URL {
  return new URL(inPackage() ? folder() + fileOf(path) : path, location.href)
}
