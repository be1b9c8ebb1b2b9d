/** Modules of the site, for Node. */
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** @param {string} path of a TypeScript file, from the root of the project */
export async function load(path) {
  const outfile = `.cache/bench/${basename(path, '.ts')}.mjs`
  await build({
    entryPoints: [path],
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': process.cwd() },
    outfile,
  })
  return import(pathToFileURL(outfile))
}
