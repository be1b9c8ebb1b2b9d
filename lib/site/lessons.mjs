/** Compiles the texts of the course on all cores; the pages, each of which asks for all of them, only read them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const SCRIPT = '.cache/compile-lessons.mjs'
/** A process takes a second to begin, so that more of them gain little. */
const MOST_PROCESSES = 8

/** Fills the cache; says the file and the line of what does not compile. @throws Error then */
export async function compileLessons() {
  await build({
    entryPoints: ['lib/content/ahead.ts'],
    outfile: SCRIPT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    loader: { '.mdx': 'text' },
    // Node wants the name of a file where a bundler does with a folder's.
    alias: { 'mdx-bundler/client': 'mdx-bundler/client/index.js' },
    logLevel: 'warning',
  })
  const shares = Math.min(availableParallelism(), MOST_PROCESSES)
  const codes = await Promise.all(Array.from({ length: shares }, (_, share) => compileShare(share, shares)))
  if (codes.some((code) => code !== 0)) throw new Error('The course does not compile; see above')
}

/** @returns {Promise<number>} how the process ended; what it found wrong it has said */
async function compileShare(share, shares) {
  const child = spawn(process.execPath, [SCRIPT, share, shares], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [code] = await once(child, 'close')
  return code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await compileLessons()
