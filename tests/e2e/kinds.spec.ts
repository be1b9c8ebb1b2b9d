/** The written kinds: each wrong, then right, by mouse and by keys, with a reload in the middle. */
import type { Locator, Page } from '@playwright/test'
import { violationsOn } from './axe'
import { expect, test } from './test'

async function open(page: Page, id: string): Promise<Locator> {
  await page.goto(`/learn/${id.split('.')[0]}`)
  return find(page, id)
}

async function find(page: Page, id: string): Promise<Locator> {
  const exercise = page.locator(`[data-exercise="${id}"]`)
  await exercise.scrollIntoViewIfNeeded()
  await expect(
    exercise.getByRole('button', { name: /^(Check|This is my prediction|Try again)$/ }),
  ).toBeEnabled()
  return exercise
}

async function isAccessible(page: Page, id: string) {
  expect(await violationsOn(page, { within: `[data-exercise="${id}"]` })).toEqual([])
}

const check = (exercise: Locator) => exercise.getByRole('button', { name: 'Check', exact: true })
const solved = (exercise: Locator) => expect(exercise).toHaveAttribute('data-state', 'solved')

/** What is said to the answer. The folded solution may say the same. */
const feedback = (page: Page, id: string) => page.locator(`[id="${id}-feedback"]`)

const CHOICE = 'your-first-model.batches'

test('one option is picked wrong by mouse and right by keys', async ({ page }) => {
  let exercise = await open(page, CHOICE)
  await exercise.getByText(/^Nothing changes/).click()
  await check(exercise).click()
  await expect(feedback(page, CHOICE)).toContainText('Not yet.')
  await expect(feedback(page, CHOICE)).toContainText('the weights move half as often')
  await exercise.getByRole('radio').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await expect(exercise.getByRole('radio').nth(2)).toBeChecked()
  await page.reload()
  exercise = await find(page, CHOICE)
  await expect(exercise.getByRole('radio').nth(2)).toBeChecked()
  await exercise.getByRole('radio').nth(2).focus()
  await page.keyboard.press('ArrowDown') // round to the first
  await page.keyboard.press('Enter')
  await solved(exercise)
  await expect(feedback(page, CHOICE)).toContainText('Right.')
  await isAccessible(page, CHOICE)
})

const SEVERAL = 'what-is-deep-learning.kinds'

test('several options are picked wrong by keys and right by mouse', async ({ page }) => {
  let exercise = await open(page, SEVERAL)
  const box = (i: number) => exercise.getByRole('checkbox').nth(i)
  for (const i of [1, 2]) {
    await box(i).focus()
    await page.keyboard.press('Space')
  }
  await check(exercise).focus()
  await page.keyboard.press('Enter')
  await expect(feedback(page, SEVERAL)).toContainText(
    'One of these does not belong. One right option is missing.',
  )
  await isAccessible(page, SEVERAL)
  await box(2).click()
  await page.reload()
  exercise = await find(page, SEVERAL)
  await expect(box(1)).toBeChecked()
  await expect(box(2)).not.toBeChecked()
  await box(3).click()
  await check(exercise).click()
  await solved(exercise)
})

test('who is stuck in a choice is shown every option with its word', async ({ page }) => {
  const exercise = await open(page, CHOICE)
  await exercise.locator('summary', { hasText: 'Solution' }).click()
  await expect(exercise.locator('details[open] li').first()).toContainText(/^✓ right:.*half as many steps/)
  await expect(exercise.locator('details[open] li')).toHaveCount(3)
  await isAccessible(page, CHOICE)
})

const PREDICTION = 'your-first-model.shuffle'

test('an option is predicted by mouse, once, with how sure one is', async ({ page }) => {
  let exercise = await open(page, PREDICTION)
  await exercise.getByText(/^About 10 %/).click()
  await page.reload()
  exercise = await find(page, PREDICTION)
  await expect(exercise.getByRole('radio').first()).toBeChecked()
  await exercise.getByText('80 %', { exact: true }).click()
  await exercise.getByRole('button', { name: 'This is my prediction' }).click()
  await expect(feedback(page, PREDICTION)).toContainText('Not as you predicted.')
  await expect(feedback(page, PREDICTION)).toContainText('You were 80 % sure.')
  await expect(exercise.locator('details[open]')).toContainText('The same as before')
  await expect(exercise.getByRole('radio').first()).toBeDisabled()
  await isAccessible(page, PREDICTION)
})

const INTERVAL = 'your-first-model.first-loss'

test('an interval is predicted by keys, once, and told whether it holds the answer', async ({ page }) => {
  let exercise = await open(page, INTERVAL)
  const line = (name: string) => exercise.getByRole('textbox', { name })
  await line('from').focus()
  await page.keyboard.type('two')
  await page.keyboard.press('Enter')
  await expect(feedback(page, INTERVAL)).toContainText('Both ends have to be numbers')
  await line('from').fill('2')
  await page.reload()
  exercise = await find(page, INTERVAL)
  await expect(line('from')).toHaveValue('2')
  await line('from').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.type('5/2')
  await page.keyboard.press('Enter')
  await expect(feedback(page, INTERVAL)).toContainText('Your interval holds it.')
  await expect(line('to')).toBeDisabled()
  await isAccessible(page, INTERVAL)
})

const NUMBER = 'your-first-model.examples'

test('a number is given wrong by keys and right by mouse, without the solution', async ({ page }) => {
  let exercise = await open(page, NUMBER)
  const line = () => exercise.getByRole('textbox')
  await line().focus()
  await page.keyboard.type('14')
  await page.keyboard.press('Enter')
  await expect(feedback(page, NUMBER)).toContainText('Solve for n instead.')
  await expect(exercise).toHaveAttribute('data-state', 'tried')
  await isAccessible(page, NUMBER)
  await line().fill('78,')
  await page.reload()
  exercise = await find(page, NUMBER)
  await expect(line()).toHaveValue('78,')
  await line().fill('78,400')
  await check(exercise).click()
  await solved(exercise)
  await expect(feedback(page, NUMBER)).toContainText('Right.')
  await expect(exercise.locator('details[open]')).toHaveCount(0)
})

const ORDER = 'your-first-model.step'
const STEPS = [/^Take/, /^Run/, /^Softmax/, /^Average/, /^Find/, /^Let Adam/]

/** Presses an arrow until the step stands at its place, by clicks or by keys. */
async function bring(
  exercise: Locator,
  step: RegExp,
  place: number,
  press: (arrow: Locator) => Promise<void>,
) {
  for (;;) {
    const at = (await exercise.locator('ol > li [id*="-place-"]').allTextContents()).findIndex((t) =>
      step.test(t),
    )
    if (at === place) return
    await press(exercise.getByRole('button', { name: /^Move/ }).nth(2 * at + (at > place ? 0 : 1)))
  }
}

test('steps are put in order by mouse and keys; a wrong order shows which neighbours are right', async ({
  page,
}) => {
  let exercise = await open(page, ORDER)
  await check(exercise).click()
  await expect(exercise).toContainText('Move the steps into their order first.')
  for (const [place, step] of STEPS.entries()) await bring(exercise, step, place, (arrow) => arrow.click())
  await bring(exercise, STEPS[0]!, 5, (arrow) => arrow.click())
  await check(exercise).click()
  await expect(exercise).toContainText('Only one step is out of place.')
  await expect(exercise).toContainText('4 of 5 steps are followed by the right one')
  await expect(exercise).toHaveAttribute('data-state', 'tried')
  await isAccessible(page, ORDER)

  const up = exercise.getByRole('button', { name: 'Move up: Take the next 128 images' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(up).toBeFocused() // it goes along with its step
  await page.reload()
  exercise = await find(page, ORDER)
  await expect(exercise.locator('ol > li').nth(4)).toContainText('Take the next')
  await bring(exercise, STEPS[0]!, 0, async (arrow) => {
    await arrow.focus()
    await page.keyboard.press('Space')
  })
  await check(exercise).focus()
  await page.keyboard.press('Enter')
  await solved(exercise)
  await isAccessible(page, ORDER)
})

test('a step is dragged by its number', async ({ page }) => {
  const exercise = await open(page, ORDER)
  const rows = exercise.locator('ol > li')
  const first = (await rows.nth(0).locator('[id*="-place-"]').textContent())!
  const from = (await rows.nth(0).locator('span').first().boundingBox())!
  const to = (await rows.nth(3).boundingBox())!
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, to.y + to.height / 2, { steps: 12 })
  await page.mouse.up()
  await expect(rows.nth(3)).toContainText(first)
})

const MATCH = 'what-is-deep-learning.told'

test('terms are matched by keys and by choosing; the right ones are told', async ({ page }) => {
  let exercise = await open(page, MATCH)
  const choose = (i: number, label: string) => exercise.locator('select').nth(i).selectOption({ label })
  await check(exercise).click()
  await expect(exercise).toContainText('5 are still open')
  await exercise.locator('select').first().focus()
  await page.keyboard.type('supervised')
  await expect(exercise.locator('select').first().locator('option:checked')).toHaveText('supervised')
  await choose(1, 'unsupervised')
  await page.reload()
  exercise = await find(page, MATCH)
  await expect(exercise.locator('select').nth(1).locator('option:checked')).toHaveText('unsupervised')
  await choose(2, 'unsupervised')
  await choose(3, 'reinforcement')
  await choose(4, 'supervised')
  await check(exercise).focus()
  await page.keyboard.press('Enter')
  await expect(exercise).toContainText('4 of 5 are right.')
  await expect(exercise).toContainText('Nobody wrote an answer, that is true.')
  await isAccessible(page, MATCH)
  await choose(1, 'self-supervised')
  await check(exercise).click()
  await solved(exercise)
  await isAccessible(page, MATCH)
})

const SHAPE = 'your-first-model.logits'

test('a shape is read as people write it, its slip named, and outlives a reload', async ({ page }) => {
  let exercise = await open(page, SHAPE)
  const line = () => exercise.getByRole('textbox')
  await line().fill('ten')
  await line().press('Enter')
  await expect(exercise).toContainText('cannot be read as a shape')
  await expect(exercise).toHaveAttribute('data-state', 'untouched')
  await line().fill('10x128')
  await check(exercise).click()
  await expect(exercise).toContainText('Transposed')
  await expect(exercise).toHaveAttribute('data-state', 'tried')
  await isAccessible(page, SHAPE)
  await line().fill('(128,10')
  await page.reload()
  exercise = await find(page, SHAPE)
  await expect(line()).toHaveValue('(128,10')
  await line().focus()
  await page.keyboard.press('End')
  await page.keyboard.type(')')
  await page.keyboard.press('Enter')
  await solved(exercise)
})
