/** The activation lab: four networks in one race, and what a reader and a keyboard can do with it. */
import type { Locator, Page } from '@playwright/test'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const lab = async (page: Page, query = ''): Promise<Locator> => {
  await page.goto(`/lab/activation-lab?backend=scratch&${query}`)
  return widgetOn(page, 'activation-lab')
}

test('before training there are the points, untrained maps and their numbers, and the run is idle', async ({
  page,
}) => {
  const widget = await lab(page)
  for (const name of ['identity', 'sigmoid', 'tanh', 'ReLU'])
    await expect(
      widget.getByRole('img', {
        name: new RegExp(`^Output of the ${name} network over the plane, with 150`),
      }),
    ).toBeVisible()
  await expect(widget).toHaveAttribute('data-status', 'idle')
  await expect(widget.getByRole('row', { name: /^tanh 0\.\d{4}/ })).toBeVisible()
})

test('a race tells its networks apart: the identity stays at a guess, ReLU and tanh get every point', async ({
  page,
}) => {
  const widget = await lab(page, 'stop=1500&speed=fastest')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  const metrics = await metricsOf(widget)
  expect(metrics['linear.loss']).toBeGreaterThan(0.6)
  expect(metrics['relu.accuracy']).toBe(1)
  expect(metrics['tanh.accuracy']).toBe(1)
  await expect(widget.getByRole('row', { name: /^ReLU .*100\.0 %/ })).toBeVisible()
})

test('at most four race; another one begins a new race', async ({ page }) => {
  const widget = await lab(page)
  const box = (name: string) => widget.getByRole('checkbox', { name, exact: true })
  await expect(box('GELU')).toBeDisabled()
  await box('identity').uncheck()
  await box('GELU').check()
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const metrics = await metricsOf(widget)
  expect(metrics['gelu.loss']).toBeGreaterThan(0)
  expect(metrics['linear.loss']).toBeUndefined()
  await expect(box('ELU')).toBeDisabled()
})

test('a network that overflows leaves the race in words, and the others train on', async ({ page }) => {
  const widget = await lab(page, 'learningRate=3&speed=fastest&stop=400')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget.getByText('identity has dropped out: a weight grew past')).toBeVisible()
  await expect(widget.getByRole('row', { name: /^identity out/ })).toBeVisible()
  expect((await metricsOf(widget))['tanh.loss']).toBeLessThan(0.5)
})

test('points of one’s own come from the keyboard, and are raced on', async ({ page }) => {
  const widget = await lab(page)
  await widget.getByRole('combobox', { name: 'Data' }).selectOption('own')
  const square = widget.getByRole('application', { name: /^own points/ })
  await square.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await widget.getByRole('group', { name: 'Class' }).getByText('1', { exact: true }).click()
  await square.focus()
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(widget.getByText(/^2 points of two classes/)).toBeVisible()
  await widget.getByText('Neurons', { exact: true }).click()
  await button(widget, 'Train').click()
  await expect.poll(async () => (await metricsOf(widget))['tanh.accuracy']).toBe(1)
})

test('dead neurons are signs, words and numbers', async ({ page }) => {
  const widget = await lab(page, 'activations=relu,leakyRelu&bias=-5&view=units')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const relu = widget.getByRole('region', { name: 'Neurons of the ReLU network' })
  await expect(relu).toContainText('100 % dead, 0 % saturated')
  await expect(relu.getByText('0 open, 0 saturated, 8 dead')).toHaveCount(2)
  await expect(widget.getByRole('region', { name: 'Neurons of the leaky ReLU network' })).toContainText(
    '0 % dead, 100 % saturated',
  )
})

test('without a bend the product of the matrices says what the network says; with one it does not', async ({
  page,
}) => {
  const widget = await lab(page, 'view=product&depth=4')
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const gap = async () => Number(await widget.locator('[data-gap]').getAttribute('data-gap'))
  expect(await gap()).toBeLessThan(1e-14)
  await widget.getByRole('group', { name: 'Network', exact: true }).getByText('tanh', { exact: true }).click()
  await expect.poll(gap).toBeGreaterThan(1e-3)
})

test('curves are chosen and read by keys', async ({ page }) => {
  const widget = await lab(page, 'view=curves')
  const relu = widget.getByRole('radio', { name: 'ReLU', exact: true })
  await relu.focus()
  await page.keyboard.press('ArrowRight')
  await expect(widget.getByRole('radio', { name: 'leaky ReLU' })).toBeChecked()
  const z = widget.getByRole('slider', { name: 'z', exact: true })
  await z.focus()
  await page.keyboard.press('Home')
  await expect(widget.getByText('f(z) = −0.0600')).toBeVisible()
  await expect(widget.getByText('f′(z) = 0.0100')).toBeVisible()
  await widget.getByRole('radio', { name: 'softmax' }).click()
  await expect(widget.getByRole('list', { name: 'softmax of the three sums' })).toContainText('70.5 %')
})

test('one cursor reads all maps, by keys', async ({ page }) => {
  const widget = await lab(page)
  const maps = widget.getByRole('application', { name: /^Maps of all networks/ })
  await expect(widget.getByRole('img', { name: /^Output of the ReLU network over the plane/ })).toBeVisible()
  await maps.focus()
  await page.keyboard.press('ArrowUp')
  await expect(widget.getByText(/^\(0\.0, 0\.5\) identity −?[01]\.\d\d, sigmoid .* ReLU /)).toBeVisible()
})

for (const { where, path } of [
  { where: 'the lab', path: '/lab/activation-lab?backend=scratch' },
  { where: 'the lab on a projector', path: '/lab/activation-lab?backend=scratch&project=1' },
  { where: 'the lesson', path: '/learn/activations' },
]) {
  test(`in ${where}, one screen of a projector shows maps and curves above the bar`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(path)
    const widget = widgetOn(page, 'activation-lab').first()
    await button(widget, 'Train').click()
    await waitForStep(widget, 50)
    const bar = (await widget.locator('.frame-bar').boundingBox())!
    expect(bar.y + bar.height).toBeLessThanOrEqual(720)
    for (const part of [
      widget.getByRole('img', { name: /^Output of the ReLU network/ }),
      widget.locator('.frame-side canvas'),
    ])
      await expect
        .poll(async () => {
          const { y, height } = (await part.boundingBox())!
          return y >= 0 && y + height <= bar.y
        })
        .toBe(true)
  })
}

test('in the lesson, larger weights and larger steps save the sigmoid, and the judge says so', async ({
  page,
}) => {
  test.slow()
  const id = 'activations.save-the-sigmoid'
  await page.goto('/learn/activations')
  const challenge = page.locator(`[data-exercise="${id}"]`)
  await challenge.scrollIntoViewIfNeeded()
  await challenge.getByRole('button', { name: 'Open the workbench' }).click()
  const widget = challenge.locator('[data-widget="activation-lab"]')
  await expect(button(widget, 'Train')).toBeEnabled()
  // What the task fixes has no controls.
  await expect(widget.getByRole('checkbox', { name: 'ReLU', exact: true })).toHaveCount(0)
  await expect(widget.getByRole('slider', { name: 'Hidden layers' })).toHaveCount(0)
  await widget.locator('.frame-controls summary').click()
  await widget.getByRole('slider', { name: 'Initial weights times' }).fill('320')
  await widget.getByRole('slider', { name: 'Learning rate' }).fill('300')
  await challenge.getByRole('button', { name: 'Judge it' }).click()
  await expect(page.locator(`[id="${id}-feedback"]`)).toContainText('Every run reached it.', {
    timeout: 60_000,
  })
})
