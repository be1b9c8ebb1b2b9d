/** The playground: what a reader, a teacher and a keyboard can do with it. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { button, expect, metricsOf, stepOf, test, waitForStep, widgetOn } from './test'

const lab = async (page: Page, query = ''): Promise<Locator> => {
  await page.goto(`/lab/playground?backend=scratch&${query}`)
  return widgetOn(page, 'playground')
}
const openTab = (widget: Locator, name: string) => widget.getByRole('tab', { name, exact: true }).click()

test('before training there are points, an untrained map and its loss, and the run is idle', async ({
  page,
}) => {
  const widget = await lab(page, 'data=circle')
  await expect(widget.getByRole('img', { name: /^output .* with 150 points/ })).toBeVisible()
  await expect(widget).toHaveAttribute('data-status', 'idle')
  await expect(widget.getByText(/^0\.\d{4}$/).first()).toBeVisible()
})

test('a stop condition ends the training, and a link hides the controls it locks', async ({ page }) => {
  const widget = await lab(page, 'data=circle&lock=data,noise,own')
  await expect(widget.getByRole('radio', { name: 'Circle' })).toHaveCount(0)
  await expect(widget.getByRole('slider', { name: 'Noise' })).toHaveCount(0)
  await expect(widget.getByRole('tab', { name: 'My own points' })).toHaveCount(0)
  // Before the first step: the run begins with what was set.
  await openTab(widget, 'Stop when')
  await widget.getByRole('spinbutton', { name: 'Stop at step' }).fill('400')
  await widget.getByRole('button', { name: 'Set steps' }).click()
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  expect(await stepOf(widget)).toBe(400)
  expect((await metricsOf(widget)).accuracy).toBeGreaterThan(0.9)
})

test('a weight changed by hand changes what the network says', async ({ page }) => {
  const widget = await lab(page, 'data=circle')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const { loss } = await metricsOf(widget)
  await widget.getByRole('button', { name: 'output 1' }).click()
  const bias = widget.getByRole('spinbutton', { name: 'Bias of output 1' })
  await bias.fill('5')
  await bias.press('Enter')
  await expect(bias).toHaveValue('5.0000')
  await expect.poll(async () => (await metricsOf(widget)).loss).toBeGreaterThan(loss! + 1)
})

test('points of one’s own come from the keyboard and train', async ({ page }) => {
  const widget = await lab(page, 'layers=2')
  const tab = widget.getByRole('tab', { name: 'Compare runs' })
  await tab.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await expect(widget.getByRole('tab', { name: 'My own points' })).toBeFocused()
  const square = widget.getByRole('application', { name: /^own points/ })
  await square.focus()
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowRight']) {
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
  }
  await expect(widget.getByText(/^4 points, 1 classes/)).toBeVisible()
  await button(widget, 'Step').focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
})

test('points of one’s own come from a CSV file', async ({ page }) => {
  const widget = await lab(page)
  await openTab(widget, 'My own points')
  const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 7},${i < 20 ? 'low' : 'high'}`)
  await widget.locator('input[type=file]').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['a,b,kind', ...rows].join('\n')),
  })
  await expect(widget.getByText(/Read 40 points from mine\.csv/)).toBeVisible()
  await button(widget, 'Train').click()
  await expect.poll(async () => (await metricsOf(widget)).accuracy).toBeGreaterThan(0.95)
})

test('one press trains several seeds and says how much they differ', async ({ page }) => {
  const widget = await lab(page, 'data=gauss')
  await openTab(widget, 'Several seeds')
  await widget.getByRole('spinbutton', { name: 'Seeds, from 1 to' }).fill('3')
  await widget.getByRole('spinbutton', { name: 'Steps each' }).fill('200')
  await widget.getByRole('button', { name: 'Run all seeds' }).click()
  const table = widget.getByRole('table', { name: 'Results of 3 seeds after 200 steps each' })
  await expect(table).toBeVisible()
  await expect(table.locator('tfoot')).toContainText('±')
})

test('every number of the network is in a table', async ({ page }) => {
  const widget = await lab(page, 'layers=3')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await openTab(widget, 'All numbers')
  // 2-3-1: nine numbers of the hidden layer and four of the output.
  const fields = widget.getByRole('tabpanel').locator('table input')
  await expect(fields).toHaveCount(9)
  await widget.getByRole('combobox', { name: 'Layer' }).selectOption({ label: 'outputs' })
  await expect(fields).toHaveCount(4)
})

const SCREEN = { width: 1280, height: 720 }

for (const { where, path } of [
  { where: 'the lab', path: '/lab/playground?backend=scratch' },
  { where: 'the lab on a projector', path: '/lab/playground?backend=scratch&project=1' },
  { where: 'the lesson', path: '/learn/feedforward' },
]) {
  test(`in ${where}, one screen of a projector shows map, curve and controls while it trains`, async ({
    page,
  }) => {
    await page.setViewportSize(SCREEN)
    await page.goto(path)
    const widget = widgetOn(page, 'playground')
    await button(widget, 'Train').click()
    await waitForStep(widget, 100)
    const bar = (await widget.locator('.frame-bar').boundingBox())!
    expect(bar.y + bar.height).toBeLessThanOrEqual(SCREEN.height)
    const header = await page.locator('.site-header').evaluate((one) => one.getBoundingClientRect().bottom)
    for (const part of [
      widget.locator('.frame-picture').getByRole('application', { name: /^output/ }),
      widget.locator('.frame-side canvas'),
    ]) {
      // Smooth scrolling takes a moment.
      await expect.poll(async () => (await part.boundingBox())!.y).toBeGreaterThanOrEqual(header)
      const box = (await part.boundingBox())!
      expect(box.y + box.height).toBeLessThanOrEqual(bar.y)
    }
  })
}

test('on a projector the neurons stand beside the map', async ({ page }) => {
  await page.setViewportSize(SCREEN)
  const widget = await lab(page, 'project=1')
  const bar = (await widget.locator('.frame-bar').boundingBox())!
  for (const neuron of await widget.getByRole('toolbar').getByRole('button').all()) {
    const { y, height } = (await neuron.boundingBox())!
    expect(y + height).toBeLessThanOrEqual(bar.y)
  }
})

for (const { pointer, least, options } of [
  { pointer: 'a mouse', least: 24, options: { viewport: SCREEN } },
  {
    pointer: 'a finger',
    least: 44,
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
]) {
  test.describe(() => {
    test.use(options)
    test(`every neuron takes ${pointer}: ${least} pixels, none over another, none out of reach`, async ({
      page,
    }) => {
      const widget = await lab(page, 'layers=16,8,8,4')
      const neurons = widget.getByRole('toolbar').getByRole('button')
      await expect(neurons).toHaveCount(37)
      for (const neuron of [neurons.first(), neurons.nth(20), neurons.last()]) {
        await neuron.click()
        const { width, height } = (await neuron.boundingBox())!
        expect(width).toBeGreaterThanOrEqual(least - 0.01)
        expect(height).toBeGreaterThanOrEqual(least - 0.01)
        await expect(neuron).toHaveAttribute('aria-pressed', 'true')
      }
    })
  })
}

test('a file that cannot be read as points says which line is wrong, and changes nothing', async ({
  page,
}) => {
  const widget = await lab(page, 'data=circle')
  await openTab(widget, 'My own points')
  for (const [text, message] of [
    ['x,y,class\n1,2,a\n3,four,b', 'Line 3: “four” is not a number.'],
    ['x,y,class\n1,2', 'Line 2 needs three columns'],
    ['1,2,a\n2,3,a\n3,4,a\n4,5,a', 'All points have the same class'],
    ['no columns at all', 'No columns were found'],
  ] as const) {
    await widget
      .locator('input[type=file]')
      .setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await expect(widget.getByRole('alert').filter({ hasText: message })).toBeVisible()
  }
  await expect(widget.getByRole('radio', { name: 'Circle' })).toBeChecked()
})

test('a link that locks or sets what does not exist says so by name', async ({ page }) => {
  const widget = await lab(page, 'lock=noise,colour&hide=data')
  await expect(widget.getByText(/lock=colour locks nothing/)).toBeVisible()
  await expect(widget.getByText(/^hide is not a parameter/)).toBeVisible()
  await expect(widget.getByText(/lock=noise/)).toHaveCount(0)
  await expect(widget.getByRole('slider', { name: 'Noise' })).toHaveCount(0)
})

test('the notebook for PyTorch holds the numbers that the widget shows', async ({ page }) => {
  const widget = await lab(page, 'data=gauss&layers=')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await openTab(widget, 'All numbers')
  const fields = widget.getByRole('tabpanel').locator('table input')
  await expect(fields).toHaveCount(3)
  const shown = await fields.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  await widget.getByRole('button', { name: 'Export' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Notebook (PyTorch)' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('epoch-playground-gauss-seed1-step1-pytorch.ipynb')
  const notebook = JSON.parse(await readFile(await download.path(), 'utf8'))
  const source: string = notebook.cells[1].source.join('')
  const read = (name: string) => {
    const [, text] = new RegExp(`"${name}": array\\([^"]*"""([^"]*)"""`).exec(source)!
    const bytes = Buffer.from(text!.replaceAll(/\s/g, ''), 'base64')
    return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i).toFixed(4))
  }
  expect([...read('biases/0'), ...read('weights/0')]).toEqual(shown)
})

test('the loss surface has axes, a flat twin, a table, and turns by keys', async ({ page }) => {
  const widget = await lab(page, 'data=circle&layers=3')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await openTab(widget, 'Loss surface')
  await widget.getByRole('button', { name: 'Compute the surface' }).click()
  const relief = widget.getByRole('application', { name: /turn it$/ })
  await expect(
    relief.getByRole('img', { name: /loss \(nats\) over direction 1 and direction 2/ }),
  ).toBeVisible()
  const { loss } = await metricsOf(widget)
  await expect(widget.getByText(/in the middle\.$/)).toContainText(loss!.toFixed(4))
  const before = await relief.screenshot()
  await relief.focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
  expect((await relief.screenshot()).equals(before)).toBe(false)
  const panel = widget.getByRole('tabpanel')
  await panel.locator('details > summary').click()
  // The middle of the table is the network itself; its numbers are rounded.
  const middle = panel.getByRole('row').nth(4).getByRole('cell').nth(4)
  expect(Number(await middle.textContent())).toBeCloseTo(loss!, 2)
})

test('earlier runs stay in the table and can be set up again; going back in time and on makes a branch', async ({
  page,
}) => {
  const widget = await lab(page, 'data=gauss&stop=300')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  await widget.getByRole('combobox', { name: 'Activation' }).selectOption('relu')
  const rows = widget.getByRole('tabpanel').locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('tanh')
  await expect(rows.first()).toContainText('300')
  await expect(rows.last()).toContainText('ReLU')
  await rows
    .first()
    .getByRole('button', { name: /again$/ })
    .click()
  await expect(widget.getByRole('combobox', { name: 'Activation' })).toHaveValue('tanh')

  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  const runs = await rows.count()
  const time = widget.getByRole('slider', { name: /^Time machine/ })
  await time.focus()
  for (let i = 0; i < 3; i++) {
    const before = await stepOf(widget)
    await page.keyboard.press('PageDown')
    // Each has to arrive before the next: a step that was read on the way would be of a seek still going on.
    await expect.poll(() => stepOf(widget)).toBeLessThan(before)
  }
  const back = await stepOf(widget)
  await button(widget, 'Step').click()
  await waitForStep(widget, back + 1)
  await expect(rows).toHaveCount(runs + 1)
})

test('choosing a neuron opens its numbers without moving it or the map', async ({ page }) => {
  const widget = await lab(page, 'layers=8,8')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const neuron = widget.getByRole('button', { name: 'layer 2, neuron 3' })
  const map = widget.locator('.frame-picture').getByRole('application', { name: /^output/ })
  const before = [await neuron.boundingBox(), await map.boundingBox()]
  await neuron.click()
  await expect(widget.getByRole('heading', { name: 'layer 2, neuron 3' })).toBeVisible()
  expect([await neuron.boundingBox(), await map.boundingBox()]).toEqual(before)
})
