/**
 * Measures, in one run, what the course claims of its speed, and prints it as tables (and `bench-results/latest.json`).
 *
 *   npm run bench                  everything; the page's part needs `npm run build` first
 *   npm run bench -- quick         one short round instead of three
 *   npm run bench -- wasm cnn      only training: of a back end, of a task, of a contender, or of several of each
 *   npm run bench -- training      only training, all of it
 *   npm run bench -- qualities gan-2d   only the time to what is said of some widgets; of all, without a name
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/chromium.mjs'
import { choose } from './contenders.mjs'
import { measureLessons } from './lessons.mjs'
import { measurePages } from './pages.mjs'
import { measureQualities } from './qualities.mjs'
import { measureTraining } from './training.mjs'

const words = process.argv.slice(2)
const quick = words.includes('quick')
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-quic', '--enable-unsafe-webgpu', '--enable-unsafe-swiftshader'],
})
console.log(
  `Machine: ${cpus().length} × ${cpus()[0].model}, Node ${process.version}, Chromium ${browser.version()}`,
)
const found =
  words[0] === 'qualities' ? { qualities: await measureQualities(browser, words.slice(1)) } : await measure()
await browser.close()
mkdirSync('bench-results', { recursive: true })
writeFileSync('bench-results/latest.json', JSON.stringify(found, null, 2))

async function measure() {
  const { unknown, ...wanted } = choose(words.filter((word) => word !== 'quick' && word !== 'training'))
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}`)
  const plan = { ...wanted, ...(quick ? { rounds: 1, budget: 300 } : { rounds: 3, budget: 1000 }) }
  const training = await measureTraining(browser, plan)
  return words.some((word) => word !== 'quick') ? { training } : { training, ...(await measureSite()) }
}

/** The pages as they are built, and the building. */
async function measureSite() {
  const built = existsSync('out')
  const missing = 'not measured: run `npm run build` first'
  const pages = built ? await measurePages(browser) : missing
  const qualities = built ? await measureQualities(browser) : missing
  const lessons = await measureLessons()
  console.log('\nBuild time by lesson, the highlighter included')
  console.table(lessons)
  const size = built ? execFileSync(process.execPath, ['lib/site/size.mjs'], { encoding: 'utf8' }) : missing
  console.log(`\nJavaScript before interaction, gzipped\n${size}`)
  return { pages, qualities, lessons, size }
}
