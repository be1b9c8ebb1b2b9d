/** Notes and bookmarks: written by mouse and by keyboard, found again, carried along, printed. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { LOOK_IN, violationsOn } from './axe'
import { expect, test } from './test'

const LESSON = '/learn/feedforward'
const blocks = (page: Page) => page.locator('.prose > p[id*="."]')
const field = (page: Page) => page.getByRole('textbox', { name: 'Your note on this paragraph' })
const list = (page: Page) => page.getByRole('region', { name: 'Your notes on this lesson' })

/** Opens the lesson where the paragraph is in view, with the reader's first stir behind it. */
async function openAt(page: Page, n: number) {
  await page.goto(LESSON)
  await page.waitForLoadState('networkidle') // what comes before the page listens is not heard
  const block = blocks(page).nth(n)
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await block.hover()
  await expect(page.getByRole('button', { name: 'Note on this paragraph' })).toBeVisible()
  return block
}

async function noteByMouse(page: Page, n: number, text: string) {
  const block = await openAt(page, n)
  await page.getByRole('button', { name: 'Note on this paragraph' }).click()
  await field(page).fill(text)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(block).toHaveAttribute('data-note', /\d/)
  return block
}

test('by mouse: a note and a bookmark are made, marked, found by search, exported, erased and brought back', async ({
  page,
}) => {
  const block = await noteByMouse(page, 3, 'Größe der Übergänge <b>mine</b>')
  await block.hover()
  await page.getByRole('button', { name: 'Bookmark this paragraph' }).click()
  await expect(block).toHaveAttribute('data-bookmark', '')
  const id = await block.getAttribute('id')

  await page.goto('/notes')
  await page.getByRole('searchbox').fill('ubergange')
  const link = page.getByRole('main').getByRole('article').getByRole('link').first()
  await expect(page.getByText('Größe der Übergänge <b>mine</b>')).toBeVisible()
  await page.getByRole('searchbox').fill('nothing like it')
  await expect(page.getByRole('status').first()).toHaveText(/0 of 1/)
  await page.getByRole('searchbox').fill('')
  const [markdown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as Markdown' }).click(),
  ])
  expect(readFileSync(await markdown.path(), 'utf8')).toContain('&lt;b>mine')
  await link.click()
  await expect(page).toHaveURL(new RegExp(`${LESSON}#`))
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport()

  await page.goto('/progress')
  await expect(page.locator('[data-storage="saved"]')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export', exact: true }).click(),
  ])
  await page.getByRole('button', { name: 'Erase', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(page.getByText('Your progress is erased.')).toBeVisible()
  await page.goto('/notes')
  await expect(page.getByText('Nothing noted yet')).toBeVisible()
  await page.goto('/progress')
  await page.getByLabel('Import').setInputFiles(await file.path())
  await expect(page.getByText(/\d+ events were added/)).toBeVisible()
  await page.goto('/notes')
  await expect(page.getByText('Größe der Übergänge <b>mine</b>')).toBeVisible()
  await expect(page.getByText('Bookmarked', { exact: true })).toBeVisible()
})

test('by keyboard: n notes, b bookmarks, and the same button is reached by Tab', async ({ page }) => {
  const block = await openAt(page, 3)
  await page.keyboard.press('b')
  await expect(block).toHaveAttribute('data-bookmark', '')
  await page.keyboard.press('n')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('bn by hand')
  await page.keyboard.press('Escape')
  await expect(list(page)).toContainText('bn by hand')

  const tab = page.getByRole('button', { name: 'Note on the paragraph in view' })
  await tab.focus()
  await expect(tab).toBeInViewport()
  await page.keyboard.press('Enter')
  const keys = page.getByRole('checkbox', { name: /the keys/ })
  await keys.focus()
  await page.keyboard.press('Space')
  await expect(keys).not.toBeChecked()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await expect(field(page)).toBeHidden()
})

test('a reload in the middle of typing loses nothing', async ({ page }) => {
  await openAt(page, 3)
  await page.keyboard.press('n')
  await field(page).pressSequentially('half a sent')
  await page.reload()
  await openAt(page, 3)
  await page.getByRole('button', { name: 'Note on this paragraph' }).click()
  await expect(field(page)).toHaveValue('half a sent')
})

test('a deleted note comes back by undo, and another tab sees it', async ({ page, context }) => {
  await noteByMouse(page, 3, 'short-lived')
  const other = await context.newPage()
  await other.goto('/notes')
  await expect(other.getByText('short-lived')).toBeVisible()
  await list(page).getByRole('button', { name: 'Edit' }).click()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(other.getByText('Nothing noted yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(other.getByText('short-lived')).toBeVisible()
  await expect(list(page)).toContainText('short-lived')
})

test('a pasted megabyte is cut at the limit, and right-to-left marks stay within the note', async ({
  page,
}) => {
  await openAt(page, 3)
  await page.keyboard.press('n')
  await field(page).evaluate((element: HTMLTextAreaElement) => {
    element.focus()
    document.execCommand('insertText', false, `\u202E<img src=x onerror=alert(1)>${'x'.repeat(2 ** 20)}`)
  })
  await expect.poll(async () => (await field(page).inputValue()).length).toBe(5000)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(list(page)).toContainText('<img src=x')
  const [wide, room] = await page.evaluate(() => [document.body.scrollWidth, innerWidth])
  expect(wide).toBeLessThanOrEqual(room!)
})

test('a link to a paragraph that was rewritten leads to its section and says so', async ({ page }) => {
  await page.goto(LESSON)
  const heading = page.locator('.prose > h2[id]').last()
  const id = await heading.getAttribute('id')
  await page.goto('/')
  await page.goto(`${LESSON}#${id}.00000000`)
  await expect(page.getByText('This paragraph has been rewritten.')).toBeVisible()
  await expect(heading).toBeInViewport()
})

test('on paper a note stands at the end and its number at the paragraph', async ({ page }) => {
  const block = await noteByMouse(page, 3, 'to be printed')
  await page.emulateMedia({ media: 'print' })
  await expect(list(page).getByText('to be printed')).toBeVisible()
  await expect(list(page).getByRole('button')).toBeHidden()
  const before = await block.evaluate((element) => getComputedStyle(element, '::before').content)
  expect(before).toContain('1')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('the button at the edge notes the paragraph in view', async ({ page }) => {
    await page.goto(LESSON)
    const block = blocks(page).nth(3)
    await block.evaluate((element) => {
      element.scrollIntoView()
      scrollBy(0, element.getBoundingClientRect().top - innerHeight * 0.38)
    })
    const tab = page.getByRole('button', { name: 'Note on the paragraph in view' })
    await expect(tab).toBeVisible()
    await tab.tap()
    await field(page).fill('by thumb')
    await page.getByRole('button', { name: 'Done' }).tap()
    await expect(block).toHaveAttribute('data-note', '1')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

test('neither the dialog, the marks nor the list have an axe violation in either theme', async ({ page }) => {
  await noteByMouse(page, 3, 'looked at')
  for (const theme of ['light', 'dark'] as const) {
    for (const at of ['dialog', 'lesson', '/notes']) {
      if (at === '/notes') await page.goto('/notes')
      else if (!page.url().includes(LESSON)) await page.goto(LESSON)
      if (at === 'dialog') await list(page).getByRole('button', { name: 'Edit' }).click()
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      expect(await violationsOn(page, LOOK_IN[theme]), `${at}, ${theme}`).toEqual([])
      if (at === 'dialog') await page.keyboard.press('Escape')
    }
  }
})
