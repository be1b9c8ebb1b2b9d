/** Deep signal: what becomes of numbers and gradients over many layers, and what a keyboard can read of it. */
import type { Locator, Page } from '@playwright/test'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const lab = async (page: Page, query = ''): Promise<Locator> => {
  await page.goto(`/lab/deep-signal?backend=scratch&${query}`)
  return widgetOn(page, 'deep-signal')
}

test('before training theory is drawn, and it follows the sliders', async ({ page }) => {
  const widget = await lab(page)
  await expect(widget).toHaveAttribute('data-status', 'idle')
  const gradient = widget.getByRole('slider', { name: /^Read gradient ∂ℓ\/∂z/ })
  await expect(gradient).toHaveAttribute('aria-valuetext', /^layer 1: expected .*e−1[0-9]$/)
  await widget.getByRole('combobox', { name: 'Initial weights' }).selectOption('He')
  await expect(gradient).toHaveAttribute('aria-valuetext', /^layer 1: expected 0\.\d+$/)
})

test('a signal that explodes breaks in a layer that is named, and the repaired network goes on', async ({
  page,
}) => {
  const widget = await lab(page, 'activation=relu&repair=he&scale=1&stop=20')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget.getByText(/broke at step 1: there the sums of layer \d+ grow past/)).toBeVisible()
  const metrics = await metricsOf(widget)
  expect(metrics['plain.loss']).toBeUndefined()
  expect(metrics['repaired.loss']).toBeGreaterThan(0)
})

test('alone it stops, says so, and time leads back to before', async ({ page }) => {
  const widget = await lab(page, 'activation=relu&scale=1')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await expect(widget.getByText(/broke at step 1/)).toBeVisible()
  await expect(widget.getByText(/loss stopped being a number/).first()).toBeVisible()
  await widget.getByLabel('Time machine').fill('0')
  await expect(widget).toHaveAttribute('data-step', '0')
  await expect(widget.getByText(/broke at step/)).toHaveCount(0)
})

test('by keys alone: a case, a step, a layer, its neurons', async ({ page }) => {
  const widget = await lab(page)
  await widget.getByRole('button', { name: 'All alike' }).focus()
  await page.keyboard.press('Enter')
  await expect(widget.getByRole('button', { name: 'All alike' })).toHaveAttribute('aria-pressed', 'true')
  await button(widget, 'Step').focus()
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  const forward = widget.getByRole('slider', { name: /^Read sums z/ })
  await forward.focus()
  await page.keyboard.press('End')
  await expect(forward).toHaveAttribute('aria-valuetext', /^layer 3: as it is \d\.\d+, Glorot 0\.\d+/)
  await page.keyboard.press('Enter')
  await expect(widget.getByRole('tab', { name: 'Layer 3 closely' })).toBeVisible()
  await expect(widget.getByText('all neurons say the same')).toBeVisible()
  await expect(widget.getByRole('img', { name: /^What 32 neurons \(rows\) say of 48 digits/ })).toHaveCount(2)
  await widget.getByRole('tab', { name: 'Layer 3 closely' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(widget.getByRole('row', { name: /^3 \d/ })).toHaveCount(2)
})

for (const { where, path } of [
  { where: 'the lab on a projector', path: '/lab/deep-signal?backend=scratch&project=1' },
  { where: 'the lesson', path: '/learn/initialization-and-normalization' },
]) {
  test(`in ${where}, one screen of a projector shows both charts above the bar`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(path)
    const widget = widgetOn(page, 'deep-signal').first()
    await button(widget, 'Train').click()
    await waitForStep(widget, 2)
    const bar = (await widget.locator('.frame-bar').boundingBox())!
    expect(bar.y + bar.height).toBeLessThanOrEqual(720)
    for (const section of ['Signal, forward', 'Gradient, backward'])
      await expect
        .poll(async () => {
          const chart = widget.getByRole('group', { name: section }).locator('canvas')
          const { y, height } = (await chart.boundingBox())!
          return y >= 0 && y + height <= bar.y
        })
        .toBe(true)
  })
}
