/** The model trains in a worker: the page stays the reader's. */
import { type Param, smallLab, widgets } from './site'
import { longest, say, tasksOf } from './tasks.mjs'
import { button, expect, test, widgetOn } from './test'

/** Most a task of the page may take, in milliseconds (RAIL: an answer to a press within 100 ms, half of it ours). */
const MOST_MS = 50
const FRAMES = 60

// What records a failure for later takes pictures of the whole document, on the thread that is watched here.
test.use({ trace: 'off' })

/** The longest run that the widget's own parameters allow, so that the fastest machine is still training when watched. */
const longestRun = (params: readonly Param[]) =>
  params.filter(({ name }) => ['epochs', 'steps'].includes(name)).map(({ name, max }) => `${name}=${max}`)

/** Runs in the page: the first step, some frames, and one step more, unless the run is over. */
async function trainOn({ id, frames }: { id: string; frames: number }) {
  const widget = document.querySelector<HTMLElement>(`[data-widget="${id}"]`)!
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const step = () => Number(widget.dataset.step)
  while (step() < 1) await frame()
  const before = step()
  for (let i = 0; i < frames; i++) await frame()
  while (widget.dataset.status !== 'done' && step() <= before) await frame()
}

for (const { id, params } of widgets) {
  test(`${id} leaves the page alive from the press of Train on, as fast as it can`, async ({
    page,
    browser,
  }) => {
    await page.goto(smallLab(id, ['backend=wasm', 'speed=fastest', ...longestRun(params)].join('&')))
    const widget = widgetOn(page, id)
    await expect(button(widget, 'Train')).toBeEnabled()
    // What the page itself costs to open is over; the first step and everything before it is not.
    await page.waitForLoadState('networkidle')
    // Whoever looks for a button by its name has the page's own thread describe it, which is not the page's work.
    await button(widget, 'Train').focus()
    const tasks = await tasksOf(browser, page, async () => {
      await page.keyboard.press('Enter')
      await page.evaluate(trainOn, { id, frames: FRAMES })
    })
    expect(tasks.length).toBeGreaterThan(FRAMES)
    say(id, tasks)
    // The clock also counts while another process has the processor, so only the thread's own time is judged.
    expect(longest(tasks, 'busy').busy).toBeLessThan(MOST_MS)
  })
}

/** As much output, and nearly as many numbers, as the sandbox lets through. */
const TALKATIVE = `for (let i = 0; i < 300; i++) console.log(i, 'word '.repeat(600))
function relu(x) {
  return Array(2500).fill(0.5)
}`

test('a checker leaves the page alive, however much the code says', async ({ page, browser }) => {
  const id = 'feedforward.relu'
  const one = page.locator(`[data-exercise="${id}"]`)
  await page.goto('/learn/feedforward')
  await one.scrollIntoViewIfNeeded()
  await one.locator('.cm-content').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(TALKATIVE)
  await page.waitForLoadState('networkidle')
  const tasks = await tasksOf(browser, page, async () => {
    await one.getByRole('button', { name: 'Run and check' }).click()
    // Not by `expect`, which makes the page's own thread describe the document: 100 ms of it, and not the page's.
    await page.locator(`[id="${id}-feedback"] strong`).waitFor({ timeout: 30_000 })
    await page.waitForTimeout(500) // what is drawn after it
  })
  await expect(one).toContainText('further output is not shown')
  say('code', tasks)
  expect(longest(tasks, 'busy').busy).toBeLessThan(MOST_MS)
})

test('a judge that trains five models leaves the page alive', async ({ page, browser }) => {
  test.slow()
  const id = 'feedforward.ring'
  const one = page.locator(`[data-exercise="${id}"]`)
  await page.goto('/learn/feedforward')
  await one.scrollIntoViewIfNeeded()
  await one.getByRole('button', { name: 'Open the workbench' }).click()
  await expect(button(widgetOn(one, 'playground'), 'Train')).toBeEnabled()
  await page.waitForLoadState('networkidle')
  const tasks = await tasksOf(browser, page, async () => {
    await one.getByRole('button', { name: 'Judge it' }).click()
    await expect(page.locator(`[id="${id}-feedback"] tbody tr`)).toHaveCount(5, { timeout: 60_000 })
    await page.waitForTimeout(500)
  })
  say('challenge', tasks)
  expect(longest(tasks, 'busy').busy).toBeLessThan(MOST_MS)
})
