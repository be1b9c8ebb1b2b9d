/** What stands around the lessons of a stage: its opening page, its test, its cheat sheet. */
import type { Locator, Page } from '@playwright/test'
import { drawnExercises } from '@/content/exercises'
import { drawQuestion } from '@/lib/exercises/drawn'
import { writeShape } from '@/lib/exercises/shape'
import { itemSeed } from '@/lib/exercises/stage-test'
import type { TestQuestion } from '@/lib/exercises/test-paper'
import { violationsOn } from './axe'
import { button, expect, metricsOf, test, widgetOn } from './test'

const STAGE = '/stage/neural-networks'

interface Asked {
  place: Locator
  id: string
  question: TestQuestion
}

async function begin(page: Page, name = 'Begin the test') {
  await page.getByRole('button', { name }).click()
  await expect(page.locator('[data-test="taking"]')).toBeVisible()
}

/** The questions on the page, drawn here from the seed that the page has noted with its draft. */
async function asked(page: Page): Promise<Asked[]> {
  await expect(page.locator('[data-test="taking"] [data-item]')).toHaveCount(12)
  const seed = await page.evaluate(() =>
    Number(
      Object.keys(localStorage)
        .find((key) => key.startsWith('epoch-draft:test:'))!
        .split(':')
        .at(-1),
    ),
  )
  const places = await page.locator('[data-test="taking"] [data-item]').all()
  return Promise.all(
    places.map(async (place) => {
      const id = (await place.getAttribute('data-item'))!
      const { exercise } = await drawnExercises[id]!()
      return { place, id, question: drawQuestion(exercise, id, itemSeed(seed, id)) as TestQuestion }
    }),
  )
}

/** Answers rightly, or in a way that is wrong for any question. */
async function answer({ place, question }: Asked, right = true) {
  if (question.kind === 'choice') {
    const option = question.options.findIndex(({ correct }) => correct === right)
    await place.locator('input').nth(option).check()
  } else if (right) await place.getByRole('textbox').fill(text(question))
  else await place.getByRole('textbox').fill(question.kind === 'shape' ? '[7, 7, 7]' : '98765.4')
}

const text = (question: Exclude<TestQuestion, { kind: 'choice' }>) =>
  question.kind === 'shape' ? writeShape(question.answer) : String(question.answer)

const result = (page: Page) => page.locator('[data-test="result"]')

async function axeClean(page: Page) {
  expect(await violationsOn(page)).toEqual([])
}

test.describe('the test', () => {
  test.use({ bypassCSP: true }) // axe runs as a script of the test

  test('is taken, wrong and right, through a reload; counts, is confirmed, and does not come again', async ({
    page,
  }) => {
    await page.goto(`${STAGE}/test`)
    await begin(page)
    const first = await asked(page)
    expect(new Set(first.map(({ id }) => id)).size).toBe(12)
    expect(new Set(first.map(({ id }) => id.split('.')[0])).size).toBe(8)
    for (const one of first.slice(0, 5)) await answer(one)
    await answer(first[5]!, false)
    const line = first.findIndex(({ question }, i) => i > 5 && question.kind !== 'choice')
    await first[line]!.place.getByRole('textbox').fill('a few')
    await expect(page.getByText('6 of 12 answered')).toBeVisible()
    // Nothing is said of any answer.
    await expect(page.locator('[data-correct]')).toHaveCount(0)
    await expect(page.locator('[data-test="taking"]')).not.toContainText(/Right\.|Wrong\.|Not yet\./)

    await page.reload()
    await expect(page.getByText('6 of 12 answered')).toBeVisible()
    const again = await asked(page)
    expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
    expect(await again[0]!.place.locator('[data-prompt]').textContent()).toContain(
      first[0]!.question.prompt.split('\n\n').at(-1)!.replaceAll(/[`*]/g, ''),
    )
    await axeClean(page)

    await page.getByRole('button', { name: 'Hand in' }).click()
    const dialog = page.getByRole('dialog', { name: 'Hand in with 6 questions unanswered?' })
    await expect(dialog).toContainText('cannot be read')
    await dialog.getByRole('button', { name: 'Go back' }).click()
    await expect(again[6]!.place.locator('input').first()).toBeFocused()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await dialog.getByRole('button', { name: 'Hand in as it is' }).click()

    const heading = page.getByRole('heading', { name: '5 of 12 right' })
    await expect(heading).toBeFocused()
    const missed = page.getByRole('region', { name: 'To look at again' }).locator('[data-item]')
    await expect(missed).toHaveCount(7)
    await expect(missed.first()).toContainText('Solution')
    await expect(missed.last()).toContainText('not answered')
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(9)
    await axeClean(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await axeClean(page)
    await page.reload()
    await expect(heading).toBeVisible()

    // The second test asks nothing that the first has asked.
    await begin(page, 'Take another test')
    const second = await asked(page)
    const ids = new Set(first.map(({ id }) => id))
    for (const { id } of second) expect(ids).not.toContain(id)
    for (const one of second) await answer(one)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByRole('heading', { name: '12 of 12 right' })).toBeFocused()
    await expect(result(page).getByRole('button', { name: /Show/ })).toHaveCount(1)

    await page.goto(STAGE)
    await expect(page.getByText('Your last: 12 of 12 right.')).toBeVisible()
    await expect(page.locator('[data-lesson="backpropagation"]')).toContainText('practised')

    await page.goto('/verify')
    await page.getByRole('button', { name: 'Use this device’s own record' }).click()
    await expect(page.locator('[data-verification="done"]').getByRole('status')).toContainText(
      '17 of 17 answers confirmed',
    )
  })

  test('is taken by keys alone', async ({ page }) => {
    await page.goto(`${STAGE}/test`)
    const begin = page.getByRole('button', { name: 'Begin the test' })
    await expect(begin).toBeEnabled()
    await begin.focus()
    await page.keyboard.press('Enter')
    const questions = await asked(page)
    await expect(questions[0]!.place.locator('input').first()).toBeFocused()
    for (const { question } of questions) {
      if (question.kind === 'choice') {
        // The first option is under the focus: Space picks it, the arrows move on to the right one.
        await page.keyboard.press('Space')
        const right = question.options.findIndex(({ correct }) => correct)
        for (let i = 0; i < right; i++) await page.keyboard.press('ArrowDown')
      } else await page.keyboard.type(text(question))
      await page.keyboard.press('Tab')
    }
    await expect(page.getByRole('button', { name: 'Hand in' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '12 of 12 right' })).toBeFocused()
  })

  test('of a class is printed, a sheet a student, with the key apart; and is the one that the student takes', async ({
    page,
  }) => {
    await page.goto(`${STAGE}/sheets`)
    await page.getByRole('button', { name: 'Make the sheets' }).click()
    await expect(page.locator('form').getByRole('alert')).toContainText('A class needs a code')
    await page.getByLabel('Class code').fill('river 7')
    await page.getByLabel('Students', { exact: true }).fill('Anna\nBen')
    await page.getByRole('button', { name: 'Make the sheets' }).click()
    await expect(page.getByRole('heading', { name: 'Questions of the class RIVER-7' })).toBeFocused()
    const sheet = page.locator('[data-student="Ben"]')
    await expect(sheet.locator('[data-item]')).toHaveCount(12)
    const ids = await sheet
      .locator('[data-item]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-item')))
    const prompts = await sheet.locator('[data-prompt]').allTextContents()
    await axeClean(page)
    expect(pages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(6)
    await page.getByRole('button', { name: 'Show the key' }).click()
    await expect(page.getByRole('row')).toHaveCount(3)
    const key = page.getByRole('row', { name: 'Ben' }).getByRole('cell').locator('.font-mono')
    const answers = await key.allTextContents()
    expect(pages(await page.pdf({ format: 'A4' }))).toBe(1)
    await axeClean(page)

    await page.goto('/progress?class=RIVER-7#class')
    const form = page.getByRole('region', { name: 'Your class' })
    await form.getByLabel('Your name or number').fill('ben')
    await form.getByRole('button', { name: 'Join' }).click()
    await expect(form).toContainText('Your numbers are now those of')
    await page.goto(`${STAGE}/test`)
    await begin(page)
    const questions = await asked(page)
    expect(questions.map(({ id }) => id)).toEqual(ids)
    expect(await page.locator('[data-test="taking"] [data-prompt]').allTextContents()).toEqual(prompts)
    for (const [i, { place, question }] of questions.entries()) {
      const given = answers[i]!
      if (question.kind === 'choice')
        await place
          .locator('input')
          .nth(given.charCodeAt(0) - 65)
          .check()
      else await place.getByRole('textbox').fill(given)
    }
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByRole('heading', { name: '12 of 12 right' })).toBeFocused()
  })
})

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length

test('the cheat sheet prints on two pages, on either paper', async ({ page }) => {
  await page.goto(`${STAGE}/cheat-sheet`)
  await page.evaluate(() => document.fonts.ready)
  for (const format of ['A4', 'Letter']) expect(pages(await page.pdf({ format })), format).toBe(2)
})

test('the opening page trains its model in seconds, and leads to the lessons and back', async ({ page }) => {
  await page.goto(STAGE)
  const digits = widgetOn(page, 'digits')
  await button(digits, 'Train').click()
  await expect(digits).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
  expect((await metricsOf(digits)).testAccuracy).toBeGreaterThan(0.93)

  await page.getByRole('main').getByRole('link', { name: '3: Loss functions' }).click()
  await expect(page).toHaveURL('/learn/losses')
  await page.getByRole('main').getByRole('link', { name: 'Its cheat sheet' }).click()
  await expect(page).toHaveURL(`${STAGE}/cheat-sheet`)
  await page.goto('/course')
  await page.getByRole('main').getByRole('link', { name: '2 · Neural networks' }).click()
  await expect(page).toHaveURL(STAGE)
  await page.getByRole('button', { name: 'Search' }).click()
  const search = page.getByRole('dialog', { name: 'Search' })
  await search.getByRole('searchbox').fill('cheat sheet')
  await expect(search.getByRole('link').first()).toHaveAttribute('href', `${STAGE}/cheat-sheet`)
})
