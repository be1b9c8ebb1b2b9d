/**
 * Turbopack leaves out exports that nobody uses, but not parts of a module; so one schema brings all of zod's core into
 * every page and worker (22 kB gzipped). esbuild leaves out the parts as well (8 kB): the build takes zod from the
 * file made here.
 */
import { readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import { filesBelow } from './files.mjs'

export const SHAKEN_ZOD = '.cache/zod-mini.mjs'

export function shakeZod() {
  const sources = ['components', 'lib']
    .flatMap((folder) => filesBelow(folder).map((file) => `${folder}/${file}`))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => source.includes("import * as z from 'zod/mini'"))
  const names = new Set(
    sources.flatMap((source) => [...source.matchAll(/\bz\.(_?[a-z]\w*)/g)].map(([, name]) => name)),
  )
  names.delete('infer') // a type; and `core` is only ever asked for types
  names.delete('core')
  buildSync({
    stdin: { contents: `export { ${[...names].sort().join(', ')} } from 'zod/mini'`, resolveDir: '.' },
    outfile: SHAKEN_ZOD,
    bundle: true,
    format: 'esm',
    target: 'es2022',
  })
}
