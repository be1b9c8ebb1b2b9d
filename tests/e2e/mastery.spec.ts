import type { Page } from '@playwright/test'
import { LOOK_IN, violationsOn } from './axe'
import { expect, test } from './test'

const SLUG = 'feedforward'
const COUNT = 'feedforward.count'

/** The lesson on a map, which is the course's or that beside a lesson. */
const onMap = (page: Page) => page.locator(`li[data-lesson="${SLUG}"]`)
const objective = (page: Page, n: number) =>
  page.getByRole('region', { name: 'What you can do now' }).locator(`[data-objective="${n}"]`)

/** Measurements, two hidden layers and species, as drawn: (m + 1) h + (h + 1) h + (h + 1) s parameters. */
async function solveCount(page: Page) {
  const exercise = page.locator(`[data-exercise="${COUNT}"]`)
  await exercise.scrollIntoViewIfNeeded()
  await expect(exercise.getByRole('button', { name: 'Check' })).toBeEnabled()
  const prompt = (await exercise.locator('[data-prompt]').textContent())!
  const [m, h, s] = prompt.match(/\d+/g)!.map(Number) as [number, number, number]
  await exercise.getByLabel('Your answer').fill(String((m + 1) * h + (h + 1) * h + (h + 1) * s))
  await exercise.getByRole('button', { name: 'Check' }).click()
  await expect(exercise).toHaveAttribute('data-state', 'solved')
}

test('an exercise solved shows on the maps, in the checklist and in a second tab at once', async ({
  page,
  context,
}) => {
  await page.goto('/course')
  const next = page.getByRole('region', { name: 'Next for you' })
  await expect(next).toHaveAttribute('data-next', 'begin')
  await expect(onMap(page)).toContainText('better after The neuron') // nothing of that is practised either

  const lesson = await context.newPage()
  await lesson.goto(`/learn/${SLUG}`)
  await solveCount(lesson)
  await expect(onMap(lesson)).toContainText('practised')
  await expect(onMap(page)).toContainText('practised') // without a reload
  await expect(onMap(page).locator('[data-mastery]')).toHaveAttribute('data-mastery', 'practised')

  await lesson.getByRole('heading', { name: 'What you can do now' }).scrollIntoViewIfNeeded()
  await expect(objective(lesson, 3)).toHaveAttribute('data-state', 'practised')
  await expect(objective(lesson, 3)).toContainText(/1 of \d exercises solved/)
  await expect(objective(lesson, 1)).not.toHaveAttribute('data-state', 'practised')
})

test.describe('accessibility', () => {
  // axe runs as a script of the test, which the site's policy would forbid.
  test.use({ bypassCSP: true })

  test('maps and checklists with progress have no violation', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`/learn/${SLUG}`)
    await solveCount(page)
    for (const path of ['/course', '/progress', `/learn/${SLUG}`]) {
      await page.goto(path)
      await expect(page.locator(`[data-lesson="${SLUG}"]`)).toContainText('practised')
      expect(await violationsOn(page, LOOK_IN.light)).toEqual([])
    }
  })
})
