import type { Page } from '@playwright/test'
import { lessons } from './site'
import { expect, test } from './test'

const lesson = lessons[0]!

/** Turns cards over in their lesson and grades them. */
async function grade(page: Page, grades: readonly string[]) {
  await page.goto(`/learn/${lesson.slug}`)
  for (const [i, name] of grades.entries()) {
    const card = page.locator('[data-card]').nth(i)
    await card.scrollIntoViewIfNeeded()
    await card.getByText('Turn over').click()
    await card.getByRole('button', { name }).click()
  }
}

test('a card that was forgotten is due, is reviewed by keyboard alone, and a grade can be taken back', async ({
  page,
}) => {
  await grade(page, ['Forgot', 'Good'])
  const due = page.getByRole('banner').getByRole('link', { name: /Review/ })
  await expect(due).toContainText('1')
  await due.click()
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'read it again' })).toHaveAttribute('href', /^\/learn\//)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Good/ })).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText('Done for today.')).toBeVisible()
  await expect(due).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(page.getByText('Done for today.')).toHaveCount(0)
  await page.reload()
  await expect(due).toContainText('1')
})

test('nothing to review says how cards come there', async ({ page }) => {
  await page.goto('/review')
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible()
})
