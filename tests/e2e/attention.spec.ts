/** Attention: what a reader sees of his own date and of his own sentence, by keys alone. */
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const LAB = '/lab/attention?seed=1&units=6&batchSize=16&backend=wasm'

test('attention: a date is shown to both networks, and where the one with attention looks', async ({
  page,
}) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'attention')
  await button(widget, 'Step').focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  const metrics = await metricsOf(widget)
  for (const lane of ['attention', 'memory']) expect(metrics[`${lane}.loss`]).toBeGreaterThan(0)

  const date = widget.getByRole('textbox', { name: 'A date, as you would write it' })
  await date.fill('3 März 1998')
  await expect(widget.getByText('“ä”, “z”: no date that they learn from')).toBeVisible()
  await date.fill('Mar 3, 98')
  for (const lane of ['attention', 'memory'])
    await expect(widget.locator(`[data-answer=${lane}] dd`)).toHaveText(/^[-\d]{10}$/)
  const map = widget.getByRole('application', { name: /^Where it looks/ })
  await map.focus()
  await page.keyboard.press('ArrowRight')
  await expect(widget.getByText(/^writes [-\d], looks at [ma]: \d\.\d\d$/)).toBeVisible()

  const row = widget.getByRole('row', { name: /wrong/ }).first()
  const text = (await row.getByRole('button').textContent())!
  await row.getByRole('button').press('Enter')
  await expect(date).toHaveValue(text)
})

test('attention: every number of a sentence of one’s own', async ({ page }) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'attention')
  await widget.getByRole('tab', { name: 'Dates of the exam' }).focus()
  await page.keyboard.press('ArrowRight')
  const sentence = widget.getByRole('region', { name: 'A sentence in numbers' })
  await sentence.getByRole('textbox', { name: /^A sentence/ }).fill('dog bites man')
  await sentence.getByRole('radio', { name: 'bites' }).focus()
  await page.keyboard.press('ArrowRight')
  const table = sentence.getByRole('table', { name: 'What man takes from every word' })
  await expect(table).toBeVisible()
  const weights = table.locator('tbody td:nth-child(6)')
  await expect(weights).toHaveCount(3)
  const shares = (await weights.allTextContents()).map(Number)
  expect(Math.abs(shares.reduce((a, b) => a + b) - 1)).toBeLessThan(0.003)

  await sentence.getByRole('button', { name: 'Backwards' }).press('Enter')
  const order = sentence.getByText(/in the opposite order/)
  await expect(order).toContainText('exactly the same output')
  await sentence.getByRole('checkbox', { name: 'Add positions' }).press('Space')
  await expect(order).toContainText('positions are added')
  await sentence.getByRole('radio', { name: 'Causal' }).press('Space')
  // Backwards, the last word is the first.
  await sentence.getByRole('radio', { name: 'man' }).press('Space')
  await expect(table.getByText('−∞ masked')).toHaveCount(2)
})
