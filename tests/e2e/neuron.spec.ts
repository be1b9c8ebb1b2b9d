/** One neuron: tuned by hand with pointer and keys, and taught. */
import type { Locator, Page } from '@playwright/test'
import { button, expect, metricsOf, stepOf, test, waitForStep, widgetOn } from './test'

const lab = async (page: Page, query = ''): Promise<Locator> => {
  await page.goto(`/lab/neuron?backend=scratch&${query}`)
  const widget = widgetOn(page, 'neuron')
  await expect(widget.getByRole('slider', { name: 'Move your line' })).toBeVisible()
  return widget
}
/** Examples wrong by the row of the race. */
const wrong = async (widget: Locator, row: string) =>
  Number(await widget.locator(`tr[data-row=${row}] td`).first().textContent())
const sum = (widget: Locator) => widget.getByRole('table', { name: /^The weighted sum/ })

test('the line is moved and turned by keys, and says how many are wrong', async ({ page }) => {
  const widget = await lab(page)
  await expect(widget).toHaveAttribute('data-status', 'idle')
  expect(await wrong(widget, 'mine')).toBe(125)
  const turn = widget.getByRole('slider', { name: 'Turn your line' })
  await turn.focus()
  // From 45° to −45°: flippers count for, beaks against.
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight')
  await expect(turn).toHaveAttribute('aria-valuetext', /weights 1\.41 and 0\.00|weights 1\.00 and −1\.00/)
  expect(await wrong(widget, 'mine')).toBeLessThan(20)
  const before = await wrong(widget, 'mine')
  const move = widget.getByRole('slider', { name: 'Move your line' })
  await move.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp')
  await expect(move).toHaveAttribute('aria-valuetext', /wrong/)
  expect(await wrong(widget, 'mine')).not.toBe(before)
  await expect(widget).toHaveAttribute('data-status', 'idle')
})

test('the line is dragged with the pointer while everything follows', async ({ page }) => {
  const widget = await lab(page)
  const move = widget.getByRole('slider', { name: 'Move your line' })
  const loss = widget.locator('tr[data-row=mine] td').nth(1)
  const before = await loss.textContent()
  const box = (await move.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 - 30, { steps: 4 })
  await expect(loss).not.toHaveText(before!)
  await page.mouse.up()
  expect(Number(await move.getAttribute('aria-valuenow'))).toBeLessThan(-0.3)
})

test('the sum stands in numbers for an example and for a place chosen by keys', async ({ page }) => {
  const widget = await lab(page, 'data=and&w1=1&w2=1&b=-1.5')
  await expect(sum(widget)).toContainText('−1.50')
  // The fourth corner: 1 + 1 − 1.5.
  await widget.getByRole('button', { name: 'The corner before' }).click()
  await expect(widget.getByText(/^Corner 4 of 4/)).toBeVisible()
  await expect(sum(widget).getByRole('row', { name: /^z/ })).toContainText('0.50')
  const plane = widget.getByRole('application', { name: /^The plane/ })
  await plane.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(widget.getByText(/^A place:/)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(widget.getByText(/^Corner 4 of 4/)).toBeVisible()
})

test('Train lets the gradient find the penguins, and the picture changes to its line', async ({ page }) => {
  const widget = await lab(page)
  await widget.getByRole('button', { name: 'The next penguin' }).click()
  await button(widget, 'Train').click()
  await waitForStep(widget, 30)
  // What was chosen stays while it trains.
  await expect(widget.getByText(/^Penguin 2 of 273/)).toBeVisible()
  await expect(widget.getByRole('radio', { name: 'gradient' })).toBeChecked()
  await button(widget, 'Pause').click()
  expect((await metricsOf(widget)).mistakes).toBeLessThan(10)
})

test('the perceptron rule is shown one mistake at a time, until there is none', async ({ page }) => {
  const widget = await lab(page, 'data=or&look=perceptron')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const panel = widget.getByRole('tabpanel')
  await expect(panel.getByText(/^The last mistake was corner \d/)).toBeVisible()
  await expect(panel.getByRole('row', { name: /^its z/ })).toBeVisible()
  for (let step = 2; step <= 30; step++) {
    await button(widget, 'Step').click()
    await waitForStep(widget, step)
    if ((await metricsOf(widget)).perceptronMistakes === 0) break
  }
  await expect(panel.getByText('No mistake is left')).toBeVisible()
  expect(await wrong(widget, 'perceptron')).toBe(0)
})

test('one step downhill lowers the loss, and the best line so far comes back', async ({ page }) => {
  const widget = await lab(page)
  const loss = async () => Number(await widget.locator('tr[data-row=mine] td').nth(1).textContent())
  const before = await loss()
  await widget.getByRole('button', { name: 'One step downhill' }).click()
  await expect.poll(loss).toBeLessThan(before)
  const best = await wrong(widget, 'mine')
  await widget.getByRole('slider', { name: 'Your w₁' }).fill('-5')
  await expect.poll(() => wrong(widget, 'mine')).toBeGreaterThan(best)
  await widget.getByRole('button', { name: /^Back to best/ }).click()
  await expect.poll(() => wrong(widget, 'mine')).toBe(best)
})

test('points of one’s own come from the keyboard, and train', async ({ page }) => {
  const widget = await lab(page)
  await widget.getByRole('tab', { name: 'My own points' }).click()
  const square = widget.getByRole('application', { name: /^own points/ })
  await square.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(widget.getByText(/^1 point\. Both classes/)).toBeVisible()
  await widget.getByRole('tabpanel').getByText('1', { exact: true }).click()
  await square.focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(widget.getByText(/^2 points of two classes/)).toBeVisible()
  await button(widget, 'Train').click()
  await expect.poll(async () => (await metricsOf(widget)).accuracy).toBe(1)
})

test('every example is in a table, with the mistakes alone where asked', async ({ page }) => {
  const widget = await lab(page)
  await widget.getByRole('tab', { name: 'Every example' }).click()
  const rows = widget.getByRole('tabpanel').locator('tbody tr')
  await expect(rows).toHaveCount(273)
  await widget.getByRole('checkbox', { name: 'Only mistakes' }).check()
  await expect(rows).toHaveCount(125)
  await rows.first().getByRole('button').click()
  await expect(widget.getByText('wrong', { exact: true }).first()).toBeVisible()
})

test('the loss valley shows where the reader stands and puts the weights where one presses Enter', async ({
  page,
}) => {
  const widget = await lab(page)
  await widget.getByRole('tab', { name: 'Loss valley' }).click()
  const map = widget.getByRole('application', { name: /^mean loss/ })
  await map.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(widget.getByRole('slider', { name: 'Turn your line' })).toHaveAttribute(
    'aria-valuetext',
    /^weights 3\.00 and 0\.00/,
  )
})

test('on a projector the plane, the race and the bar are on one screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  const widget = await lab(page, 'project=1')
  const bar = (await widget.locator('.frame-bar').boundingBox())!
  expect(bar.y + bar.height).toBeLessThanOrEqual(720)
  const plane = (await widget.getByRole('application', { name: /^The plane/ }).boundingBox())!
  expect(plane.y + plane.height).toBeLessThanOrEqual(bar.y)
  expect(await stepOf(widget)).toBe(0)
})

test('in the lesson, Train brings the plane into sight on one screen of a projector', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/learn/the-neuron')
  const widget = widgetOn(page, 'neuron').first()
  await button(widget, 'Train').click()
  await waitForStep(widget, 5)
  const bar = (await widget.locator('.frame-bar').boundingBox())!
  const plane = widget.getByRole('application', { name: /^The plane/ })
  await expect.poll(async () => (await plane.boundingBox())!.y).toBeGreaterThan(0)
  await expect
    .poll(async () => {
      const box = (await plane.boundingBox())!
      return box.y + box.height
    })
    .toBeLessThanOrEqual(bar.y)
})

test('the second widget of the lesson opens on exclusive or, and no line of it is right', async ({
  page,
}) => {
  await page.goto('/learn/the-neuron')
  const widget = widgetOn(page, 'neuron').nth(1)
  await widget.scrollIntoViewIfNeeded()
  await expect(widget.getByRole('combobox', { name: 'Data' })).toHaveValue('xor')
  await expect.poll(() => wrong(widget, 'mine')).toBe(1)
})
