/** Memory race: what a reader sees of the gradient, the gates and the numbers of one step, and by keys alone. */
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const LAB = '/lab/memory-race?seed=1&lag=8&units=6'

test('memory-race: three cells race, and the numbers behind a step add up, by keys alone', async ({
  page,
}) => {
  await page.goto(`${LAB}&backend=wasm`)
  const widget = widgetOn(page, 'memory-race')
  await button(widget, 'Step').focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  const metrics = await metricsOf(widget)
  for (const cell of ['rnn', 'lstm', 'gru']) expect(metrics[`${cell}.loss`]).toBeGreaterThan(0)
  expect(metrics.loss).toBe(Math.min(...['rnn', 'lstm', 'gru'].map((cell) => metrics[`${cell}.loss`]!)))

  const reach = widget.getByRole('slider', { name: /^Read gradient/ })
  await reach.focus()
  await page.keyboard.press('End')
  await expect(reach).toHaveAttribute('aria-valuetext', /^step in time 18: RNN .*LSTM h .*LSTM c .*GRU /)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')

  await expect(widget.getByText(/18 numbers, two of them marked/)).toBeVisible()
  await expect(widget.getByRole('application', { name: /^Gates of the LSTM, example 1/ })).toBeVisible()
  await widget.getByRole('tab', { name: 'A unit of the LSTM' }).focus()
  await page.keyboard.press('ArrowRight')
  const numbers = widget.locator('[data-step-numbers="lstm,1,17"]')
  await expect(numbers).toBeVisible()
  const cell = (await numbers.getByText(/^c′ =/).textContent())!
  const [f, c, i, g, next] = cell
    .replaceAll('−', '-')
    .match(/-?\d+\.\d+/g)!
    .map(Number) as [number, number, number, number, number]
  expect(Math.abs(f * c + i * g - next)).toBeLessThan(0.003)
})

test('memory-race: a name appears under its gates, and others are made up', async ({ page }) => {
  await page.goto(`${LAB}&backend=scratch&task=names&cells=gru,lstm&look=gru`)
  const widget = widgetOn(page, 'memory-race')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await widget.getByRole('textbox', { name: 'Read this name' }).fill('Ida')
  const gates = widget.getByRole('row', { name: /^reset r/ })
  await expect(gates.getByRole('cell')).toHaveCount(4)
  await widget.getByRole('combobox', { name: 'Colour by' }).selectOption('update z')
  await expect(widget.getByRole('row', { name: /^update z 0\.\d+/ })).toBeVisible()
  const written = widget.getByRole('region', { name: 'Names it makes up' }).locator('p').first()
  await expect(written).not.toBeEmpty()
  const before = await written.textContent()
  await widget.getByRole('button', { name: 'Eight others' }).click()
  await expect(written).not.toHaveText(before!)
})
