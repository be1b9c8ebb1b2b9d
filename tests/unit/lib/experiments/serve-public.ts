import { readFile } from 'node:fs/promises'
import path from 'node:path'

const PUBLIC = path.resolve('public')

/**
 * Lets code for the page run in Node: until the returned function is called, `fetch` answers paths of this site
 * (`/data/…`) from `public/`, with 404 for what is not there, takes `data:` as it is, and refuses all else.
 */
export function servePublic(): () => void {
  const original = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    init?.signal?.throwIfAborted()
    const url = input instanceof Request ? input.url : String(input)
    if (url.startsWith('data:')) return original(input, init)
    const file = path.join(PUBLIC, decodeURIComponent(url.replace(/[?#].*$/, '')))
    if (!url.startsWith('/') || !file.startsWith(PUBLIC + path.sep))
      throw new TypeError(`${url} is not of this site`)
    try {
      return new Response(new Uint8Array(await readFile(file)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      return new Response('not found', { status: 404 })
    }
  }
  return () => {
    globalThis.fetch = original
  }
}
