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

test('gpt: attention and positions can be switched off in the running model', async ({ page }) => {
  await page.goto(`/lab/gpt?backend=wasm&${SMALL}`)
  const widget = widgetOn(page, 'gpt')
  await widget.getByRole('button', { name: 'Step', exact: true }).click()
  await waitForStep(widget, 1)
  await widget.getByRole('checkbox', { name: 'Attention' }).uncheck()
  await expect(widget.getByText('Attention is switched off')).toBeVisible()
  await expect(widget).toHaveAttribute('data-step', '1')
})

for (const backend of ['webgl', 'webgpu']) {
  test(`gpt: the first steps on ${backend} are those of WebAssembly`, async ({ page }) => {
    const losses: number[] = []
    for (const place of [backend, 'wasm']) {
      await page.goto(`/lab/gpt?backend=${place}&${SMALL}`)
      const widget = widgetOn(page, 'gpt')
      for (let step = 1; step <= 3; step++) {
        await widget.getByRole('button', { name: 'Step', exact: true }).click()
        await waitForStep(widget, step)
      }
      await expect(widget).toHaveAttribute('data-backend', place)
      losses.push((await metricsOf(widget)).loss!)
    }
    expect(losses[0]).toBeCloseTo(losses[1]!, 2)
  })
}

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
  await widget.getByRole('button', { name: /^Embedding/ }).focus()
  await page.keyboard.press('Enter')
  const matrix = widget.getByRole('application', { name: /^Character embedding/ })
  await matrix.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(widget.getByText(/character m, number \d+: /)).toBeVisible()
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
