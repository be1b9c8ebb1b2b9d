import { readFileSync } from 'node:fs'
import { button, expect, metricsOf, stepOf, test, waitForStep, widgetOn } from './test'

test.use({ colorScheme: 'dark' })

/** The dialog itself cannot be seen from here: that it was asked for is written down. */
const standIn = () => {
  window.print = () => document.body.setAttribute('data-printed', '')
}

test('a lesson is printed with its figures as they are, in lines and letters, and each has the way back to it', async ({
  page,
}, info) => {
  await page.goto('/learn/feedforward')
  const widget = widgetOn(page, 'playground').first()
  await widget.getByLabel('Learning rate').press('ArrowLeft')
  await button(widget, 'Train').click()
  await waitForStep(widget, 50)
  await button(widget, 'Pause').click()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await expect.poll(async () => (await metricsOf(widget)).loss).toBeGreaterThan(0)
  const step = await stepOf(widget)
  const metrics = await metricsOf(widget)

  await page.evaluate(standIn)
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()
  const path = info.outputPath('lesson.pdf')
  await page.pdf({ path, format: 'A4' })
  const pages = readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages!.length).toBeGreaterThan(5)
  expect(pages!.length).toBeLessThan(18)

  await page.emulateMedia({ media: 'print' })
  for (const canvas of await widget.locator('canvas').all()) await expect(canvas).toBeHidden()
  const map = widget.locator('.frame-picture svg.paper-twin').first()
  await expect(map).toBeVisible()
  const shapes = await map
    .locator('path')
    .evaluateAll((paths) => paths.flatMap((path) => path.getAttribute('d')!.match(/M/g) ?? []).length)
  expect(shapes, 'points and border as lines').toBeGreaterThan(100)
  // Ink of the light theme.
  await expect(widget.locator('.frame-side svg.paper-twin text').first()).toHaveAttribute('fill', '#635d54')
  await expect(widget.locator('.frame-controls')).toBeHidden()
  await expect(button(widget, 'Train')).toBeHidden()
  await expect(page.getByText('Solution').first()).toBeHidden()
  const caption = widget.locator('.frame-caption')
  await expect(caption).toContainText(`step ${step.toLocaleString('en')} · seed 1 ·`)

  const link = await caption.locator('.font-mono').textContent()
  expect(link).toContain(`stop=${step}`)
  // Of a site that only this computer can open, there is no code for phones.
  expect(new URL(link!).hostname).toBe('localhost')
  await expect(caption.locator('svg')).toHaveCount(0)

  await page.emulateMedia({ media: 'screen' })
  await page.mouse.move(5, 5)
  await expect(page.locator('.paper-twin, .paper-only.frame-caption')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).not.toHaveAttribute('data-paper')

  await page.goto(link!)
  await expect(widget).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
  expect(await stepOf(widget)).toBe(step)
  await expect(widget).toHaveAttribute('data-seed', '1')
  expect((await metricsOf(widget)).loss).toBeCloseTo(metrics.loss!, 10)
})

test('the keys for printing wait until every part of the page is there', async ({ page }) => {
  await page.addInitScript(standIn)
  await page.goto('/learn/feedforward')
  await expect(async () => {
    await page.keyboard.press('Control+p')
    await expect(page.locator('body[data-printed]')).toBeAttached({ timeout: 500 })
  }).toPass()
  // Far below the window, and alive.
  await expect(page.locator('.cm-editor').last()).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.cm-editor').last()).toBeHidden()
  await expect(page.locator('.paper-room').last()).toBeVisible()
})
