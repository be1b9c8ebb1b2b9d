/** The course without a network: the server is really stopped, and really serves another build. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Manifest } from '../../lib/offline/manifest'
import { addOffline } from '../../lib/site/offline.mjs'
import { inChinese } from './chinese'
import { lessons } from './site'
import { test as base, button, expect, waitForStep, widgetOn } from './test'

interface Site {
  url: string
  /** Serves a build from now on, in the place of any other. */
  serve(out: string): Promise<void>
  stop(): Promise<void>
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
  site: async ({}, use) => {
    const probe = createServer().listen(0)
    await once(probe, 'listening')
    const { port } = probe.address() as AddressInfo
    probe.close()
    const folder = mkdtempSync(path.join(tmpdir(), 'epoch-site-'))
    let server: ChildProcess | undefined
    async function stop() {
      if (server?.exitCode === null && server.kill()) await once(server, 'exit')
      rmSync(path.join(folder, 'out'), { force: true })
    }
    await use({
      url: `http://localhost:${port}`,
      async serve(out) {
        await stop()
        symlinkSync(path.resolve(out), path.join(folder, 'out'))
        server = spawn(process.execPath, [path.resolve('lib/site/serve.mjs')], {
          cwd: folder,
          env: { ...process.env, PORT: String(port) },
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        await once(server.stdout!, 'data')
      },
      stop,
    })
    await stop()
    rmSync(folder, { recursive: true })
  },
  baseURL: async ({ site }, use) => use(site.url),
})

test.use({
  serviceWorkers: 'allow',
  expected: [/^Failed to load resource: net::ERR|An unknown error occurred when fetching the script/],
})

const LESSON = 'feedforward'
const title = (slug: string) => lessons.find((lesson) => lesson.slug === slug)!.title
const manifestOf = (out: string): Manifest => JSON.parse(readFileSync(`${out}/offline.json`, 'utf8'))
const buildOf = (page: Page) => page.locator('meta[name="epoch-build"]').getAttribute('content')

/** Waits until a build holds a page. */
async function keeps(page: Page, build: string, what: string) {
  const has = () =>
    page.evaluate(
      async ([cacheName, what]) => Boolean(await caches.match(what!, { cacheName })),
      [`epoch-build-${build}`, what],
    )
  await expect.poll(has, { timeout: 30_000, message: `${what} of ${build}` }).toBe(true)
}

/** A copy of the site, changed and built anew. */
function copyOf(change: (out: string) => void): { out: string; remove(): void } {
  const out = mkdtempSync(path.join(tmpdir(), 'epoch-build-'))
  cpSync('out', out, { recursive: true })
  change(out)
  addOffline(out)
  return { out, remove: () => rmSync(out, { recursive: true }) }
}

async function runCode(page: Page) {
  const exercise = page.locator(`[data-exercise="${LESSON}.relu"]`)
  await exercise.scrollIntoViewIfNeeded()
  await expect(exercise.locator('.cm-content')).toBeVisible()
  await exercise.locator('.cm-content').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('const relu = (x) => x.map((v) => Math.max(0, v))')
  await exercise.getByRole('button', { name: 'Run and check' }).click()
  await expect(page.locator(`[id="${LESSON}.relu-feedback"]`)).toContainText('All checks pass.', {
    timeout: 30_000,
  })
}

async function train(page: Page, id: string, backend?: string) {
  const widget = widgetOn(page, id).first()
  await widget.scrollIntoViewIfNeeded()
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
  if (backend) await expect(widget).toHaveAttribute('data-backend', backend)
}

const mark = (page: Page) => page.locator('[data-offline-mark]')

test('a lesson that was opened once works when the server is gone: text, model, code, review', async ({
  page,
  site,
}) => {
  await site.serve('out')
  const { build } = manifestOf('out')
  await page.goto(`/learn/${LESSON}`)
  const card = page.locator('[data-card]').first()
  await card.scrollIntoViewIfNeeded()
  await card.getByText('Turn over').click()
  await card.getByRole('button', { name: 'Forgot' }).click()
  await keeps(page, build, `/learn/${LESSON}`)
  await page.goto('/lab/neuron')
  await keeps(page, build, '/lab/neuron')
  await expect(mark(page)).toHaveCount(0)

  await site.stop()
  await page.goto(`/learn/${LESSON}`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: title(LESSON) })).toBeVisible()
  await train(page, 'playground')
  await runCode(page)
  await expect(mark(page)).toBeVisible()
  await page.goto('/lab/neuron?data=clouds&backend=wasm')
  await train(page, 'neuron', 'wasm')
  await page.goto('/')
  await expect(button(widgetOn(page, 'first-digits'), 'Train')).toBeVisible()

  await page.goto('/review')
  await expect(page.locator('[data-review]')).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByText('Done for today.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Done for today.')).toBeVisible()

  // What verifies was never opened; what it replays came with the lesson.
  await page.goto('/verify')
  await page.getByRole('button', { name: 'Use this device’s own record' }).click()
  await expect(page.locator('[data-verification="done"]').getByRole('status')).toContainText(
    /1 of 1 replayed claims? confirmed/,
    { timeout: 30_000 },
  )

  // Another lesson is not here; what is here is named, and a link leads there.
  await page.goto('/learn/transformer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on this device')
  await expect(page.locator('[data-here]')).not.toContainText(title('transformer'))
  await page
    .locator('[data-here]')
    .getByRole('link', { name: title(LESSON) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: title(LESSON) })).toBeVisible()

  await page.goto('/learn/transformer')
  await site.serve('out')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title('transformer') })).toBeVisible()
})

test('so does one in another language, with the pages of that language', async ({ page, site }) => {
  await site.serve('out')
  const { build } = manifestOf('out')
  await page.goto('/zh/lab/neuron')
  await keeps(page, build, '/zh/lab/neuron')

  await site.stop()
  await page.reload()
  const neuron = widgetOn(page, 'neuron')
  await expect(neuron).toBeVisible()
  await neuron.getByRole('button', { name: inChinese('Step'), exact: true }).click()
  await waitForStep(neuron, 1)
  await page.goto('/zh')
  await expect(
    widgetOn(page, 'first-digits').getByRole('button', { name: inChinese('Train'), exact: true }),
  ).toBeVisible()
  await page.goto('/zh/course')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/zh/learn/gan')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('[data-here] a').first()).toHaveAttribute('href', /^\/zh\//)
})

test('slides that were warmed up for a lecture show and train when the server is gone', async ({
  page,
  site,
}) => {
  await site.serve('out')
  await page.goto('/demos')
  const slides = lessons.find(({ slug }) => slug === 'cnn')!.slides
  await page.getByRole('textbox', { name: 'Add' }).fill(`${slides}#/2`)
  await page.getByRole('button', { name: 'Add to the set' }).click()
  await page.getByRole('button', { name: 'Warm up all' }).click()
  await expect(page.getByText(/: cnn on \w+, first step after .* It needs no network\./)).toBeVisible({
    timeout: 60_000,
  })

  await site.stop()
  await page.getByRole('button', { name: 'Start' }).click()
  const widget = widgetOn(page.frameLocator('iframe'), 'cnn').first()
  await button(widget, 'Step').click()
  await waitForStep(widget, 1)
})

test('the whole course can be taken along, stopped in between, and let go', async ({ page, site }) => {
  await site.serve('out')
  await page.goto('/course#offline')
  const shelf = page.locator('[data-shelf]')
  await shelf.getByLabel(/with the data sets/).uncheck()
  await shelf.getByRole('button', { name: 'Take the whole course along' }).click()
  await expect(shelf.getByRole('progressbar')).toBeVisible()
  await shelf.getByRole('button', { name: 'Cancel' }).click()
  await expect(shelf).toHaveAttribute('data-shelf', 'still')
  await expect(shelf.getByRole('alert')).toHaveCount(0)
  await shelf.getByRole('button', { name: 'Take the whole course along' }).click()
  await expect(shelf).toContainText('The whole course is on this device', { timeout: 60_000 })
  await shelf.getByText('Lesson by lesson').click()
  await expect(shelf.locator('li[data-kept="true"]')).toHaveCount(lessons.length)
  await shelf.getByRole('button', { name: `Remove: ${title('losses')}` }).click()
  await expect(shelf.locator('li[data-kept="true"]')).toHaveCount(lessons.length - 1)

  await site.stop()
  await page.goto('/learn/transformer')
  await expect(page.getByRole('heading', { level: 1, name: title('transformer') })).toBeVisible()
  await page.goto('/learn/losses')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on this device')

  await page.goto('/course#offline')
  await shelf.getByRole('button', { name: 'Remove lessons and data' }).click()
  await expect(shelf.getByRole('button', { name: 'Remove lessons and data' })).toHaveCount(0)
  await page.goto('/learn/transformer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on this device')
})

test('a new version announces itself, an open lesson goes on in its own, and a reload takes the new one', async ({
  page,
  context,
  site,
}) => {
  const old = manifestOf('out')
  const editor = old.files
    .map(([file]) => file)
    .filter((file) => /\/chunks\/.*\.js$/.test(file))
    .find((file) => readFileSync(`out${file}`, 'utf8').includes('cm-content'))!
  const next = copyOf(changeCards)
  rmSync(`${next.out}${editor}`) // the server knows the code of old pages no more
  const { build } = manifestOf(next.out)
  expect(build).not.toBe(old.build)

  await site.serve('out')
  await page.goto(`/learn/${LESSON}`)
  await keeps(page, old.build, `/learn/${LESSON}`)
  await page.reload() // served by the worker from here on; the editor is not loaded yet
  await page.waitForLoadState('networkidle')

  await site.serve(next.out)
  expect((await context.request.get(editor)).status()).toBe(404)
  const other = await context.newPage()
  await other.goto('/glossary')
  expect(await buildOf(other)).toBe(build)
  const notice = page.locator('[data-update]')
  await expect(notice).toContainText('A new version of the course is ready', { timeout: 30_000 })
  await expect(other.locator('[data-update]')).toHaveCount(0)

  // Both go on, each in its own version.
  expect(await buildOf(page)).toBe(old.build)
  await runCode(page)
  await train(page, 'playground')
  await other.getByRole('link', { name: 'Course', exact: true }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Course map')
  expect(await buildOf(other)).toBe(build)

  await notice.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => buildOf(page)).toBe(build)
  await expect(page.locator('[data-update]')).toHaveCount(0)
  await keeps(page, build, `/learn/${LESSON}`) // what was here is here again

  // Nobody shows the old version any more, so it goes when the next page begins.
  await other.reload()
  await expect
    .poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 })
    .not.toContain(`epoch-build-${old.build}`)
  await site.stop()
  await page.reload()
  expect(await buildOf(page)).toBe(build)
  await runCode(page)
  next.remove()
})

test('an update of which a file is missing changes nothing of what is here', async ({ page, site }) => {
  const { build } = manifestOf('out')
  const broken = copyOf(changeCards)
  rmSync(`${broken.out}/glossary.html`) // every page is changed: the old one will not do
  await site.serve('out')
  await page.goto(`/learn/${LESSON}`)
  await keeps(page, build, `/learn/${LESSON}`)

  await site.serve(broken.out)
  const failed = page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    const ended = new Promise<string>((resolve) =>
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing!
        worker.addEventListener('statechange', () => resolve(worker.state))
      }),
    )
    await registration.update()
    return ended
  })
  expect(await failed).toBe('redundant')
  await site.stop()
  await page.reload()
  expect(await buildOf(page)).toBe(build)
  await runCode(page)
  expect(await page.evaluate(() => caches.keys())).toContain(`epoch-build-${build}`)
  broken.remove()
})

/** One byte is another build. */
function changeCards(out: string) {
  writeFileSync(`${out}/cards.json`, `${readFileSync(`${out}/cards.json`)} `)
}
