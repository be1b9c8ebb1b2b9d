/**
 * Lets the site be used without a network: marks every page with its build, describes the build in `offline.json`, and
 * writes the service worker. The last step of a build, since it takes the digests of the files as they are served.
 */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { filesBelow } from './files.mjs'
import { digest, manifestOf } from './manifest.mjs'
import { scriptOf } from './script.mjs'

const MARK = /<meta name="epoch-build" content="[^"]*"\/>/

/** @param {string} out folder of the site */
export function addOffline(out) {
  const build = markPages(out)
  writeFileSync(`${out}/offline.json`, JSON.stringify(manifestOf(out, build)))
  writeFileSync(`${out}/sw.js`, scriptOf('lib/offline/worker.ts', { BUILD: JSON.stringify(build) }))
}

/**
 * The kill switch: pages know of no build, so they register nothing, and the service worker that a browser may have
 * from an earlier build is replaced by one that puts everything away.
 */
export function removeOffline(out) {
  for (const file of pagesOf(out)) edit(`${out}/${file}`, (html) => html.replace(MARK, ''))
  rmSync(`${out}/offline.json`, { force: true })
  writeFileSync(`${out}/sw.js`, readFileSync(new URL('no-offline.js', import.meta.url)))
}

/** Writes into every page which build it is of. @returns {string} the build: a digest of all files */
function markPages(out) {
  for (const file of pagesOf(out)) edit(`${out}/${file}`, (html) => html.replace(MARK, ''))
  const all = createHash('sha256')
  for (const file of filesBelow(out).filter((name) => name !== 'offline.json' && name !== 'sw.js'))
    all.update(`${file}\n`).update(digest(readFileSync(`${out}/${file}`)))
  const build = all.digest('base64url').slice(0, 12)
  const mark = `<meta name="epoch-build" content="${build}"/>`
  for (const file of pagesOf(out)) edit(`${out}/${file}`, (html) => html.replace('</head>', `${mark}</head>`))
  return build
}

const pagesOf = (out) =>
  filesBelow(out).filter((name) => name.endsWith('.html') && !name.startsWith('sandbox/'))

function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}
