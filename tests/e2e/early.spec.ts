import type { Page } from '@playwright/test'
import { lessons } from './site'
import { expect, test } from './test'

const lesson = lessons.find(({ exercises }) =>
  ['Choice', 'Numeric'].every((kind) => exercises.some((exercise) => exercise.kind === kind)),
)!
const id = (wanted: string) => lesson.exercises.find(({ kind }) => kind === wanted)!.id

/** Keeps back the code that is asked for from now on. @returns lets it come */
async function holdCode(page: Page): Promise<() => void> {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await arrived
    await route.continue()
  })
  return arrive
}

test('what is pressed before any code of the page has come is done when it comes', async ({ page }) => {
  const search = await holdCode(page)
  await page.goto('/stage/neural-networks')
  await page.getByRole('button', { name: 'Search' }).click()
  search()
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()

  const form = await holdCode(page)
  await page.goto('/stage/neural-networks/sheets')
  await page.getByLabel('Class code').fill('river 7')
  await page.getByRole('button', { name: 'Make the sheets' }).click()
  form()
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  await expect(page.getByLabel('Class code')).toHaveValue('river 7')

  const upload = await holdCode(page)
  await page.goto('/verify')
  const file = { name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from('no progress') }
  await page.locator('input[type=file]').first().setInputFiles(file)
  upload()
  await expect(page.getByRole('status').filter({ hasText: 'was refused' })).toBeVisible()

  const train = await holdCode(page)
  await page.goto('/stage/neural-networks')
  const widget = page.locator('[data-widget]').first()
  await widget.getByRole('button', { name: 'Train', exact: true }).click()
  train()
  await expect(widget).toHaveAttribute('data-status', /running|done/)
})

test('what is picked and typed before the code of the exercises has come is kept', async ({ page }) => {
  await page.goto(`/learn/${lesson.slug}`, { waitUntil: 'load' })
  const arrive = await holdCode(page)
  const choice = page.locator(`[data-exercise="${id('Choice')}"]`)
  const option = choice.getByRole('radio').or(choice.getByRole('checkbox')).first()
  const numeric = page.locator(`[data-exercise="${id('Numeric')}"]`)
  await option.check()
  await numeric.getByRole('textbox').fill('12')
  // Without its code an exercise cannot be judged: the test is early enough.
  await expect(choice.getByRole('button', { name: 'Check' })).toBeDisabled()
  arrive()
  await expect(choice.locator('input:checked')).toHaveCount(1)
  await choice.getByRole('button', { name: 'Check' }).click()
  await expect(choice).toHaveAttribute('data-state', /tried|solved/)
  await expect(numeric.getByRole('textbox')).toHaveValue('12')
  await numeric.getByRole('button', { name: 'Check' }).click()
  await expect(numeric).toHaveAttribute('data-state', /tried|solved/)
})
