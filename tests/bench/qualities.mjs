import { withSite } from './served.mjs'

/**
 * What the course says its widgets reach, each with the seed it says it of. Training is paused every so many steps for
 * the whole test, which shows a share of right answers, or for a metric that the run itself measures; only the time
 * between is counted.
 */
const QUALITIES = [
  {
    widget: 'cnn',
    query: '?backend=wasm&seed=1',
    wanted: 0.985,
    every: 938, // an epoch
    most: 3 * 938,
    seconds: 180,
  },
  {
    widget: 'autoencoder',
    query: '?backend=wasm&seed=1',
    metric: 'testLoss', // an error, on 1,000 test images: it has to come below what is wanted
    wanted: 0.01,
    every: 938, // an epoch
    most: 2 * 938,
    seconds: 180,
  },
  // Two networks learn side by side; the one with attention has to write dates it never met.
  {
    widget: 'attention',
    query: '?backend=wasm&seed=1',
    metric: 'attention.accuracy',
    rises: true,
    wanted: 0.95,
    every: 50,
    most: 500,
    seconds: 60,
  },
  // Three cells race; the slower of the two with gates has to remember over forty steps.
  {
    widget: 'memory-race',
    query: '?backend=wasm&seed=1',
    metric: 'lstm.loss',
    wanted: 0.02,
    every: 100,
    most: 2000,
    seconds: 90,
  },
  // A letter of Moby Dick, in nats; the lesson says about when.
  {
    widget: 'memory-race',
    query: '?backend=wasm&seed=1&task=moby-dick&cells=lstm&units=32',
    metric: 'lstm.loss',
    wanted: 1.8,
    every: 500,
    most: 3000,
    seconds: 180,
  },
  // Digits that a network which never took part can read.
  {
    widget: 'gan-digits',
    query: '?backend=wasm&seed=1',
    metric: 'confidence',
    rises: true,
    wanted: 0.85,
    also: { entropy: 2.1 }, // of the labels, in nats: one perfect digit for ever would not do
    every: 500,
    most: 4500,
    seconds: 600,
  },
  // All eight clouds of the ring, which the lesson says of step 1,000 with this seed.
  {
    widget: 'gan-2d',
    query: '?backend=wasm&seed=3&loss=r1',
    metric: 'coverage', // a share
    rises: true,
    wanted: 1,
    every: 1000,
    most: 1000,
    seconds: 60,
  },
]

/**
 * @param {string[]} only widgets; none for all
 * @returns {Promise<Record<string, object>>} seconds and steps to each quality, on WebAssembly
 */
export async function measureQualities(browser, only = []) {
  const wanted = QUALITIES.filter(({ widget }) => only.length === 0 || only.includes(widget))
  const unknown = only.filter((name) => !QUALITIES.some(({ widget }) => widget === name))
  if (unknown.length > 0) throw new Error(`No quality is named of ${unknown.join(', ')}`)
  const rows = {}
  await withSite(async (origin) => {
    for (const quality of wanted) {
      const path = `${quality.widget}${quality.query}`
      rows[path] = await measure(browser, `${origin}/lab/${path}`, quality)
    }
  })
  console.log('\nTime to the quality that a lesson names')
  console.table(rows)
  return rows
}

async function measure(
  browser,
  address,
  { widget, metric, rises, wanted, also = {}, every, most, seconds: allowed },
) {
  const page = await browser.newPage()
  await page.goto(address)
  const root = page.locator(`[data-widget="${widget}"]`)
  const press = (name) => root.getByRole('button', { name, exact: true }).click()
  let seconds = 0
  let reached
  let found = 0
  for (let mark = every; mark <= most && reached === undefined; mark += every) {
    const begun = performance.now()
    await press('Train')
    // In the page: a poll from here would come late by up to a second.
    await page.waitForFunction(
      ([id, mark]) => Number(document.querySelector(`[data-widget="${id}"]`).dataset.step) >= mark,
      [widget, mark],
      { timeout: 600_000, polling: 50 },
    )
    seconds += (performance.now() - begun) / 1000
    if ((await root.getAttribute('data-status')) === 'running') await press('Pause')
    // It takes its last steps, and the page hears of them, before it rests.
    await page.waitForFunction(
      (id) => /paused|done/.test(document.querySelector(`[data-widget="${id}"]`).dataset.status),
      widget,
    )
    const step = Number(await root.getAttribute('data-step'))
    const metrics = JSON.parse(await root.getAttribute('data-metrics'))
    found = metric ? metrics[metric] : await wholeTest(page, widget, root, mark)
    const enough = Object.entries(also).every(([name, least]) => metrics[name] >= least)
    if (enough && (metric && !rises ? found <= wanted : found >= wanted)) reached = step
  }
  await page.close()
  return {
    wanted: metric ? `${metric} ${wanted}` : `${100 * wanted} %`,
    found: metric ? found.toFixed(4) : `${(100 * found).toFixed(2)} %`,
    'at step': reached ?? 'not reached',
    seconds: Math.round(seconds),
    'in time': reached !== undefined && seconds <= allowed,
  }
}

/** Once it has rested it is tested as it is: on all images, at this step or, had it gone on a little, at a later one. */
async function wholeTest(page, widget, root, mark) {
  const row = root.getByRole('row', { name: /^whole test/ })
  await page.waitForFunction(
    ([id, least]) => {
      const at = /at step ([\d,]+)/.exec(document.querySelector(`[data-widget="${id}"]`).textContent)
      return at !== null && Number(at[1].replaceAll(',', '')) >= least
    },
    [widget, mark],
    { timeout: 120_000 },
  )
  return Number.parseFloat((await row.getByRole('cell').last().textContent()).replace(/[^\d.]/g, '')) / 100
}
