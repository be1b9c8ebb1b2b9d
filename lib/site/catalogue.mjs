/** The catalogues of the interface (`lib/locale/<language>`), for scripts: as plain data. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { buildSync } from 'esbuild'

const FOLDER = '.cache/locale'

/** The languages that have a catalogue. */
export const catalogues = () =>
  readdirSync('lib/locale', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  )

/**
 * @param {string} locale a folder of `lib/locale`
 * @param {string} [part] one of its files
 * @returns {Record<string, string | object | null>}
 */
export function readCatalogue(locale, part = 'index.ts') {
  const { outputFiles } = buildSync({
    entryPoints: [`lib/locale/${locale}/${part}`],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
  })
  const module = { exports: {} }
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(import.meta.url))
  return Object.assign({}, ...Object.values(module.exports))
}

/** Writes a catalogue where the bundler’s loader reads it. @returns {string} the file */
export function writeCatalogue(locale) {
  mkdirSync(FOLDER, { recursive: true })
  const file = resolve(FOLDER, `${locale}.json`)
  writeFileSync(file, JSON.stringify(readCatalogue(locale)))
  return file
}
