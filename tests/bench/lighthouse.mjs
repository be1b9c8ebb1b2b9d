/**
 * Lighthouse (https://github.com/GoogleChrome/lighthouse) on five pages, as a slow phone sees them. It is five times as
 * large as all that the site is made with, so that npm fetches it when it is asked for.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findChromium } from '../e2e/chromium.mjs'
import { withSite } from './served.mjs'

/** The newest that runs on the versions of Node that the site is built with. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = ['', 'learn/what-is-deep-learning', 'learn/feedforward', 'learn/cnn', 'lab/playground']
/** As often is each asked for: what is reported is its middle one, for a single score varies by ten points. */
const RUNS = 3
const TIMES = {
  'first paint, ms': 'first-contentful-paint',
  'largest paint, ms': 'largest-contentful-paint',
  'blocked, ms': 'total-blocking-time',
}

/** @returns {Promise<Record<string, object> | string>} scores of 100 by page, or why there are none */
export async function measureLighthouse() {
  const rows = {}
  try {
    await withSite(async (origin) => {
      for (const path of PAGES) rows[`/${path}`] = row(await middleOf(`${origin}/${path}`))
    })
  } catch (error) {
    const why = String(error.stderr ?? error)
      .trim()
      .split('\n')
      .at(-1)
    console.log(`\nLighthouse: not measured: ${why}`)
    return why
  }
  console.log(
    `\nLighthouse, a slow phone simulated, the middle of ${RUNS}; “machine” is its own measure of this one: a phone has 150 to 1000`,
  )
  console.table(rows)
  return rows
}

/** @returns the report of the middle score of performance */
async function middleOf(url) {
  const reports = []
  for (let run = 0; run < RUNS; run++) reports.push(await inspect(url))
  return reports.sort((a, b) => performanceOf(a) - performanceOf(b))[RUNS >> 1]
}

const performanceOf = ({ categories }) => categories.performance.score

async function inspect(url) {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      '--no-enable-error-reporting',
      '--chrome-flags=--headless=new --no-sandbox --disable-quic',
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 2 ** 28 },
  )
  return JSON.parse(stdout)
}

function row({ categories, audits, environment }) {
  const scores = Object.values(categories).map(({ title, score }) => [
    title.toLowerCase(),
    Math.round(100 * score),
  ])
  const times = Object.entries(TIMES).map(([name, id]) => [name, Math.round(audits[id].numericValue)])
  const shift = Number(audits['cumulative-layout-shift'].numericValue.toFixed(3))
  return {
    ...Object.fromEntries([...scores, ...times]),
    shift,
    machine: Math.round(environment.benchmarkIndex),
  }
}
