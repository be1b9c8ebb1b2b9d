import { readFileSync } from 'node:fs'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

/** Small, so that the journey is short. */
const LAB =
  '/lab/autoencoder?backend=wasm&seed=1&code=2&hidden=16&batchSize=32&examples=1600&epochs=1&without=0'

test('autoencoder: trains, its map is walked by keyboard, and it is measured as alarm, as coder and against PCA', async ({
  page,
}) => {
  await page.goto(LAB)
  const widget = widgetOn(page, 'autoencoder')
  await expect(widget).toContainText('784 → 16 → 2 → 16 → 784')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const before = (await metricsOf(widget)).testLoss!
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
  expect((await metricsOf(widget)).testLoss).toBeLessThan(before)
  await expect(widget.getByRole('application', { name: /^What the network returns for each/ })).toBeVisible()

  // Where one walks, and what lies there.
  const map = widget.getByRole('application', { name: /^Map of codes: arrow keys walk/ })
  const said = await map.getAttribute('aria-label')
  await map.press('ArrowRight')
  await map.press('Shift+ArrowUp')
  await expect(map).not.toHaveAttribute('aria-label', said!)
  await expect(map).toHaveAttribute('aria-label', /nearest test images: \d \(\d+\)/)
  await page.getByLabel('Show what the decoder draws everywhere').press('Space')
  await page.getByText('Centres of the classes as a table').press('Enter')
  await expect(page.getByRole('table', { name: /^Mean code of the test images/ })).toBeVisible()

  // The alarm: a lower threshold catches more.
  const caught = () =>
    page
      .getByRole('row', { name: /^left out/ })
      .getByRole('cell')
      .first()
      .textContent()
  const threshold = page.getByLabel('Ring above an error of')
  await expect(threshold).toBeVisible()
  const few = Number(await caught())
  await threshold.press('Home')
  await expect.poll(async () => Number(await caught())).toBeGreaterThan(few)
  await expect(
    page
      .getByRole('row', { name: /^left out/ })
      .getByRole('cell')
      .nth(1),
  ).toHaveText('0')

  // A stroke of the reader's own, drawn by keyboard: what comes back, where it lies, and what the alarm, which now
  // rings for everything, makes of it.
  await page.getByRole('tab', { name: 'Your own digit' }).click()
  const sheet = page.getByRole('application', { name: /^Draw a digit/ })
  await sheet.press('Shift+ArrowUp')
  await sheet.press(' ')
  for (let i = 0; i < 4; i++) await sheet.press('Shift+ArrowDown')
  await expect(page.getByText(/^It comes back with an error of 0\.\d{4}\..*: it rings, and/)).toBeVisible()
  await expect(page.getByText(/^◆ your drawing, at \(−?\d+\.\d\d, −?\d+\.\d\d\)/)).toBeVisible()

  await page.getByRole('tab', { name: 'Bytes, against JPEG' }).click()
  await expect(page.getByText(/^◆ your drawing/)).toBeHidden() // gone with its sheet
  await page.getByRole('button', { name: 'Compress and measure' }).click()
  // The smallest JPEG that there is of these images, and the smallest as good as our code, take what the lesson says.
  const [smallest, itsError, error, asGood] = jpegOfLesson()
  await expect(
    page.getByRole('row', { name: new RegExp(String.raw`^8 2 0\.\d{4} ${smallest} bytes ${itsError}`) }),
  ).toBeVisible()
  await page.getByText('Every JPEG tried, as a table').click()
  const files = (await page.getByRole('row', { name: /^\d+ \d+\.\d 0\.\d{4}$/ }).allInnerTexts()).map((row) =>
    row.split(/\s+/).map(Number),
  )
  expect(files).toHaveLength(20)
  const bytes = files.flatMap(([, bytes, loss]) => (loss! <= error ? [bytes!] : []))
  expect(Math.min(...bytes)).toBeCloseTo(asGood, 1)
  await expect(page.getByText(/the receiver needs the decoder, 53,504 bytes/)).toBeVisible()

  await page.getByRole('tab', { name: 'Against PCA' }).click()
  await page.getByRole('button', { name: 'Compare with PCA' }).click()
  await expect(page.getByText(/^Components of [\d,]+ training images/)).toBeVisible()
})

/** Of the lesson: bytes and error of the smallest JPEG, the error of our codes after an epoch, bytes of a JPEG as good. */
function jpegOfLesson() {
  const lesson = readFileSync('content/3-architectures/autoencoders.mdx', 'utf8')
  const said =
    /takes (\d+\.\d) bytes an image, and it is more exact, (0\.\d+)\..*an error of (0\.\d+), and the smallest JPEG as good took (\d+\.\d)/
  return said.exec(lesson)!.slice(1).map(Number) as [number, number, number, number]
}
