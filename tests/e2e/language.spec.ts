/** The site in a second language: the same pages, addresses, models and progress; and a layout that runs either way. */
import type { Page } from '@playwright/test'
import { inChinese } from './chinese'
import { button, expect, stepOf, test, waitForStep, waitUntilKept, widgetOn } from './test'

test('an address may name the language; the reader changes it on every page, and keeps place and settings', async ({
  page,
}) => {
  await page.goto('/lab/playground?data=spiral&lang=zh&seed=3')
  await expect(page).toHaveURL('/zh/lab/playground?data=spiral&seed=3')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('link', { name: inChinese('Skip to the text') })).toBeAttached()
  await page.getByRole('link', { name: 'English', exact: true }).first().click()
  await expect(page).toHaveURL('/lab/playground?data=spiral&seed=3')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeAttached()

  // What an address asks for is asked once: it does not lead back.
  await page.goto('/lab/playground?data=spiral&lang=en')
  await page.getByRole('link', { name: '中文' }).first().click()
  await expect(page).toHaveURL('/zh/lab/playground?data=spiral')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')

  await page.goto('/zh')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/zh\/./)
  await page.goto('/zh?lang=en')
  await expect(page).toHaveURL('/')
})

test('what was trained in one language goes on in the other', async ({ page }) => {
  await page.goto('/lab/playground?backend=wasm&seed=5')
  const widget = widgetOn(page, 'playground')
  await button(widget, 'Train').click()
  await waitForStep(widget, 50)
  await button(widget, 'Pause').click()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await waitUntilKept(page, widget)
  const step = await stepOf(widget)
  await page.getByRole('link', { name: '中文' }).first().click()
  await expect(page).toHaveURL('/zh/lab/playground?backend=wasm&seed=5')
  await expect.poll(() => stepOf(widgetOn(page, 'playground'))).toBe(step)
})

/** Elements that are seen outside the window, but not within something that scrolls or cuts off. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const cut = (element: Element | null): boolean =>
      element !== null &&
      (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || cut(element.parentElement))
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { left, right, height } = element.getBoundingClientRect()
      const seen = height > 0 && right > left && getComputedStyle(element).position !== 'absolute'
      if (!seen || (left >= -1 && right <= width + 1) || cut(element.parentElement) || element.closest('svg'))
        return []
      return [`${element.tagName} ${element.className} ${left}–${right} of ${width}`]
    })
  })

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const)
  test(`from right to left every kind of page keeps within its window of ${width} pixels, and mirrors`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const path of [
      '/',
      '/course',
      '/learn/feedforward',
      '/lab/playground',
      '/present/neural-networks/the-neuron',
      '/stage/neural-networks',
      '/progress',
      '/class',
      '/demos',
      '/teach/neural-networks/the-neuron',
    ]) {
      await page.goto(path)
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl'
      })
      expect(await beyond(page), path).toEqual([])
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      expect(scrolls, path).toBe(false)
      const home = page.locator('header').getByRole('link', { name: 'Epoch' })
      if ((await home.count()) > 0) expect((await home.boundingBox())!.x).toBeGreaterThan(width / 2)
    }
  })

test('a translated lesson has the places, notes and answers of the English one; one that is not translated says so', async ({
  page,
}) => {
  const lesson = '/learn/what-is-deep-learning'
  await page.goto(lesson)
  await page.waitForLoadState('networkidle') // what comes before the page listens is not heard
  const block = page.locator('.prose > p[id*="."]').nth(3)
  await block.hover()
  await page.getByRole('button', { name: 'Note on this paragraph' }).click()
  await page.getByRole('textbox', { name: 'Your note on this paragraph' }).fill('mine')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(block).toHaveAttribute('data-note', /\d/)
  const id = await block.getAttribute('id')

  await page.goto(`/zh${lesson}#what-to-keep`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(inChinese('What deep learning is'))
  await expect(page.locator('#what-to-keep')).toHaveText('要记住的')
  await expect(page.locator('#what-to-keep')).toBeInViewport()
  await expect(page.locator(`[id="${id}"]`)).toHaveAttribute('data-note', /\d/)
  await expect(page.locator(`[id="${id}"]`)).toContainText(/\p{Script=Han}/u)

  const exercise = page.locator('[data-exercise="what-is-deep-learning.factor"]')
  await exercise.scrollIntoViewIfNeeded()
  await exercise.getByRole('textbox').fill('３８。６')
  await exercise.getByRole('button', { name: inChinese('Check') }).click()
  await expect(exercise).toHaveAttribute('data-state', 'solved')

  await page.goto('/zh/learn/feedforward')
  await expect(page.getByRole('note').first()).toHaveText(
    inChinese('This lesson is not translated yet; it is shown in English.'),
  )
  await expect(page.locator('.prose').first()).toHaveAttribute('lang', 'en')
})
