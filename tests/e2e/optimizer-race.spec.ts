/** The optimizer race: racers on surfaces and in a network, and the reader against gradient descent. */
import type { Locator, Page } from '@playwright/test'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const lab = async (page: Page, query = ''): Promise<Locator> => {
  await page.goto(`/lab/optimizer-race?backend=scratch&${query}`)
  return widgetOn(page, 'optimizer-race')
}

test('a race in the ravine ends by itself, and momentum is far ahead of descent', async ({ page }) => {
  const widget = await lab(page, 'speed=fastest')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget).toHaveAttribute('data-step', '100')
  const metrics = await metricsOf(widget)
  expect(metrics['sgd.loss']! / metrics['momentum.loss']!).toBeGreaterThan(1000)
  await expect(widget.getByRole('row', { name: /^momentum .* racing$/ })).toBeVisible()
})

test('who is thrown out is named, and the others go on', async ({ page }) => {
  const widget = await lab(page, 'scale=2.5&speed=fastest')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget.getByText(/Out of the race: SGD \(step 16\)\..*The others go on\./)).toBeVisible()
  await expect(widget.getByRole('row', { name: /^SGD .* out since step 16$/ })).toBeVisible()
  const metrics = await metricsOf(widget)
  expect(metrics['sgd.loss']).toBeUndefined()
  expect(metrics['momentum.loss']!).toBeLessThan(0.01)
})

test('the start is moved by keys, and begins a new race', async ({ page }) => {
  const widget = await lab(page)
  const map = widget.getByRole('application', { name: /^loss over two parameters/ })
  await map.focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const { 'sgd.x': x } = await metricsOf(widget)
  expect(x).toBeCloseTo(1.2 * 0.99, 4) // four fortieths of 12, and one step down
})

test('step sizes: descent has one rate for both parameters, Adam has two', async ({ page }) => {
  const widget = await lab(page, 'view=steps')
  await expect(widget.getByText('Take a step first.')).toBeVisible()
  for (let step = 1; step <= 3; step++) {
    await button(widget, 'Step').click()
    await waitForStep(widget, step)
  }
  await widget.getByText('Step sizes as a table').click()
  const cells = async (name: string) =>
    (
      await widget.getByRole('row').filter({ hasText: name }).first().getByRole('cell').allTextContents()
    ).slice(1)
  expect(await cells('SGD')).toEqual(['0.0100', '0.0100'])
  const [x, y] = (await cells('Adam')).map(Number)
  expect(x! / y!).toBeGreaterThan(10)
})

test('the network is sliced along the runs, with their shadows, on a device as in typed arrays', async ({
  page,
}) => {
  await page.goto('/lab/optimizer-race?arena=network&steps=40&backend=wasm&speed=fastest')
  const widget = widgetOn(page, 'optimizer-race')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
  await expect(
    widget.getByText(/A slice of a loss of 105 parameters, cut at step 40: the plane through/),
  ).toBeVisible()
  const onWasm = await metricsOf(widget)
  const other = await lab(page, 'arena=network&steps=40&speed=fastest')
  await button(other, 'Train').click()
  await expect(other).toHaveAttribute('data-status', 'done')
  expect((await metricsOf(other))['adam.loss']).toBeCloseTo(onWasm['adam.loss']!, 1)
  await other.getByText('Relief', { exact: true }).click()
  await expect(other.getByRole('img', { name: /^slice of the loss/ })).toBeVisible()
})

test('be the optimizer, by keys alone: the landscape is hidden until the walk is over', async ({ page }) => {
  const widget = await lab(page, 'arena=hidden&steps=5&racers=sgd')
  await expect(widget.getByRole('application', { name: /^loss over two parameters/ })).toHaveCount(0)
  const walk = widget.getByRole('application', { name: /^Your walk/ })
  await walk.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(widget.getByText('4 steps left.')).toBeVisible()
  await page.keyboard.press('d')
  for (let i = 0; i < 4; i++) await page.keyboard.press('Enter')
  await expect(widget.getByText(/You went from a loss of .* in 5 steps\./)).toBeVisible()
  await expect(widget.getByRole('application', { name: /^loss over two parameters/ })).toBeVisible()
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget.getByText(/Gradient descent, by its learning rate alone, came to/)).toBeVisible()
})

test('be the optimizer, by the mouse: a click is a step, and another landscape begins anew', async ({
  page,
}) => {
  const widget = await lab(page, 'arena=hidden&racers=sgd')
  await button(widget, 'Train').click()
  await expect(widget.getByText(/hidden until your walk is over/)).toBeVisible()
  const walk = widget.getByRole('application', { name: /^Your walk/ })
  const box = (await walk.boundingBox())!
  await walk.click({ position: { x: box.width / 2, y: box.height / 2 } })
  await expect(widget.getByText('14 steps left.')).toBeVisible()
  await widget.getByText('Your walk as a table').click()
  const last = widget.getByRole('row').last().getByRole('cell')
  for (const i of [1, 2])
    expect(Math.abs(Number((await last.nth(i).textContent())!.replace('−', '-')))).toBeLessThan(0.1)
  await widget.getByRole('button', { name: 'I am there: show me' }).click()
  await expect(widget.getByText(/You went from a loss of .* in 1 step\./)).toBeVisible()
  await widget.getByRole('button', { name: 'Another landscape' }).click()
  await expect(widget).toHaveAttribute('data-seed', '2')
  await expect(widget.getByText('15 steps left.')).toBeVisible()
})
