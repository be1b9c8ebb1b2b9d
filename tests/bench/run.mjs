/**
 * Measures, in one run, what the course claims of its speed, and prints it as tables (and `bench-results/latest.json`).
 *
 *   npm run bench                     everything; the site is built where what is said of pages needs it
 *   npm run bench -- quick            one short round instead of three
 *   npm run bench -- training         one part, or several, of those below
 *   npm run bench -- wasm cnn lstm    of training only a back end, a task, a contender, or several of each
 *   npm run bench -- profile cnn      of the profile by kernel only some tasks
 *   npm run bench -- pages gpt        of pages, experiments and qualities only some widgets
 *
 * Exits with 1 where a budget is missed, or a part could not be measured.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/chromium.mjs'
import { missedBudgets } from './budgets.mjs'
import { choose } from './contenders.mjs'
import { measureExperiments } from './experiments.mjs'
import { measureFloors } from './floors.mjs'
import { measureGenerated } from './generated.mjs'
import { measureLessons } from './lessons.mjs'
import { measureLighthouse } from './lighthouse.mjs'
import { measurePages } from './pages.mjs'
import { measureProfile } from './profile.mjs'
import { measureQualities } from './qualities.mjs'
import { measureTraining } from './training.mjs'

/** By name, in their order; each gets the words that name no part. */
const PARTS = {
  training: (only) => measureTraining(browser, { ...choose(only), ...effort }),
  floors: () => measureFloors(found.training?.results),
  profile: measureProfile,
  experiments: (only) => measureExperiments(browser, { only, ...effort }),
  pages: (only) => ofSite(() => measurePages(browser, only)),
  lighthouse: () => ofSite(measureLighthouse),
  qualities: (only) => ofSite(() => measureQualities(browser, only)),
  lessons: measureLessons,
  generated: measureGenerated,
  size: () => ofSite(measureSize),
}

const words = process.argv.slice(2).filter((word) => word !== 'quick')
const effort = process.argv.includes('quick') ? { rounds: 1, budget: 300 } : { rounds: 3, budget: 1000 }
const only = words.filter((word) => !(word in PARTS))
const named = Object.keys(PARTS).filter((part) => words.includes(part))
const parts = named.length > 0 ? named : only.length > 0 ? ['training'] : Object.keys(PARTS)

const { unknown } = choose(only)
if (unknown.length > 0 && parts.some((part) => part === 'training' || part === 'profile'))
  throw new Error(`Neither a part, a task nor a contender: ${unknown.join(', ')}`)

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-quic', '--enable-unsafe-webgpu', '--enable-unsafe-swiftshader'],
})
const machine = `${cpus().length} × ${cpus()[0].model}, Node ${process.version}, Chromium ${browser.version()}`
console.log(`Machine: ${machine}`)
const found = {}
/** Whether the age of the site has been said. */
let told = false
try {
  for (const part of parts) found[part] = await measured(part)
} finally {
  await browser.close()
}
const missed = missedBudgets(found)
// Where nothing was measured, the former results stay.
if (Object.values(found).some((of) => typeof of !== 'string')) {
  mkdirSync('bench-results', { recursive: true })
  const results = { machine, when: new Date().toISOString(), ...found, missed }
  writeFileSync('bench-results/latest.json', JSON.stringify(results, null, 2))
}
console.log(
  missed.length > 0 ? `\nMissed budgets:\n${missed.join('\n')}` : '\nAll budgets that were measured are met',
)
if (missed.length > 0) process.exitCode = 1

/** What a part found, or why it could not be measured; the others are measured all the same. */
async function measured(part) {
  try {
    return await PARTS[part](only)
  } catch (error) {
    console.error(error)
    return `${error}`
  }
}

/** Measures the built site; builds it where it is not there. */
function ofSite(measure) {
  if (!existsSync('out/version.json')) {
    console.log('\nBuilding the site, which is not there')
    execFileSync(process.execPath, ['lib/site/build.mjs'], { stdio: 'inherit' })
  } else if (!told)
    console.log(`\nThe site in out/ is of ${statSync('out/version.json').mtime.toISOString()}`)
  told = true
  return measure()
}

/** @returns {Record<string, number>} kB by page */
function measureSize() {
  const size = printedSizes()
  console.log(`\nJavaScript before interaction, gzipped\n${size}`)
  return Object.fromEntries(
    [...size.matchAll(/([\d.]+) kB in .* files {2}(\S+)/g)].map(([, kB, path]) => [path, Number(kB)]),
  )
}

function printedSizes() {
  try {
    return execFileSync(process.execPath, ['lib/site/size.mjs'], { encoding: 'utf8' })
  } catch (error) {
    // Pages over the limit are told among the budgets.
    if (!/pages load more than/.test(error.stderr)) throw error
    return error.stdout
  }
}
