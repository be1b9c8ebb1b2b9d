/**
 * Measures, in one run, what the course claims of its speed, and prints it as tables (and `bench-results/latest.json`).
 *
 *   npm run bench            everything; needs `npm run build` first for the page's part
 *   npm run bench -- quick   one round instead of three
 *   npm run bench -- qualities gan-2d   only the time to what is said of some widgets; of all, without a name
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus } from 'node:os'
import { basename } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { findChromium } from '../e2e/chromium.mjs'
import { measureLessons } from './lessons.mjs'
import { measurePages } from './pages.mjs'
import { measureQualities } from './qualities.mjs'

const [part, ...only] = process.argv.slice(2)
if (part === 'qualities') {
  const browser = await launch()
  await measureQualities(browser, only)
  await browser.close()
  process.exit()
}

const ROUNDS = process.argv.includes('quick') ? 1 : 3
const SCRATCH_CHUNK = 1000
const MODELS = ['mlp', 'cnn', 'lstm', 'gru', 'transposed convolution', 'transformer']
const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist'

const bundled = await build({
  entryPoints: ['tests/bench/worker.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  write: false,
  alias: { '@': process.cwd() },
  define: { 'process.env.NODE_ENV': '"production"' },
})
const script = bundled.outputFiles[0].contents

const server = createServer((request, response) => {
  const url = request.url.split('?')[0]
  if (url === '/worker.js') return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script)
  if (url.startsWith('/wasm/')) {
    return response
      .writeHead(200, { 'Content-Type': 'application/wasm' })
      .end(readFileSync(`${WASM}/${basename(url)}`))
  }
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>bench</title>')
})
await new Promise((resolve) => server.listen(0, resolve))
const origin = `http://localhost:${server.address().port}`

const browser = await launch()
const page = await browser.newPage()
await page.goto(origin)

/** Runs one task in a fresh worker, so that no back end or kernel of one is there for the next. */
const run = (task) =>
  page.evaluate(
    (task) =>
      new Promise((resolve) => {
        const worker = new Worker('/worker.js')
        worker.onmessage = ({ data }) => {
          worker.terminate()
          resolve(data)
        }
        worker.onerror = ({ message }) => resolve({ error: message })
        worker.postMessage(task)
      }),
    task,
  )

const median = (values) => values.filter((v) => v !== undefined).sort((a, b) => a - b)[values.length >> 1]

/** Interleaved rounds, so that a busy moment of the machine falls on all contenders. */
async function compare(tasks) {
  const results = tasks.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, task] of tasks.entries()) results[i].push(await run(task))
  }
  return results.map((rounds) => ({
    milliseconds: median(rounds.map((r) => r.milliseconds)),
    ...pick(rounds[0]),
  }))
}
const pick = ({ losses, error }) => ({ losses, error })

console.log(
  `Machine: ${cpus().length} × ${cpus()[0].model}, Node ${process.version}, Chromium ${browser.version()}\n`,
)

const [scratch, cpu] = await compare([{ what: 'scratch' }, { what: 'tfjs cpu' }])
const small = { scratch: (1000 * SCRATCH_CHUNK) / scratch.milliseconds, tfjsCpu: 1000 / cpu.milliseconds }
console.log('2-8-8-1, batch 10, SGD (steps per second)')
console.table({
  scratch: Math.round(small.scratch),
  'tfjs cpu': Math.round(small.tfjsCpu),
  ratio: Math.round(small.scratch / small.tfjsCpu),
})

const steps = {}
for (const model of MODELS) {
  const [stock, ours] = await compare([
    { what: 'model', model, kernels: 'stock' },
    { what: 'model', model, kernels: 'ours' },
  ])
  steps[model] = {
    'stock, ms': stock.error ? 'impossible' : round(stock.milliseconds),
    'ours, ms': ours.error ?? round(ours.milliseconds),
    'stock / ours': stock.error || ours.error ? '' : round(stock.milliseconds / ours.milliseconds),
    'same losses': stock.error ? '' : agree(stock.losses, ours.losses),
  }
}
console.log('\nAdam steps on the WebAssembly back end, loss read back each step (median)')
console.table(steps)
await page.close()

const pages = existsSync('out') ? await measurePages(browser) : 'not measured: run `npm run build` first'
const qualities = existsSync('out') ? await measureQualities(browser) : pages
await browser.close()
server.close()

const lessons = await measureLessons()
console.log('\nBuild time by lesson, the highlighter included')
console.table(lessons)

let size
if (existsSync('out')) {
  console.log('\nJavaScript before interaction, gzipped')
  size = execFileSync(process.execPath, ['lib/site/size.mjs'], { encoding: 'utf8' })
  console.log(size)
}

rmSync('bench-results', { recursive: true, force: true })
mkdirSync('bench-results')
writeFileSync(
  'bench-results/latest.json',
  JSON.stringify({ small, steps, lessons, pages, qualities, size }, null, 2),
)

function launch() {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-quic'] })
}

function round(value) {
  return Number(value.toPrecision(3))
}

/** First three losses within 0.1 %: faster is worth nothing if it learns something else. */
function agree(a, b) {
  return a.every((loss, i) => Math.abs(loss - b[i]) < 1e-3 * Math.abs(loss) + 1e-6)
    ? 'yes'
    : `no: ${a.map(round)} / ${b.map(round)}`
}
