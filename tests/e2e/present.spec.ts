import type { Page } from '@playwright/test'
import { LOOK_IN, violationsOn } from './axe'
import { lessons } from './site'
import { button, expect, stepOf, test, waitForStep, widgetOn } from './test'

const DECK = lessons.find(({ slug }) => slug === 'the-neuron')!.slides

const shown = (page: Page) => page.locator('.slide-cell[data-current] > .slide')
/** How many slides there are. */
const countOf = (page: Page) => page.locator('.slide-cell').count()

/** Opens a place of the deck, and waits until its keys are heard: the help opens. */
async function open(page: Page, hash = '') {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(`${DECK}${hash}`)
  const help = page.getByRole('dialog', { name: 'Keys' })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(help).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
}

test('a whole deck is shown by keys alone, and a reload or the address keeps the place', async ({ page }) => {
  await open(page)
  const count = await countOf(page)
  await expect(shown(page)).toHaveAccessibleName(`1 of ${count}: The neuron`)
  const seen = new Set<string>()
  let hidden = 0
  for (let press = 0; press < count + 1; press++) {
    seen.add((await shown(page).getAttribute('aria-label'))!)
    if ((await shown(page).locator('[data-later]').count()) > 0) {
      hidden++
      await expect(shown(page).locator('[data-later]')).toBeHidden()
    }
    const before = page.url()
    await page.keyboard.press(press % 2 ? 'PageDown' : 'ArrowRight')
    if (seen.size < count) await expect.poll(() => page.url()).not.toBe(before)
  }
  expect(seen.size).toBe(count)
  expect(hidden, 'slides with a part that comes later').toBe(1)
  await expect(page).toHaveURL(new RegExp(`#/${count}$`))

  await page.keyboard.press('7')
  await expect(page.getByText('Go to 7')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(shown(page)).toHaveAccessibleName(new RegExp(`^7 of ${count}: `))
  await expect(page.getByRole('status').filter({ hasText: `Slide 7 of ${count}:` })).toHaveCount(1)
  await page.reload()
  await expect(shown(page)).toHaveAccessibleName(/^7 of /)
  await page.evaluate(() => {
    location.hash = '#/9.1'
  })
  await expect(shown(page)).toHaveAccessibleName(/^9 of /)
  await expect(shown(page).locator('[data-later]')).toHaveCount(0)
  await page.goBack()
  await expect(shown(page)).toHaveAccessibleName(/^7 of /)
})

test('forty slides on end, from one lesson to the next, by the keyboard alone', async ({ page }) => {
  const first = lessons.find(({ slug }) => slug === 'what-is-deep-learning')!
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(first.slides)
  const seen = new Set<string>()
  for (let lesson = 0; seen.size < 40; lesson++) {
    expect(lesson, 'lessons on the way').toBeLessThan(6)
    // Heard as soon as the page runs; a widget on the way keeps none of them.
    await expect(async () => {
      await page.keyboard.press('End')
      await expect(page).toHaveURL(/#\/\d+$/, { timeout: 300 })
    }).toPass()
    await page.keyboard.press('Home')
    const count = await countOf(page)
    for (let number = 1; number <= count; number++) {
      await expect(shown(page)).toHaveAccessibleName(new RegExp(`^${number} of ${count}: `))
      seen.add(`${lesson} ${await shown(page).getAttribute('aria-label')}`)
      // A part that comes later takes a press of its own.
      while ((await shown(page).locator('[data-later]').count()) > 0) await page.keyboard.press('PageDown')
      if (number < count) await page.keyboard.press('PageDown')
    }
    const here = page.url().replace(/#.*/, '')
    await page.keyboard.press('Tab') // the lesson
    await page.keyboard.press('Tab') // the next one's slides
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url().replace(/#.*/, '')).not.toBe(here)
  }
})

test('the screen goes dark, the overview leads to a slide, and notes are seen only when asked for', async ({
  page,
}) => {
  await open(page, '#/3')
  await page.keyboard.press('b')
  const dark = page.getByRole('button', { name: /The screen is black/ })
  await expect(dark).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(dark).toBeHidden()
  await expect(shown(page)).toHaveAccessibleName(/^3 of /)

  await page.keyboard.press('o')
  await expect(page.locator('.slide-pick')).toHaveCount(await countOf(page))
  await expect(page.getByRole('button', { name: /^Slide 3: / })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /^Slide 8: / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(shown(page)).toHaveAccessibleName(/^8 of /)
  await expect(shown(page)).toBeFocused()

  const notes = page.getByRole('complementary', { name: 'Speaker’s notes' })
  await expect(notes).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(notes).toHaveText(/\S.{20}/s)
})

test('what is drawn stays on its slide, can be taken back, and outlives a reload', async ({ page }) => {
  await open(page, '#/3')
  const drawn = shown(page).locator('[data-ink] path')
  await page.keyboard.press('d')
  const stroke = async (y: number) => {
    await page.mouse.move(300, y)
    await page.mouse.down()
    await page.mouse.move(500, y + 30, { steps: 4 })
    await page.mouse.up()
  }
  await stroke(300)
  await stroke(400)
  await expect(drawn).toHaveCount(2)
  await page.keyboard.press('z')
  await expect(drawn).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(drawn).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await page.reload()
  await expect(drawn).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Draw' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Wipe the slide clean' }).click()
  await expect(drawn).toHaveCount(0)
  await page.keyboard.press('l')
  await page.mouse.move(640, 300)
  await expect(page.locator('[data-laser]')).toBeVisible()
})

test('a widget trains on its slide, keeps its own keys, and rests while another slide is shown', async ({
  page,
}) => {
  await open(page, '#/2')
  const widget = shown(page).locator(widgetOn(page, 'neuron'))
  await button(widget, 'Train').click()
  await waitForStep(widget, 2)
  // The button has the focus now, and needs no arrows.
  await page.keyboard.press('ArrowRight')
  await expect(shown(page)).toHaveAccessibleName(/^3 of /)
  const resting = page.locator('[data-widget="neuron"]').first()
  await expect(resting).toHaveAttribute('data-status', 'paused')
  const step = await stepOf(resting)
  await page.keyboard.press('ArrowLeft')
  await expect(widget).toHaveAttribute('data-status', 'running')
  await waitForStep(widget, step + 1)
  await button(widget, 'Pause').click()

  const slider = widget.getByRole('slider', { name: 'Your w₁' })
  await slider.focus()
  const value = await slider.inputValue()
  await page.keyboard.press('ArrowRight')
  await expect(slider).not.toHaveValue(value)
  await expect(shown(page)).toHaveAccessibleName(/^2 of /)
  await page.keyboard.press('Escape')
  await expect(shown(page)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(shown(page)).toHaveAccessibleName(/^3 of /)
})

test.describe('accessibility', () => {
  test.use({ bypassCSP: true })

  test('slides, notes, overview and help have no violation in either theme', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, '#/2')
    async function clean(where: string) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
        expect(await violationsOn(page, LOOK_IN[colorScheme]), `${where}, ${colorScheme}`).toEqual([])
      }
    }
    await page.keyboard.press('n')
    await clean('notes')
    await page.keyboard.press('Home')
    await clean('first slide')
    await page.keyboard.press('o')
    await clean('overview')
    await page.keyboard.press('?')
    await clean('help')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('all slides stand one below another', async ({ page }) => {
    await page.goto(DECK)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The neuron: slides')
    for (const slide of await page.locator('.slide').all()) await expect(slide).toBeVisible()
  })
})
