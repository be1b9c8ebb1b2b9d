import { lessons } from './site'
import { expect, test } from './test'

test('Ctrl-K finds every lesson by its title, and Escape leads back', async ({ page }) => {
  await page.goto('/')
  const dialog = page.getByRole('dialog', { name: 'Search' })
  const box = dialog.getByRole('searchbox')
  // A key that comes before the page's scripts is nobody's.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(box).toBeFocused()
  for (const { slug, title } of lessons) {
    await box.fill(title)
    await expect(dialog.getByRole('link').first()).toHaveAttribute('href', new RegExp(`^/learn/${slug}(#|$)`))
  }
  await box.fill('') // in a search field with text the first Escape empties it
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a search without a result says so, and a misspelt word still finds', async ({ page }) => {
  await page.goto('/course')
  await page.getByRole('button', { name: 'Search' }).click()
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await dialog.getByRole('searchbox').fill('qwxzqwxz')
  await expect(dialog.getByRole('status')).toHaveText(/^Nothing was found/)
  await dialog.getByRole('searchbox').fill('activaton')
  await expect(dialog.getByRole('link').first()).toBeVisible()
})

test('a result leads to its section', async ({ page }) => {
  await page.goto(`/learn/${lessons[0]!.slug}`)
  const heading = page.locator('.prose > h2').last()
  const words = (await heading.textContent())!
  await page.getByRole('button', { name: 'Search' }).click()
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await dialog.getByRole('searchbox').fill(words)
  const id = await heading.getAttribute('id')
  await dialog.locator(`a[href$="/learn/${lessons[0]!.slug}#${id}"]`).click()
  await expect(heading).toBeInViewport()
})
