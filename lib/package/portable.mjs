/**
 * Makes pages of the export, which is built for the root of a host, run from any folder of any: every address of the
 * site becomes one relative to the page, `/learn/gpt` for example `../learn/gpt.html`. Nothing is asked of a server
 * but to give files by their names. What only the browser can know is left to `page.mjs`.
 */
import { fileOf } from '../address/file.mjs'
import { reachable } from './links.mjs'

/** What the build has put into a page for the root of a host alone: its policy, which signs scripts that change here,
 * the mark of the service worker's build, and a hint to the host itself. */
const ROOT_ONLY =
  /<meta http-equiv="Content-Security-Policy" content="[^"]*"\/>|<meta name="epoch-build" content="[^"]*"\/>|<link rel="preconnect" href="\/"[^>]*\/>/g
/** One part of what React reads its tree from; a part may end within a word. */
const FLIGHT = /<script>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g
/** An attribute of markup that holds an address of the site. Within scripts the quotes are escaped. */
const ADDRESS = / (href|src)="(\/(?!\/)[^"]*)"/g

/**
 * @param {string} html a page of the export
 * @param {string} file where it will lie in the package, such as `learn/gpt.html`
 * @param {{ pages?: string, site?: string }} [only] see `links.mjs`
 * @returns {string} the page, still without a policy
 */
export function portablePage(html, file, only = {}) {
  const folder = '../'.repeat(file.split('/').length - 1) || './'
  const data = Object.entries(only).map(([name, value]) => (value ? ` data-${name}="${value}"` : ''))
  return joinFlight(html.replace(ROOT_ONLY, ''), folder)
    .replace(ADDRESS, (_, name, address) => {
      if (name === 'src' || isFile(address)) return ` ${name}="${folder}${address.slice(1)}"`
      const to = reachable(address, only)
      if (to === undefined) return ''
      return ` href="${to.startsWith('/') ? folder + fileOf(to) : to}"`
    })
    .replace('<head>', `<head><script src="${folder}package.js"${data.join('')}></script>`)
}

const isFile = (address) => address.startsWith('/_next/') || /^\/[^?#]*\.\w+$/.test(address)

/** Puts all parts of React's tree into one, in which files are named from the page. */
function joinFlight(html, folder) {
  const parts = [...html.matchAll(FLIGHT)]
  if (parts.length === 0) return html
  const text = parts.map(([, part]) => JSON.parse(part)).join('')
  const here = text
    .replaceAll('"/_next/', `"${folder}_next/`)
    .replaceAll('"/icon.svg"', `"${folder}icon.svg"`)
  const script = `<script>self.__next_f.push([1,${inScript(JSON.stringify(here))}])</script>`
  let first = true
  return html.replace(FLIGHT, () => {
    const put = first ? script : ''
    first = false
    return put
  })
}

const UNSAFE = { '&': '\\u0026', '<': '\\u003c', '>': '\\u003e', '\u2028': '\\u2028', '\u2029': '\\u2029' }
/** JSON that ends no script element, written as React writes it. */
const inScript = (json) => json.replace(/[&<>\u2028\u2029]/g, (one) => UNSAFE[one])
