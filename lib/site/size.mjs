/** Prints the JavaScript every page loads before any interaction, gzipped. Exits with 1 when a page is over the budget. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { filesBelow } from './files.mjs'

const OUT = 'out'
const BUDGET_KB = 200

const sizes = new Map()
function sizeOf(url) {
  const path = url.split('?')[0]
  if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(`${OUT}${path}`), { level: 9 }).length)
  return sizes.get(path)
}

const rows = filesBelow(OUT)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(`${OUT}/${file}`, 'utf8')
    // `nomodule` scripts are for browsers of another age and are not fetched by others.
    const scripts = new Set(
      [...html.matchAll(/<script([^>]*)\ssrc="([^"]+)"([^>]*)>/g)]
        .filter(([tag]) => !/nomodule/i.test(tag))
        .map(([, , url]) => url),
    )
    const bytes = [...scripts].reduce((sum, url) => sum + sizeOf(url), 0)
    return { page: `/${file.replace(/(index)?\.html$/, '')}`, scripts: scripts.size, kB: bytes / 1000 }
  })
  .sort((a, b) => b.kB - a.kB)

for (const { page, scripts, kB } of rows)
  console.log(`${kB.toFixed(1).padStart(7)} kB in ${String(scripts).padStart(2)} files  ${page}`)
const over = rows.filter(({ kB }) => kB > BUDGET_KB)
if (over.length > 0) {
  console.error(`${over.length} pages load more than ${BUDGET_KB} kB of JavaScript.`)
  process.exitCode = 1
}
