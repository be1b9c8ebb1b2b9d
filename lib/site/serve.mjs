/** Serves `out/` on PORT (default 3000) with the headers a host should send. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { cacheControl, HEADERS, SCRIPT_POLICY } from './headers.mjs'

const OUT = 'out'
const PORT = Number(process.env.PORT ?? 3000)

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}
const TEXT = /^(text|application\/(json|xml|wasm)|image\/svg)/

/** How text is packed, the smallest first. Brotli makes a lesson a quarter smaller than gzip. */
const PACKERS = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body),
}

/** Files are read once. @type {Map<string, { body: Buffer, packed: Record<string, Buffer>, changed: number }>} */
const known = new Map()

function read(file) {
  const changed = statSync(file).mtimeMs
  const hit = known.get(file)
  if (hit?.changed === changed) return hit
  const entry = { body: readFileSync(file), packed: {}, changed }
  known.set(file, entry)
  return entry
}

const isPacked = (file, body) => TEXT.test(TYPES[extname(file)] ?? '') && body.length > 1024

/** The packing that both sides know; undefined where there is none. @param {string} accepted `Accept-Encoding` */
const packingFor = (accepted = '') =>
  Object.keys(PACKERS).find((name) => new RegExp(`\\b${name}\\b(?!;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted))

/** The file for a path: itself, `<path>.html` or `<path>/index.html`; undefined outside `out/`. */
function find(path) {
  if (!/^\/(?!\/)/.test(path)) return // `//x` and `http://x` name another host
  const file = join(OUT, normalize(path))
  if (!file.startsWith(OUT)) return
  return [file, `${file.replace(/\/$/, '')}.html`, join(file, 'index.html')].find(
    (one) => existsSync(one) && statSync(one).isFile(),
  )
}

/** The page for a path that leads nowhere, in the language of its folder. */
function nothingAt(path = '/') {
  const [folder] = normalize(path).split('/').filter(Boolean)
  const own = join(OUT, folder ?? '', '404.html')
  return own.startsWith(OUT) && existsSync(own) ? own : join(OUT, '404.html')
}

if (!existsSync(OUT)) throw new Error('There is no out/ yet: run `npm run build` first.')

createServer((request, response) => {
  const path = decode(request.url?.split('?')[0] ?? '/')
  const file = path === undefined ? undefined : find(path)
  const source = file ?? nothingAt(path)
  const { body, packed } = read(source)
  const type = TYPES[extname(file ?? '404.html')] ?? 'application/octet-stream'
  const headers = { ...HEADERS, 'Content-Type': type, 'Cache-Control': cacheControl(path ?? '/') }
  if (type.startsWith('text/javascript')) headers['Content-Security-Policy'] = SCRIPT_POLICY
  const packing = isPacked(source, body) ? packingFor(request.headers['accept-encoding']) : undefined
  if (isPacked(source, body)) headers.Vary = 'Accept-Encoding'
  if (packing) headers['Content-Encoding'] = packing
  if (packing) packed[packing] ??= PACKERS[packing](body)
  const content = packing ? packed[packing] : body
  response.writeHead(file ? 200 : 404, { ...headers, 'Content-Length': content.length })
  response.end(request.method === 'HEAD' ? undefined : content)
}).listen(PORT, () => console.log(`Epoch is at http://localhost:${PORT}`))

/** A path as text; undefined when its percent signs make no sense. */
function decode(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
