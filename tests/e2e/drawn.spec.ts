/** Exercises with numbers of one's own: fresh after a fresh start, the same after a reload, those of a class. */
import type { Locator, Page } from '@playwright/test'
import { violationsOn } from './axe'
import { expect, test } from './test'

const FORWARD = 'feedforward.forward'
const BLOCK = 'initialization-and-normalization.block'

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
  expect(await violationsOn(page, { within: `[data-exercise="${FORWARD}"]` })).toEqual([])
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

/** Moves the steps of an order up until they stand as given. */
async function arrange(exercise: Locator, id: string, steps: readonly string[]) {
  const places = exercise.locator(`[id^="${id}-place-"]`)
  for (const [place, step] of steps.entries()) {
    const from = (await places.allTextContents()).indexOf(step)
    expect(from, step).toBeGreaterThanOrEqual(place)
    for (let at = from; at > place; at--) await exercise.locator(`[id="${id}-up-${at}"]`).click()
  }
}

/** Numbered students by the clipboard, as a teacher would: typed, thousands of lines take minutes. */
async function paste(page: Page, list: Locator, students: number) {
  const text = Array.from({ length: students }, (_, i) => i + 1).join('\n')
  await page.evaluate((lines) => navigator.clipboard.writeText(lines), text)
  await list.selectText()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(list).toHaveValue(text)
}

test.describe('in a class', () => {
  // Without a network the page asks whether the site can still be reached, which the browser reports by itself.
  test.use({
    permissions: ['clipboard-read', 'clipboard-write'],
    expected: [/ERR_INTERNET_DISCONNECTED/],
  })

  test('the teacher’s page lists what a student is asked, and an answer that is right', async ({
    page,
    context,
  }) => {
    // The student has been here before: solutions and fresh starts of then are not those of the class.
    const own = await open(page, 'feedforward.count')
    await own.locator('summary', { hasText: 'Solution' }).click()
    await own.getByRole('button', { name: 'Try again with fresh numbers' }).click()
    await own.locator('summary', { hasText: 'Solution' }).click()
    await expect(own.locator('details').last()).toHaveAttribute('open')

    await page.goto('/class', { waitUntil: 'networkidle' })
    const scripts = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
      )
    const before = await scripts()
    await page.getByRole('button', { name: 'Make one' }).click()
    // Once the form is in use, all that the answers need comes by itself.
    await expect(async () => {
      const now = await scripts()
      expect(now).toBeGreaterThan(before)
      await page.waitForTimeout(500)
      expect(await scripts()).toBe(now)
    }).toPass()
    await context.setOffline(true)
    const code = await page.getByLabel('Class code').inputValue()
    await page.getByRole('button', { name: 'Copy link' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.getByLabel('Students', { exact: true }).fill('12\nנועה לוי\nBen')
    await page.getByRole('button', { name: 'Show the answers' }).click()
    await expect(page.getByRole('heading', { name: `Answers of the class ${code}` })).toBeFocused()
    /** The answer and its numbers, in the table of the lesson that has the exercise. */
    async function cells(student: string, title: string) {
      const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: title }) })
      await expect(table.getByRole('row')).toHaveCount(1 + 3)
      const titles = await table.getByRole('columnheader').allTextContents()
      const row = table.getByRole('row', { name: student })
      return row
        .getByRole('cell')
        .nth(titles.indexOf(title) - 1)
        .locator('span')
        .allTextContents()
    }
    const [answer, numbers] = await cells('נועה לוי', 'Parameters of a dense network')
    expect(await cells('Ben', 'Parameters of a dense network')).not.toEqual([answer, numbers])
    const [order] = await cells('נועה לוי', 'A residual block, in order')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download CSV' }).click()
    expect((await saved).suggestedFilename()).toBe(`${code}-answers.csv`)

    // The student follows the link.
    await context.setOffline(false)
    await page.goto(link)
    const form = page.getByRole('region', { name: 'Your class' })
    await expect(form.getByLabel('Class code')).toHaveValue(code)
    await form.getByRole('button', { name: 'Join' }).click()
    await expect(form).toContainText('Please give a name or a number.')
    await form.getByLabel('Your name or number').fill(' נועה  לוי')
    await form.getByRole('button', { name: 'Join' }).click()
    await expect(form).toContainText(`Your numbers are now those of נועה לוי in the class ${code}.`)

    // An order is put as the teacher’s list says.
    const block = await open(page, BLOCK)
    const steps = order!.split(/; (?=\d\. )/).map((step) => step.replace(/^\d\. /, ''))
    await arrange(block, BLOCK, steps)
    await block.getByRole('button', { name: 'Check' }).click()
    await expect(block).toContainText('Right.')
    await expect(block.getByRole('button', { name: 'Try again with fresh numbers' })).toBeVisible()

    const exercise = await open(page, 'feedforward.count')
    await expect(exercise).toContainText(`Your numbers: class ${code}, student נועה לוי.`)
    await expect(exercise.locator('details').last()).not.toHaveAttribute('open')
    const asked = (await question(exercise))!.match(/\d+/g)
    expect(numbers!.match(/\d+/g)).toEqual(asked)
    await exercise.getByRole('textbox').fill(answer!)
    await exercise.getByRole('button', { name: 'Check' }).click()
    await expect(exercise).toContainText('Right.')

    // And leaves, from the exercise itself.
    await exercise.getByRole('button', { name: 'Change' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Leave the class' }).click()
    await expect(exercise).toContainText('These numbers are yours alone.')
    await expect.poll(async () => (await question(exercise))!.match(/\d+/g)).not.toEqual(asked)
  })

  test('bad lists get a reason, and nothing is listed', async ({ page }) => {
    await page.goto('/class')
    const show = page.getByRole('button', { name: 'Show the answers' })
    const alert = page.locator('form').getByRole('alert')
    await show.click()
    await expect(alert).toContainText('A class needs a code')
    await expect(alert).toContainText('The list is empty')
    await page.getByLabel('Class code').fill('river 7')
    const list = page.getByLabel('Students', { exact: true })
    await paste(page, list, 5000)
    await show.click()
    await expect(alert).toContainText('This list has 5,000 students; a class has at most 500.')
    await list.fill('Anna\nanna\n<b>')
    await show.click()
    await expect(alert).toContainText('Line 2: “anna” already stands in line 1.')
    await expect(alert).toContainText('Line 3: “<” cannot stand in a name.')
    await expect(page.getByRole('table')).toHaveCount(0)
    await paste(page, list, 500)
    await show.click()
    await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(1 + 500)
  })
})

test.describe('accessibility', () => {
  // axe runs as a script of the test, which the site's policy would forbid.
  test.use({ bypassCSP: true })

  test('the teacher’s page has no violation, with answers and with problems', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/class')
    for (const list of ['', 'Anna\nBen']) {
      await page.getByLabel('Class code').fill('RIVER-7')
      await page.getByLabel('Students', { exact: true }).fill(list)
      await page.getByRole('button', { name: 'Show the answers' }).click()
      await expect(list ? page.getByRole('table').first() : page.locator('form [role=alert]')).not.toBeEmpty()
      expect(await violationsOn(page)).toEqual([])
    }
  })

  test('the form for joining has no violation', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const exercise = await open(page, FORWARD)
    await exercise.getByRole('button', { name: 'In a class?' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Join' }).click()
    expect(await violationsOn(page, { within: 'dialog[open]' })).toEqual([])
  })
})
