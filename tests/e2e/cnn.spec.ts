import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

/** Small, so that the journey is short: 6 × 6 places after the pooling. */
const LAB = '/lab/cnn?backend=wasm&seed=1&layers=conv4k5,max4,conv6p&batchSize=32&examples=1000'

test('cnn: trains, shows what every layer makes of an image, and the products behind a number', async ({
  page,
}) => {
  await page.goto(`${LAB}&epochs=2&rival=1`)
  const widget = widgetOn(page, 'cnn')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
  const metrics = await metricsOf(widget)
  expect(metrics.testAccuracy).toBeGreaterThan(0.5)
  expect(metrics['dense.testAccuracy']).toBeGreaterThan(0.1)
  await expect(widget.getByText(/of 10,000 test images right/)).toHaveCount(0) // another tab is open
  await expect(widget.getByRole('row', { name: /^whole test/ })).toContainText('%')

  // By keyboard: another map, then another number of it.
  const maps = widget.getByRole('application', { name: /^Feature maps of 3 conv 6/ })
  await page.mouse.move(0, 0)
  await maps.press('Home')
  await maps.press('ArrowRight')
  await maps.press('Enter')
  const map = widget.getByRole('application', { name: /^3 conv 6, 3 × 3, padded: map 2 of 6/ })
  await map.press('Home')
  await map.press('ArrowDown')
  await map.press('ArrowRight')
  await map.press('ArrowRight')
  await map.press('Enter')
  const sum = widget.locator('[data-sum="2,1,1,2"]')
  await expect(sum).toContainText('row 2, column 3')

  // The numbers on screen add up.
  const total = (await sum.getByRole('status').textContent())!
  const numbers = total
    .replaceAll('−', '-')
    .match(/-? ?\d+\.\d+/g)!
    .map((text) => Number(text.replace(' ', '')))
  const [together, said] = numbers.slice(-2) as [number, number]
  const parts = numbers.slice(0, -2)
  expect(parts).toHaveLength(5) // four maps and a bias
  expect(Math.abs(parts.reduce((a, b) => a + b, 0) - together)).toBeLessThan(0.005)
  expect(said).toBeCloseTo(Math.max(0, together), 3)
  // 3 × 3 windows of 4 × 4 blocks of 5 × 5 windows: 16 pixels.
  await expect(
    widget.getByRole('img', { name: /^The image; framed are rows 1 to 16, columns 5 to 20/ }),
  ).toBeVisible()

  await page.getByRole('tab', { name: 'Moved images' }).click()
  await page.getByRole('button', { name: 'Move them and test' }).click()
  await expect(page.getByRole('row', { name: /^6 pixels/ })).toContainText('%')

  await page.getByRole('tab', { name: 'What it confuses' }).click()
  await expect(widget.getByText(/of 10,000 test images right/)).toBeVisible()
  const matrix = page.getByRole('application', { name: /^Test images by what they are/ })
  await page.mouse.move(0, 0)
  await matrix.press('Home')
  await matrix.press('Enter')
  await expect(page.getByRole('heading', { name: /^0, and taken for it: \d+ images/ })).toBeVisible()
})

test('cnn: a filter is written by hand, frozen, and stays while the rest learns on', async ({ page }) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'cnn')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await page.getByRole('tab', { name: 'Filters' }).click()
  const filters = widget.getByRole('application', { name: 'Filters of layer 1, for map 1: arrow keys' })
  await filters.press('Home')
  await filters.press('ArrowRight')
  await filters.press('Enter')
  const editor = page.getByRole('region', { name: 'Filter 2' })
  await editor.getByRole('button', { name: 'vertical edge' }).click()
  const corner = editor.getByLabel('Weight in row 1, column 1')
  await expect(corner).toHaveValue('-0.0625')
  await corner.fill('0.75')
  await corner.press('Enter')
  await expect(corner).toHaveValue('0.7500')
  await editor.getByLabel('Freeze this filter').check()
  const other = editor.getByLabel('Weight in row 3, column 3')
  await expect(other).toHaveValue('0.0000')
  for (let step = 2; step <= 4; step++) {
    await button(widget, 'Step').click()
    await waitForStep(widget, step)
  }
  await expect(corner).toHaveValue('0.7500')
  await editor.getByLabel('Freeze this filter').uncheck()
  await button(widget, 'Step').click()
  await waitForStep(widget, 5)
  await expect(corner).not.toHaveValue('0.7500')
})

test('cnn: layers are edited with their shapes, and a stack that cannot be trained is explained and not taken', async ({
  page,
}) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'cnn')
  const controls = widget.locator('.frame-controls')
  await expect(controls).toContainText('6 × 6 × 6 · 222')
  await page.getByRole('button', { name: 'layer 3: more' }).click()
  await expect(controls).toContainText('conv 12, 3 × 3, padded')
  await expect(controls).toContainText('6 × 6 × 12 · 444')

  await controls.getByLabel('New layer').selectOption({ label: 'Dense' })
  await controls.getByRole('button', { name: 'Add' }).click()
  await controls.getByLabel('New layer').selectOption({ label: 'Max pooling' })
  await controls.getByRole('button', { name: 'Add' }).click()
  await expect(controls.getByText(/must come before the first dense layer/)).toBeVisible()
  await expect(controls.getByText(/the network stays as it was/)).toBeVisible()
  await page.getByRole('button', { name: 'layer 5: one place earlier' }).click()
  await expect(controls.getByText(/the network stays as it was/)).toHaveCount(0)
  await expect(controls).toContainText('3 × 3 × 12')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await expect(widget.getByRole('button', { name: 'Show its 32 numbers' })).toBeVisible()

  await controls.getByText('Layers as text').click()
  const text = controls.getByLabel('Layers, separated by commas')
  await text.fill('conv4,nonsense')
  await text.press('Enter')
  await expect(controls.getByText('“nonsense” is no layer.')).toBeVisible()
  await page.goto('/lab/cnn?backend=wasm&layers=dense8,conv4')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'error')
  await expect(widget.getByRole('alert').filter({ hasText: 'before the first dense layer' })).toBeVisible()
})

test('cnn: a photograph of a digit becomes ink on the sheet, and is looked into', async ({ page }) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'cnn')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const photo = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300)
    const context = canvas.getContext('2d')!
    const light = context.createLinearGradient(0, 0, 400, 0)
    light.addColorStop(0, 'rgb(235, 230, 215)')
    light.addColorStop(1, 'rgb(150, 145, 135)')
    context.fillStyle = light
    context.fillRect(0, 0, 400, 300)
    context.fillStyle = 'rgb(30, 40, 90)'
    context.fillRect(190, 60, 22, 180)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
    return Array.from(bytes)
  })
  await page.getByLabel('Photograph', { exact: true }).setInputFiles({
    name: 'one.png',
    mimeType: 'image/png',
    buffer: Buffer.from(photo),
  })
  await expect(page.getByRole('img', { name: 'Your drawing', exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Probability of each digit' })).toContainText('most likely')
  await page.getByLabel('Photograph', { exact: true }).setInputFiles({
    name: 'none.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  })
  await expect(page.getByText('This file cannot be read as a picture.')).toBeVisible()
})
