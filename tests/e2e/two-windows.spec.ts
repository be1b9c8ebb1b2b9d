import type { Locator, Page } from '@playwright/test'
import { violationsOn } from './axe'
import { lessons } from './site'
import { button, expect, metricsOf, stepOf, test, waitForStep } from './test'

const deckOf = (slug: string) => lessons.find((lesson) => lesson.slug === slug)!.slides

const shown = (page: Page) => page.locator('.slide-cell[data-current] > .slide')
const widgetIn = (page: Page) => shown(page).locator('[data-widget]').first()

/** Opens a deck in a window, and from there the one for the room. */
async function open(page: Page, slug: string, hash = ''): Promise<Page> {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(`${deckOf(slug)}${hash}`)
  const room = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'A window for the room' }).click()
  const audience = await room
  await audience.setViewportSize({ width: 1280, height: 720 })
  await expect(page.locator('.deck')).toHaveAttribute('data-view', 'presenter')
  await expect(audience.locator('.deck')).toHaveAttribute('data-view', 'audience')
  return audience
}

/** What can be compared of a widget: all that the contract names. */
const ATTRIBUTES = ['status', 'backend', 'step', 'seed', 'metrics'] as const
async function stateOf(widget: Locator) {
  const values = await Promise.all(ATTRIBUTES.map((name) => widget.getAttribute(`data-${name}`)))
  return Object.fromEntries(ATTRIBUTES.map((name, i) => [name, values[i]]))
}

/** Both windows show the same slide and the same state of its widget. */
async function same(presenter: Page, audience: Page) {
  await expect(async () => {
    expect(await shown(audience).getAttribute('aria-label')).toBe(
      await shown(presenter).getAttribute('aria-label'),
    )
    if ((await widgetIn(presenter).count()) > 0)
      expect(await stateOf(widgetIn(audience))).toEqual(await stateOf(widgetIn(presenter)))
  }).toPass()
}

test('the room follows slides, parts, pen and black screen, and either window moves both', async ({
  page,
}) => {
  const audience = await open(page, 'the-neuron')
  for (const key of ['ArrowRight', 'PageDown', 'End', 'PageUp', 'Home', ' ']) {
    await page.keyboard.press(key)
    await same(page, audience)
  }
  await expect(page.getByRole('complementary', { name: 'What comes' })).toContainText('Next: ')
  await expect(audience.getByRole('complementary', { name: 'What comes' })).toHaveCount(0)

  const before = await shown(page).getAttribute('aria-label')
  await audience.keyboard.press('PageDown')
  await expect(shown(page)).not.toHaveAttribute('aria-label', before!)
  await same(page, audience)

  await page.keyboard.press('d')
  const paper = shown(page).locator('[data-ink]')
  const box = (await paper.boundingBox())!
  await page.mouse.move(box.x + 100, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 160, { steps: 4 })
  await page.mouse.up()
  const strokes = (from: Page) =>
    shown(from)
      .locator('[data-ink] path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
  await expect.poll(() => strokes(page)).toHaveLength(1)
  await expect.poll(() => strokes(audience)).toEqual(await strokes(page))
  await page.keyboard.press('Escape')

  // Who looks for a slide does so alone.
  const looked = await shown(audience).getAttribute('aria-label')
  await page.keyboard.press('o')
  await page.keyboard.press('ArrowRight')
  await expect(audience.locator('.slide-pick')).toHaveCount(0)
  await expect(shown(audience)).toHaveAttribute('aria-label', looked!)
  await page.keyboard.press('Enter')
  await same(page, audience)

  await page.keyboard.press('b')
  await expect(audience.getByRole('button', { name: /The screen is black/ })).toBeVisible()
  await expect(page.getByText('The room sees a black screen')).toBeVisible()
  await page.keyboard.press('b')
  await expect(audience.getByRole('button', { name: /The screen is black/ })).toBeHidden()

  expect(await violationsOn(page)).toEqual([])
})

test('one training is seen in both, through a reload of either, and either may stop it', async ({ page }) => {
  const audience = await open(page, 'feedforward', '#/2')
  const [here, there] = [widgetIn(page), widgetIn(audience)]
  await expect(there).toBeVisible()
  await button(here, 'Step').click()
  await waitForStep(there, 1)
  await same(page, audience)

  await button(here, 'Train').click()
  await expect(there).toHaveAttribute('data-status', 'running')
  await waitForStep(there, 200)
  expect(await metricsOf(there)).toHaveProperty('loss')

  await audience.reload()
  await expect(there).toHaveAttribute('data-status', 'running')
  const reached = await stepOf(here)
  await waitForStep(there, reached)

  await page.reload()
  await expect(page.locator('.deck')).toHaveAttribute('data-view', 'presenter')
  await expect(here).toHaveAttribute('data-status', 'running')
  await waitForStep(there, (await stepOf(here)) + 100)

  await button(there, 'Pause').click()
  await expect(here).toHaveAttribute('data-status', 'paused')
  await same(page, audience)

  // What only the picture knows, not the run: which tab is open, and where the cursor is.
  await button(here, 'Reset').click()
  await same(page, audience)
  const tab = (from: Page) => widgetIn(from).getByRole('tab', { name: 'Loss surface' })
  await tab(page).click()
  await expect(tab(audience)).toHaveAttribute('aria-selected', 'true')
  await audience.reload()
  await expect(tab(audience)).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(tab(page)).toHaveAttribute('aria-selected', 'true')
})

test('a drawing is seen in both before and after a step, and so is the theme', async ({ page }) => {
  const audience = await open(page, 'what-is-deep-learning', '#/2')
  const clear = (from: Page) => widgetIn(from).getByRole('button', { name: 'Clear', exact: true })
  const draw = async () => {
    await widgetIn(page)
      .getByRole('application', { name: /write a digit/i })
      .focus()
    for (const key of ['ArrowRight', ' ', 'ArrowDown', 'ArrowDown', ' ']) await page.keyboard.press(key)
  }
  await draw()
  await expect(clear(audience)).toBeEnabled()
  await clear(page).click()
  await expect(clear(audience)).toBeDisabled()
  await button(widgetIn(page), 'Step').click()
  await waitForStep(widgetIn(audience), 1)
  await draw() // the sheet has another name by now
  await expect(clear(audience)).toBeEnabled()

  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(audience.locator('html')).toHaveAttribute('data-theme', 'dark')
})

/** As a share of the width of a slide; whatever points within it points at the same words. */
const HALF_A_LINE = 0.017

test('a room of another shape breaks lines at the same words, so that what is pointed at is the same', async ({
  page,
}) => {
  const audience = await open(page, 'the-neuron', '#/1')
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
  ]) {
    await audience.setViewportSize(size)
    await expect(async () => {
      const [here, there] = [await placesOfWords(page), await placesOfWords(audience)]
      expect(here.length).toBeGreaterThan(2)
      expect(there.length).toBe(here.length)
      for (const [i, [x, y]] of here.entries()) {
        expect(Math.abs(x - there[i]![0]), `across, of the width, at ${size.width}`).toBeLessThan(HALF_A_LINE)
        expect(Math.abs(y - there[i]![1]), `down, of the width, at ${size.width}`).toBeLessThan(HALF_A_LINE)
      }
    }).toPass()
  }
})

/** Where the blocks of words on the slide begin, as shares of its width. */
const placesOfWords = (from: Page) =>
  shown(from).evaluate((slide) => {
    const box = slide.getBoundingClientRect()
    return [...slide.querySelectorAll('.slide-title, .slide-body p, .slide-body li')].map((words) => {
      const { left, top } = words.getBoundingClientRect()
      return [(left - box.left) / box.width, (top - box.top) / box.width] as const
    })
  })

test('the answer to what the slide asks stands beside it, for the presenter alone; an answer given is seen by all', async ({
  page,
}) => {
  const audience = await open(page, 'what-is-deep-learning')
  for (let step = 0; step < 40; step++) {
    if ((await shown(page).locator('[data-exercise="what-is-deep-learning.rival"]').count()) > 0) break
    await page.keyboard.press('PageDown')
  }
  const answers = page.getByRole('region', { name: 'Answers' })
  await expect(answers).toContainText('The network, by so little that it may be luck')
  await expect(audience.getByRole('region', { name: 'Answers' })).toHaveCount(0)
  const exercise = (from: Page) => shown(from).locator('[data-exercise="what-is-deep-learning.rival"]')
  await exercise(page)
    .getByRole('radio', { name: /nearest neighbour, by ten points/i })
    .check()
  await expect(
    exercise(audience).getByRole('radio', { name: /nearest neighbour, by ten points/i }),
  ).toBeChecked()
})

test('without the presenter the room’s window goes on by itself, and follows the one who comes back', async ({
  page,
  context,
}) => {
  const audience = await open(page, 'the-neuron', '#/3')
  await same(page, audience)
  await page.close()
  await audience.keyboard.press('PageDown') // asked of a window that is gone: nothing, until that is certain
  await expect(async () => {
    await audience.keyboard.press('PageDown')
    await expect(shown(audience)).toHaveAccessibleName(/^[45] of /, { timeout: 500 })
  }).toPass()
  const again = await context.newPage()
  await again.goto(`${deckOf('losses')}#/2`)
  await expect(again.locator('.deck')).toHaveAttribute('data-view', 'presenter')
  await expect(audience).toHaveURL(/losses\?audience=/)
  await same(again, audience)
})
