/**
 * Runs first in every page of a package, a copy of the site that may lie in any folder of any host. The site itself is
 * built for the root of one: what asks for files there is told where they are.
 *
 *     <script src="../package.js"></script>                      in a page of a copy of the whole site
 *     <script src="../package.js" data-pages="/learn/gpt /lab/gpt" data-site="https://…"></script>
 *                                                                in a package of these pages (`links.mjs`)
 */
import { fileOf } from '../address/file.mjs'
import { reachable } from './links.mjs'

const script = document.currentScript
const folder = script.getAttribute('src').replace(/package\.js$/, '')
/** Workers know no page, so they need the whole path. */
const path = new URL(folder, location.href).pathname

globalThis.TURBOPACK_CHUNK_BASE_PATH = `${folder}_next/`

/** The bundler asks for its workers at the root of the host, and tells each by the fragment where its parts are. */
globalThis.Worker = class extends Worker {
  constructor(url, options) {
    super(placeOf(new URL(url, location.href)), options)
  }
}

function placeOf(url) {
  if (url.origin !== location.origin || !url.pathname.startsWith('/_next/')) return url
  const [here, there] = [folder, path].map((one) => encodeURIComponent(`"${one}_next/`))
  return new URL(path + url.pathname.slice(1) + url.hash.replaceAll(here, there), location.href)
}

/** Links that React makes, or makes again, lead to the root of the host. */
function settle(link) {
  const href = link.getAttribute('href')
  if (!href?.startsWith('/')) return
  const to = reachable(href, script.dataset)
  if (to === undefined) link.removeAttribute('href')
  else link.setAttribute('href', to.startsWith('/') ? folder + fileOf(to) : to)
}

new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'attributes') settle(target)
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue
      if (node.matches('a')) settle(node)
      for (const link of node.querySelectorAll('a[href^="/"]')) settle(link)
    }
  }
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] })

// The router of the site would look for the next page at the root of the host; the browser goes where the link says.
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]:not([download])')
    // A link to another language is none of the router's, and adds by itself what the address asks.
    if (!link || link.hreflang || link.getAttribute('href').startsWith('#')) return
    event.stopImmediatePropagation()
    // Out of the frame of a package, not in the place of it.
    if (script.dataset.pages && link.origin !== location.origin) link.target = '_blank'
  },
  true,
)
