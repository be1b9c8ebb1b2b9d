/** `npm run zip`: the whole site as one file. Unpacked, it runs from any folder of any server of plain files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { zipSync } from 'fflate'
import { copyOfSite, nameOf } from './copy.mjs'
import { readme } from './readme.mjs'

/** Where packages are written; ignored by git. */
export const PACKAGES = 'packages'
/** What is packed already gains nothing by being packed again. */
const PACKED = /\.(bin|woff2?|png)$/
/** The same site makes the same file, whenever it is packed; the earliest day that the format knows. */
const DAY = new Date(1980, 0, 1)

/** @param {Map<string, Uint8Array>} files @param {string} [folder] that all of them are put in */
export function zipOf(files, folder) {
  const entry = ([path, content]) => [
    folder ? `${folder}/${path}` : path,
    [content, { level: PACKED.test(path) ? 0 : 6, mtime: DAY }],
  ]
  return zipSync(Object.fromEntries([...files].map(entry)))
}

/** @param {string} out folder of the site @param {string} to folder for the file @returns {string} the file */
export function writeZip(out, to) {
  const name = nameOf(out)
  const files = copyOfSite(out).set('README.txt', Buffer.from(readme(name, 'server')))
  mkdirSync(to, { recursive: true })
  const file = `${to}/${name}.zip`
  writeFileSync(file, zipOf(files, name))
  return file
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(writeZip('out', PACKAGES))
