/** The GAN in the plane: one player at a time, the clinic, and data of one's own, by keys. */
import type { Locator } from '@playwright/test'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const LAB = '/lab/gan-2d?seed=1&backend=wasm&batchSize=16&generatorWidth=8&discriminatorWidth=8'

const named = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true })

test('gan-2d: each player takes a step by itself, and a collapse is brought in and treated', async ({
  page,
}) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'gan-2d')
  const learns = widget.getByRole('combobox', { name: 'Who learns' })
  await button(widget, 'Step').focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  const first = await metricsOf(widget)
  for (const metric of ['loss', 'generatorLoss', 'coverage', 'precision'])
    expect(first[metric]).toEqual(expect.any(Number))

  await named(widget, 'Step the discriminator').press('Enter')
  await waitForStep(widget, 2)
  await expect(learns).toHaveValue('discriminator')
  await named(widget, 'Step the generator').press('Enter')
  await waitForStep(widget, 3)
  await expect(learns).toHaveValue('generator')

  await widget.getByLabel('The noise as a sheet').press('Space')
  await widget.getByLabel('Where samples are pushed').press('Space')

  await widget.getByRole('tab', { name: 'Collapse clinic' }).click()
  await named(widget, 'Bring the patient in').click()
  await expect(learns).toHaveValue('both')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  await named(widget, 'R1 penalty').click()
  await expect(widget.getByRole('row', { name: /^R1 penalty 1 \d of 8 \d+ %$/ })).toBeVisible()
  await expect(widget.getByRole('slider', { name: 'Strength of the penalty' })).toBeVisible()
})

test('gan-2d: own data are set by keys and drawn in strokes, and learned from', async ({ page }) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'gan-2d')
  await widget.getByRole('tab', { name: 'My own data' }).click()
  const sheet = widget.getByRole('application', { name: /^own points/ })
  for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'Shift+ArrowDown']) {
    await sheet.press(key)
    await sheet.press('Enter')
  }
  await expect(widget.getByText('4 points.')).toBeVisible()
  const box = (await sheet.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 30)
  await page.mouse.down()
  await page.mouse.move(box.x + 130, box.y + 60, { steps: 8 })
  await page.mouse.up()
  await expect(widget.getByText('4 points.')).toHaveCount(0)
  await expect(widget.getByText(/^\d+ points\.$/)).toBeVisible()
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  expect((await metricsOf(widget)).coverage).toEqual(expect.any(Number))
  await expect(widget.getByText('of the real samples have a generated one near')).toBeVisible()
})
