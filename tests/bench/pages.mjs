import { readFileSync } from 'node:fs'
import { longest, tasksOf } from '../e2e/tasks.mjs'
import { watchFrames, watchTraining } from './main-thread.mjs'
import { withSite } from './served.mjs'

const TRAIN_MS = 6000
/** Of each kind, while a model trains. */
const INTERACTIONS = 4

/** How far a run may go, by the names of what says so. */
const LENGTHS = ['epochs', 'steps']

/** Every widget, with an address under which it trains for as long as it can; the small network on both of its back ends. */
function addresses() {
  const { widgets } = JSON.parse(readFileSync('out/lab.json', 'utf8'))
  return widgets.flatMap(({ id, backends, params }) => {
    const lengths = params
      .filter(({ name }) => LENGTHS.includes(name))
      .map(({ name, max }) => `&${name}=${max}`)
    return ['scratch', 'wasm']
      .filter((backend) => backends.includes(backend))
      .map((backend) => ({ id, address: `${id}?backend=${backend}&speed=fastest${lengths.join('')}` }))
  })
}

/**
 * Trains every widget for some seconds and looks at the main thread meanwhile: time from Train to the first step, the
 * busiest and the longest task, the frames that were late, and how long an answer to a key or a click takes (INP).
 *
 * @param {string[]} only widgets or checkers; all where it is empty
 */
export async function measurePages(browser, only = []) {
  const rows = {}
  const wanted = (name) => only.length === 0 || only.includes(name)
  const unknown = only.filter((name) => !(name in CHECKERS || addresses().some(({ id }) => id === name)))
  if (unknown.length > 0) throw new Error(`No widget or checker is called ${unknown.join(', ')}`)
  await withSite(async (origin) => {
    for (const { address } of addresses().filter(({ id }) => wanted(id)))
      rows[address] = await measure(browser, `${origin}/lab/${address}`)
    for (const [name, check] of Object.entries(CHECKERS).filter(([name]) => wanted(name)))
      rows[name] = await measureChecker(browser, `${origin}/learn/feedforward`, check)
  })
  console.log('\nThe page while a model trains, or a checker runs')
  console.table(rows)
  return rows
}

/** As much output, and nearly as many numbers, as the sandbox lets through. */
const TALKATIVE = `for (let i = 0; i < 300; i++) console.log(i, 'word '.repeat(600))
function relu(x) { return Array(2500).fill(0.5) }`

/** Sets a checker of the lesson up; what it returns sets it going and waits for its verdict. */
const CHECKERS = {
  async code(page) {
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
    await page.evaluate(watchFrames)
    const tasks = await tasksOf(browser, page, async () => {
      await check()
      await page.waitForTimeout(500)
    })
    return { ...summary(tasks), ...(await page.evaluate(() => globalThis.seen())) }
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
    await page.evaluate(watchFrames)
    await page.evaluate(watchTraining)
    const tasks = await tasksOf(browser, page, async () => {
      await train(page, widget)
      await page.waitForTimeout(TRAIN_MS)
    })
    const seen = await page.evaluate(() => globalThis.seen())
    const [step, backend] = [
      await widget.getAttribute('data-step'),
      await widget.getAttribute('data-backend'),
    ]
    await interact(page, widget)
    const answered = await page.evaluate(() => globalThis.answered())
    return { backend, steps: Number(step), ...summary(tasks), ...seen, ...answered }
  } catch (error) {
    return { note: String(error).slice(0, 80) }
  } finally {
    await context.close()
  }
}

/**
 * The task that kept the page's thread busiest, and the one that lasted longest: by the clock a task also waits while
 * what trains and what draws have the processors, which says how many the machine has.
 */
const summary = (tasks) => ({
  'busiest task, ms': Math.round(longest(tasks, 'busy').busy),
  'longest task, ms': Math.round(longest(tasks, 'clock').clock),
})

async function train(page, widget) {
  await widget.getByRole('button', { name: 'Train', exact: true }).click()
  await page.waitForFunction(
    () => Number(document.querySelector('[data-widget]')?.getAttribute('data-step')) > 0,
    null,
    { timeout: 60_000 },
  )
}

/** What a reader does meanwhile: moves the focus, pauses and goes on. */
async function interact(page, widget) {
  for (let i = 0; i < INTERACTIONS; i++) {
    await page.keyboard.press('Tab')
    await page.waitForTimeout(200)
    for (let press = 0; press < 2; press++) {
      await widget.getByRole('button', { name: /^(Train|Pause|Cancel)$/ }).click()
      await page.waitForTimeout(300)
    }
  }
}
