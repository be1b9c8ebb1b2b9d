/** A whole visit without a mouse. */
import type { Locator, Page } from '@playwright/test'
import { lessons } from './site'
import { button, expect, metricsOf, stepOf, test, waitForStep, widgetOn } from './test'

const lesson = lessons.find(({ slug }) => slug === 'feedforward')!
const first = (kind: string) => lesson.exercises.find((exercise) => exercise.kind === kind)!.id

/** Presses Tab (or Shift-Tab) until the element has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  const focused = () => target.evaluate((element) => element === document.activeElement)
  for (let i = 0; i < 400; i++) {
    if (await focused()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reached ${target}`)
}

test('a reader opens a lesson, trains, answers and searches by keyboard alone', async ({ page }) => {
  test.setTimeout(150_000)
  await page.goto('/course')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  const link = page.getByRole('main').getByRole('link', { name: lesson.title })
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()

  const widget = widgetOn(page, lesson.widgets[0]!).first()
  await tabTo(page, button(widget, 'Train'))
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  await expect(button(widget, 'Pause')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(widget).toHaveAttribute('data-status', 'paused')

  const slider = widget.getByRole('slider', { name: 'Noise' })
  await tabTo(page, slider, 'Shift+Tab')
  const before = await slider.inputValue()
  await page.keyboard.press('ArrowRight')
  await expect(slider).not.toHaveValue(before)

  const choice = page.locator(`[data-exercise="${first('Choice')}"]`)
  await tabTo(page, choice.getByRole('radio').or(choice.getByRole('checkbox')).first())
  await page.keyboard.press('Space')
  await tabTo(page, choice.getByRole('button', { name: 'Check' }))
  await page.keyboard.press('Enter')
  await expect(choice.getByRole('status')).toHaveText(/Right\.|Not yet\./)

  const numeric = page.locator(`[data-exercise="${first('Numeric')}"]`)
  const input = numeric.getByRole('textbox')
  const ahead = (await place(choice)) < (await place(numeric))
  await tabTo(page, input, ahead ? 'Tab' : 'Shift+Tab')
  await page.keyboard.type('3/4')
  await page.keyboard.press('Enter')
  await expect(numeric.getByRole('status')).toHaveText(/Right\.|Not yet\./)

  // A slash belongs to the number while it is typed; elsewhere it opens the search.
  await expect(input).toHaveValue('3/4')
  await page.keyboard.press('Tab')
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Search the course' })
  await expect(search).toBeFocused()
  await page.keyboard.type(lesson.title)
  const result = page.getByRole('dialog').getByRole('link').first()
  await expect(result).toBeVisible()
  await tabTo(page, result)
  const target = (await result.getAttribute('href'))!
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(target)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the playground is trained, changed, read and answered by keyboard alone', async ({ page }) => {
  test.setTimeout(150_000)
  await page.goto(`/learn/${lesson.slug}`)
  const widget = widgetOn(page, 'playground')
  const panel = widget.getByRole('tabpanel')
  /** Opens a tab by the arrow keys, from the tab that is open. */
  async function openTab(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await tabTo(page, widget.getByRole('tab', { selected: true }), key)
    for (let i = 0; i < 6; i++) {
      if (await widget.getByRole('tab', { name, exact: true, selected: true }).count()) return
      await page.keyboard.press('ArrowRight')
    }
    throw new Error(`The arrow keys never reached the tab ${name}.`)
  }

  await tabTo(page, button(widget, 'Train'))
  await page.keyboard.press('Enter')
  await waitForStep(widget, 1)
  await page.keyboard.press('Enter')
  await expect(widget).toHaveAttribute('data-status', 'paused')
  const paused = await stepOf(widget)
  await tabTo(page, button(widget, 'Step'))
  await page.keyboard.press('Enter')
  await expect(widget).toHaveAttribute('data-step', String(paused + 1))

  // A hyperparameter that acts on the running network: the run stays where it is.
  const rate = widget.getByRole('slider', { name: 'Learning rate' })
  await tabTo(page, rate, 'Shift+Tab')
  const before = await rate.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowRight')
  await expect(rate).not.toHaveAttribute('aria-valuetext', before!)
  await expect(widget).toHaveAttribute('data-step', String(paused + 1))

  const { loss } = await metricsOf(widget)
  await openTab('All numbers')
  const weight = panel.getByRole('spinbutton', { name: /^Weight from x₁, hidden layer 1, neuron 1$/ })
  await tabTo(page, weight)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await expect(weight).toHaveValue('9.0000')
  await expect.poll(async () => (await metricsOf(widget)).loss).not.toBe(loss)

  await openTab('Stop when', 'Shift+Tab')
  await tabTo(page, panel.getByRole('spinbutton', { name: 'Stop at step' }))
  await page.keyboard.press('ControlOrMeta+a')
  const end = paused + 500
  await page.keyboard.type(String(end))
  await tabTo(page, panel.getByRole('button', { name: 'Set steps' }))
  await page.keyboard.press('Enter')
  await tabTo(page, button(widget, 'Train'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget).toHaveAttribute('data-step', String(end))

  // The curve's twin ends with the numbers that the widget shows.
  const twin = widget.locator('.frame-side details')
  await tabTo(page, twin.locator('summary'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  const last = twin.getByRole('row').last().getByRole('cell')
  await expect(last.first()).toHaveText(end.toLocaleString('en'))

  const numeric = page.locator('[data-exercise="feedforward.xor-forward"]')
  await tabTo(page, numeric.getByRole('textbox'))
  await page.keyboard.type('0.5')
  await page.keyboard.press('Enter')
  await expect(numeric.getByRole('status')).toHaveText(/Right\./)
})

/** How far down the page. */
const place = (element: Locator) => element.evaluate((one) => one.getBoundingClientRect().top)
