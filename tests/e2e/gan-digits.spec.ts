/** The GAN of digits, by keys: the judge's readings, a way between two images, the film. */
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const LAB =
  '/lab/gan-digits?seed=1&backend=wasm&latent=4&generator=2&discriminator=2&batchSize=8&examples=1000'

test('gan-digits: what is made is judged in words, a chosen image begins the way, the film remembers', async ({
  page,
}) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'gan-digits')
  await button(widget, 'Step').focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  const metrics = await metricsOf(widget)
  for (const metric of ['loss', 'generatorLoss', 'confidence', 'entropy', 'classes'])
    expect(metrics[metric]).toEqual(expect.any(Number))
  await expect(widget.getByText(/^The judge takes them for: \d: \d+ %(, \d: \d+ %){31}\.$/)).toBeAttached()

  await expect(widget.getByRole('combobox', { name: 'From image' })).toHaveValue('1')
  const images = widget.getByRole('application', { name: /^Images that the generator makes/ })
  await images.focus()
  await page.keyboard.press('ArrowRight')
  await expect(widget.getByText(/^image \d of 32: \d: \d+ %$/)).toBeVisible()
  const pointed = Number((await widget.getByText(/^image \d of 32/).textContent())!.match(/\d+/)![0])
  await page.keyboard.press('Enter')
  await expect(widget.getByRole('combobox', { name: 'From image' })).toHaveValue(String(pointed))
  await expect(widget.getByRole('combobox', { name: 'To image' })).toHaveValue('1')
  await expect(
    widget.getByRole('img', { name: new RegExp(`^Nine images on the way from image ${pointed} to`) }),
  ).toBeVisible()

  await widget.getByRole('tab', { name: 'The same latents over time' }).click()
  await expect(widget.getByRole('img', { name: /^The first 8 latents at step 0/ })).toBeVisible()
})
