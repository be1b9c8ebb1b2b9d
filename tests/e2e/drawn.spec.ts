/** Exercises with numbers of one's own: fresh after a fresh start, the same after a reload, those of a class. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'

const FORWARD = 'feedforward.forward'

async function open(page: Page, id: string): Promise<Locator> {
  await page.goto(`/learn/${id.split('.')[0]}`)
  return find(page, id)
}

async function find(page: Page, id: string): Promise<Locator> {
  const exercise = page.locator(`[data-exercise="${id}"]`)
  await exercise.scrollIntoViewIfNeeded()
  await expect(exercise.getByRole('button', { name: /^(Check|Try again)/ }).first()).toBeEnabled()
  return exercise
}

/** The question without the line about whose numbers these are. */
const question = (exercise: Locator) => exercise.locator('[data-prompt]').textContent()

/** The answer that the solution ends with. */
async function solution(exercise: Locator): Promise<string> {
  const text = (await exercise.locator('details').last().locator('div').last().textContent())!
  return text.match(/−?[\d.,]+\d|−?\d+/g)!.at(-1)!
}

test('by keys alone: wrong, right, and again with fresh numbers that a reload keeps', async ({ page }) => {
  let exercise = await open(page, FORWARD)
  const first = await question(exercise)
  await exercise.getByRole('textbox').focus()
  await page.keyboard.type('0.5')
  await page.keyboard.press('Enter')
  await expect(exercise).toContainText('Not yet.')
  await exercise.locator('summary', { hasText: 'Solution' }).focus()
  await page.keyboard.press('Enter')
  const right = await solution(exercise)
  await exercise.getByRole('textbox').fill(right)
  await page.keyboard.press('Enter')
  await expect(exercise).toHaveAttribute('data-state', 'solved')
  await expect(exercise).toContainText('Right.')

  await page.reload()
  exercise = await find(page, FORWARD)
  expect(await question(exercise)).toBe(first)
  await expect(exercise).toContainText('Right.')
  await exercise.getByRole('button', { name: 'Try again with fresh numbers' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => question(exercise)).not.toBe(first)
  await expect(exercise.getByRole('textbox')).toBeFocused()
  await expect(exercise.getByRole('textbox')).toHaveValue('')
  const second = await question(exercise)
  await page.keyboard.type('0.25')
  await page.reload()
  exercise = await find(page, FORWARD)
  expect(await question(exercise)).toBe(second)
  await expect(exercise.getByRole('textbox')).toHaveValue('0.25')
  const { violations } = await new AxeBuilder({ page }).include(`[data-exercise="${FORWARD}"]`).analyze()
  expect(violations).toEqual([])
})

test('two devices get different numbers', async ({ page, browser }) => {
  const questions = [await question(await open(page, FORWARD))]
  for (let i = 0; i < 2; i++) {
    const other = await browser.newPage()
    questions.push(await question(await open(other, FORWARD)))
    await other.close()
  }
  expect(new Set(questions).size).toBeGreaterThan(1)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a drawn exercise can be read, with its solution', async ({ page }) => {
    await page.goto('/learn/feedforward')
    const exercise = page.locator(`[data-exercise="${FORWARD}"]`)
    await expect(exercise.locator('[data-prompt]')).toBeVisible()
    await expect(exercise.locator('[data-prompt]')).toContainText('two ReLU neurons')
    await exercise.locator('summary', { hasText: 'Solution' }).click()
    await expect(exercise).toContainText('The sums are')
  })
})
