/** What DESIGN promises of every widget, tried on each that `/lab.json` lists. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from '@playwright/test'
import { badValue, smallLab, widgets } from './site'
import { button, expect, metricsOf, stepOf, test, waitForStep, widgetOn } from './test'

const STATUSES = /^(idle|loading|running|paused|done|error)$/

/** Takes one step from wherever the run is, and waits for it. */
async function takeStep(widget: Locator) {
  const before = await stepOf(widget)
  await button(widget, 'Step').click()
  await expect(widget).toHaveAttribute('data-step', String(before + 1), { timeout: 60_000 })
}

/** The step at which a widget has come to rest. */
async function settledStep(widget: Locator): Promise<number> {
  let before = -1
  await expect
    .poll(
      async () => {
        const last = before
        before = await stepOf(widget)
        return before === last
      },
      { intervals: [500], timeout: 30_000 },
    )
    .toBe(true)
  return before
}

/** Every picture of a widget that has a size is drawn in lines and letters when the page goes to the printer. */
async function printVectors(page: Page, widget: Locator) {
  const pictures = () =>
    widget.evaluate((frame) => {
      dispatchEvent(new Event('beforeprint'))
      const shown = [...frame.querySelectorAll('canvas')].filter((canvas) => canvas.clientWidth > 0)
      const drawn = shown.filter((canvas) => canvas.nextElementSibling?.matches('svg.paper-twin'))
      const caption = frame.querySelector('.frame-caption')?.textContent ?? ''
      dispatchEvent(new Event('afterprint'))
      return { pixels: shown.length - drawn.length, caption }
    })
  // What draws them is fetched when the reader first does something.
  await expect.poll(async () => (await pictures()).caption).toContain(`step ${await stepOf(widget)} · seed 7`)
  expect((await pictures()).pixels).toBe(0)
  await page.mouse.move(3, 3)
  await expect(page.locator('.paper-twin')).toHaveCount(0)
}

/** The address that "Copy link" puts on the clipboard. */
async function copyLink(page: Page, widget: Locator): Promise<string> {
  await widget.getByRole('button', { name: 'Share', exact: true }).click()
  await widget.getByRole('button', { name: 'Copy link' }).click()
  await expect(widget.getByText('Copied.')).toBeVisible()
  await widget.getByRole('button', { name: 'Close' }).click()
  return page.evaluate(() => navigator.clipboard.readText())
}

for (const { id, title, params } of widgets) {
  test.describe(id, () => {
    test('waits idle, steps, goes back in time, branches, trains, pauses and resets', async ({ page }) => {
      await page.goto(smallLab(id, 'backend=wasm&seed=7'))
      const widget = widgetOn(page, id)
      await expect(widget).toHaveAttribute('data-status', 'idle')
      await expect(widget).toHaveAttribute('data-step', '0')
      await expect(widget).toHaveAttribute('data-seed', '7')
      await expect(widget).toHaveAccessibleName(title)
      expect(await metricsOf(widget)).toEqual({})

      await takeStep(widget)
      await expect(widget).toHaveAttribute('data-status', 'paused')
      await expect(widget).toHaveAttribute('data-backend', 'wasm')
      const metrics = await metricsOf(widget)
      expect(metrics.loss).toBeGreaterThan(0)
      for (const value of Object.values(metrics)) expect(typeof value).toBe('number')

      for (let step = 2; step <= 4; step++) await takeStep(widget)
      const slider = widget.getByLabel('Time machine')
      await slider.focus()
      await slider.press('Home')
      await expect(widget).toHaveAttribute('data-step', '0')
      await takeStep(widget)

      // The first course is kept to compare with.
      await widget.getByRole('button', { name: 'Export', exact: true }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        widget.getByRole('button', { name: 'History (CSV)' }).click(),
      ])
      const csv = readFileSync(await file.path(), 'utf8')
      expect(csv).toContain('before the branch at step 0')
      const rows = csv.trim().split('\n').slice(1)
      // Steps 0 to 4 of the first course, 0 and 1 of the branch.
      expect(rows.filter((row) => row.includes('before the branch')).length).toBeGreaterThanOrEqual(4)
      expect(rows.filter((row) => !row.includes('before the branch')).length).toBeLessThan(4)
      await page.keyboard.press('Escape')
      await printVectors(page, widget)

      // Slowly, so that a small run is not over before it is paused.
      await widget.getByLabel('Speed').selectOption('10')
      await button(widget, 'Train').click()
      await waitForStep(widget, 3)
      await expect(widget).toHaveAttribute('data-status', STATUSES)
      await button(widget, 'Pause').click()
      await expect(widget).toHaveAttribute('data-status', 'paused')
      await expect(button(widget, 'Pause')).toHaveCount(0)
      // What was trained before the pause arrives; had it trained on, there would be no end.
      const paused = await settledStep(widget)
      await takeStep(widget)
      await button(widget, 'Train').click()
      await waitForStep(widget, paused + 2)
      await button(widget, 'Reset').click()
      await expect(widget).toHaveAttribute('data-status', 'idle')
      await expect(widget).toHaveAttribute('data-step', '0')
      expect(await metricsOf(widget)).toEqual({})
    })

    test('starts by its address, without the controls that the address locks', async ({ page }) => {
      const lock = ['train', 'reset', 'speed', 'time', 'backend', 'seed', ...params.map(({ name }) => name)]
      await page.goto(smallLab(id, `backend=wasm&train=1&lock=${lock.join(',')}`))
      const widget = widgetOn(page, id)
      await waitForStep(widget, 1)
      for (const name of ['Train', 'Pause', 'Step', 'Reset'] as const)
        await expect(button(widget, name)).toHaveCount(0)
      await expect(widget.getByLabel('Time machine')).toHaveCount(0)
      await expect(widget.getByLabel('Speed')).toHaveCount(0)
      await expect(widget.getByRole('button', { name: /^(Back end|Seed)/ })).toHaveCount(0)
      await expect(widget.locator('.frame-controls').locator('input, select, textarea')).toHaveCount(0)
    })

    test('names every value it cannot use, and takes the default instead', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      const bad = params.flatMap((param) => (badValue(param) ? [[param.name, badValue(param)!]] : []))
      const search = new URLSearchParams([...bad, ['backend', 'abacus'], ['seed', '-1'], ['colour', 'red']])
      await page.goto(`/lab/${id}?${search}`)
      const widget = widgetOn(page, id)
      const messages = widget.getByRole('status')
      for (const [name, value] of bad)
        await expect(messages.filter({ hasText: `${name}=${value} cannot be used` })).toBeVisible()
      for (const said of [
        'backend=abacus cannot be used',
        'seed=-1 cannot be used',
        'colour is not a parameter',
      ])
        await expect(messages.filter({ hasText: said })).toBeVisible()
      await expect(widget).toHaveAttribute('data-seed', '1')
      const link = new URL(await copyLink(page, widget))
      expect(link.pathname + link.search + link.hash).toBe(`/lab/${id}`)
    })

    test('gives a link that opens the same state', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(smallLab(id, 'backend=cpu&seed=42'))
      const widget = widgetOn(page, id)
      await takeStep(widget)
      const metrics = await metricsOf(widget)
      const link = await copyLink(page, widget)

      await page.goto('about:blank')
      await page.goto(link)
      await expect(widget).toHaveAttribute('data-seed', '42')
      await expect(widget.getByText('cannot be used')).toHaveCount(0)
      expect(await copyLink(page, widget)).toBe(link)
      // Where the link is the address of before, letter by letter, that run goes on: begin it again.
      await button(widget, 'Reset').click()
      await expect(widget).toHaveAttribute('data-step', '0')
      await takeStep(widget)
      await expect(widget).toHaveAttribute('data-backend', 'cpu')
      expect(await metricsOf(widget)).toEqual(metrics)
    })
  })
}

test.describe('inside a page of another origin', () => {
  /** A teacher's own page, which frames a widget. */
  const served = new Map<string, string>()
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(served.get(request.url ?? '') ?? '')
  })
  test.beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)))
  test.afterAll(() => new Promise((done) => void server.close(done)))
  // A function, because the port is known only once the server listens.
  test.use({ otherOrigins: async ({ baseURL: _ }, use) => use([origin()]) })
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port}`

  // A frame is the same for all: one widget that asks for little, one that fetches data.
  for (const { id } of widgets.filter((one) => ['playground', 'digits'].includes(one.id))) {
    test(`${id} trains in a frame, and has the height it asks for`, async ({ page }) => {
      await page.goto(smallLab(id, 'backend=wasm'))
      await widgetOn(page, id).getByRole('button', { name: 'Share', exact: true }).click()
      await page.getByLabel('start training at once').check()
      await page.getByLabel('as tall as its content').check()
      const copied = await page.getByLabel('To embed in another page').inputValue()
      served.set(`/${id}`, `<!doctype html><title>Class</title><link rel="icon" href="data:,">${copied}`)
      await page.goto(`${origin()}/${id}`)
      const widget = widgetOn(page.frameLocator('iframe') as unknown as Page, id)
      await waitForStep(widget, 2)
      await expect(widget).toHaveAttribute('data-backend', 'wasm')
      // The frame says how tall it is, and this page has made it so: nothing in it has to be scrolled.
      const hidden = () =>
        page
          .frameLocator('iframe')
          .locator('html')
          .evaluate((html) => html.scrollHeight - html.clientHeight)
      await expect.poll(hidden).toBeLessThanOrEqual(0)
      await expect(page.locator('iframe')).not.toHaveAttribute('height', '720')
    })
  }
})
