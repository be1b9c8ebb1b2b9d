import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

test('digits: trains on WebAssembly, shows what it confuses, and opens the images behind a cell', async ({
  page,
}) => {
  await page.goto('/lab/digits?backend=wasm&seed=1&epochs=2&examples=10000')
  const widget = widgetOn(page, 'digits')
  await expect(widget).toContainText('784 → 128 relu, dropout 0.2 → 10 softmax')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
  await expect(widget).toHaveAttribute('data-step', '158') // 2 epochs of 79 batches
  expect((await metricsOf(widget)).testAccuracy).toBeGreaterThan(0.88)

  await expect(widget.getByText(/of 10,000 test images right/)).toBeVisible()
  const matrix = page.getByRole('application', { name: /^Test images by what they are/ })
  await page.mouse.move(0, 0) // away from where a scrolled page would put it: on the matrix it has a cursor, too
  await matrix.press('Home')
  for (let i = 0; i < 4; i++) await matrix.press('ArrowDown')
  for (let i = 0; i < 9; i++) await matrix.press('ArrowRight')
  await matrix.press('Enter')
  await expect(page.getByRole('heading', { name: /^4, taken for 9: \d+ images/ })).toBeVisible()
  await expect(page.getByRole('application', { name: /^4, taken for 9/ })).toBeVisible()

  await page.getByRole('tab', { name: 'Surest mistakes' }).click()
  const mistakes = page.getByRole('application', { name: /^Test images the network has wrong/ })
  await mistakes.press('Home')
  await mistakes.press('Enter')
  await expect(page.getByText(/It is \d; the network is [\d.]+ % sure of \d\./)).toBeVisible()

  await page.getByRole('tab', { name: 'First layer' }).click()
  await expect(
    page.getByRole('img', { name: 'Weights of the first layer, one image a neuron: 32 images.' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Later neurons' }).click()
  await expect(page.getByText('33–64 of 128')).toBeVisible()
})

test('digits: the files it gives hold the model', async ({ page }) => {
  await page.goto('/lab/digits?backend=wasm&seed=7&layers=16')
  const widget = widgetOn(page, 'digits')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await page.getByRole('button', { name: 'Export' }).click()

  const give = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile((await download.path())!) }
  }
  const zip = await give('Model (TensorFlow.js)')
  expect(zip.name).toBe('epoch-mnist-seed7-step1.zip')
  const files = unzipSync(new Uint8Array(zip.bytes))
  const model = JSON.parse(new TextDecoder().decode(files['model.json']))
  expect(model.weightsManifest[0].weights.map(({ shape }: { shape: number[] }) => shape)).toEqual([
    [784, 16],
    [16],
    [16, 10],
    [10],
  ])
  expect(files['model.weights.bin']!.length).toBe(4 * (784 * 16 + 16 + 160 + 10))

  for (const [button, ending] of [
    ['Notebook (Keras)', 'keras'],
    ['Notebook (PyTorch)', 'pytorch'],
  ] as const) {
    const { name, bytes } = await give(button)
    expect(name).toBe(`epoch-mnist-seed7-step1-${ending}.ipynb`)
    const { cells, nbformat } = JSON.parse(bytes.toString('utf8'))
    expect(nbformat).toBe(4)
    // The first layer in the notebook is the first layer in the model file, byte for byte.
    const text: string = cells[1].source.join('')
    const weights = /"weights\/0": array\(\[784, 16\], """([^"]+)"""/.exec(text)![1]!
    const kernel = Buffer.from(weights.replaceAll(/\s/g, ''), 'base64')
    expect(kernel.equals(Buffer.from(files['model.weights.bin']!.subarray(0, kernel.length)))).toBe(true)
  }
})

test('digits: layers and data can be changed, and a drawing is read while it trains', async ({ page }) => {
  await page.goto('/lab/digits?backend=wasm&data=fashion-mnist&examples=5000')
  const widget = widgetOn(page, 'digits')
  await page.getByRole('button', { name: 'Add layer' }).click()
  await expect(widget).toContainText('784 → 128 relu, dropout 0.2 → 64 relu, dropout 0.2 → 10 softmax')
  await button(widget, 'Train').click()
  await waitForStep(widget, 20)
  const sheet = page.getByRole('application', { name: /^Draw a piece of clothing/ })
  await sheet.scrollIntoViewIfNeeded()
  const box = (await sheet.boundingBox())!
  await page.mouse.move(box.x + 60, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 140, box.y + 150, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByRole('list', { name: 'Probability of each class' })).toContainText('most likely')
  await expect(page.getByText(/^It reads|^It is not sure/)).toBeVisible()
})

for (const look of ['', '&data=fashion-mnist', '&project=1', '&project=1&data=fashion-mnist']) {
  test(`digits: all that a lecturer needs is on one screen of 1280 by 720 ${look}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(`/lab/digits?backend=wasm&seed=1&epochs=1&examples=5000${look}`)
    const widget = widgetOn(page, 'digits')
    await button(widget, 'Train').click()
    await expect(widget).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
    await page.evaluate(() => window.scrollTo(0, 0))
    const bar = (await button(widget, 'Step').boundingBox())!
    for (const part of [
      widget.getByRole('img', { name: /^Test images, each with/ }),
      page.getByRole('application', { name: /^(Write a digit|Draw a piece)/ }),
      page
        .getByRole('list', { name: /^Probability of each/ })
        .getByRole('listitem')
        .last(),
      widget.getByRole('row', { name: /^whole test/ }),
      widget.getByRole('img', { name: /^accuracy over step/ }),
      widget.getByRole('img', { name: /^loss \(nats\) over step/ }),
    ]) {
      const box = (await part.boundingBox())!
      expect(box.y, String(part)).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height, String(part)).toBeLessThanOrEqual(bar.y)
    }
  })
}

test('digits: a model is downloaded, read again on a fresh page, and files that are none are refused', async ({
  page,
}) => {
  await page.goto('/lab/digits?backend=wasm&seed=5&layers=16')
  const widget = widgetOn(page, 'digits')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const { loss } = await metricsOf(widget)
  await page.getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download (TensorFlow.js weights)' }).click(),
  ])
  const path = (await file.path())!

  await page.goto('/lab/digits?backend=wasm&seed=6')
  await page.getByRole('button', { name: 'Export' }).click()
  const chooser = page.getByLabel('Go on with a model from a file')
  const bytes = await readFile(path)
  for (const buffer of [Buffer.from('no archive at all'), bytes.subarray(0, bytes.length >> 1)]) {
    await chooser.setInputFiles({ name: 'model.zip', mimeType: 'application/zip', buffer })
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await expect(widget).toHaveAttribute('data-step', '0')
  }
  await chooser.setInputFiles({ name: 'model.zip', mimeType: 'application/zip', buffer: bytes })
  await waitForStep(widget, 1)
  await expect(widget).toHaveAttribute('data-seed', '5')
  await expect(widget).toContainText('784 → 16 relu')
  expect((await metricsOf(widget)).loss).toBeCloseTo(loss!, 4)
})
