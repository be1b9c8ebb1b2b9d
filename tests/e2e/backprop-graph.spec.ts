/** The graph of backpropagation: stepped, measured, broken and mended, by mouse and by keyboard. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { exercise } from '@/content/exercises/backpropagation/train'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

const lab = async (page: Page, params: Record<string, string> = {}): Promise<Locator> => {
  await page.goto(`/lab/backprop-graph?${new URLSearchParams({ backend: 'scratch', ...params })}`)
  return widgetOn(page, 'backprop-graph')
}
const PAPER = 'a = 2; b = -3; c = 10; f = -2; e = a*b; d = e + c; L = d*f'
const node = (widget: Locator, name: RegExp) => widget.locator('[data-graph]').getByRole('button', { name })
const press = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true }).click()

test('goes forward and back one node at a time, with every number', async ({ page }) => {
  const widget = await lab(page, { expression: PAPER })
  await press(widget, 'Clear')
  const line = widget.getByRole('status').filter({ hasText: /Forward|Backward|computed/ })
  await expect(line).toContainText('Nothing is computed yet')
  await expect(node(widget, /^e = a × b, not computed yet$/)).toBeVisible()
  await press(widget, 'Forward')
  await expect(line).toContainText('e = a × b = −6')
  await press(widget, 'Forward')
  await press(widget, 'Forward')
  await expect(line).toContainText('L = d × f = −8')
  await expect(widget.getByRole('button', { name: 'Forward', exact: true })).toBeDisabled()
  await press(widget, 'Backward')
  await expect(line).toContainText('∂L/∂L = 1')
  await press(widget, 'Backward')
  await expect(line).toContainText('d gets 1 × −2 = −2; f gets 1 × 4 = 4')
  await press(widget, 'To the end')
  await expect(node(widget, /^a, value 2, gradient 6, finite difference agrees$/)).toBeVisible()
  await expect(node(widget, /^b, value −3, gradient −4, finite difference agrees$/)).toBeVisible()
  await press(widget, 'Undo one')
  await expect(node(widget, /^a, value 2$/)).toBeVisible()
})

test('arrow keys walk along the edges, and what has the focus is explained', async ({ page }) => {
  const widget = await lab(page, { expression: PAPER })
  await press(widget, 'To the end')
  await node(widget, /^e = /).focus()
  await page.keyboard.press('ArrowRight')
  await expect(node(widget, /^d = e \+ c/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(node(widget, /^a, /)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(node(widget, /^b, /)).toBeFocused()
  const detail = widget.getByRole('group', { name: 'Node b' })
  await expect(detail).toContainText('gradient ∂L/∂b')
  await expect(detail).toContainText('−4')
})

test('says what is wrong with an expression and where, and draws it when it is right', async ({ page }) => {
  const widget = await lab(page)
  const field = widget.getByRole('textbox', { name: /^Expression/ })
  await field.fill('(a*b + c')
  await expect(widget.getByText('The bracket that opens here is never closed.')).toBeVisible()
  await expect(widget.getByRole('button', { name: 'Draw' })).toBeDisabled()
  await field.fill('a = 3; a*a')
  await field.press('Enter')
  await press(widget, 'To the end')
  await expect(node(widget, /^a, value 3, gradient 6/)).toBeVisible()
  await expect(widget.getByRole('group', { name: /^Node/ })).toContainText('What it passes back')
})

test('where the measurement itself is worth nothing, nobody is told that a gradient is wrong', async ({
  page,
}) => {
  const widget = await lab(page, { expression: 'w = 0; relu(w) + 1' })
  await press(widget, 'To the end')
  await expect(node(widget, /^w, value 0, gradient 0, finite difference cannot tell$/)).toBeVisible()
  await node(widget, /^w, /).click()
  await expect(widget.getByRole('group', { name: 'Node w' })).toContainText('The measurement cannot tell')
})

test('an address with an expression that cannot be read says so, and the reader can mend it', async ({
  page,
}) => {
  const widget = await lab(page, { expression: 'a *' })
  await expect(widget.getByText(/ends too early/)).toBeVisible()
  await expect(widget.locator('[data-graph]')).toHaveCount(0)
  await widget.getByRole('textbox', { name: /^Expression/ }).fill('a * 2')
  await page.keyboard.press('Enter')
  await expect(widget.locator('[data-graph]')).toBeVisible()
})

test('a planted bug is found by measuring', async ({ page }) => {
  const widget = await lab(page, { expression: 'w = 0.5; x = 2; h = tanh(w*x); L = (h - 0.25)^2' })
  await press(widget, 'Plant a bug')
  const hunt = widget.getByRole('group', { name: 'The hunt' })
  await expect(hunt).toContainText('Bug 1 is planted')
  // Nobody is told before measuring.
  await expect(widget.locator('[data-graph]').getByRole('button', { name: /agree/ })).toHaveCount(0)
  const nodes = widget.locator('[data-graph] [data-node]')
  const names: string[] = []
  for (const one of await nodes.all()) {
    await one.click()
    const measure = hunt.getByRole('button', { name: /^Measure/ })
    if (await measure.isEnabled()) await measure.click()
    names.push((await one.getAttribute('aria-label'))!)
  }
  // The faulty node agrees itself and has an operand that does not: try those that agree, from the left.
  expect(names.some((name) => name.includes('disagrees') || name.includes('agrees'))).toBe(true)
  for (const one of await nodes.all()) {
    if (await hunt.getByText(/^Found, with/).count()) break
    await one.click()
    const accuse = hunt.getByRole('button', { name: /^The bug is in/ })
    if (await accuse.isEnabled()) await accuse.click()
  }
  await expect(hunt.getByText(/^Found, with \d+ measurements( and \d+ wrong accusations?)?\./)).toBeVisible()
  await hunt.getByRole('button', { name: 'Remove the bug' }).click()
  await expect(widget.locator('[data-graph]').getByRole('button', { name: /disagrees/ })).toHaveCount(0)
})

test('one neuron of a network is looked at alone, and training moves its numbers', async ({ page }) => {
  const widget = await lab(page, { source: 'network', layers: '2,2' })
  await expect(node(widget, /^p = tanh/)).toBeVisible()
  const all = await widget.locator('[data-node]').count()
  await widget.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'around neuron 1 of layer 1' })
  expect(await widget.locator('[data-node]').count()).toBeLessThan(all)
  await expect(node(widget, /^h₁ = tanh/)).toBeVisible()
  await button(widget, 'Train').click()
  await waitForStep(widget, 5)
  await expect(node(widget, /^h₁ = tanh.*finite difference agrees$/)).toBeVisible()
  await button(widget, 'Pause').click()
  expect((await metricsOf(widget)).loss).toBeGreaterThan(0)
})

test('the gradients of the back end stand beside ours', async ({ page }) => {
  const widget = await lab(page, { expression: 'x = 1; y = 0; w = 0.5; (w*x - y)^2', backend: 'wasm' })
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  const row = widget.getByRole('group', { name: 'What is learned' }).getByRole('row', { name: /^w / })
  await expect(row).toHaveText('w0.400000.800000.80000')
})

test('the graph and its gradients can be taken along', async ({ page }) => {
  const widget = await lab(page, { expression: PAPER })
  await widget.getByRole('button', { name: 'Export', exact: true }).click()
  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      widget.getByRole('button', { name }).click(),
    ])
    return readFile(await file.path(), 'utf8')
  }
  const svg = await save('Graph (SVG)')
  expect(svg).toContain('<svg')
  expect(svg).not.toContain('var(--')
  expect(await save('Gradients (CSV)')).toContain('b,,-3,-4,')
})

test('the engine of the exercises trains a network in the page, and the loss it prints falls', async ({
  page,
}) => {
  await page.goto('/learn/backpropagation')
  const task = page.locator('[data-exercise="backpropagation.train"]')
  await task.scrollIntoViewIfNeeded()
  const editor = task.locator('.cm-content')
  await expect(editor).toBeVisible()
  await editor.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(exercise.solution)
  await task.getByRole('button', { name: 'Run and check' }).click()
  const feedback = page.locator('[id="backpropagation.train-feedback"]')
  await expect(feedback).toContainText('All checks pass.', { timeout: 30_000 })
  const losses = [...((await feedback.textContent()) ?? '').matchAll(/step \d+ loss ([\d.]+)/g)].map(
    ([, loss]) => Number(loss),
  )
  expect(losses.length).toBeGreaterThan(3)
  const course = losses.slice(-6) // the long training comes last
  for (let i = 1; i < course.length; i++) expect(course[i]).toBeLessThan(course[i - 1]!)
})

test('the lesson shows the source that runs', async ({ page }) => {
  await page.goto('/learn/backpropagation')
  await expect(page.locator('pre', { hasText: 'outputDeltas(loss, output' })).toBeVisible()
})

for (const [name, params] of [
  ['an expression', {}],
  ['a network', { source: 'network' }],
  ['a network with a bug', { source: 'network', bug: '1' }],
] as const)
  test(`on a projector ${name} fits one screen, down to the bar`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    const widget = await lab(page, { ...params, project: '1' })
    if ('bug' in params) {
      await node(widget, /^h₂ = /).click()
      await widget.getByRole('button', { name: /^Measure/ }).click()
    } else await press(widget, 'To the end')
    await expect(node(widget, /^L = /)).toBeAttached()
    const stage = (await widget.locator('.frame-stage').boundingBox())!
    expect(stage.y + stage.height).toBeLessThanOrEqual(720)
    const chosen = (await widget.locator('[data-node][aria-pressed=true]').boundingBox())!
    expect(chosen.y).toBeGreaterThan(0)
    expect(chosen.y + chosen.height).toBeLessThanOrEqual(720)
  })

for (const [width, height] of [
  [360, 800],
  [1280, 720],
] as const)
  test(`at ${width} × ${height} the page is no wider than the screen, and the graph scrolls inside`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const widget = await lab(page, { source: 'network', layers: '3' })
    await expect(widget.locator('[data-graph]')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await press(widget, 'To the end')
    // The last node reached stands at the left end; it has come into view.
    const chosen = widget.locator('[data-node][aria-pressed=true]')
    const box = (await chosen.boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
  })

test('a neuron of a network trained in the playground opens as a graph that measurement agrees with', async ({
  page,
}) => {
  await page.goto('/lab/playground?backend=scratch&data=xor&layers=3,3&seed=1')
  const playground = widgetOn(page, 'playground')
  await button(playground, 'Train').click()
  await waitForStep(playground, 20)
  await button(playground, 'Pause').click()
  await playground.getByRole('toolbar').getByRole('button').first().click()
  const link = playground.getByRole('link', { name: 'Its chain rule, number by number' })
  await page.goto((await link.getAttribute('href'))!)
  const graph = widgetOn(page, 'backprop-graph')
  await press(graph, 'To the end')
  await expect(node(graph, /^w₂, .*finite difference agrees$/)).toBeVisible()
  await expect(node(graph, /finite difference disagrees/)).toHaveCount(0)
})
