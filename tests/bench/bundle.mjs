/** Modules of the site, for Node. */
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * @param {string} path of a TypeScript file, from the root of the project
 * @param {import('esbuild').BuildOptions} [options] beside the usual
 * @returns {Promise<string>} what to import
 */
export async function bundle(path, options) {
  const outfile = `.cache/bench/${basename(path, '.ts')}.mjs`
  await build({
    entryPoints: [path],
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { '@': process.cwd() },
    outfile,
    ...options,
  })
  return pathToFileURL(outfile).href
}

/** Likewise, imported. */
export async function load(path, options) {
  return import(await bundle(path, options))
}
