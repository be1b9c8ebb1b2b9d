/**
 * How a request is answered:
 * - `page`: from the network; from the cache when that fails or takes too long
 * - `lasting`: its name changes with its content: from any build's cache, else from the network
 * - `file`: from the cache of the build that asks, else from the network
 * - `network`: the service worker keeps out of it
 */
export type Strategy = 'page' | 'lasting' | 'file' | 'network'

interface Asked {
  url: string
  method: string
  mode: string
  headers: Pick<Headers, 'has'>
}

/** @param origin of this site */
export function strategyOf({ url, method, mode, headers }: Asked, origin: string): Strategy {
  const { origin: asked, pathname } = new URL(url)
  // A part of a file cannot be cut from the cache by whoever does not know what it is for.
  if (method !== 'GET' || asked !== origin || headers.has('range')) return 'network'
  // The frame of the code runner is a part of its page, and shall be of the same build.
  if (mode === 'navigate' && !pathname.startsWith('/sandbox/')) return 'page'
  if (isLasting(pathname)) return 'lasting'
  // What decides over updates must come from the server, and data sets look after themselves.
  if (pathname === '/sw.js' || pathname === '/offline.json' || /^\/data\/.*\.bin$/.test(pathname))
    return 'network'
  return 'file'
}

/** Whether a path names its content, by a hash or a version. */
export const isLasting = (path: string) => /^\/(_next\/static|wasm-[\d.]+)\//.test(path)
