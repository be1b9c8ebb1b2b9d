/** A copy of the built site, in a folder, that runs from any place on any server of plain files. */
import { existsSync, readFileSync } from 'node:fs'
import { withPolicy } from '../site/csp.mjs'
import { filesBelow } from '../site/files.mjs'
import { scriptOf } from '../site/script.mjs'
import { portablePage } from './portable.mjs'

/**
 * What a copy does without: what the router of the site fetches, pages and lists of the service worker, answers of a
 * host that knows the root.
 */
const LEFT_OUT =
  /^(_not-found|([a-z]+\/)?(404|offline))\.html$|^(offline|version)\.json$|^sitemap\.xml$|^(?!licenses\.txt).*\.txt$/
const PAGE = /^(?!sandbox\/).*\.html$/

/**
 * @param {string} out folder of the site
 * @returns {Map<string, Uint8Array>} contents by path
 */
export function copyOfSite(out) {
  if (!existsSync(`${out}/index.html`))
    throw new Error(`There is no site in ${out}/ yet: run \`npm run build\` first.`)
  const files = new Map()
  for (const file of filesBelow(out)) {
    if (LEFT_OUT.test(file)) continue
    const content = readFileSync(`${out}/${file}`)
    files.set(file, PAGE.test(file) ? page(content, file) : content)
  }
  // At an address that had the site itself, its service worker would go on answering with that.
  files.set('sw.js', readFileSync(new URL('../site/no-offline.js', import.meta.url)))
  files.set('package.js', Buffer.from(scriptOf('lib/package/page.mjs')))
  files.set('.nojekyll', Buffer.from('')) // GitHub Pages leaves out folders with an underscore otherwise
  return files
}

const page = (content, file) => Buffer.from(withPolicy(portablePage(content.toString(), file), file))

/** Which site a copy is of: the version, and the commit it was built from. @param {string} out */
export function nameOf(out) {
  const { version, commit } = JSON.parse(readFileSync(`${out}/version.json`, 'utf8'))
  return `epoch-${version}${commit ? `-${commit}` : ''}`
}
