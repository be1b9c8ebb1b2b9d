import { readFile } from 'node:fs/promises'
import { expect, metricsOf, test, waitForStep, widgetOn } from './test'

const SMALL = 'seed=7&layers=1&heads=2&width=24&context=8&batchSize=16'

test('gpt: learns on WebAssembly, writes names, and shows its tensors while it runs', async ({ page }) => {
  await page.goto('/lab/gpt?backend=wasm&seed=1')
  const widget = widgetOn(page, 'gpt')
  await expect(widget).toHaveAttribute('data-status', 'idle')
  await expect(widget).toContainText('58,704 random numbers')

  await widget.getByRole('button', { name: 'Train', exact: true }).click()
  await waitForStep(widget, 60)
  await expect(widget).toHaveAttribute('data-backend', 'wasm')
  const { loss, testLoss } = await metricsOf(widget)
  expect(loss).toBeLessThan(2.8)
  expect(testLoss).toBeLessThan(2.7)
  await expect(
    widget.getByRole('list', { name: 'Samples, newest first' }).getByRole('listitem').first(),
  ).toBeVisible()

  await expect(widget.getByRole('heading', { name: /^Attention of head 1/ })).toBeVisible()
  await widget.getByRole('button', { name: /^Output/ }).click()
  await expect(widget.getByText('It gave your characters: “m”')).toBeVisible()
  await widget.getByRole('textbox', { name: 'A name begins with' }).fill('zo')
  await expect(widget.getByText('It gave your characters: “z”')).toBeVisible()

  await widget.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await widget.getByRole('button', { name: 'Let it go on' }).click()
  await expect(widget.getByText(/zo\S* · zo\S*/)).toBeVisible()
})

test('gpt: at its default size it is below 2.3 nats on held-out names within three minutes', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto('/lab/gpt?backend=wasm&seed=1&stop=testLoss-below-2.3')
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('button', { name: 'Train', exact: true }).click()
  const pressed = Date.now()
  await expect
    .poll(async () => (await metricsOf(widget)).testLoss ?? 9, { timeout: 180_000, intervals: [250] })
    .toBeLessThan(2.3)
  console.log(`gpt: below 2.3 nats after ${((Date.now() - pressed) / 1000).toFixed(1)} s`)
})

test('gpt: attention and positions can be switched off in the running model', async ({ page }) => {
  await page.goto(`/lab/gpt?backend=wasm&${SMALL}`)
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('button', { name: 'Step', exact: true }).click()
  await waitForStep(widget, 1)
  await widget.getByRole('checkbox', { name: 'Attention' }).uncheck()
  await expect(widget.getByText('Attention is switched off')).toBeVisible()
  await expect(widget).toHaveAttribute('data-step', '1')
})

test('gpt: learns from the reader’s own text', async ({ page }) => {
  await page.goto(`/lab/gpt?backend=wasm&${SMALL}`)
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('combobox', { name: 'Text to learn from' }).selectOption('own')
  await widget.getByRole('textbox', { name: 'My text' }).fill('to be or not to be '.repeat(20))
  await widget.getByRole('button', { name: 'Learn from this text' }).click()
  await widget.getByRole('button', { name: 'Train', exact: true }).click()
  await waitForStep(widget, 100)
  expect((await metricsOf(widget)).loss).toBeLessThan(1.5)
})

test('gpt: keyboard alone trains it, opens a block and reads a cell', async ({ page }) => {
  await page.goto(`/lab/gpt?backend=wasm&${SMALL}`)
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('button', { name: 'Train', exact: true }).focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 20)
  await page.keyboard.press('Enter')
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await widget.getByRole('button', { name: /^Attention of layer 1/ }).focus()
  await page.keyboard.press('Enter')
  await expect(widget.getByRole('heading', { name: /^Q, queries of head 1/ })).toBeVisible()
  await widget.getByRole('button', { name: /^Embedding/ }).focus()
  await page.keyboard.press('Enter')
  const matrix = widget.getByRole('application', { name: /^Character embedding/ })
  await matrix.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(widget.getByText(/character m, number \d+: /)).toBeVisible()
})

test('gpt: what it cannot learn from is told, and a file is read', async ({ page }) => {
  await page.goto(`/lab/gpt?backend=wasm&${SMALL}`)
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('combobox', { name: 'Text to learn from' }).selectOption('own')
  const box = widget.getByRole('textbox', { name: 'My text' })
  const learn = widget.getByRole('button', { name: 'Learn from this text' })
  const said = widget.getByRole('alert')
  await box.fill('too short 🐋')
  await learn.click()
  await expect(said).toContainText('Your text has 11 characters. With a context of 8 at least 45 are needed.')

  const file = widget.getByLabel('Text file to learn from')
  await file.setInputFiles({ name: 'a.txt', mimeType: 'image/png', buffer: Buffer.alloc(500) })
  await expect(said).toContainText('not a plain text file')
  await file.setInputFiles({
    name: 'long.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('over the hills '.repeat(350_000)),
  })
  await expect(widget.getByText('its first 100,000 characters are taken')).toBeVisible()
  await expect(said).toHaveCount(0)
  await learn.click()
  await widget.getByRole('button', { name: 'Step', exact: true }).click()
  await waitForStep(widget, 1)
})

test('gpt: a reload keeps the model, which then writes and shows its tensors again', async ({ page }) => {
  await page.goto('/learn/transformer')
  const widget = widgetOn(page, 'gpt')
  const kept = widget.getByText(/^The model of step \d+ is kept\./)
  // A page that goes before its run was written takes the run along: then once more.
  await expect(async () => {
    await widget.getByRole('button', { name: 'Train', exact: true }).click()
    await waitForStep(widget, 5)
    await widget.getByRole('button', { name: 'Pause', exact: true }).click()
    await expect(widget).toHaveAttribute('data-status', 'paused')
    await page.waitForTimeout(1500)
    await page.reload()
    await expect(kept).toBeVisible({ timeout: 5000 })
  }).toPass()
  await widget.getByRole('button', { name: /^Look at the model of step/ }).click()
  await expect(widget.getByRole('heading', { name: /^Attention of head 1/ })).toBeVisible()
})

test('gpt: gives its weights as a safetensors file', async ({ page }) => {
  await page.goto(`/lab/gpt?backend=wasm&${SMALL}`)
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('button', { name: 'Step', exact: true }).click()
  await waitForStep(widget, 1)
  await widget.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Weights (safetensors)' }).click()
  const bytes = await readFile(await (await download).path())
  const header = JSON.parse(bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE())).toString())
  expect(header.tokens).toMatchObject({ dtype: 'F32', shape: [27, 24] })
  expect(JSON.parse(header.__metadata__.vocabulary)).toHaveLength(27)
})

test('gpt: gives a notebook that holds its weights, and its tensors as a picture', async ({ page }) => {
  await page.goto(`/lab/gpt?backend=wasm&${SMALL}`)
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('button', { name: 'Step', exact: true }).click()
  await waitForStep(widget, 1)
  await expect(widget.getByRole('heading', { name: /^Attention of head 1/ })).toBeVisible()
  await widget.getByRole('button', { name: 'Export' }).click()
  const take = async (name: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    return readFile(await (await download).path())
  }
  const notebook = JSON.parse((await take('Notebook (PyTorch)')).toString())
  expect(notebook.cells[0].source.join('')).toContain('seed 7, step 1')
  expect(notebook.cells[1].source.join('')).toContain('"tokens": array([27, 24]')
  expect((await take('Tensors (SVG)')).toString()).toContain('Q, queries of head 1')
  const png = await take('Tensors (PNG)')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(20)).toBeGreaterThan(300) // as high as several matrices
})
