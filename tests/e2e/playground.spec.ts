/** The playground: what a reader, a teacher and a keyboard can do with it. */
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
