/**
 * Prints the JavaScript each page really loads before any interaction, gzipped, as a browser counts it: scripts of the
 * page and what they import after hydration. Needs `out/` and a Chromium. Exits with 1 over the limit.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import { findChromium, WITHOUT_FEATURES } from '../../tests/e2e/chromium.mjs'
import { filesBelow } from './files.mjs'

/** What DESIGN allows a page, in every language. The same words weigh 2 to 3.5 kB more in Chinese than in English. */
const LIMIT_KB = 200
const PORT = 3463
/** When a page had nothing to do and no script has come for so long, hydration and the imports it starts are over. */
const SETTLE_MS = 500
/** The limit is one of gzip: without this the server would send Brotli, which is a twentieth smaller. */
const PACKED = { 'Accept-Encoding': 'gzip' }
/** Most of a page's time is waiting. */
const BROWSERS = 4

const pages = filesBelow('out')
  .filter((file) => file.endsWith('.html') && !/(^|\/)404\.html$|^(_not-found|sandbox)/.test(file))
  .map((file) => `/${file.replace(/(index)?\.html$/, '')}`)
  .filter(firstOfKind)

/** Guides differ from one another in words alone, and so do answer keys and slides: the first of each is measured. */
function firstOfKind(path, place, all) {
  const kindOf = (one) => one.replace(/(\/(?:teach|present))\/[^/]+\/[^/]+/, '$1/*')
  return place === all.findIndex((one) => kindOf(one) === kindOf(path))
}

const server = spawn(process.execPath, ['lib/site/serve.mjs'], {
  env: { ...process.env, PORT: String(PORT) },
})
await once(server.stdout, 'data')
/** The gzipped sizes of the scripts that a page has loaded by now. */
const scriptsOf = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ encodedBodySize }) => encodedBodySize),
  )

/** A page of no build does not make itself ready for no network, which others do when left alone (`Offline`). */
const withoutBuild = () =>
  new MutationObserver((_, observer) => {
    const build = document.querySelector('meta[name="epoch-build"]')
    if (!build) return
    build.remove()
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })

/** Waits until the page's own thread rests. */
const idle = (page) => page.evaluate(() => new Promise((done) => requestIdleCallback(() => done())))

/** What a page loads, in a browser that has seen none before. */
async function measure(browser, path) {
  const context = await browser.newContext({ extraHTTPHeaders: PACKED })
  const page = await context.newPage()
  await page.addInitScript(withoutBuild)
  await page.goto(`http://localhost:${PORT}${path}`, { waitUntil: 'networkidle' })
  // A page asks for its scripts when it has been painted, which may be later than all else that it asks for.
  await page.waitForFunction(() => !document.querySelector('script[type=late]'))
  let before
  let sizes = await scriptsOf(page)
  do {
    await idle(page)
    await page.waitForTimeout(SETTLE_MS)
    await idle(page)
    before = sizes.length
    sizes = await scriptsOf(page)
  } while (sizes.length > before)
  await context.close()
  return { path, files: sizes.length, kB: sizes.reduce((a, b) => a + b, 0) / 1000 }
}

const rows = []
const left = [...pages]
/** One page after the other: a window behind another draws nothing, and then not all is loaded. */
async function measureInOneBrowser() {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-quic', WITHOUT_FEATURES],
  })
  for (let path = left.shift(); path; path = left.shift()) rows.push(await measure(browser, path))
  await browser.close()
}
await Promise.all(Array.from({ length: BROWSERS }, measureInOneBrowser))
server.kill()

rows.sort((a, b) => b.kB - a.kB)
for (const { path, files, kB } of rows)
  console.log(`${kB.toFixed(1).padStart(7)} kB in ${String(files).padStart(2)} files  ${path}`)
const empty = rows.filter(({ files }) => files === 0)
if (empty.length > 0) throw new Error(`No script was counted on ${empty.map(({ path }) => path).join(', ')}`)
const late = rows.filter(({ kB }) => kB > LIMIT_KB)
if (late.length > 0) {
  console.error(`${late.length} of ${rows.length} pages load more than ${LIMIT_KB} kB.`)
  process.exitCode = 1
}
