import { spawn } from 'node:child_process'
import { once } from 'node:events'

const PORT = 3461
const TRAIN_MS = 6000

/** Widgets to train, with what their address says. */
const WIDGETS = [
  ['playground', '?backend=scratch&speed=fastest'],
  ['playground', '?backend=wasm&speed=fastest'],
  ['first-digits', '?backend=wasm'],
  ['digits', '?backend=wasm'],
  ['cnn', '?backend=wasm'],
  ['gpt', '?backend=wasm'],
]

/**
 * Trains every widget for some seconds and looks at the main thread meanwhile: time from Train to the first step,
 * the longest task, and the frames that were late.
 */
export async function measurePages(browser) {
  const server = spawn(process.execPath, ['lib/site/serve.mjs'], {
    env: { ...process.env, PORT: String(PORT) },
  })
  await once(server.stdout, 'data')
  const rows = {}
  try {
    for (const [widget, query] of WIDGETS)
      rows[`${widget}${query}`] = await measure(browser, `http://localhost:${PORT}/lab/${widget}${query}`)
    for (const [name, check] of Object.entries(CHECKERS))
      rows[name] = await measureChecker(browser, `http://localhost:${PORT}/learn/feedforward`, check)
  } finally {
    server.kill()
  }
  console.log('\nThe page while a model trains, or a checker runs')
  console.table(rows)
  return rows
}

/** As much output, and nearly as many numbers, as the sandbox lets through. */
const TALKATIVE = `for (let i = 0; i < 300; i++) console.log(i, 'word '.repeat(600))
function relu(x) { return Array(2500).fill(0.5) }`

/** Sets a checker of the lesson up; what it returns sets it going and waits for its verdict. */
const CHECKERS = {
  async 'code exercise'(page) {
    const one = await exercise(page, 'feedforward.relu')
    await one.locator('.cm-content').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(TALKATIVE)
    return async () => {
      await one.getByRole('button', { name: 'Run and check' }).click()
      await page.locator('[id="feedforward.relu-feedback"] strong').waitFor({ timeout: 60_000 })
    }
  },
  async challenge(page) {
    const one = await exercise(page, 'feedforward.ring')
    await one.getByRole('button', { name: 'Open the workbench' }).click()
    await one.locator('[data-widget]').waitFor()
    return async () => {
      await one.getByRole('button', { name: 'Judge it' }).click()
      await page.locator('[id="feedforward.ring-feedback"] tbody').waitFor({ timeout: 120_000 })
    }
  },
}

async function exercise(page, id) {
  const one = page.locator(`[data-exercise="${id}"]`)
  await one.scrollIntoViewIfNeeded()
  return one
}

async function measureChecker(browser, url, setUp) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  try {
    await page.goto(url)
    const check = await setUp(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(watchMainThread)
    await check()
    await page.waitForTimeout(500)
    return await page.evaluate(() => globalThis.seen())
  } catch (error) {
    return { note: String(error).slice(0, 80) }
  } finally {
    await context.close()
  }
}

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  try {
    const response = await page.goto(url)
    if (response?.status() !== 200) return { note: `HTTP ${response?.status()}` }
    const widget = page.locator('[data-widget]')
    // Once to have data, modules and back end in the cache; what is measured is the second time.
    await train(page, widget)
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.evaluate(watchMainThread)
    const firstStep = await train(page, widget)
    await page.waitForTimeout(TRAIN_MS)
    const seen = await page.evaluate(() => globalThis.seen())
    const [step, backend] = [
      await widget.getAttribute('data-step'),
      await widget.getAttribute('data-backend'),
    ]
    return { backend, 'first step, ms': firstStep, steps: Number(step), ...seen }
  } catch (error) {
    return { note: String(error).slice(0, 80) }
  } finally {
    await context.close()
  }
}

async function train(page, widget) {
  const begun = Date.now()
  await widget.getByRole('button', { name: 'Train', exact: true }).click()
  await page.waitForFunction(
    () => Number(document.querySelector('[data-widget]')?.getAttribute('data-step')) > 0,
    null,
    { timeout: 60_000 },
  )
  return Date.now() - begun
}

/** Runs in the page. */
function watchMainThread() {
  let longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask', buffered: false })
  const frames = []
  let last = performance.now()
  const tick = (now) => {
    frames.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  globalThis.seen = () => {
    frames.sort((a, b) => a - b)
    const at = (share) => Math.round(frames[Math.floor(share * (frames.length - 1))] * 10) / 10
    return {
      'longest task, ms': Math.round(longest) || 'under 50',
      'frame p50, ms': at(0.5),
      'frame p95, ms': at(0.95),
    }
  }
}
