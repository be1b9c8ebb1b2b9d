/** What the lesson on losses lets the reader do with its lab. */
import { formatNumber } from '../../lib/math/format'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const slope = (name: string) => `${name}Slope`

test('the odd point is dragged by the mouse: the squared line follows, the absolute one does not', async ({
  page,
}) => {
  await page.goto('/lab/loss-lab?outlier=3.4&speed=fastest&backend=wasm')
  const widget = widgetOn(page, 'loss-lab')
  await button(widget, 'Train').click()
  await waitForStep(widget, 100)
  const before = await metricsOf(widget)
  const handle = widget.getByTitle('Drag the point up or down')
  const box = (await handle.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 100, { steps: 4 })
  await page.mouse.up()
  const height = Number(await widget.getByLabel('Height of the odd point').inputValue())
  expect(height).toBeLessThan(-4)
  await waitForStep(widget, Number(await widget.getAttribute('data-step')) + 150)
  await button(widget, 'Pause').click()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  const after = await metricsOf(widget)
  const moved = (name: string) => Math.abs(after[slope(name)]! - before[slope(name)]!)
  expect(moved('squared')).toBeGreaterThan(0.2)
  expect(moved('absolute')).toBeLessThan(0.1)
})

test('by keys alone: the odd point moves, and the table says where the lines are', async ({ page }) => {
  await page.goto('/lab/loss-lab?backend=wasm')
  const widget = widgetOn(page, 'loss-lab')
  const height = widget.getByLabel('Height of the odd point')
  await height.focus()
  await page.keyboard.press('Home')
  await expect(height).toHaveValue('-12')
  await button(widget, 'Step').focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  await widget.getByText('Lines and points as a table').focus()
  await page.keyboard.press('Enter')
  const row = widget.getByRole('row', { name: /^squared error/ })
  const { squaredSlope } = await metricsOf(widget)
  await expect(row.getByRole('cell').nth(1)).toHaveText(formatNumber(squaredSlope!))
})

test('sure and wrong: after 40 steps cross-entropy is back and squared error has not moved', async ({
  page,
}) => {
  await page.goto('/lab/loss-lab?task=saturation&stop=40&backend=wasm')
  const widget = widgetOn(page, 'loss-lab')
  await expect(widget.getByRole('img', { name: /cross-entropy: logit −6, says 1 with 0.2 %/ })).toBeVisible()
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  const { crossEntropyProbability, squaredProbability } = await metricsOf(widget)
  expect(crossEntropyProbability!).toBeGreaterThan(0.6)
  expect(squaredProbability!).toBeLessThan(0.003)
})

test('honest probabilities: absolute error is about as accurate as the others, and says far more than it knows', async ({
  page,
}) => {
  await page.goto('/lab/loss-lab?task=calibration&learningRate=0.01&stop=50&backend=wasm')
  const widget = widgetOn(page, 'loss-lab')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  const { absoluteCalibration, crossEntropyCalibration, absoluteAccuracy } = await metricsOf(widget)
  expect(absoluteCalibration!).toBeGreaterThan(3 * crossEntropyCalibration!)
  expect(absoluteAccuracy!).toBeGreaterThan(0.8)
  await widget.getByText('Bins as a table').click()
  const counts = await widget.getByRole('row').filter({ hasText: '%' }).allTextContents()
  expect(counts).toHaveLength(10)
})

test('another experiment brings the learning rate that suits it', async ({ page }) => {
  await page.goto('/lab/loss-lab')
  const widget = widgetOn(page, 'loss-lab')
  await widget.getByLabel('Experiment').selectOption('calibration')
  await expect(widget.getByLabel('Learning rate')).toHaveAttribute('aria-valuetext', '0.01')
  await expect(widget).toHaveAttribute('data-status', 'idle')
})
