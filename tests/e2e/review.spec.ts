import type { Locator, Page } from '@playwright/test'
import { violationsOn } from './axe'
import { lessons } from './site'
import { expect, test } from './test'

const lesson = lessons[0]!
const LIVE = 'what-is-deep-learning.card-score'

const cardOf = (page: Page, id: string) => page.locator(`[data-card="${id}"]`)
const asked = (page: Page) => page.locator('[data-review]')
const due = (page: Page) => page.getByRole('banner').getByRole('link', { name: /Review/ })

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

/** Forgets the live card in its lesson, so that it is due. */
async function forgetLive(page: Page) {
  await page.goto(`/learn/${lesson.slug}`)
  const card = cardOf(page, LIVE)
  await card.scrollIntoViewIfNeeded()
  await card.getByText('Turn over').click()
  await card.getByRole('button', { name: 'Forgot' }).click()
}

/** The question of the live card. */
async function questionOf(card: Locator): Promise<string> {
  return (await card.locator('p').filter({ hasText: 'The score is' }).textContent()) ?? ''
}

/** The score that it asks for: of z = b + w₁ x + w₂ y at a point. */
function scoreOf(question: string): number {
  const parts = /z = (-?\d+) ([+-] ?\d*)x ([+-] ?\d*)y\. .*\((-?\d+), (-?\d+)\)/.exec(
    question.replaceAll('−', '-'),
  )
  const [b, w1, w2, x, y] = parts!
    .slice(1)
    .map((part) => Number(part.replace(' ', '').replace(/^[+-]$/, '$&1')))
  return b! + w1! * x! + w2! * y!
}

test('a card that was forgotten is due, is reviewed by keyboard alone, and a grade can be taken back', async ({
  page,
}) => {
  await grade(page, ['Forgot', 'Good'])
  await expect(due(page)).toContainText('1')
  await due(page).click()
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read it again' })).toHaveAttribute('href', /^\/learn\//)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Good/ })).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText('Done for today.')).toBeVisible()
  await expect(due(page)).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(page.getByText('Done for today.')).toHaveCount(0)
  await page.reload()
  await expect(due(page)).toContainText('1')
})

test('a missed card leads to the paragraph that explains it, and back to the review', async ({ page }) => {
  await grade(page, ['Good', 'Good', 'Hard'])
  await page.goto('/review')
  await expect(page.getByText('Nothing is due today.').or(page.getByText('Done for today.'))).toBeVisible()
  await page.keyboard.press('z') // the last grade: its card is new, and due
  await expect(asked(page)).toBeVisible()
  const id = await asked(page).getAttribute('data-review')
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(asked(page)).toHaveAttribute('data-review', id!)

  await page.getByRole('link', { name: 'Read it again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
  const paragraph = page.locator('.prose :target')
  await expect(paragraph).toBeInViewport()
  await expect(paragraph).toHaveCSS('outline-style', 'solid')
  await page.waitForTimeout(1500) // what comes alive late must not push it away
  await expect(paragraph).toBeInViewport()

  await page.goBack()
  await expect(asked(page)).toHaveAttribute('data-review', id!)
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByText('Done for today.')).toBeVisible()
  await expect(page.locator(`a[href^="/learn/${lesson.slug}#"]`)).toHaveCount(1) // missed today
})

test('in its lesson, too, a missed card leads to its paragraph', async ({ page }) => {
  await grade(page, ['Forgot'])
  await page.locator('[data-card]').first().getByRole('link', { name: 'Read it again' }).click()
  await expect(page.locator('.prose :target')).toBeInViewport()
  await expect(page.locator('.prose :target')).toHaveCSS('outline-style', 'solid')
})

test.describe('without a network', () => {
  // The page asks whether the site can still be reached, which the browser reports by itself.
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED/] })

  test('a live card asks with fresh numbers each time, judges what is typed, and needs no network', async ({
    page,
    context,
  }) => {
    await forgetLive(page)
    await page.goto('/review')
    await expect(asked(page)).toHaveAttribute('data-review', LIVE)
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)

    const prompts = new Set<string>()
    for (let time = 0; time < 4; time++) {
      const question = await questionOf(asked(page))
      prompts.add(question)
      const right = scoreOf(question)
      const answer = page.getByLabel('Your answer')
      await expect(answer).toHaveValue('')
      await answer.focus()
      await page.keyboard.type(String(time % 2 ? right : right + 100))
      await page.keyboard.press('Enter')
      await expect(page.getByText(time % 2 ? 'Right.' : 'Not this time.')).toBeVisible()
      await page.keyboard.press('1')
      await expect(page.getByText('It comes again in this session.')).toBeVisible()
      await expect(page.getByText(/Right\.|Not this time\./)).toHaveCount(0)
    }
    expect(prompts.size).toBe(4)

    const last = await questionOf(asked(page))
    await page.getByRole('button', { name: 'Show' }).click()
    await page.keyboard.press('3')
    await expect(page.getByText('Done for today.')).toBeVisible()
    await page.keyboard.press('z')
    await expect(asked(page)).toContainText(last) // taken back: the same review, the same numbers
  })
})

test('a live card can be moved by keys, and asks again in its lesson', async ({ page }) => {
  await forgetLive(page)
  const card = cardOf(page, LIVE)
  const before = await questionOf(card)
  const reading = card.getByRole('status').filter({ hasText: 'z =' })
  const was = (await reading.textContent()) ?? ''
  await card.getByRole('slider', { name: 'x', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(reading).not.toHaveText(was)
  await expect(card.getByRole('img')).toHaveAttribute('aria-label', /line where the score is 0/)
  await card.getByRole('button', { name: 'Ask again, with fresh numbers' }).click()
  await expect(card.getByLabel('Your answer')).toBeFocused()
  await expect(card).not.toContainText(before)
  await expect(card.getByRole('button', { name: 'Good' })).toBeHidden()
})

test('a card that is due shows on the map, is suggested before new lessons, and counts on the progress page', async ({
  page,
}) => {
  await grade(page, ['Forgot', 'Good'])
  // Finished without it nothing else would be suggested but the rest of the lesson.
  await page.getByRole('button', { name: 'Mark as finished' }).click()
  await page.goto('/course')
  await expect(page.locator(`li[data-lesson="${lesson.slug}"]`)).toContainText('to review')
  const next = page.getByRole('region', { name: 'Next for you' })
  await expect(next).toHaveAttribute('data-next', 'review')
  await expect(next.getByRole('link')).toHaveAttribute('href', '/review')

  await page.goto('/progress')
  const outlook = page.getByRole('region', { name: 'Review', exact: true })
  await expect(outlook.getByRole('img')).toHaveAttribute('aria-label', /cards are due today/)
  await outlook.getByText('Days as a table').click()
  await expect(outlook.getByRole('table').getByRole('row')).toHaveCount(10) // head, today, seven days, later
  await outlook.getByRole('link', { name: /Review \d+ cards/ }).click()
  await expect(asked(page)).toBeVisible()
})

test('nothing to review says how cards come there', async ({ page }) => {
  await page.goto('/review')
  await expect(page.getByText('There is nothing to review yet.')).toBeVisible()
})

test('a live card that lies open fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await forgetLive(page)
  await page.goto('/review')
  await page.getByRole('button', { name: 'Show' }).click()
  const [wide, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(wide).toBe(room)
})

test.describe('accessibility', () => {
  // axe runs as a script of the test, which the site's policy would forbid.
  test.use({ bypassCSP: true })

  test('the review of a live card and its outlook have no violation in either theme', async ({ page }) => {
    await forgetLive(page)
    for (const path of ['/review', '/progress']) {
      await page.goto(path)
      if (path === '/review') await page.getByRole('button', { name: 'Show' }).click()
      else
        await expect(page.getByRole('region', { name: 'Review', exact: true }).getByRole('img')).toBeVisible()
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        expect(await violationsOn(page), theme).toEqual([])
      }
    }
  })
})
