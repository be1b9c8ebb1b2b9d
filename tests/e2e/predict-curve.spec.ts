/** Curves drawn by mouse, by touch and by keys, with a reload in the middle; then the true curve is laid over them. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { violationsOn } from './axe'
import { expect, test } from './test'

const OVERFIT = 'feedforward.overfit-curve'
const EPOCH = 'your-first-model.first-epoch'

async function find(page: Page, id: string): Promise<Locator> {
  const exercise = page.locator(`[data-exercise="${id}"]`)
  await exercise.scrollIntoViewIfNeeded()
  await expect(commit(exercise)).toBeEnabled()
  await padOf(exercise).scrollIntoViewIfNeeded()
  return exercise
}

const commit = (exercise: Locator) => exercise.getByRole('button', { name: 'This is my prediction' })
const padOf = (exercise: Locator) => exercise.getByRole('group', { name: 'Your test loss' })
const slider = (exercise: Locator, step: string) =>
  exercise.getByRole('slider', { name: `step ${step}`, exact: true })

async function isAccessible(page: Page, id: string) {
  expect(await violationsOn(page, { within: `[data-exercise="${id}"]` })).toEqual([])
}

/** Where a share of both axes is on the screen, from the lower left. */
async function spots(exercise: Locator) {
  const first = (await slider(exercise, '0').boundingBox())!
  const last = (await exercise.getByRole('slider').last().boundingBox())!
  const [left, right] = [first.x + first.width / 2, last.x + last.width / 2]
  return (across: number, up: number) =>
    [left + (right - left) * across, first.y + first.height * (1 - up)] as const
}

async function drag(page: Page, path: readonly (readonly [x: number, y: number])[]) {
  await page.mouse.move(...path[0]!)
  await page.mouse.down()
  for (const spot of path.slice(1)) await page.mouse.move(...spot, { steps: 8 })
  await page.mouse.up()
}

const drawnAt = async (exercise: Locator, step: string) =>
  Number.parseFloat((await slider(exercise, step).getAttribute('aria-valuetext'))!)

test('a curve drawn with the mouse outlives a reload, is judged, and stands under the true one', async ({
  page,
}) => {
  await page.goto('/learn/feedforward')
  let exercise = await find(page, OVERFIT)
  await isAccessible(page, OVERFIT)
  let at = await spots(exercise)
  // A straight fall, over the first half only.
  await drag(page, [at(0, 0.8), at(0.5, 0.4)])
  expect(await drawnAt(exercise, '0')).toBeCloseTo(0.8, 1)
  expect(await drawnAt(exercise, '2,000')).toBeCloseTo(0.64, 1)
  await commit(exercise).click()
  await expect(exercise).toContainText('nothing is drawn at step 10,000')
  await expect(exercise).toHaveAttribute('data-state', 'untouched')

  await page.reload()
  exercise = await find(page, OVERFIT)
  expect(await drawnAt(exercise, '5,000')).toBeCloseTo(0.4, 1)
  await expect(slider(exercise, '6,000')).toHaveAttribute('aria-valuetext', 'not drawn')
  at = await spots(exercise)
  await drag(page, [at(0.5, 0.4), at(1, 0)])
  const waiting = page.getByText('Choose Two moons with layers')
  await expect(waiting).toBeHidden()
  await commit(exercise).click()
  await expect(exercise).toContainText('Not what you drew.')
  await expect(exercise).toContainText('yours falls; the true curve rises')
  await expect(exercise).toContainText(
    'The true curve turns at step 1,000, where it is lowest; yours does not turn.',
  )
  await expect(waiting).toBeVisible()
  await exercise.getByText('Both curves as a table').click()
  await expect(exercise.getByRole('row', { name: /10,000/ })).toContainText('0.526')
  await isAccessible(page, OVERFIT)

  await page.reload()
  exercise = page.locator(`[data-exercise="${OVERFIT}"]`)
  await exercise.scrollIntoViewIfNeeded()
  await expect(exercise).toContainText('Not what you drew.')
  await expect(exercise.getByRole('img')).toHaveAttribute('aria-label', /^You drew step 0: 0\.[78]/)
  await expect(exercise.getByRole('slider')).toHaveCount(0)

  await page.goto('/progress')
  await expect(page.getByText(/One curve drawn, mean score \d+ of 100/)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export/ }).click()
  const { events } = JSON.parse(readFileSync(await (await saved).path(), 'utf8'))
  const { answer, score, correct } = events.find((event: { exercise?: string }) => event.exercise === OVERFIT)
  expect(answer).toHaveLength(11)
  expect(answer.every(Number.isFinite)).toBe(true)
  expect(score).toBeLessThan(0.8)
  expect(correct).toBe(false)
})

test('a curve is drawn by keys alone, with a reload in the middle, and counts as right', async ({ page }) => {
  await page.goto('/learn/your-first-model')
  let exercise = await find(page, EPOCH)
  // One stop of the Tab key, after the exercise's first and before its button.
  await slider(exercise, '0').focus()
  await expect(slider(exercise, '0')).toHaveAttribute('aria-valuetext', 'not drawn')
  // From the middle, 1.5 nats, in tenths of the axis of 3, then in hundredths.
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp')
  await expect(slider(exercise, '0')).toHaveAttribute('aria-valuetext', '2.4 nats')
  await page.keyboard.press('ArrowRight')
  await expect(slider(exercise, '50')).toBeFocused()
  await expect(exercise).toContainText('step 50: not drawn')
  for (let i = 0; i < 6; i++) await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowDown')
  await expect(slider(exercise, '50')).toHaveAttribute('aria-valuetext', '0.57 nats')
  await expect(exercise).toContainText('step 50: 0.57 nats')

  await page.reload()
  exercise = await find(page, EPOCH)
  await expect(slider(exercise, '50')).toHaveAttribute('aria-valuetext', '0.57 nats')
  await slider(exercise, '0').focus()
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowRight')
  await expect(slider(exercise, '450')).toBeFocused()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown')
  await expect(slider(exercise, '450')).toHaveAttribute('aria-valuetext', '0.21 nats')
  await expect(slider(exercise, '250')).toHaveAttribute('aria-valuetext', '0.39 nats, on the line between')
  await page.keyboard.press('Tab')
  await expect(commit(exercise)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(exercise).toContainText('Close to what you drew.')
  await expect(exercise).toHaveAttribute('data-state', 'solved')
  await isAccessible(page, EPOCH)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, colorScheme: 'dark' })

  test('a finger draws and the page stays where it is', async ({ page }) => {
    await page.goto('/learn/feedforward')
    const exercise = await find(page, OVERFIT)
    const at = await spots(exercise)
    const scrolled = () => page.evaluate(() => scrollY)
    const before = await scrolled()
    const touch = await page.context().newCDPSession(page)
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: (readonly [number, number])[]) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })
    await send('touchStart', at(0, 0.9))
    for (let i = 1; i <= 20; i++) await send('touchMove', at(i / 20, 0.9 - (0.8 * i) / 20))
    await send('touchEnd')
    expect(await drawnAt(exercise, '5,000')).toBeCloseTo(0.5, 1)
    expect(await drawnAt(exercise, '10,000')).toBeCloseTo(0.1, 1)
    expect(await scrolled()).toBe(before)
    // A tap moves one place.
    await page.touchscreen.tap(...at(0.5, 0.8))
    expect(await drawnAt(exercise, '5,000')).toBeCloseTo(0.8, 1)
    expect(await drawnAt(exercise, '4,000')).toBeCloseTo(0.58, 1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await isAccessible(page, OVERFIT)
  })
})
