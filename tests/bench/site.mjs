/** The contenders' code, served to a browser: bundled in memory, beside the files of the site that they need. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, extname, join, normalize } from 'node:path'
import { build } from 'esbuild'
import { compileKernels } from '../../lib/site/kernels.mjs'

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' }
/** Longest that a worker may take for one order. */
const PATIENCE_MS = 240_000
const STOCK_WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist'

/** @param {string[]} entryPoints workers, served as `/<name>.js` */
export async function serveBench(entryPoints) {
  await compileKernels()
  const bundled = await build({
    entryPoints,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: '/',
    write: false,
    alias: { '@': process.cwd() },
    define: { 'process.env': '{"NODE_ENV":"production"}' },
  })
  const scripts = new Map(bundled.outputFiles.map(({ path, contents }) => [path, contents]))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    // Threads may share memory only in pages that say both of these; most pages, and those of the course, do not.
    if (pathname === '/threads') response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    if (pathname !== '/') response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    if (pathname === '/' || pathname === '/threads')
      return response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>bench</title>')
    const found = scripts.get(pathname) ?? fileAt(pathname)
    if (!found) return response.writeHead(404).end()
    response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'application/octet-stream').end(found)
  })
  await new Promise((resolve) => server.listen(0, resolve))
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() }
}

function fileAt(pathname) {
  const inSite = join('public', normalize(pathname))
  for (const path of [
    pathname.startsWith('/wasm-') ? join(STOCK_WASM, basename(pathname)) : inSite,
    inSite,
  ]) {
    try {
      return readFileSync(path)
    } catch {
      // Not there: the next, or none.
    }
  }
}

/**
 * Gives a fresh worker one order, so that no back end or kernel of one contender is there for the next.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} script the worker's name
 */
export function inWorker(page, script, order) {
  return page.evaluate(
    ([script, order, patience]) =>
      new Promise((resolve) => {
        const worker = new Worker(`/${script}.js`, { type: 'module' })
        const end = (answer) => {
          worker.terminate()
          resolve(answer)
        }
        setTimeout(() => end({ error: `not done after ${patience / 1000} s` }), patience)
        worker.onmessage = ({ data }) => end(data)
        worker.onerror = ({ message }) => end({ error: message })
        worker.postMessage(order)
      }),
    [script, order, PATIENCE_MS],
  )
}
