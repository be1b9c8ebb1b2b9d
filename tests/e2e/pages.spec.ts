import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { LOOK_IN, violationsOn } from './axe'
import { inChinese } from './chinese'
import { lessons, pages, smallLab, widgets } from './site'
import { expect, test } from './test'

/** Reads to the end as a person does, a screen at a time, so that everything lazy is asked for. */
async function readToTheEnd(page: Page) {
  await page.evaluate(async () => {
    // Now and then a browser without a screen draws no more frames by itself: it is not waited for.
    const frame = () =>
      new Promise((done) => {
        requestAnimationFrame(done)
        setTimeout(done, 500)
      })
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' })
      await frame()
    }
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
    await frame()
  })
}

/** Everything lazy is there: no widget still loads. */
async function settled(page: Page, path: string) {
  const lesson = lessons.find(({ slug }) => path === `/learn/${slug}`)
  const lab = widgets.find(({ id }) => path === `/lab/${id}`)
  for (const id of lesson?.widgets ?? (lab ? [lab.id] : []))
    await expect(page.locator(`[data-widget="${id}"]`).first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

/** What reaches over the right edge, for a message that says more than a number. */
const overhanging = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => {
      if (element.getBoundingClientRect().right <= document.documentElement.clientWidth + 1) return false
      // What scrolls or is cut inside its own box does not widen the page.
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible') return false
      return getComputedStyle(element).position !== 'fixed'
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`.slice(0, 120))

const PHONE = { width: 390, height: 844 }
const LAPTOP = { width: 1280, height: 720 }

// One visit for all of it: to open a page takes longer than most looks at it.
for (const path of pages) {
  test(`${path} keeps the site's policy, fits a phone, and has no violation in either theme`, async ({
    page,
    request,
  }) => {
    const answer = await request.get(path)
    expect(answer.headers()['content-security-policy']).toContain("object-src 'none'")
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    await page.setViewportSize(PHONE)
    await test.step('opens on a slow phone', () => opensOnPhone(page, path))
    await page.setViewportSize(LAPTOP)
    await test.step('has no violation, wide, with all that folds open', () => hasNoViolation(page))
    await page.setViewportSize(PHONE)
    await test.step('is read to the end on a phone, all of it open, and fits it', () => fits(page))
  })
}

async function opensOnPhone(page: Page, path: string) {
  const lesson = path.startsWith('/learn/')
  const devtools = await page.context().newCDPSession(page)
  if (lesson) {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(watchShifts)
  }
  await page.goto(path)
  await settled(page, path)
  if (lesson) {
    await page.waitForTimeout(1500) // what comes alive late may still move
    const shifts = await page.evaluate(() => (window as { shifts?: number }).shifts)
    expect(shifts, 'moves while a slow phone opens it').toBeLessThan(0.02)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
}

async function hasNoViolation(page: Page) {
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page).toHaveTitle(/Epoch/)
  // What is folded away is not looked at; the reader can open it, so it counts.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await violationsOn(page, LOOK_IN[theme]), theme).toEqual([])
    await expect(page.locator('th:empty')).toHaveCount(0)
  }
  await readToTheEnd(page)
}

async function fits(page: Page) {
  await readToTheEnd(page)
  expect(await page.evaluate(overhanging)).toEqual([])
  const [wide, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(wide).toBe(room)
}

/** Adds up the layout shifts that nobody asked for (Chromium's own measure). */
function watchShifts() {
  const sum = window as { shifts?: number }
  sum.shifts = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    })[])
      if (!entry.hadRecentInput) sum.shifts! += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

test('on a projector most of a picture stands above the bar that stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/learn/feedforward')
  const widget = page.locator('[data-widget="playground"]')
  const map = await widget.getByRole('application').first().boundingBox()
  const bar = await widget.locator('.frame-bar').boundingBox()
  expect(bar!.height).toBeLessThan(52)
  expect((bar!.y - map!.y) / map!.height).toBeGreaterThan(0.7)
})

test('with colours of the reader’s own, buttons and what is chosen are told by lines', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/lab/playground')
  const widget = page.locator('[data-widget="playground"]')
  await expect(widget.getByRole('button', { name: 'Train', exact: true })).toHaveCSS(
    'border-top-width',
    '1px',
  )
  await expect(widget.locator('[role="tab"][aria-selected="true"]').first()).toHaveCSS(
    'outline-style',
    'solid',
  )
})

test('the axes of a map stay beneath their ends when the page runs from right to left', async ({ page }) => {
  await page.goto('/lab/playground')
  const map = page.locator('[data-widget="playground"] figure').first()
  const ends = map.locator('div[aria-hidden]').filter({ hasText: 'x₁' }).locator('span')
  const left = async () => (await ends.first().boundingBox())!.x < (await ends.last().boundingBox())!.x
  expect(await left()).toBe(true)
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  expect(await left()).toBe(true)
})

test('a page that is opened by a link is shown from its top', async ({ page }) => {
  await page.goto('/course')
  const link = page.getByRole('main').getByRole('link', { name: 'Feedforward networks' })
  await link.focus() // scrolls to it …
  await page.keyboard.press('Enter') // … and is left at once
  await expect(page.getByRole('heading', { level: 1, name: 'Feedforward networks' })).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  async function canBeRead(page: Page, path: string) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toHaveText(/\S.{200}/s, { useInnerText: true })
  }

  for (const path of pages.filter((one) => !/^\/(lab|learn)\//.test(one)))
    test(`${path} can be read`, ({ page }) => canBeRead(page, path))

  for (const { slug, exercises } of lessons) {
    test(`${slug} can be read, with its formulas, code and solutions`, async ({ page }) => {
      await canBeRead(page, `/learn/${slug}`)
      await expect(page.locator('[data-widget]').first()).toBeVisible()
      const folded = page.getByRole('main').locator('details:not([open]) > summary')
      // Each fold opens by a click without a script; one shows it, and the rest are opened at once.
      await folded.first().click()
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await expect(page.locator('.katex-html').first()).toBeVisible()
      for (const pane of await page.locator('.code-tabs noscript pre').all()) await expect(pane).toBeVisible()
      for (const { id, kind } of exercises) {
        const exercise = page.locator(`[data-exercise="${id}"]`)
        await expect(exercise).toBeVisible()
        // A choice says at least which option is right, which may be one word.
        const words = kind === 'Choice' ? /Solution\s+\S/ : /\S.{12}/s
        await expect(exercise.locator('details').last()).toHaveText(words, { useInnerText: true })
      }
    })
  }
})

test.describe('an address without a page', () => {
  test.use({ expected: [/404/] })

  test('is answered with the way back', async ({ page }) => {
    const answer = await page.goto('/learn/no-such-lesson')
    expect(answer?.status()).toBe(404)
    await page.getByRole('main').getByRole('link', { name: 'course map' }).click()
    await expect(page).toHaveURL('/course')

    expect((await page.goto('/zh/learn/no-such-lesson'))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(inChinese('Nothing here'))
  })
})

test('a figure is exported as SVG: its words are words, and nothing is fetched for it', async ({ page }) => {
  await page.goto(smallLab('playground'))
  await page.getByRole('button', { name: 'Step' }).click()
  await expect(page.locator('[data-widget]')).toHaveAttribute('data-step', '1')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const given = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Figure (SVG)' }).click()
  const file = await given
  expect(file.suggestedFilename()).toMatch(/^epoch-playground-.*\.svg$/)
  const svg = readFileSync(await file.path(), 'utf8')
  const found = await page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement
    return {
      error: root.querySelector('parsererror')?.textContent ?? null,
      words: [...root.querySelectorAll('text')].map(({ textContent }) => textContent),
      rasters: [...root.querySelectorAll('image')].map((image) => image.getAttribute('href')!.slice(0, 22)),
    }
  }, svg)
  expect(found.error).toBeNull()
  expect(found.words).toEqual(expect.arrayContaining(['Playground · step 1 · seed 1', '−6', 'x₁']))
  expect(new Set(found.rasters)).toEqual(new Set(['data:image/png;base64,']))
  expect(svg).not.toMatch(/NaN|undefined/)
})

test('a link carries speed, stop condition and locks, and says which lock it cannot place', async ({
  page,
}) => {
  await page.goto(smallLab('playground', 'speed=10&stop=3&train=1&lock=seed,sede'))
  const widget = page.locator('[data-widget]')
  await expect(widget.getByText('lock=sede locks nothing')).toBeVisible()
  await expect(widget.getByRole('button', { name: /^Seed/ })).toHaveCount(0)
  await expect(widget.getByLabel(/^Speed/)).toHaveValue('10')
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget).toHaveAttribute('data-step', '3')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = page.getByRole('textbox', { name: 'Link', exact: true })
  await expect(link).toHaveValue(/[?&]speed=10&stop=3&lock=seed$/)
  await page.getByText('Hide controls from your students').click()
  await page.getByRole('checkbox', { name: 'data', exact: true }).check()
  await expect(link).toHaveValue(/&lock=seed,data$/)
  await page.getByRole('checkbox', { name: 'data', exact: true }).uncheck()
  await page.getByRole('checkbox', { name: 'seed', exact: true }).uncheck()
  await expect(link).toHaveValue(/&stop=3$/)
})
