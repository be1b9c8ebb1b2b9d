import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { lessons } from './site'
import { button, expect, stepOf, test, waitForStep, waitUntilKept, widgetOn } from './test'

const lesson = lessons.find(({ exercises }) => exercises.some(({ kind }) => kind === 'Choice'))!
const choiceId = lesson.exercises.find(({ kind }) => kind === 'Choice')!.id
const trained = lessons.find(({ slug }) => slug === 'feedforward')!

const exercise = (page: Page, id: string) => page.locator(`[data-exercise="${id}"]`)

/** Picks the first option and hands it in; what it is worth does not matter here. */
async function answer(page: Page, id: string) {
  const one = exercise(page, id)
  await one.getByRole('radio').or(one.getByRole('checkbox')).first().check()
  await one.getByRole('button', { name: 'Check' }).click()
  await expect(one).toHaveAttribute('data-state', /tried|solved/)
}

/** Where the storage has been read. */
async function openProgress(page: Page) {
  await page.goto('/progress')
  await expect(page.locator('[data-storage="saved"]')).toBeVisible()
}

test('an answer outlives a reload, can be exported, erased and brought back', async ({ page }) => {
  await page.goto(`/learn/${lesson.slug}`)
  await answer(page, choiceId)
  const state = (await exercise(page, choiceId).getAttribute('data-state'))!
  await page.reload()
  await expect(exercise(page, choiceId)).toHaveAttribute('data-state', state)

  await openProgress(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ])
  const path = await file.path()
  expect(JSON.parse(readFileSync(path, 'utf8')).format).toBe('epoch-progress')

  await page.getByRole('button', { name: 'Erase', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(page.getByText('Your progress is erased.')).toBeVisible()
  await page.goto(`/learn/${lesson.slug}`)
  await expect(page.getByText('You can finish without the rest')).toBeVisible()
  await expect(exercise(page, choiceId)).toHaveAttribute('data-state', 'untouched')

  await openProgress(page)
  await page.getByLabel('Import').setInputFiles(path)
  await expect(page.getByText(/\d+ events were added/)).toBeVisible()
  await page.getByLabel('Import').setInputFiles(path)
  await expect(page.getByText('Everything in this file was already here.')).toBeVisible()
  await page.goto(`/learn/${lesson.slug}`)
  await exercise(page, choiceId).scrollIntoViewIfNeeded()
  await expect(exercise(page, choiceId)).toHaveAttribute('data-state', state)
})

const HOSTILE: [name: string, text: string, reason: RegExp][] = [
  ['cut off', '{"format": "epoch-progress", "events": [', /not complete JSON/],
  ['of something else', '{"hello": 1}', /not a progress file/],
  [
    'that reaches for a prototype',
    '{"format":"epoch-progress","version":1,"exported":"","checksum":"","events":[{"__proto__":{"admin":true}}]}',
    /__proto__/,
  ],
  [
    'from the future',
    '{"format":"epoch-progress","version":99,"exported":"","checksum":"","events":[]}',
    /newer Epoch/,
  ],
  [
    'changed by hand',
    '{"format":"epoch-progress","version":1,"exported":"","checksum":"crc32:12345678","events":[]}',
    /checksum does not match/,
  ],
]

test('a hostile file is refused with the reason, and nothing is lost', async ({ page }) => {
  await page.goto(`/learn/${lesson.slug}`)
  await answer(page, choiceId)
  await openProgress(page)
  const done = page.locator('dl').first()
  await expect(done).toContainText(/exercises done/)
  const before = await done.textContent()
  for (const [name, text, reason] of HOSTILE) {
    await page
      .getByLabel('Import')
      .setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    const said = page.getByRole('status').filter({ hasText: 'Nothing was imported.' })
    await expect(said, `a file ${name}`).toHaveText(reason)
    expect(await done.textContent()).toBe(before)
  }
})

test('two tabs show the same', async ({ page, context }) => {
  const other = await context.newPage()
  await Promise.all([page.goto(`/learn/${lesson.slug}`), other.goto(`/learn/${lesson.slug}`)])
  await exercise(other, choiceId).scrollIntoViewIfNeeded()
  await expect(exercise(other, choiceId)).toHaveAttribute('data-state', 'untouched')
  await answer(page, choiceId)
  const state = (await exercise(page, choiceId).getAttribute('data-state'))!
  await expect(exercise(other, choiceId)).toHaveAttribute('data-state', state)
})

test('a trained model is there again after a reload, paused at its step', async ({ page }) => {
  await page.goto(`/learn/${trained.slug}`)
  const widget = widgetOn(page, trained.widgets[0]!).first()
  await button(widget, 'Train').click()
  await waitForStep(widget, 20)
  await button(widget, 'Pause').click()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await waitUntilKept(page, widget)
  const metrics = await widget.getAttribute('data-metrics')
  const step = await stepOf(widget)

  await page.reload()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await expect(
    widget.getByText(`Restored from your last visit, step ${Number(step).toLocaleString('en')}.`),
  ).toBeVisible()
  await expect(widget).toHaveAttribute('data-step', String(step))
  await expect(widget).toHaveAttribute('data-metrics', metrics!)
  await button(widget, 'Step').click()
  await expect(widget).toHaveAttribute('data-step', String(step + 1))
})

test('a trained model is there again whichever way the reader leaves its page and comes back', async ({
  page,
}) => {
  await page.goto('/course')
  await page.getByRole('main').getByRole('link', { name: trained.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: trained.title })).toBeVisible()
  const widget = widgetOn(page, trained.widgets[0]!).first()
  await button(widget, 'Train').click()
  await waitForStep(widget, 20)
  await button(widget, 'Pause').click()
  await expect(widget).toHaveAttribute('data-status', 'paused')
  await waitUntilKept(page, widget)
  const step = String(await stepOf(widget))

  await page.reload()
  await expect(widget, 'loaded afresh').toHaveAttribute('data-step', step)
  await page.getByRole('banner').getByRole('link', { name: 'Course', exact: true }).click()
  await expect(page).toHaveURL(/\/course$/)
  await page.goBack()
  await expect(widget, 'by a link and back').toHaveAttribute('data-step', step)
})
